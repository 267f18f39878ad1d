import type { InvoiceRegister } from "../../core/lint/types";
import type { Waiver } from "../../core/lint/waivers";
import type { CellValue } from "../../core/table/grid";
import { finishedName } from "../../report/unfinished";
import { sheetNames } from "../../i18n/sheetNames";
import { readExplanations } from "./explanations";
import { lastKeys } from "./history";
import { readRegister } from "./invoices";

type Rows = readonly (readonly CellValue[])[];

/** Sheets on which the workbook remembers. */
export const memorySheets = ["explanations", "runs", "invoices"] as const;
export type MemorySheet = (typeof memorySheets)[number];

/** What stands on the sheets of memory, from A1; a sheet there is not is left out. */
export interface MemoryRows {
  /** Name of the workbook, as the register of invoices writes it. */
  readonly file: string;
  /** Name and rows, by what is remembered. */
  readonly sheets: Partial<Record<MemorySheet, { readonly name: string; readonly rows: Rows }>>;
}

/** What a workbook remembers of earlier checks. */
export interface BookMemory {
  readonly waivers: readonly Waiver[];
  /** Keys of the findings of the last run that is remembered. */
  readonly keys: readonly string[] | undefined;
  readonly register: InvoiceRegister | undefined;
  rows(sheet: MemorySheet): Rows | undefined;
  readonly file: string;
}

export function bookMemory({ file, sheets }: MemoryRows): BookMemory {
  const rows = (sheet: MemorySheet): Rows | undefined => sheets[sheet]?.rows;
  return {
    waivers: readExplanations(sheets.explanations?.name ?? "", rows("explanations")),
    keys: lastKeys(rows("runs")),
    register: readRegister(rows("invoices"), file),
    rows,
    file,
  };
}

/** What is remembered under a sheet's name, in any language. */
export const memoryOf = (name: string): MemorySheet | undefined =>
  memorySheets.find((sheet) => (Object.values(sheetNames[sheet]) as string[]).includes(finishedName(name)));
