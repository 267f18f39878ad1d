import { isBlank, type CellValue } from "../../../core/table/grid";
import { locales } from "../../../i18n/locale";
import { scoreTranslator } from "../../../i18n/score";
import type { SheetInfo } from "../../../workbook/port";
import { patiently, type Services } from "../../services";
import { HEADING_ROW } from "../../sheets/score/parts";
import { SCORED_AT, SPILLED } from "../../sheets/score/resultSheet";

type Rows = readonly (readonly CellValue[])[];

const scoredAt: ReadonlySet<CellValue | undefined> = new Set(
  locales.map((locale) => scoreTranslator(locale)("result.scoredAt")),
);

/** True when no function is still at work: each is calculated later than the cells it reads. */
function isSettled(rows: Rows): boolean {
  if (rows.some((row) => row.some((cell) => cell === "#BUSY!" || cell === "#GETTING_DATA"))) return false;
  const isAhead = (row: readonly CellValue[]): boolean => isBlank(row[SPILLED]) !== isBlank(row[0]);
  const isOurResult = scoredAt.has(rows[HEADING_ROW]?.[SCORED_AT]);
  return !isOurResult || !rows.slice(HEADING_ROW).some(isAhead);
}

/** Functions are waited for so long, and looked at so often, in milliseconds. */
const PATIENCE = 8000;
const LOOK = 60;

/** Rows of a sheet once its functions have calculated; as they stand when that takes too long. */
export async function readSettled(services: Services, { id, rows: count, columns }: SheetInfo) {
  for (let waited = 0; ; waited += LOOK) {
    const rows = await patiently(services, () => services.workbook.readRows(id, 0, count, columns));
    if (!rows.ok || waited >= PATIENCE || isSettled(rows.value)) return rows;
    await services.wait(LOOK);
  }
}

/** Waits while another step reads the workbook. */
export async function untilRead({ store, wait }: Services): Promise<void> {
  while (store.get().book.phase === "reading") await wait(LOOK);
}

/** Waits while a step of scoring writes; it reads the workbook itself when it is done. */
export async function untilIdle({ store, wait }: Services): Promise<void> {
  while (store.get().score.busy) await wait(LOOK);
}
