import type { Area } from "./area";
import { columnName, columnNumber } from "./address";
import { lastColumn, lastRow } from "./area";

/** Pieces of a formula: text in quotes, quoted sheet names, structured references, and the rest. */
const literal = /"(?:[^"]|"")*"|'(?:[^']|'')*'|\[(?:[^[\]]|\[[^[\]]*\])*\]/g;

/** Applies `change` to the parts of a formula that are neither text nor quoted names nor brackets. */
export function outsideLiterals(formula: string, change: (code: string) => string): string {
  let out = "";
  let at = 0;
  for (const match of formula.matchAll(literal)) {
    out += change(formula.slice(at, match.index)) + match[0];
    at = match.index + match[0].length;
  }
  return out + change(formula.slice(at));
}

const a1 = /(?<![\p{L}\p{N}_.$])(\$?)([A-Za-z]{1,3})(\$?)(\d{1,7})(?![\p{L}\p{N}_.(])/gu;

/** Formula with R1C1 references, as seen from the cell at `row`, `column`; A1 in, R1C1 out. */
export function toR1C1(formula: string, row: number, column: number): string {
  if (!formula.startsWith("=")) return formula;
  const step = (letter: string, absolute: boolean, at: number, home: number) => {
    if (absolute) return `${letter}${at + 1}`;
    return at === home ? letter : `${letter}[${at - home}]`;
  };
  return outsideLiterals(formula, (code) =>
    code.replace(a1, (text, fixedColumn: string, letters: string, fixedRow: string, digits: string) => {
      const c = columnNumber(letters);
      const r = Number(digits) - 1;
      if (c > lastColumn || r > lastRow) return text;
      return step("R", fixedRow === "$", r, row) + step("C", fixedColumn === "$", c, column);
    }),
  );
}

const r1c1 = /(?<![\p{L}\p{N}_.])R(\[-?\d+\]|\d+)?C(\[-?\d+\]|\d+)?(?![\p{L}\p{N}_.([])/giu;

/** Formula with A1 references, as seen from the cell at `row`, `column`; R1C1 in, A1 out. */
export function fromR1C1(formula: string, row: number, column: number): string {
  if (!formula.startsWith("=")) return formula;
  const place = (text: string | undefined, home: number) => {
    if (text === undefined) return { at: home, fixed: "" };
    if (text.startsWith("[")) return { at: home + Number(text.slice(1, -1)), fixed: "" };
    return { at: Number(text) - 1, fixed: "$" };
  };
  return outsideQuotes(formula, (code) =>
    code.replace(r1c1, (_, rowText?: string, columnText?: string) => {
      const r = place(rowText, row);
      const c = place(columnText, column);
      const wrap = (n: number, size: number) => ((n % size) + size) % size;
      return `${c.fixed}${columnName(wrap(c.at, lastColumn + 1))}${r.fixed}${wrap(r.at, lastRow + 1) + 1}`;
    }),
  );
}

/** Like `outsideLiterals`, but brackets are code: those of R1C1 are not structured references. */
function outsideQuotes(formula: string, change: (code: string) => string): string {
  return formula.replace(/"(?:[^"]|"")*"|'(?:[^']|'')*'|[^"']+/g, (piece) =>
    /^["']/.test(piece) ? piece : change(piece),
  );
}

/**
 * A formula moved from `from` to `to` by a transposing paste: relative steps down become steps to the
 * right and the reverse, and so do mixed references; absolute references stay.
 */
export function transposeFormula(
  formula: string,
  from: { row: number; column: number },
  to: { row: number; column: number },
): string {
  const turned = outsideQuotes(toR1C1(formula, from.row, from.column), (code) =>
    code.replace(r1c1, (text, row = "", column = "") =>
      /^\d/.test(String(row)) && /^\d/.test(String(column)) ? text : `R${column}C${row}`,
    ),
  );
  return fromR1C1(turned, to.row, to.column);
}

/** Univer's form of an area. */
export const toRange = (area: Area) => ({
  startRow: area.top,
  startColumn: area.left,
  endRow: area.bottom,
  endColumn: area.right,
});

/** Our form of Univer's range; a missing (NaN) edge means the edge of the grid. */
export const fromRange = (range: {
  startRow: number;
  startColumn: number;
  endRow: number;
  endColumn: number;
}): Area => ({
  top: Number.isNaN(range.startRow) ? 0 : range.startRow,
  left: Number.isNaN(range.startColumn) ? 0 : range.startColumn,
  bottom: Number.isNaN(range.endRow) ? lastRow : range.endRow,
  right: Number.isNaN(range.endColumn) ? lastColumn : range.endColumn,
});
