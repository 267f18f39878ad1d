import { layOutSheets } from "../../src/app/commands/score/layOut";
import { refreshScore } from "../../src/app/commands/score/refresh";
import { readBook } from "../../src/app/commands/readBook";
import type { LayOutForm } from "../../src/app/score/layOut";
import type { ScoreView } from "../../src/app/score/types";
import { associateAll } from "../../src/functions/registry";
import type { Locale } from "../../src/i18n/locale";
import { functionsMetadata } from "../../tools/functionsMetadata";
import { book } from "./books";
import { openDesk, type Desk } from "./excel";

export const societies = ["示例市医学会", "示例市农学会", "示例市护理学会"] as const;

const register = [
  ["学会名称", "统一社会信用代码", "学科", "规模"],
  ["示例市医学会", "51410400123456788J", "医科", "大"],
  ["示例市农学会", "51410400500000015L", "农科", "中"],
  ["示例市护理学会", "51410400MJY00001XK", "医科", "中"],
];

export const form: LayOutForm = {
  year: 2025,
  judges: 5,
  societies: [],
  blanks: 3,
  by: "star",
  shape: "long",
  sheets: ["plan", "jury", "self", "scores"],
};

export interface ScoreDesk extends Desk {
  view(): ScoreView;
  /** Values of an area. */
  cells(sheet: string, address: string): Promise<readonly (readonly unknown[])[]>;
  /** Edits cells as a user does, and lets the pane see it. */
  edit(sheet: string, address: string, values: readonly (readonly unknown[])[]): Promise<void>;
}

type Sheets = Parameters<typeof book>[0];

/** The pages of scoring at work on a workbook with a register of three societies; custom functions calculate. */
export async function openScoreDesk(
  more: Sheets = {},
  { locale = "zh-CN", hasRegister = true }: { locale?: Locale; hasRegister?: boolean } = {},
): Promise<ScoreDesk> {
  const sheets = hasRegister ? { 学会名册: register, ...more } : more;
  const desk = await openDesk({ bytes: await book(sheets), name: "评分.xlsx" }, { locale });
  const { emulator, services } = desk;
  const metadata = await functionsMetadata();
  await emulator.registerFunctions(metadata[locale] as never, "FIVESTAR");
  Object.assign(globalThis, { CustomFunctions: emulator.CustomFunctions });
  associateAll();
  await readBook(services);
  await refreshScore(services);
  return {
    ...desk,
    view: () => services.store.get().score.view!,
    cells: async (sheet, address) => (await emulator.getCells(sheet, address)).values,
    edit: async (sheet, address, values) => {
      await emulator.setCells(sheet, address, values as never);
      await readBook(services);
      await refreshScore(services);
    },
  };
}

/** Points of a judge for a society and star, different for each. */
export const pointsOf = (judge: number, star: number, society: number): number =>
  70 + ((judge * 7 + star * 5 + society * 11) % 29);

/** Lays out the sheets and enters every score: judge by judge, star by star, society by society. */
export async function fillScores(desk: ScoreDesk, asked: LayOutForm = form): Promise<void> {
  await layOutSheets(desk.services, asked);
  const all = Array.from({ length: asked.judges }, (_, judge) =>
    Array.from({ length: 5 }, (_, star) => societies.map((_, society) => [pointsOf(judge, star, society)])),
  ).flat(2);
  await desk.edit("评审打分", `G4:G${3 + all.length}`, all);
}
