import { registerInvoices } from "../../core/rules/shared/invoiceRegister";
import { sha256 } from "../../core/code/sha256";
import type { CellValue } from "../../core/table/grid";
import { ofKind } from "../../core/table/table";
import type { Locale } from "../../i18n/locale";
import type { EngineBook } from "../engine/calls";
import { readRuns, withRun, type PastRun } from "./history";
import { withExplained, withoutExplained, type Given } from "./explanations";
import { registerRows } from "./invoices";

type Rows = readonly (readonly CellValue[])[];

/** The sheet of explanations with findings of the last check explained. */
const explain = (
  book: EngineBook,
  { keys, given, locale }: { keys: readonly string[]; given: Given; locale: Locale },
): Rows => {
  const wanted = new Set(keys);
  const findings = (book.checked(locale) ?? []).filter(({ key }) => wanted.has(key));
  return withExplained(book.memory.rows("explanations"), findings, given, locale);
};

const withdraw = (
  { memory }: EngineBook,
  { keys, locale }: { keys: readonly string[]; locale: Locale },
): Rows => withoutExplained(memory.rows("explanations"), keys, locale);

/** The sheet of past runs with one more; undefined where nothing was checked. */
const remember = (
  { memory, lastKeys }: EngineBook,
  { run, locale }: { run: PastRun; locale: Locale },
): Rows => withRun(memory.rows("runs"), run, lastKeys, locale);

const runs = ({ memory }: EngineBook): readonly PastRun[] => readRuns(memory.rows("runs"));

/**
 * The register of invoices with those of the workbook's ledgers, and how many it holds.
 * @param seed - Random text of which a new register makes its salt.
 */
function register(
  { memory, tables }: EngineBook,
  { seed, today, locale }: { seed: string; today: string; locale: Locale },
): { readonly rows: Rows; readonly count: number; readonly added: number } {
  const old = memory.register ?? { salt: sha256(seed), here: memory.file, entries: [] };
  const ledgers = tables.flatMap((table) => ofKind(table, "expense") ?? []);
  const next = registerInvoices(old, ledgers, today);
  return {
    rows: registerRows(next, locale),
    count: next.entries.length,
    added: next.entries.length - old.entries.length,
  };
}

export const memoryCalls = {
  "memory.explain": explain,
  "memory.withdraw": withdraw,
  "memory.remember": remember,
  "memory.runs": runs,
  "memory.register": register,
} as const;
