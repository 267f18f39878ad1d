import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import path from "node:path";
import { invoiceKey } from "../../core/code/invoice";
import type { Day } from "../../core/day";
import { type Table, ofKind } from "../../core/table/table";
import { cellName } from "../../core/text";
import type { Locale } from "../../i18n/locale";
import { countSeverities } from "../../report/groups";
import { wordFinding } from "../../report/wording";
import { readGrids } from "../../workbook/xlsx/readGrids";
import { checkGrids } from "../checkFile";
import { refusedOutcome, type BookedInvoice, type Listed, type Outcome } from "./outcome";

/** What holds for every file of a run. */
export interface CheckSettings {
  readonly folder: string;
  readonly today: Day | undefined;
  readonly locale: Locale;
  /** Most findings of one rule in one file. */
  readonly limit: number;
  /** Bytes of the largest file that is read. */
  readonly largest: number;
}

/** A number in so many rows, and in so large a share of them, is a filler and names no invoice. */
const FILLER = { rows: 10, share: 0.2 };

/** The invoices of a table, row by row; blanks and fillers are left out. */
function invoicesOf(table: Table): readonly BookedInvoice[] {
  const ledger = ofKind(table, "expense");
  if (!ledger?.has("invoice")) return [];
  const numbers = ledger.column("invoice").values;
  const codes = ledger.has("invoiceCode") ? ledger.column("invoiceCode").values : undefined;
  const payees = ledger.has("payee") ? ledger.column("payee").values : undefined;
  const amounts = ledger.has("amount") ? ledger.column("amount").values : undefined;
  const times = new Map<string, number>();
  const found: BookedInvoice[] = [];
  for (let row = 0; row < ledger.rowCount; row++) {
    const key = invoiceKey(numbers[row], codes?.[row]);
    if (key === undefined) continue;
    times.set(key, (times.get(key) ?? 0) + 1);
    const { sheet, row: at, column } = ledger.cell(row, "invoice");
    const fen = amounts?.[row] ?? NaN;
    found.push({
      key,
      invoice: numbers[row] ?? "",
      sheet,
      cell: cellName(at, column),
      payee: payees?.[row] ?? null,
      fen: Number.isFinite(fen) ? fen : null,
    });
  }
  const isFiller = (count: number): boolean => count > FILLER.rows && count > FILLER.share * ledger.rowCount;
  return found.filter(({ key }) => !isFiller(times.get(key)!));
}

/** Checks one file of the folder. A file that cannot be read gives an outcome that says why, and never throws. */
export async function checkListed(listed: Listed, settings: CheckSettings): Promise<Outcome> {
  const { folder, today, locale, limit, largest } = settings;
  if (listed.size > largest) return refusedOutcome(listed, "tooLarge", null);
  let bytes: Uint8Array;
  try {
    bytes = readFileSync(path.join(folder, listed.file));
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === undefined) throw error;
    return refusedOutcome(listed, "unreadable", null);
  }
  const content = createHash("sha256").update(bytes).digest("hex");
  const name = path.basename(listed.file);
  const read = await readGrids(bytes, name);
  if (!read.ok) return refusedOutcome(listed, read.error.code, content);
  const { tables, result } = checkGrids(read.value.grids, name, { today, off: new Set(), limit });
  const { error, warning, info } = countSeverities(result.findings);
  return {
    ...listed,
    content,
    refused: null,
    rows: tables.reduce((sum, { rowCount }) => sum + rowCount, 0),
    errors: error,
    warnings: warning,
    infos: info,
    findings: result.findings.map((finding) => ({
      code: finding.code,
      severity: finding.severity,
      sheet: finding.at.sheet,
      cell: cellName(finding.at.row, finding.at.column),
      message: wordFinding(finding, locale).problem,
    })),
    invoices: tables.flatMap(invoicesOf),
  };
}
