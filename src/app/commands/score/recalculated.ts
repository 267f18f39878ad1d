import { scoreSheetNames } from "../../../i18n/scoreNames";
import { isBlank, type CellValue } from "../../../core/table/grid";
import type { SheetInfo } from "../../../workbook/port";
import { isSettingsSheet } from "../../ownSheets";
import { notifyHost, patiently, type Services } from "../../services";
import type { AppState } from "../../state";
import { HEADING_ROW } from "../../sheets/score/parts";
import { SPILLED } from "../../sheets/score/resultSheet";
import { freshen } from "../readBook";

/** Sheets on which others of scoring depend through formulas: names of judges and societies, and the plan. */
function isSource({ score }: AppState, sheet: string): boolean {
  const { plan, jury } = score.view?.sheets ?? {};
  return sheet === plan || sheet === jury || scoreSheetNames("roster").includes(sheet);
}

/** Sheets that hold results of ours, under their name or one like it. */
const holdsResults = (sheet: string): boolean =>
  scoreSheetNames("result").some((name) => sheet.startsWith(name));

/** Small sheets of formulas; no event tells when their cells recalculate. */
function formulaSheets({ score, book }: AppState): readonly string[] {
  const results = book.phase === "ready" ? book.sheets.filter(({ name }) => holdsResults(name)) : [];
  const { plan, jury } = score.view?.sheets ?? {};
  return [plan, jury, ...results.map(({ name }) => name)].filter((name) => name !== undefined);
}

const shift = ({ store }: Services): void =>
  store.set((s) => (s.book.phase === "ready" ? { ...s, book: { ...s.book, isShifted: true } } : s));

interface Held {
  /** The list of sheets as it was when the workbook was last read whole. */
  readonly since: readonly SheetInfo[];
  readonly texts: Map<string, string>;
}

/** What each sheet of formulas held when it was read last, so that only changes are handed over. */
const held = new WeakMap<Services, Held>();

function heldSince(services: Services, since: readonly SheetInfo[]): Map<string, string> {
  const before = held.get(services);
  if (before?.since === since) return before.texts;
  const texts = new Map<string, string>();
  held.set(services, { since, texts });
  return texts;
}

type Rows = readonly (readonly CellValue[])[];

/** True when no function is still at work: each is calculated later than the cells it reads. */
function isSettled(rows: Rows, name: string): boolean {
  if (rows.some((row) => row.some((cell) => cell === "#BUSY!" || cell === "#GETTING_DATA"))) return false;
  const isAhead = (row: readonly CellValue[]): boolean => isBlank(row[SPILLED]) !== isBlank(row[0]);
  return !holdsResults(name) || !rows.slice(HEADING_ROW).some(isAhead);
}

/** Functions are waited for so long, and looked at so often, in milliseconds. */
const PATIENCE = 8000;
const LOOK = 60;

/** Rows of a sheet once its functions have calculated; as they stand when that takes too long. */
async function readSettled(services: Services, { id, name, rows: count, columns }: SheetInfo) {
  for (let waited = 0; ; waited += LOOK) {
    const rows = await patiently(services, () => services.workbook.readRows(id, 0, count, columns));
    if (!rows.ok || waited >= PATIENCE || isSettled(rows.value, name)) return rows;
    await services.wait(LOOK);
  }
}

async function rereadSheet(services: Services, name: string): Promise<boolean> {
  const { book } = services.store.get();
  const info = book.phase === "ready" ? book.sheets.find((sheet) => sheet.name === name) : undefined;
  if (book.phase !== "ready" || !info || info.rows === 0) return false;
  const rows = await readSettled(services, info);
  if (!rows.ok) {
    notifyHost(services, { ...rows.error, sheet: name }, "read");
    return false;
  }
  const texts = heldSince(services, book.sheets);
  const now = JSON.stringify(rows.value satisfies Rows);
  if (texts.get(name) === now) return false;
  texts.set(name, now);
  await services.engine.patch(name, 0, 0, rows.value);
  return true;
}

/**
 * Brings what was read up to date, cells that follow others through formulas among them.
 * Gives false when the workbook could not be read; the user has been told.
 */
export async function freshenScore(services: Services): Promise<boolean> {
  const { store, engine } = services;
  const state = store.get();
  if (state.book.phase === "ready" && state.book.pending.some(({ sheet }) => isSource(state, sheet)))
    shift(services);
  if (!(await freshen(services))) return false;
  let isChanged = false;
  for (const name of formulaSheets(store.get())) isChanged = (await rereadSheet(services, name)) || isChanged;
  if (isChanged) {
    const summaries = await engine.recognise();
    store.set((s) => (s.book.phase === "ready" ? { ...s, book: { ...s.book, summaries } } : s));
  }
  return true;
}

/** While pages of scoring are open, takes in edits of the settings sheet, on which the plan depends. */
export async function watchSettings(services: Services): Promise<() => void> {
  const { store, workbook } = services;
  const watching = await workbook.onChanged(({ sheetId, own }) => {
    const { book } = store.get();
    const name = book.phase === "ready" ? book.sheets.find(({ id }) => id === sheetId)?.name : undefined;
    if (!own && name !== undefined && isSettingsSheet(name)) shift(services);
  });
  if (watching.ok) return watching.value;
  notifyHost(services, watching.error);
  return () => undefined;
}
