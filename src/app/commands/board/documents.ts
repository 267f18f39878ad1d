import type { Spec } from "../../../charts/spec";
import { boardText } from "../../../i18n/board";
import { boardTranslator } from "../../../i18n/boardPages";
import { analysisOf } from "../../board/analysis";
import { boardReport, onePagers, type DocumentSource, type DrawSvg } from "../../board/document";
import { yearOf } from "../../board/queries";
import type { Services } from "../../services";
import { inputOf, whileBusy } from "./refresh";

const svgText: DrawSvg = async (spec) => {
  const { svgOf } = await import(/* webpackChunkName: "charts" */ "../../../charts/render/pictures");
  return svgOf(spec);
};

const pngUrl = async (spec: Spec, paper: string): Promise<string> => {
  const { pngOf } = await import(/* webpackChunkName: "charts" */ "../../../charts/render/pictures");
  return pngOf(spec, { paper });
};

/** Bytes of a data URL. */
export function bytesOfUrl(url: string): Uint8Array<ArrayBuffer> {
  const text = atob(url.slice(url.indexOf(",") + 1));
  return Uint8Array.from(text, (character) => character.charCodeAt(0));
}

/** What documents of the open board are made from; undefined before it is read. */
export function sourceOf(services: Services, isMasked: boolean): DocumentSource | undefined {
  const { board, locale } = services.store.get();
  const engine = analysisOf(services);
  const year = yearOf(board);
  if (!engine || !board.summary || !board.settings || year === undefined) return undefined;
  return {
    ask: (name, query) => engine.view(name, query),
    summary: board.summary,
    year,
    today: services.clock.today(),
    isMasked,
    words: { locale, settings: board.settings },
  };
}

const whileSaving = (services: Services, run: () => Promise<void>): Promise<void> =>
  whileBusy(services, "save", run);

const htmlFile = (text: string): Blob => new Blob([text], { type: "text/html;charset=utf-8" });

/**
 * Saves the whole board as one HTML file.
 * @param isMasked - Replaces names by letters in the file alone; the board keeps them.
 */
export const saveReport = (services: Services, isMasked: boolean, draw: DrawSvg = svgText): Promise<void> =>
  whileSaving(services, async () => {
    const source = sourceOf(services, isMasked);
    const engine = analysisOf(services);
    if (!source || !engine) return;
    const { locale, board } = services.store.get();
    const input = await inputOf(services);
    const summary = isMasked
      ? await engine.load({ ...input, mask: boardText(locale, "word.mask") })
      : source.summary;
    try {
      const text = await boardReport({ ...source, summary, isMasked: isMasked || board.isMasked }, draw);
      const t = boardTranslator(locale);
      services.saveFile?.(`${t("report.fileName")} ${source.year}.html`, htmlFile(text));
    } finally {
      if (isMasked) await engine.load(input);
    }
  });

/** Saves one page for each of the societies as one HTML file. */
export const saveOnePagers = (
  services: Services,
  societies: readonly string[],
  draw: DrawSvg = svgText,
): Promise<void> =>
  whileSaving(services, async () => {
    const { board, locale } = services.store.get();
    const source = sourceOf(services, board.isMasked);
    if (!source) return;
    const text = await onePagers(source, societies, draw);
    const t = boardTranslator(locale);
    services.saveFile?.(`${t("page.fileName")} ${source.year}.html`, htmlFile(text));
  });

const pngBlob = async (spec: Spec, paper: string): Promise<Blob> =>
  new Blob([bytesOfUrl(await pngUrl(spec, paper))], { type: "image/png" });

/**
 * Puts a picture of twice its size on the clipboard.
 * @param write - Puts a PNG there; rejects where that is not allowed.
 * @returns Whether it was copied; undefined while something else is under way.
 */
export async function copyPng(
  services: Services,
  spec: Spec,
  paper: string,
  write: (png: Blob) => Promise<void>,
): Promise<boolean | undefined> {
  let isCopied: boolean | undefined;
  await whileSaving(services, async () => {
    const png = await pngBlob(spec, paper);
    isCopied = await write(png).then(
      () => true,
      () => false,
    );
  });
  return isCopied;
}

/** Saves a picture as PNG of twice its size. */
export const savePng = (services: Services, spec: Spec, paper: string, name: string): Promise<void> =>
  whileSaving(services, async () => {
    services.saveFile?.(`${name}.png`, await pngBlob(spec, paper));
  });

/** Saves a picture as SVG. */
export const saveSvg = (services: Services, spec: Spec, name: string): Promise<void> =>
  whileSaving(services, async () => {
    services.saveFile?.(`${name}.svg`, new Blob([await svgText(spec)], { type: "image/svg+xml" }));
  });
