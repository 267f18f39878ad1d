import { cellName, fold } from "../../core/text";
import type { CellValue } from "../../core/table/grid";
import type { Finding } from "../../core/lint/types";
import type { UpkeepKey } from "../../i18n/upkeep";
import { findingsOf } from "../findings";
import { notify, notifyHost, patiently, type Services } from "../services";
import { openProfile } from "./board/choose";
import { refreshBoard } from "./board/refresh";
import { checkBook } from "./checkBook";
import { openScorePage } from "./score/navigate";
import { questionOf } from "./score/refresh";
import { selectedPlace, type SelectedPlace } from "./selectedPlace";
import { chooseJob, openPage } from "./view";

const nothing = (services: Services, key: UpkeepKey, { area }: SelectedPlace): void =>
  notify(services, { kind: "told", key, data: { address: cellName(area.top, area.left) } });

const isIn = ({ cells, at }: Finding, { sheet, area }: SelectedPlace): boolean =>
  [at, ...cells].some(
    (cell) =>
      cell.sheet === sheet &&
      cell.row >= area.top &&
      cell.row <= area.bottom &&
      cell.column >= area.left &&
      cell.column <= area.right,
  );

/** Opens what was found in the selected cells; checks first where nothing was checked yet. */
export async function showCellFindings(services: Services): Promise<void> {
  const { store } = services;
  const place = await selectedPlace(services);
  if (!place) return;
  chooseJob(services, "check");
  if (!store.get().check.done) await checkBook(services);
  if (!store.get().check.done) return;
  const found = findingsOf(store.get()).find((finding) => isIn(finding, place));
  if (found) openPage(services, { kind: "finding", key: found.key });
  else nothing(services, "cell.noFinding", place);
}

/** Opens what the score in the selected cell is made of. */
export async function showCellScore(services: Services): Promise<void> {
  const place = await selectedPlace(services);
  if (!place) return;
  chooseJob(services, "score");
  const question = await questionOf(services);
  if (!question) return;
  const { sheet, area } = place;
  const at = await services.engine.call("score.at", {
    ...question,
    cell: { sheet, row: area.top, column: area.left },
  });
  if (at) await openScorePage(services, { page: "receipt", ...at });
  else nothing(services, "cell.noScore", place);
}

const text = (value: CellValue): string => (typeof value === "string" ? fold(value) : "");
/** Columns of a row in which the name of a society is looked for. */
const NAME_COLUMNS = 64;

/** Opens 画像 of the society that the selected cell, or else its row, names. */
export async function showCellSociety(services: Services): Promise<void> {
  const { store, workbook } = services;
  const place = await selectedPlace(services);
  if (!place) return;
  chooseJob(services, "board");
  await refreshBoard(services);
  const rows = store.get().board.standing?.rows ?? [];
  const { sheetId, sheet, area } = place;
  const here = rows.find(({ source }) => source?.sheet === sheet && source.row === area.top);
  const read = await patiently(services, () => workbook.readRows(sheetId, area.top, 1, NAME_COLUMNS));
  if (!read.ok) return notifyHost(services, read.error);
  const cells = read.value[0] ?? [];
  const names = [cells[area.left] ?? null, ...cells].map(text).filter((name) => name !== "");
  const named = names.map((name) => rows.find((row) => fold(row.name) === name)).find(Boolean);
  const society = here ?? named;
  if (society) await openProfile(services, society.id);
  else nothing(services, "cell.noSociety", place);
}
