import { err, ok } from "../../core/result";
import type { Area } from "../../core/table/grid";
import type { HostError, HostResult, SheetInfo } from "../../workbook/port";
import { memoryOf, type MemoryRows } from "../memory/bookMemory";
import { isOwnSheet, isSettingsSheet } from "../ownSheets";
import type { SettingFault } from "../settings/calls";
import { notify, notifyHost, patiently, type Services } from "../services";
import type { ReadyBook, SkippedSheet } from "../state";

/** Cells asked for at once: small enough that the pane stays free while an answer is taken in. */
const CELLS_A_BLOCK = 16_000;
/** Rows whose number formats are read; they tell dates from numbers. */
const FORMAT_ROWS = 40;
/** Columns looked at; beyond stand remains of formatting, not tables. */
const MAX_COLUMNS = 256;
const SMALLEST_BLOCK = 50;

function sortOut(sheets: readonly SheetInfo[]): { read: SheetInfo[]; skipped: SkippedSheet[] } {
  const read: SheetInfo[] = [];
  const skipped: SkippedSheet[] = [];
  for (const sheet of sheets) {
    if (isOwnSheet(sheet.name)) skipped.push({ sheet: sheet.name, why: "ours" });
    else if (sheet.visibility === "veryHidden") skipped.push({ sheet: sheet.name, why: "veryHidden" });
    else if (sheet.rows === 0) skipped.push({ sheet: sheet.name, why: "empty" });
    else read.push(sheet);
  }
  return { read, skipped };
}

/** Reads the rows of a sheet in blocks; a block the host finds too large is halved. */
async function readRows(
  services: Services,
  sheet: SheetInfo,
  onRows: (count: number) => void,
): Promise<HostError | undefined> {
  const { workbook, engine } = services;
  const columns = Math.min(sheet.columns, MAX_COLUMNS);
  let block = Math.max(SMALLEST_BLOCK, Math.floor(CELLS_A_BLOCK / columns));
  let first = 0;
  while (first < sheet.rows) {
    const count = Math.min(block, sheet.rows - first);
    const rows = await patiently(services, () => workbook.readRows(sheet.id, first, count, columns));
    if (rows.ok) {
      await engine.addRows(sheet.name, rows.value);
      first += count;
      onRows(count);
    } else if (rows.error.kind === "tooLarge" && block > SMALLEST_BLOCK) {
      block = Math.max(SMALLEST_BLOCK, block >> 1);
    } else {
      return { ...rows.error, sheet: sheet.name };
    }
  }
  return undefined;
}

async function readSheet(
  services: Services,
  sheet: SheetInfo,
  date1904: boolean,
  onRows: (count: number) => void,
): Promise<HostError | undefined> {
  const { workbook, engine } = services;
  const right = Math.min(sheet.columns, MAX_COLUMNS) - 1;
  const head: Area = { top: 0, left: 0, bottom: Math.min(sheet.rows, FORMAT_ROWS) - 1, right };
  const formats = await patiently(services, () => workbook.readFormats(sheet.id, head));
  if (!formats.ok) return { ...formats.error, sheet: sheet.name };
  const merges = await patiently(services, () => workbook.readMerges(sheet.id));
  if (!merges.ok) return { ...merges.error, sheet: sheet.name };
  await engine.openSheet({
    name: sheet.name,
    merges: merges.value,
    formats: formats.value,
    date1904,
    fromText: false,
  });
  return readRows(services, sheet, onRows);
}

const SETTINGS_COLUMNS = 6;

/** Hands the settings sheet over, or its absence; gives the rows that could not be used. */
async function readSettings(
  services: Services,
  sheets: readonly SheetInfo[],
): HostResult<readonly SettingFault[]> {
  const { engine, store, workbook } = services;
  const { locale } = store.get();
  const sheet = sheets.find(({ name }) => isSettingsSheet(name));
  if (!sheet || sheet.rows === 0) return ok(await engine.openSettings(undefined, locale));
  const rows = await patiently(services, () => workbook.readRows(sheet.id, 0, sheet.rows, SETTINGS_COLUMNS));
  return rows.ok ? ok(await engine.openSettings(rows.value, locale)) : rows;
}

/** Hands the sheets on which the workbook remembers over; also after one of them was written. */
export async function readMemory(services: Services, sheets: readonly SheetInfo[]): HostResult<void> {
  const { engine, workbook } = services;
  const found: MemoryRows["sheets"] = {};
  for (const { id, name, rows, columns } of sheets) {
    const kind = memoryOf(name);
    if (!kind || rows === 0 || found[kind]) continue;
    const read = await patiently(services, () => workbook.readRows(id, 0, rows, columns));
    if (!read.ok) return read;
    found[kind] = { name, rows: read.value };
  }
  await engine.openMemory({ file: workbook.fileName ?? "", sheets: found });
  return ok(undefined);
}

type Read = Pick<ReadyBook, "sheets" | "skipped" | "settingFaults">;

/** Hands all sheets over to the engine. */
async function readAll(services: Services): HostResult<Read> {
  const { store, workbook, engine } = services;
  const sheets = await patiently(services, () => workbook.sheets());
  if (!sheets.ok) return sheets;
  const system = await patiently(services, () => workbook.is1904());
  if (!system.ok) return system;
  if (system.value === undefined) notify(services, { kind: "told", key: "note.dateSystem", data: {} });
  const { read, skipped } = sortOut(sheets.value);
  const of = read.reduce((sum, sheet) => sum + sheet.rows, 0);
  let rows = 0;
  const onRows = (count: number): void => {
    rows += count;
    store.set((s) => ({ ...s, book: { phase: "reading", rows, of } }));
  };
  onRows(0);
  await engine.reset();
  for (const sheet of read) {
    const error = await readSheet(services, sheet, system.value ?? false, onRows);
    if (error) return err(error);
  }
  const memory = await readMemory(services, sheets.value);
  if (!memory.ok) return memory;
  const faults = await readSettings(services, sheets.value);
  return faults.ok ? ok({ sheets: sheets.value, skipped, settingFaults: faults.value }) : faults;
}

/** Reads the workbook and recognises its tables. Ends in `ready`, or in `unread` with a notice. */
export async function readBook(services: Services): Promise<boolean> {
  const { store, engine } = services;
  if (store.get().book.phase === "reading") return false;
  const all = await readAll(services);
  if (!all.ok) {
    store.set((s) => ({ ...s, book: { phase: "unread" } }));
    notifyHost(services, all.error, "read");
    return false;
  }
  const summaries = await engine.recognise();
  store.set((s) => ({
    ...s,
    book: { phase: "ready", summaries, pending: [], isShifted: false, ...all.value },
  }));
  const faults = all.value.settingFaults;
  if (faults.length > 0) notify(services, { kind: "settings", faults });
  return true;
}

/** Reads changed cells again and hands them to the engine. */
async function readChange(
  services: Services,
  sheet: SheetInfo,
  { top, left, bottom, right }: Area,
): Promise<HostError | undefined> {
  const columns = Math.min(Math.max(sheet.columns, right + 1), MAX_COLUMNS);
  const rows = await patiently(services, () =>
    services.workbook.readRows(sheet.id, top, bottom - top + 1, columns),
  );
  if (!rows.ok) return { ...rows.error, sheet: sheet.name };
  const changed = rows.value.map((row) => row.slice(left, right + 1));
  await services.engine.patch(sheet.name, top, left, changed);
  return undefined;
}

/** Most cells taken over one by one; beyond it the whole workbook is read again. */
const MOST_CHANGES = 200;
const MOST_ROWS = 5000;

/** Hands changed cells over; true when done, undefined when the workbook has to be read again, false when it could not. */
export async function takeChanges(services: Services): Promise<boolean | undefined> {
  const { store } = services;
  const { book } = store.get();
  if (book.phase !== "ready" || book.isShifted || book.pending.length > MOST_CHANGES) return undefined;
  const { pending } = book;
  for (const { sheet, area } of pending) {
    const info = book.sheets.find((one) => one.name === sheet);
    if (!info || area.bottom - area.top > MOST_ROWS) return undefined;
    const error = await readChange(services, info, area);
    if (error) {
      notifyHost(services, error, "read");
      return false;
    }
  }
  store.set((s) =>
    s.book.phase === "ready"
      ? { ...s, book: { ...s.book, pending: s.book.pending.filter((change) => !pending.includes(change)) } }
      : s,
  );
  return true;
}

/** Recognises the tables anew in what was read. */
export async function recognise({ store, engine }: Services): Promise<void> {
  const summaries = await engine.recognise();
  store.set((s) => (s.book.phase === "ready" ? { ...s, book: { ...s.book, summaries } } : s));
}

/**
 * Brings what was read up to date: changed cells alone where nothing moved, else everything.
 * Gives false when the workbook could not be read; the user has been told.
 */
export async function freshen(services: Services): Promise<boolean> {
  const { book } = services.store.get();
  const isPending = book.phase === "ready" && book.pending.length > 0;
  const taken = await takeChanges(services);
  if (taken === undefined) return readBook(services);
  if (!taken || !isPending) return taken;
  await recognise(services);
  return true;
}
