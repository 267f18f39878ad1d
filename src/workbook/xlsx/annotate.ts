import {
  openXlsx,
  saveXlsx,
  writeXlsx,
  type CellStyle,
  type ConditionalRule,
  type Sheet,
  type WriteSheet,
} from "hucre";
import type { CellValue, Grid } from "../../core/table/grid";
import { areaName } from "../../report/address";
import type { SeverityAreas } from "../../report/marks";
import { looks, markFormula } from "../looks";

/** A sheet of ours that is added to the copy. */
export interface AddedSheet {
  readonly name: string;
  readonly values: readonly (readonly CellValue[])[];
  readonly headingRow: number;
  readonly widths: readonly number[];
  readonly wrap: readonly number[];
}

const lineStyles = { Continuous: "thin", Dash: "dashed", Dot: "dotted" } as const;

function styleOf(severity: SeverityAreas["severity"]): CellStyle {
  const { fill, font, bold, italic, underline, border, line } = looks[severity];
  const rgb = (color: string): { rgb: string } => ({ rgb: color.slice(1) });
  const side = { style: lineStyles[line], color: rgb(border) };
  return {
    ...(fill ? { fill: { type: "pattern", pattern: "solid", fgColor: rgb(fill), bgColor: rgb(fill) } } : {}),
    font: {
      ...(font ? { color: rgb(font) } : {}),
      ...(bold ? { bold } : {}),
      ...(italic ? { italic } : {}),
      ...(underline ? { underline } : {}),
    },
    border: { top: side, bottom: side, left: side, right: side },
  };
}

/** Marks of a sheet as rules of its own, before the rules it has. */
function addMarks(sheet: Sheet | WriteSheet, marks: readonly SeverityAreas[]): void {
  const own = marks
    .filter((mark) => mark.sheet === sheet.name)
    .map(({ severity, areas }, index): ConditionalRule => ({
      type: "expression",
      priority: index + 1,
      formula: markFormula(severity).slice(1),
      style: styleOf(severity),
      range: areas.map(areaName).join(" "),
    }));
  const old = (sheet.conditionalRules ?? []).map((rule) => ({
    ...rule,
    priority: rule.priority + own.length,
  }));
  sheet.conditionalRules = [...own, ...old];
}

function sheetOf({ name, values, headingRow, widths, wrap }: AddedSheet): WriteSheet {
  const cells: NonNullable<WriteSheet["cells"]> = new Map();
  for (const [row, line] of values.entries()) {
    const isHead = row === headingRow || row === 0;
    const style: CellStyle = isHead
      ? { font: { bold: true } }
      : { alignment: { wrapText: true, vertical: "top" } };
    for (const column of isHead ? line.keys() : wrap) cells.set(`${row},${column}`, { style });
  }
  return {
    name,
    rows: values.map((line) => [...line]),
    cells,
    columns: widths.map((width) => ({ width })),
    freezePane: { rows: headingRow + 1 },
  };
}

function freeName(name: string, taken: readonly string[]): string {
  for (let n = 1; ; n++) {
    const candidate = n === 1 ? name : `${name} (${n})`;
    if (!taken.includes(candidate)) return candidate;
  }
}

/**
 * A copy of a workbook with the findings marked in their cells and listed on a sheet of their own.
 * An .xlsx keeps everything else it holds; other files are written anew with their values.
 */
export async function annotatedCopy(
  bytes: Uint8Array,
  kind: "xlsx" | "xls" | "csv",
  grids: readonly Grid[],
  marks: readonly SeverityAreas[],
  added: AddedSheet,
): Promise<Uint8Array> {
  if (kind === "xlsx") {
    const book = await openXlsx(bytes);
    const taken = book.sheets.map((sheet) => sheet.name);
    for (const sheet of book.sheets) addMarks(sheet, marks);
    book.sheets.push(sheetOf({ ...added, name: freeName(added.name, taken) }) as unknown as Sheet);
    return saveXlsx(book);
  }
  const sheets = grids.map((grid): WriteSheet => {
    const sheet: WriteSheet = { name: grid.sheet, rows: grid.values.map((row) => [...row]) };
    addMarks(sheet, marks);
    return sheet;
  });
  const taken = grids.map((grid) => grid.sheet);
  return writeXlsx({ sheets: [...sheets, sheetOf({ ...added, name: freeName(added.name, taken) })] });
}
