import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { afterEach, expect, test } from "vitest";
import { makeSheet } from "../../src/app/commands/fund/make";
import { chooseFundYear } from "../../src/app/commands/fund/navigate";
import { dayOf } from "../../src/core/day";
import {
  awardHead,
  bookHead,
  openFundDesk,
  signed,
  truth,
  truthNames,
  type FundDesk,
} from "../support/fundDesk";

let desk: FundDesk;
afterEach(async () => desk.emulator.close());

const [t1, t2, t3, t4, t5, t6, t7] = truthNames;

/** The schedule on the payment plan: society, day of signing, year, plan, due, state and reason. */
async function scheduled(): Promise<(readonly unknown[])[]> {
  const rows = await desk.cells("拨款计划", "A1:G60");
  const heading = rows.findIndex(([first]) => first === "学会名称");
  return rows.slice(heading + 1).filter(([first]) => first !== "");
}

/** Year, due and state of a society's three years on the payment plan. */
const planned = async (society: string): Promise<unknown[][]> =>
  (await scheduled()).filter(([name]) => name === society).map((row) => [row[2], row[4], row[5]]);

/** What each year asks of the budget on the payment plan. */
const promised = async (years: number): Promise<unknown[][]> =>
  (await desk.cells("拨款计划", `A5:F${4 + years}`)).map((row) => [...row]);

const soon = { timeout: 5000 };

test("T1–T7 hold on the payment plan, in one spill that follows an assessment", async () => {
  desk = await openFundDesk(truth);
  await makeSheet(desk.services, { what: "plan" });
  await expect
    .poll(() => planned(t1), soon)
    .toEqual([
      [2023, 100000, "应拨"],
      [2024, 50000, "应拨"],
      [2025, 50000, "应拨"],
    ]);
  const dueOf = async (society: string) => (await planned(society)).map(([, due]) => due);
  expect((await planned(t2)).map(([, due, state]) => [due, state])).toEqual([
    [100000, "应拨"],
    [0, "停拨"],
    [0, "停拨"],
  ]);
  expect(await dueOf(t3)).toEqual([100000, 50000, 0]);
  expect((await planned(t4)).slice(1).map(([, due, state]) => [due, state])).toEqual([
    [0, "暂缓"],
    ["", "待考核"],
  ]);
  expect(await dueOf(t5)).toEqual([100000, 50000, 0]);
  expect(await dueOf(t6)).toEqual([33333.33, 16666.67, 16666.67]);
  expect(await dueOf(t7)).toEqual([100000, "", ""]);
  await desk.emulator.setCells("年度考核", "A13:C13", [[t7, 2024, "不合格"]] as never);
  await expect.poll(() => dueOf(t7), soon).toEqual([100000, 0, 0]);
});

test("the payment plan holds a first award until its task book is signed", async () => {
  desk = await openFundDesk({
    获奖名单: [awardHead, [t1, 2025, 100000], [t2, 2025, 60000], [t3, 2024, 80000]],
    任务书: [bookHead, signed(t1, 2025), [t2, 2025, "工作思路", "示例", ""]],
  });
  await chooseFundYear(desk.services, 2025);
  await makeSheet(desk.services, { what: "plan" });
  const first = async (society: string) => (await planned(society))[0];
  await expect.poll(() => first(t1), soon).toEqual([2025, 100000, "应拨"]);
  expect(await first(t2)).toEqual([2025, 0, "暂缓"]);
  expect(await first(t3)).toEqual([2024, 0, "暂缓"]);
  const rows = await scheduled();
  expect(rows.map((row) => row[1])).toEqual([dayOf(2026, 1, 5), "", "", 0, "", "", 0, "", ""]);
  expect(rows[3]![6]).toBe("还没有签订任务书；解除：登记任务书签订日期");
  expect(await promised(3)).toEqual([
    [2025, 100000, "", 0, 100000, 200000],
    [2026, 0, "", "", "", 120000],
    [2027, 0, 0, "", "", 80000],
  ]);
  await desk.emulator.setCells("任务书", "E3", [[dayOf(2026, 1, 8)]] as never);
  await expect.poll(() => first(t2), soon).toEqual([2025, 60000, "应拨"]);
  expect((await promised(3))[0]).toEqual([2025, 160000, "", 0, 160000, 200000]);
});

test("without task books every first award waits, unless the award list says when it was signed", async () => {
  desk = await openFundDesk({
    获奖名单: [
      [...awardHead, "签订日期"],
      [t1, 2025, 100000, ""],
    ],
  });
  await makeSheet(desk.services, { what: "plan" });
  const states = async () => (await scheduled()).map((row) => [row[0], row[4], row[5]]);
  await expect.poll(states, soon).toEqual([
    [t1, 0, "暂缓"],
    [t1, "", "待考核"],
    [t1, "", "待考核"],
  ]);
  const added = [t2, 2024, 50000, dayOf(2024, 3, 1)];
  await desk.emulator.setCells("获奖名单", "A3:D3", [added] as never);
  await expect
    .poll(async () => (await states()).slice(2), soon)
    .toEqual([
      [t1, "", "待考核"],
      [t2, 50000, "应拨"],
      [t2, "", "待考核"],
      [t2, "", "待考核"],
    ]);
});

test("a title revoked by the award list stops the money on the payment plan, as it does in the pane", async () => {
  const head = [...awardHead, "取消称号日期"];
  desk = await openFundDesk({
    获奖名单: [
      head,
      [t1, 2023, 100000, dayOf(2025, 3, 1)],
      [t2, 2023, 60000, ""],
      [t3, 2023, 80000, dayOf(2024, 5, 1)],
      [t4, 2023, 40000, "去年"],
    ],
    任务书: [bookHead, signed(t1, 2023), signed(t2, 2023), signed(t3, 2023), signed(t4, 2023)],
    年度考核: [
      ["学会名称", "考核年度", "考核结果"],
      [t1, 2024, "合格"],
      [t2, 2024, "合格"],
      [t3, 2024, "合格"],
    ],
    公示登记: [
      ["学会名称", "公示年度", "公示结果"],
      [t1, 2024, "无异议"],
      [t2, 2024, "无异议"],
      [t3, 2024, "无异议"],
    ],
  });
  await chooseFundYear(desk.services, 2023);
  await makeSheet(desk.services, { what: "plan" });
  const later = async (society: string) => (await planned(society)).slice(1).map((row) => row.slice(1));
  await expect
    .poll(() => later(t1), soon)
    .toEqual([
      [50000, "应拨"],
      [0, "停拨"],
    ]);
  expect(await later(t2)).toEqual([
    [30000, "应拨"],
    ["", "待考核"],
  ]);
  expect((await later(t3))[0]).toEqual(["", "需要更正"]);
  expect((await later(t4))[0]).toEqual(["", "需要更正"]);
  expect((await promised(3)).map((row) => row[4])).toEqual([280000, 80000, ""]);
  await chooseFundYear(desk.services, 2024);
  expect(desk.inState("due")).toEqual([`${t1} 50,000.00`, `${t2} 30,000.00`]);
  expect(desk.inState("toCorrect").map((line) => line.split(" ")[0])).toEqual([t3, t4]);
  await chooseFundYear(desk.services, 2025);
  expect(desk.inState("stopped")).toEqual([`${t1} 0.00`]);
  expect(desk.inState("notAssessed")).toEqual([`${t2} 待定`]);
});

const sample = path.resolve(
  import.meta.dirname,
  "../../../shared/samples/scores/cms_hospital_stars_2021.csv",
);

test.skipIf(!existsSync(sample))(
  "organisations with five stars are laid out in one spill, whose first year is 100,000 for each",
  async () => {
    const lines = readFileSync(sample, "utf8").trim().split(/\r?\n/).slice(1);
    const winners = lines.filter((line) => line.endsWith(",5")).map((line) => line.split(",")[0]!);
    desk = await openFundDesk({
      获奖名单: [awardHead, ...winners.map((name) => [name, 2021, 100000])],
      任务书: [bookHead, ...winners.map((name) => signed(name, 2021))],
    });
    await chooseFundYear(desk.services, 2021);
    expect(desk.view().groups[0]?.items.length).toBe(winners.length);
    await makeSheet(desk.services, { what: "plan" });
    const bottom = 9 + 3 * winners.length;
    const at = (address: string) => desk.cells("拨款计划", address);
    await expect
      .poll(async () => (await at(`C${bottom}:F${bottom}`))[0], { timeout: 60_000 })
      .toEqual([2023, 50000, "", "待考核"]);
    const rows = (await at(`C10:F${bottom}`)).filter(([year]) => year === 2021);
    expect(rows.length).toBe(winners.length);
    expect(rows.reduce((sum, [, , due]) => sum + Number(due), 0)).toBe(winners.length * 100_000);
    const formulas = await desk.formulas("拨款计划", `C9:G${bottom}`);
    const written = formulas.flat().filter((one) => typeof one === "string" && one.startsWith("="));
    expect(written).toEqual([expect.stringContaining("FIVESTAR.SCHEDULE(")]);
  },
  120_000,
);
