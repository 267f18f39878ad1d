import type { SheetIntake } from "../../core/intake/types";
import type { Grid } from "../../core/table/grid";
import type { Table } from "../../core/table/table";

/** The workbook as the engine holds it: what was read, what was recognised, and the typed tables. */
export interface EngineBook {
  readonly tables: readonly Table[];
  readonly intakes: readonly SheetIntake[];
  grid(sheet: string): Grid | undefined;
}

/** A question the pane may ask of the workbook; question and answer are plain data. */
export type Call = (book: EngineBook, question: never) => unknown;

/** Every question the engine answers, by name. Each job adds its own. */
export const calls = {} as const satisfies Readonly<Record<string, Call>>;

export type CallName = keyof typeof calls;
export type Question<N extends CallName> = Parameters<(typeof calls)[N]>[1];
export type Answer<N extends CallName> = ReturnType<(typeof calls)[N]>;
