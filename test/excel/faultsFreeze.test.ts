import { afterEach, expect, test } from "vitest";
import { undoAction } from "../../src/app/commands/changes/applyFixes";
import { finishBroken, lookForBroken } from "../../src/app/commands/changes/broken";
import { findOurFormulas, freezeBook, isOurFormula } from "../../src/app/commands/changes/freezeBook";
import { makeSheet } from "../../src/app/commands/fund/make";
import { readBook } from "../../src/app/commands/readBook";
import { readZip, unpack } from "../../src/emulator/files/zip/readZip";
import { awardHead, openFundDesk, type FundDesk } from "../support/fundDesk";
import { cutOff } from "../support/faults";

const PLAN = "拨款计划";
const AREA = "A1:H12";

let desk: FundDesk;
afterEach(async () => desk.emulator.close());

/** A workbook with a payment plan, which is one formula that spills. */
async function openPlan(): Promise<void> {
  desk = await openFundDesk({
    获奖名单: [awardHead, ["示例市医学会", 2023, 100000], ["示例市农学会", 2024, 80000]],
  });
  await makeSheet(desk.services, { what: "plan" });
  await desk.emulator.idle();
  desk.services.store.set((s) => ({ ...s, notices: [] }));
}
const shown = () => desk.cells(PLAN, AREA);
const formulas = async (): Promise<readonly unknown[]> =>
  (await desk.formulas(PLAN, AREA)).flat().filter((one) => String(one).startsWith("="));
const undoOf = (): string => {
  const last = desk.services.store.get().notices.at(-1);
  if (last?.kind !== "done" || last.undo === undefined) throw new Error("nothing to undo");
  return last.undo;
};

test("formulas of ours become what they show, no name of theirs is left in the file, and they can be put back", async () => {
  await openPlan();
  const before = { shown: await shown(), formulas: await formulas() };
  expect(before.formulas.some((one) => isOurFormula(String(one)))).toBe(true);
  await freezeBook(desk.services, await findOurFormulas(desk.services));
  expect(desk.services.store.get().notices).toMatchObject([{ kind: "done", key: "note.frozen" }]);
  expect(await shown()).toEqual(before.shown);
  expect((await formulas()).filter((one) => isOurFormula(String(one)))).toEqual([]);
  const undo = undoOf();
  const sheets = [...readZip(await desk.emulator.saveFile())].filter(([name]) =>
    name.startsWith("xl/worksheets/sheet"),
  );
  const texts = await Promise.all(
    sheets.map(async ([, entry]) => new TextDecoder().decode(await unpack(entry))),
  );
  expect(texts.length).toBeGreaterThan(1);
  for (const text of texts) expect(text).not.toMatch(/<f[^>]*>[^<]*(?:_xldudf_|FIVESTAR)/);
  await undoAction(desk.services, undo);
  await desk.emulator.idle();
  expect(await formulas()).toEqual(before.formulas);
  expect(await shown()).toEqual(before.shown);
});

test("a value that somebody changed since keeps the formula from coming back over it", async () => {
  await openPlan();
  await freezeBook(desk.services, await findOurFormulas(desk.services));
  const undo = undoOf();
  expect(await findOurFormulas(desk.services)).toEqual([]);
  const row = (await shown()).findIndex(([name]) => name === "示例市医学会");
  await desk.emulator.Excel.run(async (context) => {
    context.workbook.worksheets.getItem(PLAN).protection.unprotect();
    await context.sync();
  });
  await desk.emulator.setCells(PLAN, `D${row + 1}`, [["有人改过"]]);
  await undoAction(desk.services, undo);
  expect((await desk.cells(PLAN, `D${row + 1}`))[0]![0]).toBe("有人改过");
  expect(desk.services.store.get().notices.at(-1)).toMatchObject({ kind: "done", key: "note.undoneSome" });
});

test("conversion that broke off is known and is finished", async () => {
  await openPlan();
  const areas = await findOurFormulas(desk.services);
  const before = await shown();
  for (let after = 5; after < 9; after++) {
    await cutOff(desk, after, () => freezeBook(desk.services, areas));
    desk.services.store.set((s) => ({ ...s, notices: [] }));
    await readBook(desk.services);
    await lookForBroken(desk.services);
    if (desk.services.store.get().notices.some(({ kind }) => kind === "broken")) break;
  }
  expect(desk.services.store.get().notices).toMatchObject([{ kind: "broken" }]);
  await finishBroken(desk.services);
  expect((await formulas()).filter((one) => isOurFormula(String(one)))).toEqual([]);
  expect(await shown()).toEqual(before);
});

test.each([
  ["=FIVESTAR.PLAN(A1:B2)", true],
  ["=IF(A1>0,_xldudf_FIVESTAR_PLAN(A1),0)", true],
  ['="FIVESTAR.PLAN 的说明"', false],
  ["=MYFIVESTAR.X(1)", false],
  ["=SUM(A1:A3)", false],
])("%s", (formula, isOurs) => {
  expect(isOurFormula(formula)).toBe(isOurs);
});
