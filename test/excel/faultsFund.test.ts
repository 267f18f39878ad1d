import { afterEach, expect, test, vi } from "vitest";
import { addColumns, layOutFund } from "../../src/app/commands/fund/layOut";
import { makeSheet } from "../../src/app/commands/fund/make";
import { chooseFundYear, chooseStart, openFundPage } from "../../src/app/commands/fund/navigate";
import { refreshFund } from "../../src/app/commands/fund/refresh";
import {
  askRegister,
  fillAwards,
  registerPayments,
  signTaskBooks,
  undoNoted,
} from "../../src/app/commands/fund/register";
import type { Making } from "../../src/app/fund/state";
import type { Services } from "../../src/app/services";
import { dayOf } from "../../src/core/day";
import type { Desk } from "../support/excel";
import {
  awardHead,
  bookHead,
  gradeHead,
  openFundDesk,
  paymentHead,
  signed,
  truthNames,
  type FundDesk,
} from "../support/fundDesk";
import { outdate, strike, type Step } from "../support/strike";

vi.setConfig({ testTimeout: 300_000 });

let desk: FundDesk;
afterEach(async () => desk.emulator.close());

const [t1, t2, t3] = truthNames;
const fundOf = ({ store }: Services) => store.get().fund;

/** What was done is said on the page itself, and so is what is in the way. */
const isTold = ({ services }: Desk): boolean =>
  fundOf(services).note?.intent === "warning" || fundOf(services).asked !== undefined;

const strikeFund = (name: string, step: Step, more: Parameters<typeof strike>[3] = {}): Promise<void> =>
  strike(desk, name, step, { before: refreshFund, isTold, ...more });

/** Makes a sheet as a user does who is asked whether it may be written over, and says yes. */
const making =
  (what: Making): Step =>
  async (services) => {
    await makeSheet(services, what);
    if (fundOf(services).asked) await makeSheet(services, what, "replace");
  };

const due = {
  获奖名单: [awardHead, [t1, 2026, 100000], [t2, 2026, 60000]],
  任务书: [bookHead, signed(t1, 2026), signed(t2, 2026)],
  拨款登记: [paymentHead],
};

test("errors at every request: laying out the sheets of the money", async () => {
  desk = await openFundDesk({ 说明: [["示例"]] });
  await strikeFund("lay out", (services) => layOutFund(services), { isBySheet: true });
});

test("errors at every request: adding columns", async () => {
  desk = await openFundDesk({ 获奖名单: [awardHead, [t1, 2025, 100000]] });
  await strikeFund("add columns", (services) => addColumns(services, "award"));
});

test.each(["promises", "winners"] as const)("errors at every request: opening the page %s", async (page) => {
  desk = await openFundDesk(due);
  await strikeFund(page, (services) => openFundPage(services, { page }), { before: outdate });
});

test("errors at every request: recording payments, and taking them back", async () => {
  desk = await openFundDesk(due);
  const register: Step = async (services) => {
    await askRegister(services);
    const { asked } = fundOf(services);
    if (asked?.what === "register") await registerPayments(services, dayOf(2026, 1, 15));
  };
  await strikeFund("register", register);
  let action = "";
  await strikeFund("take back", (services) => undoNoted(services, action), {
    before: async (services) => {
      await refreshFund(services);
      await register(services);
      action = fundOf(services).note!.undo!;
    },
  });
});

test("errors at every request: entering the day on which task books were signed", async () => {
  const unsigned = (society: string) => [society, 2026, "工作思路", "示例", ""];
  desk = await openFundDesk({
    获奖名单: [awardHead, [t1, 2026, 100000], [t2, 2026, 60000]],
    任务书: [bookHead, unsigned(t1)],
  });
  const sign: Step = async (services) => {
    await openFundPage(services, { page: "sign" });
    const ids = fundOf(services).pages.unsigned?.map(({ id }) => id) ?? [];
    if (ids.length > 0) await signTaskBooks(services, ids, dayOf(2026, 1, 10));
  };
  await strikeFund("sign", sign);
});

const results = [
  ["学会名称", "党建", "科技创新", "服务", "人才", "成长", "总分", "名次", "星数", "年度"],
  [t1, 92, 92, 92, 92, 92, 92, 1, 5, 2025],
  [t2, 88, 88, 88, 88, 88, 88, 2, 5, 2025],
  [t3, 80, 80, 80, 80, 80, 80, 3, 4, 2025],
];
const winners = [t1, t2].map((name) => ({ name, fen: 100_000_00 }));

test("errors at every request: filling the award list", async () => {
  desk = await openFundDesk({ 评分结果: results });
  await strikeFund("fill new sheets", (services) => fillAwards(services, 2025, winners), {
    isBySheet: true,
  });
  await layOutFund(desk.services);
  await strikeFund("fill sheets", (services) => fillAwards(services, 2025, winners), { isBySheet: true });
});

test.each<Making>([{ what: "plan" }, { what: "execution" }])(
  "errors at every request: making the sheet $what",
  async (what) => {
    desk = await openFundDesk(due);
    await strikeFund(what.what, making(what), { isBySheet: true });
  },
);

test("errors at every request: notices for each society", async () => {
  desk = await openFundDesk(due);
  await openFundPage(desk.services, { page: "papers" });
  const ids = desk.fund().pages.papers!.unpaid.map(({ id }) => id);
  expect(ids.length).toBe(2);
  await strikeFund("notices", making({ what: "notices", ids, isEach: true }), { isBySheet: true });
});

test("errors at every request: the public notice with its rows", async () => {
  desk = await openFundDesk({
    获奖名单: [awardHead, [t1, 2024, 100000]],
    年度考核: [gradeHead, [t1, 2025, "合格"]],
    公示登记: [["学会名称", "公示年度", "公示开始日期", "公示截止日期", "公示结果"]],
  });
  const start: Step = async (services) => {
    await refreshFund(services);
    await chooseFundYear(services, 2025);
    await openFundPage(services, { page: "papers" });
    await chooseStart(services, "2025-09-29");
  };
  await strikeFund("announcement", making({ what: "announcement", kind: "assessment" }), {
    before: start,
    isBySheet: true,
  });
});
