import { boardSections } from "../../../charts/sections";
import { dayOfIso } from "../../../core/day";
import { dayText } from "../../../i18n/numbers";
import { sheetNames } from "../../../i18n/sheetNames";
import { sectionOptions } from "../../board/document";
import { notify, notifyHost, patiently, type Services } from "../../services";
import { boardSheet, mostPicturePoints } from "../../sheets/board/boardSheet";
import { showSheet } from "../showSheet";
import { sourceOf } from "./documents";
import { drawPng, layPictures, type DrawPng } from "./pictures";
import { whileBusy } from "./refresh";

/** Pixels of a picture. */
const WIDTH = 536;

async function write(services: Services, draw: DrawPng): Promise<void> {
  const { workbook, store } = services;
  const { board, locale } = store.get();
  const source = sourceOf(services, board.isMasked);
  if (!source || !board.standing) return;
  const view = await source.ask("standing", { year: source.year });
  const all = await boardSections(source.ask, source.summary, { ...sectionOptions(source), width: WIDTH });
  const sections = all.filter(
    ({ view: kind }) => kind !== "quality" && kind !== "peers" && kind !== "findings",
  );
  const name = sheetNames.board[locale];
  const date = dayText(dayOfIso(source.today)!, locale);
  const { spec, places } = boardSheet({ name, view, sections, context: source.words, date });
  const pictures = places.map(({ section, row, column }) => ({
    spec: sections[section]!.pictures[0]!,
    row,
    column,
  }));
  const hasMore = pictures.length > 0;
  const written = await patiently(services, () => workbook.putSheet({ ...spec, hasMore }, true));
  if (!written.ok) return notifyHost(services, { ...written.error, sheet: name });
  if (!(await layPictures(services, name, pictures, draw, mostPicturePoints))) return;
  notify(services, { kind: "wrote", sheet: name, count: view.rows.length });
  await showSheet(services, name);
}

/** Writes 看板, in place of the one written before; what stands beside its print area stays. */
export const writeBoard = (services: Services, draw: DrawPng = drawPng): Promise<void> =>
  whileBusy(services, "sheet", () => write(services, draw));
