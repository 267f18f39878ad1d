import { scoreSheetNames } from "../../../i18n/scoreNames";
import type { SheetInfo } from "../../../workbook/port";
import { isSettingsSheet } from "../../ownSheets";
import { notifyHost, type Services } from "../../services";
import type { AppState } from "../../state";
import { freshen } from "../readBook";
import { readSettled, untilRead } from "./settle";

/** Sheets on which others of scoring depend through formulas: names of judges and societies, and the plan. */
function isSource({ score }: AppState, sheet: string): boolean {
  const { plan, jury } = score.view?.sheets ?? {};
  return sheet === plan || sheet === jury || scoreSheetNames("roster").includes(sheet);
}

/** Sheets that hold results of ours, under their name or one like it. */
const holdsResults = (sheet: string): boolean =>
  scoreSheetNames("result").some((name) => sheet.startsWith(name));

/** Small sheets of formulas, which follow the scores. */
function formulaSheets({ score, book }: AppState): readonly string[] {
  const results = book.phase === "ready" ? book.sheets.filter(({ name }) => holdsResults(name)) : [];
  const { plan, jury } = score.view?.sheets ?? {};
  return [plan, jury, ...results.map(({ name }) => name)].filter((name) => name !== undefined);
}

const laidOut: ReadonlySet<string> = new Set(
  (["plan", "jury", "self", "scores"] as const).flatMap(scoreSheetNames),
);

const isOurs = (sheet: string): boolean => laidOut.has(sheet) || holdsResults(sheet);

/** Ids of sheets that calculated since they were read; names of judges and societies reach them by formulas. */
const calculated = new WeakMap<Services, Set<string>>();

/** Notes a sheet that calculated; gives true for the first one since they were read. */
function noteCalculated(services: Services, id: string): boolean {
  const ids = calculated.get(services);
  if (!ids) calculated.set(services, new Set([id]));
  else ids.add(id);
  return !ids;
}

function takeCalculated(services: Services): readonly string[] {
  const ids = calculated.get(services);
  const { book } = services.store.get();
  if (!ids || book.phase !== "ready") return [];
  calculated.delete(services);
  return book.sheets.flatMap(({ id, name }) => (ids.has(id) && isOurs(name) ? [name] : []));
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

/** True where a sheet has changed, undefined where it could not be read; then the next look asks for it again. */
async function rereadSheet(services: Services, name: string): Promise<boolean | undefined> {
  const { book } = services.store.get();
  const info = book.phase === "ready" ? book.sheets.find((sheet) => sheet.name === name) : undefined;
  if (book.phase !== "ready" || !info || info.rows === 0) return false;
  const rows = await readSettled(services, info);
  if (!rows.ok) {
    noteCalculated(services, info.id);
    notifyHost(services, { ...rows.error, sheet: name }, "read");
    return undefined;
  }
  const texts = heldSince(services, book.sheets);
  const now = JSON.stringify(rows.value);
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
  await untilRead(services);
  const state = store.get();
  if (state.book.phase === "ready" && state.book.pending.some(({ sheet }) => isSource(state, sheet)))
    shift(services);
  if (!(await freshen(services))) return false;
  let isChanged = false;
  const names = new Set([...takeCalculated(services), ...formulaSheets(store.get())]);
  for (const name of names) {
    const changed = await rereadSheet(services, name);
    if (changed === undefined) return false;
    isChanged ||= changed;
  }
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

/** Calculations that follow one another are taken in together, in milliseconds. */
const REST = 120;

/** While pages of scoring are open, tells when sheets of scoring have calculated. */
export async function watchCalculations(services: Services, refresh: () => void): Promise<() => void> {
  const { store, workbook } = services;
  let isOver = false;
  const watching = await workbook.onCalculated((sheetId) => {
    const { book } = store.get();
    const known = book.phase === "ready" ? book.sheets.find(({ id }) => id === sheetId) : undefined;
    if (known && !isOurs(known.name)) return;
    if (noteCalculated(services, sheetId)) void services.wait(REST).then(() => isOver || refresh());
  });
  if (!watching.ok) notifyHost(services, watching.error);
  return () => {
    isOver = true;
    if (watching.ok) watching.value();
  };
}
