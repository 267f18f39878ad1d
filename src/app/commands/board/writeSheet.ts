import { boardSections } from "../../../charts/sections";
import type { Spec } from "../../../charts/spec";
import { themes } from "../../../charts/theme";
import { dayOfIso } from "../../../core/day";
import { dayText } from "../../../i18n/numbers";
import { sheetNames } from "../../../i18n/sheetNames";
import { sectionOptions } from "../../board/document";
import { notify, notifyHost, patiently, type Services } from "../../services";
import { boardSheet } from "../../sheets/board/boardSheet";
import { sourceOf } from "./documents";
import { change } from "./refresh";

/** Makes a PNG data URL of a picture. */
export type DrawPng = (spec: Spec) => Promise<string>;

const drawPng: DrawPng = async (spec) => {
  const { pngOf } = await import(/* webpackChunkName: "charts" */ "../../../charts/render/pictures");
  return pngOf(spec, { paper: themes.light.paper });
};

/** Pixels of a picture, and points that a pixel takes on the sheet. */
const WIDTH = 480;
const POINTS_A_PIXEL = 0.75;
/** Rows of a picture leave so many points. */
const MOST_POINTS = 250;

interface Size {
  readonly width: number;
  readonly height: number;
}

/** Size of a picture on the sheet, in points. */
function sizeOf(spec: Spec): Size {
  const { left, right, top, bottom } = spec["padding"] as Record<"left" | "right" | "top" | "bottom", number>;
  const width = Number(spec["width"]) + left + right;
  const height = Number(spec["height"]) + top + bottom;
  const scale = Math.min(POINTS_A_PIXEL, MOST_POINTS / height);
  return { width: width * scale, height: height * scale };
}

/** Brings the sheet to the front. */
async function show(services: Services, name: string): Promise<void> {
  const { workbook } = services;
  const sheets = await workbook.sheets();
  const info = sheets.ok ? sheets.value.find((sheet) => sheet.name === name) : undefined;
  if (!info) return;
  const shown = await workbook.select(info.id, { top: 0, left: 0, bottom: 0, right: 0 });
  if (!shown.ok) notifyHost(services, { ...shown.error, sheet: name });
}

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
  const written = await patiently(services, () => workbook.putSheet(spec, true));
  if (!written.ok) return notifyHost(services, { ...written.error, sheet: name });
  for (const [index, { section, row, column }] of places.entries()) {
    const picture = sections[section]!.pictures[0]!;
    const url = await draw(picture);
    const laid = await patiently(services, () =>
      workbook.putPicture({
        sheet: name,
        name: `fivestar.board.${index + 1}`,
        png: url.slice(url.indexOf(",") + 1),
        altText: String(picture["description"]),
        row,
        column,
        ...sizeOf(picture),
      }),
    );
    if (!laid.ok) return notifyHost(services, { ...laid.error, sheet: name });
  }
  notify(services, { kind: "wrote", sheet: name, count: view.rows.length });
  await show(services, name);
}

/** Writes 看板, in place of the one written before; what stands beside its print area stays. */
export async function writeBoard(services: Services, draw: DrawPng = drawPng): Promise<void> {
  if (services.store.get().board.busy) return;
  change(services, () => ({ busy: "sheet" }));
  try {
    await write(services, draw);
  } finally {
    change(services, () => ({ busy: undefined }));
  }
}
