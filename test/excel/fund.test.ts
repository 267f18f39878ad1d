import { afterEach, expect, test } from "vitest";
import { layOutFund, addColumns } from "../../src/app/commands/fund/layOut";
import { makeSheet } from "../../src/app/commands/fund/make";
import {
  chooseFundYear,
  chooseStart,
  openFundPage,
  tryLever,
  tryPassRate,
} from "../../src/app/commands/fund/navigate";
import {
  askRegister,
  fillAwards,
  registerPayments,
  signTaskBooks,
  undoNoted,
} from "../../src/app/commands/fund/register";
import { dayOf } from "../../src/core/day";
import {
  awardHead,
  bookHead,
  gradeHead,
  openFundDesk,
  paymentHead,
  publicityHead,
  signed,
  truth,
  truthNames,
  type FundDesk,
} from "../support/fundDesk";

let desk: FundDesk;
afterEach(async () => desk.emulator.close());

const [t1, t2, t3, t4, t5, t6, t7] = truthNames;

test("T1–T7 hold in the list to pay", async () => {
  desk = await openFundDesk(truth);
  await chooseFundYear(desk.services, 2024);
  expect(desk.inState("due")).toEqual([
    `${t1} 50,000.00`,
    `${t3} 50,000.00`,
    `${t5} 50,000.00`,
    `${t6} 16,666.67`,
  ]);
  expect(desk.inState("hold")).toEqual([`${t4} 50,000.00`]);
  expect(desk.inState("stopped")).toEqual([`${t2} 0.00`]);
  expect(desk.inState("notAssessed")).toEqual([`${t7} 待定`]);
  expect(desk.view().verdict).toBe("应拨 4 笔，共 166,666.67 元");
  await chooseFundYear(desk.services, 2025);
  expect(desk.inState("due")).toEqual([`${t1} 50,000.00`, `${t6} 16,666.67`]);
  expect(desk.inState("hold")).toEqual([`${t5} 50,000.00`]);
  expect(desk.inState("stopped")).toEqual([`${t2} 0.00`, `${t3} 0.00`]);
  expect(desk.item(t4)?.release).toBeUndefined();
});

test("T8: an award without an amount is to be corrected, and its cell is named", async () => {
  desk = await openFundDesk({
    获奖名单: [awardHead, [t1, 2025, 100000], [t2, 2025, 0], [t3, 2025, ""]],
    任务书: [bookHead, signed(t1, 2025)],
  });
  await chooseFundYear(desk.services, 2025);
  expect(desk.inState("due")).toEqual([`${t1} 100,000.00`]);
  expect(desk.inState("toCorrect")).toEqual([`${t2} 待定`, `${t3} 待定`]);
  const cells = desk.view().conflicts.flatMap(({ links }) => links.map(({ label }) => label));
  expect(cells).toEqual(["选中“获奖名单”C3", "选中“获奖名单”C4"]);
});

test("T9: with the same award every year, the third year asks for twice of it", async () => {
  const years = [2023, 2024, 2025];
  desk = await openFundDesk({
    获奖名单: [awardHead, ...years.map((year) => [t1.replace("甲", String(year)), year, 100000])],
    任务书: [bookHead, ...years.map((year) => signed(`示例市${year}学会`, year))],
    年度考核: [
      gradeHead,
      ["示例市2023学会", 2024, "合格"],
      ["示例市2023学会", 2025, "合格"],
      ["示例市2024学会", 2025, "合格"],
    ],
    公示登记: [
      publicityHead,
      ["示例市2023学会", 2024, "无异议"],
      ["示例市2023学会", 2025, "无异议"],
      ["示例市2024学会", 2025, "无异议"],
    ],
  });
  await chooseFundYear(desk.services, 2025);
  expect(desk.view().verdict).toBe("应拨 3 笔，共 200,000.00 元");
  await openFundPage(desk.services, { page: "promises" });
  expect(desk.fund().pages.promises?.years.map(({ cells }) => cells[3])).toEqual([
    "200,000.00",
    "100,000.00",
    "50,000.00",
  ]);
  await tryPassRate(desk.services, 0.5);
  expect(desk.fund().pages.promises?.years.map(({ cells }) => cells[3])).toEqual([
    "200,000.00",
    "50,000.00",
    "12,500.00",
  ]);
});

test("one click lays out the sheets, and a second one changes nothing", async () => {
  desk = await openFundDesk({ 说明: [["示例"]] });
  await layOutFund(desk.services);
  expect(desk.fund().note?.title).toBe("已布置：获奖名单、任务书、年度考核、公示登记、拨款登记");
  expect(desk.view().missing).toEqual([]);
  await desk.edit("获奖名单", "A4:C4", [[t1, 2025, 100000]]);
  await layOutFund(desk.services);
  expect(desk.fund().note?.title).toBe("五张表都已经有了，没有改动。");
  expect((await desk.cells("获奖名单", "A4:C4"))[0]).toEqual([t1, 2025, 100000]);
});

test("a list of another office is kept, and gets the columns it lacks only when asked", async () => {
  desk = await openFundDesk({ 获奖名单: [awardHead, [t1, 2025, 100000]] });
  await layOutFund(desk.services, ["award"]);
  expect(desk.fund().note?.body).toBe("“获奖名单”缺少列：统一社会信用代码、取消称号日期。");
  expect((await desk.cells("获奖名单", "A1:E1"))[0]).toEqual([...awardHead, "", ""]);
  await addColumns(desk.services, "award");
  expect((await desk.cells("获奖名单", "A1:E1"))[0]).toEqual([
    ...awardHead,
    "统一社会信用代码",
    "取消称号日期",
  ]);
  await undoNoted(desk.services, desk.fund().note!.undo!);
  expect((await desk.cells("获奖名单", "D1:E1"))[0]).toEqual(["", ""]);
});

const results = [
  ["学会名称", "党建", "科技创新", "服务", "人才", "成长", "总分", "名次", "星数", "年度"],
  [t1, 92, 92, 92, 92, 92, 92, 1, 5, 2025],
  [t2, 88, 88, 88, 88, 88, 88, 2, 5, 2025],
  [t3, 80, 80, 80, 80, 80, 80, 3, 4, 2025],
];

test("from the results to the award list, task books and payments without typing an amount twice", async () => {
  desk = await openFundDesk({ 评分结果: results });
  await openFundPage(desk.services, { page: "winners" });
  const { winners } = desk.fund().pages;
  const chosen = winners!.candidates.filter(({ wins }) => wins.stars);
  expect(chosen.map(({ name }) => name)).toEqual([t1, t2]);
  await fillAwards(
    desk.services,
    winners!.year,
    chosen.map(({ name }) => ({ name, fen: 100_000_00 })),
  );
  expect(
    (await desk.cells("获奖名单", "A4:F5")).map((row) => [row[0], row[1], row[2], row[4], row[5]]),
  ).toEqual([
    [t1, 2025, 100000, 92, 1],
    [t2, 2025, 100000, 88, 2],
  ]);
  expect(desk.inState("hold")).toEqual([`${t1} 100,000.00`, `${t2} 100,000.00`]);
  expect(desk.item(t1)?.link?.label).toBe("到“任务书”登记");
  await openFundPage(desk.services, { page: "sign" });
  const ids = desk.fund().pages.unsigned!.map(({ id }) => id);
  await signTaskBooks(desk.services, ids, dayOf(2026, 1, 10));
  expect(desk.inState("due")).toEqual([`${t1} 100,000.00`, `${t2} 100,000.00`]);
  await openFundPage(desk.services, { page: "papers" });
  const unpaid = desk.fund().pages.papers!.unpaid.map(({ id }) => id);
  await makeSheet(desk.services, { what: "notices", ids: unpaid, isEach: false });
  const printed = (await desk.cells("拨款通知", "A4:E7")).map((row) => row.slice(1));
  expect(printed.map((row) => [row[0], row[2], row[3]])).toEqual([
    ["学会名称", "金额（元）", "大写金额"],
    [t1, 100000, "人民币壹拾万元整"],
    [t2, 100000, "人民币壹拾万元整"],
    ["", 200000, "人民币贰拾万元整"],
  ]);
});

const due = {
  获奖名单: [awardHead, [t1, 2026, 100000], [t2, 2026, 60000]],
  任务书: [bookHead, signed(t1, 2026), signed(t2, 2026)],
};

test("payments are recorded only after the question, and can be undone", async () => {
  desk = await openFundDesk({ ...due, 拨款登记: [paymentHead] });
  expect(desk.view().verdict).toBe("应拨 2 笔，共 160,000.00 元");
  await askRegister(desk.services);
  expect(desk.fund().asked).toMatchObject({ what: "register", count: 2, fen: 160_000_00, sheet: "拨款登记" });
  expect((await desk.cells("拨款登记", "A2:A2"))[0]).toEqual([""]);
  await registerPayments(desk.services, dayOf(2026, 1, 15));
  expect(await desk.cells("拨款登记", "A2:D3")).toEqual([
    [t1, 2026, 2026, 100000],
    [t2, 2026, 2026, 60000],
  ]);
  expect(desk.view().toPay).toEqual({ count: 0, fen: 0 });
  await undoNoted(desk.services, desk.fund().note!.undo!);
  expect(desk.view().toPay).toEqual({ count: 2, fen: 160_000_00 });
});

test("cells that a co-author filled in between are left alone, and that is said", async () => {
  desk = await openFundDesk({ ...due, 拨款登记: [paymentHead] });
  const { services, emulator } = desk;
  const call: typeof services.engine.call = async (question, input) => {
    const answer = await services.engine.call(question, input);
    if (question === "fund.register") await emulator.remote.setCells("拨款登记", "D2", [[1]] as never);
    return answer;
  };
  const engine = Object.assign(Object.create(services.engine) as typeof services.engine, { call });
  await registerPayments({ ...services, engine }, dayOf(2026, 1, 15));
  expect((await desk.cells("拨款登记", "D2:D3")).flat()).toEqual([1, 60000]);
  expect(desk.fund().note).toMatchObject({
    intent: "warning",
    body: "有 1 格已被别人改动，没有写，请核对。",
  });
});

test("a sheet that exists is written over or beside only after the question", async () => {
  desk = await openFundDesk(due);
  const plan = { what: "plan" } as const;
  await makeSheet(desk.services, plan);
  await makeSheet(desk.services, plan);
  expect(desk.fund().asked).toMatchObject({ what: "exists", sheet: "拨款计划", canSaveAs: true });
  await makeSheet(desk.services, plan, "beside");
  const sheets = await desk.services.workbook.sheets();
  const names = sheets.ok ? sheets.value.map(({ name }) => name) : [];
  expect(names.filter((name) => name.startsWith("拨款计划"))).toEqual(["拨款计划", "拨款计划 (2)"]);
});

test("one notice for each society, with the amount in words", async () => {
  desk = await openFundDesk(due);
  await openFundPage(desk.services, { page: "papers" });
  const ids = desk.fund().pages.papers!.unpaid.map(({ id }) => id);
  await makeSheet(desk.services, { what: "notices", ids, isEach: true });
  const [row] = await desk.cells(`拨款通知 ${t2}`, "A5:E5");
  expect(row!.slice(3)).toEqual([60000, "人民币陆万元整"]);
});

test("publicity ends after working days, the national holiday and its make-up days counted", async () => {
  desk = await openFundDesk({
    获奖名单: [awardHead, [t1, 2024, 100000]],
    年度考核: [gradeHead, [t1, 2025, "合格"]],
    公示登记: [["学会名称", "公示年度", "公示开始日期", "公示截止日期", "公示结果"]],
  });
  await chooseFundYear(desk.services, 2025);
  await openFundPage(desk.services, { page: "papers" });
  await chooseStart(desk.services, "2025-09-29");
  expect(desk.fund().pages.papers?.publicity.end).toBe(dayOf(2025, 10, 11));
  await makeSheet(desk.services, { what: "announcement", kind: "assessment" });
  expect((await desk.cells("公示登记", "A2:D2"))[0]).toEqual([
    t1,
    2025,
    dayOf(2025, 9, 29),
    dayOf(2025, 10, 11),
  ]);
  expect(desk.item(t1)?.link?.label).toBe("到“公示登记”填写结论");
});

test("bad entries are each named with their cells, and nothing is guessed", async () => {
  desk = await openFundDesk({
    获奖名单: [awardHead, [t1, 2024, 100000], [t2, "", 100000]],
    年度考核: [gradeHead, [t1, 2025, "合格"], [t1, 2025, "不合格"], ["示例市无名学会", 2025, "合格"]],
    拨款登记: [paymentHead, [t3, 2024, 2025, 50000, "2025-03-01"], [t1, 2024, 2024, 100000, "三月初"]],
  });
  await chooseFundYear(desk.services, 2025);
  expect(desk.inState("toCorrect")).toEqual([`${t1} 待定`]);
  const { conflicts, notices } = desk.view();
  const named = [...conflicts, ...notices].flatMap(({ links }) => links.map(({ label }) => label));
  expect(named).toEqual(
    expect.arrayContaining([
      "选中“获奖名单”B3",
      "选中“年度考核”C2",
      "选中“年度考核”C3",
      "选中“年度考核”A4",
      "选中“拨款登记”A2",
      "选中“拨款登记”E3",
    ]),
  );
});

test("a raised score shows who enters, who leaves, and three years of cash", async () => {
  desk = await openFundDesk({
    评分结果: results,
    获奖名单: [awardHead, [t1, 2025, 100000], [t2, 2025, 100000]],
  });
  await openFundPage(desk.services, { page: "lever" });
  expect(desk.fund().pages.lever).toMatchObject({ quota: 2, change: "0.00", groups: [] });
  await tryLever(desk.services, { society: t3, shift: 10 });
  const { groups, years } = desk.fund().pages.lever!;
  expect(groups).toEqual([
    { kind: "enters", name: "进入", items: [{ society: "丙学会", change: "+200,000.00" }] },
    { kind: "leaves", name: "退出", items: [{ society: "乙学会", change: "−200,000.00" }] },
  ]);
  await tryLever(desk.services, { quota: 3 });
  expect(desk.fund().pages.lever!.years.map(({ diff }) => diff)).toEqual([
    "+100,000.00",
    "+50,000.00",
    "+50,000.00",
  ]);
  expect(years.map(({ before }) => before)).toEqual(["200,000.00", "100,000.00", "100,000.00"]);
});

test("everything is there in English too", async () => {
  desk = await openFundDesk(
    {
      Awards: [
        ["Society", "Award year", "First award"],
        ["Society A", 2026, 100000],
      ],
    },
    { locale: "en" },
  );
  await layOutFund(desk.services);
  expect(desk.fund().note?.title).toBe("Laid out: Task books, Assessments, Publicity, Payment register");
  expect(desk.view().missing).toEqual([]);
});
