const GROUPED = /^\d{1,3}(?:[,'’.]\d{3})+$/;
const INDIAN = /^\d{1,2}(?:,\d{2})+,\d{3}$/;

/** Whole part without its grouping signs, or undefined where the groups are wrong. */
function ungrouped(text: string, point: string): string | undefined {
  if (/^\d*$/.test(text)) return text;
  if (text.includes(point)) return undefined;
  const signs = new Set(text.replace(/\d/g, ""));
  if (signs.size > 1) return undefined;
  return GROUPED.test(text) || INDIAN.test(text) ? text.replace(/\D/g, "") : undefined;
}

function pointed(text: string, point: "." | ","): number {
  const at = text.lastIndexOf(point);
  const head = ungrouped(at < 0 ? text : text.slice(0, at), point);
  const tail = at < 0 ? "" : text.slice(at + 1);
  return head === undefined || !/^\d*$/.test(tail) || head + tail === ""
    ? NaN
    : Number(`${head}.${tail || "0"}`);
}

/**
 * Number of digits with grouping signs; NaN where the groups fit no custom.
 * A last comma group of one or two digits is a decimal comma whatever the column says, as is a comma after points.
 */
export function groupedNumber(text: string, decimalComma: boolean): number {
  const comma = text.lastIndexOf(",");
  if (comma < 0) return decimalComma && GROUPED.test(text) ? pointed(text, ",") : severalPoints(text);
  const tail = text.length - comma - 1;
  const single = text.indexOf(",") === comma;
  const dot = text.lastIndexOf(".");
  if (single && comma > dot && (decimalComma || tail < 3 || dot >= 0)) return pointed(text, ",");
  return pointed(text, ".");
}

/** Text without a comma: a point is decimal, two or more group. */
function severalPoints(text: string): number {
  return text.indexOf(".") === text.lastIndexOf(".") ? pointed(text, ".") : pointed(text, ",");
}

const COMMA = /^\D*\d{1,3}(?:[. ]\d{3})*,(?:\d{1,2}|\d{4,})\D*$/;
const COMMA_AFTER_POINT = /\.\d{3},\d/;
const POINT = /^\D*\d[\d, ]*\.(?:\d{1,2}|\d{4,})\D*$/;

/**
 * Whether a column of amounts writes a decimal comma, from the texts of its cells:
 * any text with both signs, or with a last group that is no group of three, speaks; the majority decides.
 */
export function decimalCommaOf(texts: Iterable<string>): boolean {
  let comma = 0;
  let point = 0;
  for (const text of texts) {
    if (POINT.test(text)) point++;
    else if (COMMA_AFTER_POINT.test(text) || COMMA.test(text)) comma++;
  }
  return comma > point;
}
