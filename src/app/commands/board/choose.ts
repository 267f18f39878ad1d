import type { Measure, Peers } from "../../../analysis/views";
import type { StarId } from "../../../core/standards/stars";
import { filesOf } from "../../board/analysis";
import { comparedOf, societyOf } from "../../board/queries";
import type { BoardState, BoardTab } from "../../board/state";
import type { Services } from "../../services";
import { dropTrial } from "../score/navigate";
import { change, loadView, refreshBoard, rememberFollowed } from "./refresh";

/** Most societies that are compared, or drawn in colour. */
const most = 3;

const then = async (services: Services, next: (board: BoardState) => Partial<BoardState>): Promise<void> => {
  change(services, next);
  await loadView(services);
};

/** Opens a view; 画像 is of the society that is marked. */
export const chooseTab = (services: Services, tab: BoardTab): Promise<void> =>
  then(services, ({ picked, society }) => ({
    tab,
    view: undefined,
    findings: undefined,
    ...(tab === "profile" ? { society: picked ?? society } : {}),
  }));

export const chooseBoardYear = (services: Services, year: number): Promise<void> =>
  then(services, () => ({ year }));

export const choosePeers = (services: Services, peers: Peers): Promise<void> =>
  then(services, () => ({ peers }));

export const chooseMeasure = (services: Services, measure: Measure): Promise<void> =>
  then(services, () => ({ measure }));

/** Shows only societies below the line of a star, or all. */
export const chooseBelow = (services: Services, below: StarId | undefined): void =>
  change(services, () => ({ below }));

export const searchBoard = (services: Services, search: string): void => change(services, () => ({ search }));

/** Opens 画像 of a society. */
export const openProfile = (services: Services, society: string): Promise<void> =>
  then(services, () => ({ tab: "profile", society, picked: society, view: undefined }));

/** Opens 画像 of the society so many places further down. */
export async function stepSociety(services: Services, step: 1 | -1): Promise<void> {
  const { board } = services.store.get();
  const ids = board.standing?.rows.map(({ id }) => id) ?? [];
  if (ids.length === 0) return;
  const at = ids.indexOf(societyOf(board) ?? "");
  const next = ids[(at + step + ids.length) % ids.length]!;
  await then(services, () => ({ tab: "profile", society: next, picked: next }));
}

/** Puts a society at one of the places of 对比; none takes it away. */
export async function compareAt(services: Services, place: number, id: string | undefined): Promise<void> {
  const { board } = services.store.get();
  const now = [...comparedOf(board)];
  if (id === undefined) now.splice(place, 1);
  else now[place] = id;
  await then(services, () => ({ compared: [...new Set(now)].slice(0, most) }));
}

/** Adds a society to 对比 and opens it. */
export const addToCompare = (services: Services, id: string): Promise<void> =>
  then(services, ({ compared }) => ({
    tab: "compare",
    view: undefined,
    compared: [...compared.filter((one) => one !== id).slice(-(most - 1)), id],
  }));

/** Follows a society, or no longer; the newest three are drawn in colour. */
export async function toggleFollowed(services: Services, id: string): Promise<void> {
  await then(services, ({ followed }) => ({
    followed: followed.includes(id) ? followed.filter((one) => one !== id) : [id, ...followed],
  }));
  const { board } = services.store.get();
  if (!board.isMasked) rememberFollowed(services, board.followed);
}

/** Drops what was tried out under 评分; the official results were never touched. */
export async function dropBoardTrial(services: Services): Promise<void> {
  await dropTrial(services);
  await loadView(services);
}

/** Replaces every name by a letter, or shows the names again. */
export async function mask(services: Services, isMasked: boolean): Promise<void> {
  change(services, () => ({
    isMasked,
    society: undefined,
    compared: [],
    picked: undefined,
    search: "",
    view: undefined,
  }));
  await refreshBoard(services);
}

/** Adds the results of another workbook, which is read on this computer. */
export async function addFile(services: Services, name: string, bytes: ArrayBuffer): Promise<void> {
  const { readResults } = services;
  if (!readResults) return;
  change(services, () => ({ busy: "file", refusedFile: undefined }));
  try {
    const answer = await readResults({ name, bytes });
    if ("failure" in answer) throw new Error(answer.failure);
    if ("refused" in answer || answer.rows.length === 0)
      return change(services, () => ({ refusedFile: name }));
    filesOf(services).set(name, answer.rows);
    listFiles(services);
    await refreshBoard(services);
  } finally {
    change(services, () => ({ busy: undefined }));
  }
}

const listFiles = (services: Services): void =>
  change(services, () => ({
    files: [...filesOf(services)].map(([name, rows]) => ({ name, rows: rows.length })),
  }));

export async function removeFile(services: Services, name: string): Promise<void> {
  filesOf(services).delete(name);
  listFiles(services);
  await refreshBoard(services);
}
