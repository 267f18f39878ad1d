import type { Spec } from "../../../charts/spec";
import { themes } from "../../../charts/theme";
import { pictureSize } from "../../sheets/board/pictureSize";
import { unfinishedName } from "../../../report/unfinished";
import { notifyHost, patiently, type Services } from "../../services";

/** Makes a PNG data URL of a picture. */
export type DrawPng = (spec: Spec) => Promise<string>;

export const drawPng: DrawPng = async (spec) => {
  const { pngOf } = await import(/* webpackChunkName: "charts" */ "../../../charts/render/pictures");
  return pngOf(spec, { paper: themes.light.paper });
};

/** A picture and where its top left corner stands. */
export interface LaidPicture {
  readonly spec: Spec;
  readonly row: number;
  readonly column: number;
}

/**
 * Lays pictures on a sheet that was written with more to come, in place of earlier ones; the last finishes it.
 * False, with the user told, where one was refused.
 */
export async function layPictures(
  services: Services,
  sheet: string,
  pictures: readonly LaidPicture[],
  draw: DrawPng,
  mostPoints?: number,
): Promise<boolean> {
  for (const [index, { spec, row, column }] of pictures.entries()) {
    const url = await draw(spec);
    const laid = await patiently(services, () =>
      services.workbook.putPicture({
        sheet: unfinishedName(sheet),
        ...(index === pictures.length - 1 ? { finishes: sheet } : {}),
        name: `fivestar.board.${index + 1}`,
        png: url.slice(url.indexOf(",") + 1),
        altText: String(spec["description"]),
        row,
        column,
        ...pictureSize(spec, mostPoints),
      }),
    );
    if (laid.ok) continue;
    notifyHost(services, { ...laid.error, sheet });
    return false;
  }
  return true;
}
