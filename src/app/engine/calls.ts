import type { SheetIntake } from "../../core/intake/types";
import type { ReadSettings } from "../../core/standards/settingRows";
import type { CellValue, Grid } from "../../core/table/grid";
import { boardCalls } from "../board/calls";
import { fundCalls } from "../fund/calls";
import { scoreCalls } from "../score/calls";
import type { Locale } from "../../i18n/locale";
import type { BookMemory } from "../memory/bookMemory";
import { memoryCalls } from "../memory/calls";
import type { CheckedFinding } from "./types";
import { settingCalls } from "../settings/calls";
import { startCalls } from "../start/calls";
import type { Table } from "../../core/table/table";

/** The workbook as the engine holds it: what was read, what was recognised, and the typed tables. */
export interface EngineBook {
  readonly tables: readonly Table[];
  readonly intakes: readonly SheetIntake[];
  grid(sheet: string): Grid | undefined;
  /** Rows of the settings sheet from A1; undefined where the workbook has none. */
  readonly settingsSheet: readonly (readonly CellValue[])[] | undefined;
  /** Settings of the workbook: its sheet over the defaults. */
  readonly settings: ReadSettings;
  /** What the workbook remembers of earlier checks. */
  readonly memory: BookMemory;
  /** Keys of all findings of the last check. */
  readonly lastKeys: readonly string[];
  /** Findings of the last check that are open, in words; undefined when nothing was checked. */
  checked(locale: Locale): readonly CheckedFinding[] | undefined;
}

/** A question the pane may ask of the workbook; question and answer are plain data. */
export type Call = (book: EngineBook, question: never) => unknown;

/** Every question the engine answers, by name. Each job adds its own. */
export const calls = {
  ...settingCalls,
  ...scoreCalls,
  ...memoryCalls,
  ...boardCalls,
  ...fundCalls,
  ...startCalls,
} as const satisfies Readonly<Record<string, Call>>;

export type CallName = keyof typeof calls;
export type Question<N extends CallName> = Parameters<(typeof calls)[N]>[1];
export type Answer<N extends CallName> = ReturnType<(typeof calls)[N]>;
