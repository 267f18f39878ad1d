import { JSDOM } from "jsdom";
import { afterEach, expect, test, vi } from "vitest";
import { refreshBoard } from "../../src/app/commands/board/refresh";
import { saveOnePagers, saveReport } from "../../src/app/commands/board/documents";
import { writeBoard } from "../../src/app/commands/board/writeSheet";
import { writeOnePages } from "../../src/app/commands/board/writeOnePages";
import { applyFixes, offeredEdits } from "../../src/app/commands/changes/applyFixes";
import { checkBook } from "../../src/app/commands/checkBook";
import { makeSheet } from "../../src/app/commands/fund/make";
import { openFundPage } from "../../src/app/commands/fund/navigate";
import { registerPayments } from "../../src/app/commands/fund/register";
import { explainFindings } from "../../src/app/commands/memory/explain";
import { startHistory } from "../../src/app/commands/memory/remember";
import { registerInvoices } from "../../src/app/commands/memory/registerInvoices";
import { readBook } from "../../src/app/commands/readBook";
import { saveSettings } from "../../src/app/commands/saveSettings";
import { layOutSheets } from "../../src/app/commands/score/layOut";
import { openReceipt } from "../../src/app/commands/score/navigate";
import { writeOwed, writeResults } from "../../src/app/commands/score/results";
import { sealYear } from "../../src/app/commands/score/seal";
import { writeFindings } from "../../src/app/commands/writeFindings";
import { findingsOf } from "../../src/app/findings";
import type { Services } from "../../src/app/services";
import { fold } from "../../src/core/text";
import { book } from "../support/books";
import { openDesk, type Desk } from "../support/excel";
import { awardHead, bookHead, openFundDesk, paymentHead, signed } from "../support/fundDesk";
import { formulasIn, hostileTexts, liveParts, textsIn } from "../support/hostileTexts";
import { localAnalysis, pixel } from "../support/localAnalysis";
import { fillScores, form, openScoreDesk } from "../support/scoreDesk";

vi.setConfig({ testTimeout: 300_000 });

let desk: Desk;
afterEach(async () => desk.emulator.close());

/** Cells hold what the file says; where a text has the sign that keeps it text, the sign is not part of it. */
const texts = async (): Promise<ReadonlySet<unknown>> => textsIn(await desk.emulator.snapshot());
const errorsOf = ({ store }: Services) => store.get().notices.filter(({ kind }) => kind === "host");
/** Texts that are names: a name is not longer than a line. */
const names = hostileTexts.filter((text) => text.length < 100);

const main = "=1+1 <img onerror>";
/** A reason has words. */
const reasons = hostileTexts.slice(0, 12).map((text) => `${text}合规`);

test("hostile text in a ledger is checked, mended, explained and listed as the text it is", async () => {
  const head = ["日期", "凭证号", "摘要", "收款方", "费用类别", "金额", "发票号码"];
  const good = Array.from({ length: 30 }, (_, n) => [
    45700 + n,
    `记-${n + 1}`,
    "学术年会场地",
    "示例会展中心",
    "会议费",
    300 + n,
    `254120000000000000${10 + n}`,
  ]);
  const rows = [
    ...good,
    ...hostileTexts.map((text, n) => [45730 + n, text, text, text, text, n === 3 ? "１２０" : 100 + n, text]),
  ];
  const bytes = await book(
    Object.fromEntries([
      ["__proto__", [head, ...rows.slice(0, 34)]],
      [main, [head, ...rows]],
      ["O'Neil's", [head, ...good.slice(0, 9)]],
    ]),
  );
  desk = await openDesk({ bytes, name: "台账.xlsx" });
  const { services, emulator } = desk;
  const before = (await emulator.getCells(main, `B2:E${1 + rows.length}`)).values;
  await checkBook(services);
  const findings = findingsOf(services.store.get());
  expect(findings.length).toBeGreaterThan(hostileTexts.length);
  await writeFindings(services, true);
  for (const text of reasons) {
    const [open] = findingsOf(services.store.get());
    await explainFindings(services, [open!.key], { situation: "grounded", reason: text, by: text });
    await saveSettings(services, [{ kind: "set", id: "scoring.starLine", value: 80, source: text }]);
  }
  await startHistory(services);
  await registerInvoices(services);
  const edits = offeredEdits(findingsOf(services.store.get()));
  expect(edits.length).toBeGreaterThan(0);
  await applyFixes(services, edits);
  await writeFindings(services, true);
  await readBook(services);
  expect(errorsOf(services)).toEqual([]);
  expect(formulasIn(await emulator.snapshot())).toEqual([]);
  const cut = (cells: readonly (readonly unknown[])[]) =>
    cells.map((row) => row.map((cell) => String(cell).trim()));
  const after = (await emulator.getCells(main, `B2:E${1 + rows.length}`)).values;
  expect(cut(after)).toEqual(cut(before));
  const written = (await emulator.getCells("核实说明", "A1:L20")).values.flat();
  for (const text of reasons) expect(written, text).toContain(text);
});

const registerOf = (societies: readonly string[]) => [
  ["学会名称", "统一社会信用代码", "学科", "规模"],
  ...societies.map((name) => [name, "51410400123456788J", "医科", "大"]),
];

test("hostile names of judges and societies go through scoring, results and seal as text", async () => {
  const score = await openScoreDesk({ 学会名册: registerOf(names.slice(0, 3)) }, { hasRegister: false });
  desk = score;
  await fillScores(score);
  const benign = formulasIn(await desk.emulator.snapshot()).length;
  await score.edit(
    "评委名单",
    "A4:C8",
    names.slice(8, 13).map((name) => [`'${name}`, "专家", `'${name}`]),
  );
  await writeOwed(desk.services);
  await writeResults(desk.services);
  await openReceipt(desk.services, names[0]!);
  expect(desk.services.store.get().score.pages.receipt?.society).toBe(names[0]);
  expect((await score.cells("评分结果", "A4:A6")).flat()).toEqual(names.slice(0, 3));
  await sealYear(desk.services);
  expect(errorsOf(desk.services)).toEqual([]);
  expect((await score.cells("评分结果", "A4:A6")).flat()).toEqual(names.slice(0, 3));
  expect(formulasIn(await desk.emulator.snapshot()).length).toBe(benign);
  const shown = (await score.cells("评审打分", "F4:F78")).flat();
  for (const name of names.slice(8, 13)) expect(shown, name).toContain(name);
});

test("every hostile name of a society is laid out for scoring and read back", async () => {
  const score = await openScoreDesk({ 学会名册: registerOf(names) }, { hasRegister: false });
  desk = score;
  await layOutSheets(desk.services, { ...form, judges: 1 });
  expect(errorsOf(desk.services)).toEqual([]);
  const laid = new Set((await score.cells("评审打分", `B4:B${3 + 5 * names.length}`)).flat());
  const shown = (text: unknown): string => fold(String(text)).replace(/[\u200b\ufeff]/g, "");
  for (const name of names) expect([...laid].map(shown), name).toContain(shown(name));
});

test("hostile names in the award list go to plan, notices and register as text", async () => {
  desk = await openFundDesk({
    获奖名单: [awardHead, ...names.map((name) => [name, 2026, 100000])],
    任务书: [bookHead, ...names.map((name) => signed(name, 2026))],
    拨款登记: [paymentHead],
  });
  const { services } = desk;
  await openFundPage(services, { page: "papers" });
  const ids = services.store.get().fund.pages.papers!.unpaid.map(({ id }) => id);
  expect(ids.length).toBeGreaterThan(names.length - 6);
  await makeSheet(services, { what: "notices", ids, isEach: false });
  await makeSheet(services, { what: "notices", ids, isEach: true });
  await registerPayments(services, 46037);
  expect(errorsOf(services)).toEqual([]);
  expect(services.store.get().fund.note?.intent).toBe("success");
  const wrong = formulasIn(await desk.emulator.snapshot()).filter((one) =>
    /HYPERLINK|cmd|1\+1|2\+3|SUM\(1,1\)/.test(one),
  );
  expect(wrong).toEqual([]);
  const written = await desk.emulator.getCells("拨款登记", `A2:A${1 + names.length}`);
  const registered = written.values.flat().filter((one) => one !== "");
  expect(registered.length).toBe(ids.length);
  expect(new Set(names.map(fold))).toEqual(new Set(registered.map((one) => fold(String(one)))));
});

test("hostile names on the board, its sheets and its report stay text", async () => {
  const scores = names.map((name, n) => [name, 90 - n, 88, 86, 84, 82, 86 - n / 5, n + 1, 5, 2025]);
  const head = ["学会名称", "党建", "科技创新", "服务", "人才", "成长", "总分", "名次", "星数", "年度"];
  desk = await openDesk({ bytes: await book({ 评分结果: [head, ...scores] }), name: "评分.xlsx" });
  const saved: Blob[] = [];
  const saveFile = (_: string, content: Blob): void => void saved.push(content);
  desk = { ...desk, services: { ...desk.services, startAnalysis: localAnalysis, saveFile } };
  const { services } = desk;
  await refreshBoard(services);
  const { standing } = services.store.get().board;
  expect(standing!.rows.length).toBeGreaterThan(names.length - 4);
  await writeBoard(services, async () => pixel);
  await writeOnePages(
    services,
    standing!.rows.slice(0, 5).map(({ id }) => id),
    async () => pixel,
  );
  expect(errorsOf(services)).toEqual([]);
  expect(formulasIn(await desk.emulator.snapshot())).toEqual([]);
  expect([...(await texts())]).toEqual(expect.arrayContaining([names[0], names[8]]));
  await saveReport(services, false);
  await saveOnePagers(
    services,
    standing!.rows.map(({ id }) => id),
  );
  expect(saved).toHaveLength(2);
  for (const file of saved) {
    const { document } = new JSDOM(await file.text()).window;
    const { tags, live } = liveParts(document);
    expect(live).toEqual([]);
    for (const tag of ["script", "img", "iframe", "object"]) expect([...tags]).not.toContain(tag);
    for (const name of [names[0]!, names[8]!, names[9]!])
      expect(document.body.textContent, name).toContain(name);
  }
});
