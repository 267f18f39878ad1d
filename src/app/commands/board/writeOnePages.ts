import type { StandingRow } from "../../../analysis/views";
import { societySections } from "../../../charts/sections";
import { dayOfIso } from "../../../core/day";
import { dayText } from "../../../i18n/numbers";
import { sheetNames } from "../../../i18n/sheetNames";
import { sectionOptions, societyFacts, type DocumentSource } from "../../board/document";
import { notify, notifyHost, patiently, type Services } from "../../services";
import { onePageSheet } from "../../sheets/board/onePage";
import { showSheet } from "../showSheet";
import { sourceOf } from "./documents";
import { drawPng, layPictures, type DrawPng } from "./pictures";
import { whileBusy } from "./refresh";

/** Pixels of a picture. */
const WIDTH = 620;

/** More sheets than this would only bury the workbook; a file has a page for each then. */
export const mostOnePages = 40;

/** 一页纸, 一页纸 (2), 一页纸 (3) … */
const nthName = (base: string, index: number): string => (index === 0 ? base : `${base} (${index + 1})`);

interface Page {
  readonly name: string;
  readonly row: StandingRow;
  readonly ranked: number;
}

async function writePage(
  services: Services,
  source: DocumentSource,
  { name, row, ranked }: Page,
  draw: DrawPng,
): Promise<boolean> {
  const { locale } = source.words;
  const sections = await societySections(source.ask, source.summary, row.id, {
    ...sectionOptions(source),
    width: WIDTH,
  });
  const { spec, pictureRows } = onePageSheet({
    name,
    society: row.name,
    facts: societyFacts(source, row, ranked),
    sections,
    locale,
    date: dayText(dayOfIso(source.today)!, locale),
  });
  const drawn = sections.flatMap(({ pictures }) => pictures);
  const hasMore = drawn.length > 0;
  const written = await patiently(services, () => services.workbook.putSheet({ ...spec, hasMore }, true));
  if (!written.ok) {
    notifyHost(services, { ...written.error, sheet: name });
    return false;
  }
  const pictures = drawn.map((picture, i) => ({ spec: picture, row: pictureRows[i]!, column: 0 }));
  return layPictures(services, name, pictures, draw);
}

/** Takes away pages of an earlier run that this one has no society for. */
async function removeRest(services: Services, base: string, count: number): Promise<void> {
  const sheets = await services.workbook.sheets();
  if (!sheets.ok) return notifyHost(services, sheets.error);
  const kept = new Set(Array.from({ length: count }, (_, index) => nthName(base, index)));
  const isOurs = (name: string): boolean => name.startsWith(`${base} (`) && name.endsWith(")");
  const rest = sheets.value.map(({ name }) => name).filter((name) => isOurs(name) && !kept.has(name));
  if (rest.length === 0) return;
  const removed = await services.workbook.removeSheets(rest);
  if (!removed.ok) notifyHost(services, removed.error);
}

async function write(services: Services, societies: readonly string[], draw: DrawPng): Promise<void> {
  const { board, locale } = services.store.get();
  const source = sourceOf(services, board.isMasked);
  if (!source) return;
  const { rows } = await source.ask("standing", { year: source.year });
  const ranked = rows.filter(({ rank }) => rank !== null).length;
  const base = sheetNames.onePage[locale];
  const chosen = rows.filter(({ id }) => societies.includes(id)).slice(0, mostOnePages);
  for (const [index, row] of chosen.entries())
    if (!(await writePage(services, source, { name: nthName(base, index), row, ranked }, draw))) return;
  if (chosen.length > 1) await removeRest(services, base, chosen.length);
  notify(services, { kind: "wrote", sheet: base, count: chosen.length });
  await showSheet(services, base);
}

/** Writes 一页纸 of each society on a sheet of its own, ready to print, in place of those written before. */
export const writeOnePages = (
  services: Services,
  societies: readonly string[],
  draw: DrawPng = drawPng,
): Promise<void> => whileBusy(services, "sheet", () => write(services, societies, draw));
