const MARKS = ["（未写完）", " (unfinished)"] as const;

/** Longest name a sheet may have. */
const LONGEST = 31;

/** Name that a sheet bears while several requests write it: whoever finds it later knows that writing broke off. */
export function unfinishedName(name: string): string {
  const mark = /[\u3400-\u9fff]/.test(name) ? MARKS[0] : MARKS[1];
  return name.slice(0, LONGEST - mark.length) + mark;
}

/** True for a sheet whose writing broke off. */
export const isUnfinished = (name: string): boolean => MARKS.some((mark) => name.endsWith(mark));

/** Name of a sheet without the sign that its writing broke off. */
export function finishedName(name: string): string {
  const mark = MARKS.find((one) => name.endsWith(one));
  return mark ? name.slice(0, -mark.length) : name;
}
