const candidates = [",", "\t", ";", "|"];
const sampleLines = 300;

/** How often each candidate stands outside quotation marks in each of the first records. */
function counts(text: string): number[][] {
  const lines: number[][] = [];
  let line = candidates.map(() => 0);
  let quoted = false;
  let hasText = false;
  for (let i = 0; i < text.length && lines.length < sampleLines; i++) {
    const char = text[i]!;
    if (char === '"') quoted = !quoted;
    else if (!quoted && (char === "\n" || char === "\r")) {
      if (hasText) lines.push(line);
      line = candidates.map(() => 0);
      hasText = false;
      continue;
    } else if (!quoted) {
      const found = candidates.indexOf(char);
      if (found >= 0) line[found]!++;
    }
    hasText = true;
  }
  if (hasText && lines.length < sampleLines) lines.push(line);
  return lines;
}

/** How well a candidate divides the lines: fields times the lines that have that many, for the best number. */
function score(perLine: readonly number[]): number {
  const linesByCount = new Map<number, number>();
  for (const count of perLine) if (count > 0) linesByCount.set(count, (linesByCount.get(count) ?? 0) + 1);
  return Math.max(0, ...[...linesByCount].map(([count, lines]) => lines * lines * Math.min(count, 50)));
}

/**
 * The separator of a text, and where its records begin.
 *
 * A first line `sep=;` names it, as Excel reads it; else the one of comma, tab, semicolon and bar that gives the
 * most lines the same number of fields, in that order when they are equal.
 */
export function findDelimiter(text: string): { delimiter: string; start: number } {
  const named = /^"?sep=(.)"?\r?\n/i.exec(text);
  if (named) return { delimiter: named[1]!, start: named[0].length };
  const lines = counts(text);
  const scores = candidates.map((_, i) => score(lines.map((line) => line[i]!)));
  const best = scores.indexOf(Math.max(...scores));
  return { delimiter: scores[best]! > 0 ? candidates[best]! : ",", start: 0 };
}
