import { refreshFund } from "../../src/app/commands/fund/refresh";
import { readBook } from "../../src/app/commands/readBook";
import type { FundView, MoneyItem } from "../../src/app/fund/types";
import type { FundState } from "../../src/app/fund/state";
import { dayOf } from "../../src/core/day";
import { associateAll } from "../../src/functions/registry";
import type { Locale } from "../../src/i18n/locale";
import { functionsMetadata } from "../../tools/functionsMetadata";
import { book } from "./books";
import { openDesk, type Desk } from "./excel";

export interface FundDesk extends Desk {
  fund(): FundState;
  view(): FundView;
  /** Awards of the year shown in a state, as “society amount”. */
  inState(state: FundView["groups"][number]["state"]): readonly string[];
  item(society: string): MoneyItem | undefined;
  cells(sheet: string, address: string): Promise<readonly (readonly unknown[])[]>;
  formulas(sheet: string, address: string): Promise<readonly (readonly unknown[])[]>;
  /** Edits cells as a user does, and lets the pane see it. */
  edit(sheet: string, address: string, values: readonly (readonly unknown[])[]): Promise<void>;
}

/** The pages of the award money at work on a workbook; custom functions calculate. */
export async function openFundDesk(
  sheets: Parameters<typeof book>[0],
  { locale = "zh-CN" }: { locale?: Locale } = {},
): Promise<FundDesk> {
  const desk = await openDesk({ bytes: await book(sheets), name: "拨款.xlsx" }, { locale });
  const { emulator, services } = desk;
  const metadata = await functionsMetadata();
  await emulator.registerFunctions(metadata[locale] as never, "FIVESTAR");
  Object.assign(globalThis, { CustomFunctions: emulator.CustomFunctions });
  associateAll();
  await readBook(services);
  await refreshFund(services);
  const fund = (): FundState => services.store.get().fund;
  const groups = () => fund().view?.groups ?? [];
  return {
    ...desk,
    fund,
    view: () => fund().view!,
    inState: (state) =>
      groups()
        .filter((group) => group.state === state)
        .flatMap(({ items }) => items.map(({ name, amount }) => `${name} ${amount}`)),
    item: (society) =>
      groups()
        .flatMap(({ items }) => items)
        .find(({ name }) => name === society),
    cells: async (sheet, address) => (await emulator.getCells(sheet, address)).values,
    formulas: async (sheet, address) => (await emulator.getCells(sheet, address)).formulas,
    edit: async (sheet, address, values) => {
      await emulator.setCells(sheet, address, values as never);
      await readBook(services);
      await refreshFund(services);
    },
  };
}

export const awardHead = ["学会名称", "获奖年度", "首次奖建资金（元）"] as const;
export const gradeHead = ["学会名称", "考核年度", "考核结果"] as const;
export const publicityHead = ["学会名称", "公示年度", "公示结果"] as const;
export const paymentHead = ["学会名称", "获奖年度", "拨款年度", "拨款金额（元）", "拨款日期"] as const;

/** A task book that was signed on 5 January 2026. */
export const signed = (society: string, year: number) => [
  society,
  year,
  "工作思路",
  "示例",
  dayOf(2026, 1, 5),
];
export const bookHead = ["学会名称", "年度", "章节", "内容", "签订日期"];

type Seven = [string, string, string, string, string, string, string];
/** Societies of the cases T1–T7, in order. */
export const truthNames = ["甲", "乙", "丙", "丁", "戊", "己", "庚"].map(
  (one) => `示例市${one}学会`,
) as Seven;
const [t1, t2, t3, t4, t5, t6] = truthNames;

/** T1–T7 of the truth table, all awarded in 2023. */
export const truth = {
  获奖名单: [awardHead, ...truthNames.map((name) => [name, 2023, name === t6 ? 33333.33 : 100000])],
  任务书: [bookHead, ...truthNames.map((name) => signed(name, 2023))],
  年度考核: [
    gradeHead,
    [t1, 2024, "合格"],
    [t1, 2025, "合格"],
    [t2, 2024, "不合格"],
    [t3, 2024, "合格"],
    [t3, 2025, "不合格"],
    [t4, 2024, "合格"],
    [t5, 2024, "合格"],
    [t5, 2025, "合格"],
    [t6, 2024, "合格"],
    [t6, 2025, "合格"],
  ],
  公示登记: [
    publicityHead,
    [t1, 2024, "无异议"],
    [t1, 2025, "无异议"],
    [t3, 2024, "无异议"],
    [t4, 2024, "有异议"],
    [t5, 2024, "无异议"],
    [t5, 2025, "有异议"],
    [t6, 2024, "无异议"],
    [t6, 2025, "无异议"],
  ],
};
