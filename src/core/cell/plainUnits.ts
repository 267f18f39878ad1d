const isBlankCode = (code: number): boolean => code === 32 || code === 9;

/** True when a comma, or the end of the whole part, may stand after `digits` digits with the last comma after `group`. */
const groupFits = (digits: number, group: number): boolean =>
  group < 0 ? digits > 0 && digits <= 3 : digits - group === 3;

function trimmedEnd(text: string, from: number): number {
  let end = text.length;
  while (end > from && isBlankCode(text.charCodeAt(end - 1))) end--;
  return end;
}

/** Value of the digits read, or NaN where there are none, too many to be exact, or the last group is short. */
function valueOf(mantissa: number, digits: number, point: number, group: number): number {
  if (digits === 0 || digits > 15) return NaN;
  if (point < 0) return group < 0 || groupFits(digits, group) ? mantissa : NaN;
  return mantissa / 10 ** (digits - point);
}

/**
 * Units of text made of digits, three-digit groups, a decimal point and a leading minus only; NaN for any other text.
 * It exists for speed: whatever it does not know is left to the grammar.
 */
export function plainUnits(text: string, from = 0): number {
  const end = trimmedEnd(text, from);
  let i = from;
  while (i < end && isBlankCode(text.charCodeAt(i))) i++;
  const minus = text.charCodeAt(i) === 45;
  if (minus) i++;
  let mantissa = 0;
  let digits = 0;
  let point = -1;
  let group = -1;
  for (; i < end; i++) {
    const code = text.charCodeAt(i);
    if (code >= 48 && code <= 57) {
      mantissa = mantissa * 10 + code - 48;
      digits++;
    } else if (point >= 0) return NaN;
    else if (code === 44 && groupFits(digits, group)) group = digits;
    else if (code === 46 && (group < 0 || groupFits(digits, group))) point = digits;
    else return NaN;
  }
  const value = valueOf(mantissa, digits, point, group);
  return minus && value !== 0 ? -value : value;
}
