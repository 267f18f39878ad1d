import { afterEach, expect, test } from "vitest";
import { readBook } from "../../src/app/commands/readBook";
import { layOutSheets } from "../../src/app/commands/score/layOut";
import { createBook } from "../../src/app/commands/start/newBook";
import type { Services } from "../../src/app/services";
import { bookParts } from "../../src/app/start/newBook";
import type { SheetSpec } from "../../src/workbook/port";
import { openDesk, type Desk } from "../support/excel";
import { form } from "../support/scoreDesk";

let desk: Desk;
afterEach(async () => desk.emulator.close());

const formulasIn = ({ values }: SheetSpec): readonly string[] =>
  values.flat().flatMap((cell) => (typeof cell === "object" && cell ? [cell.formula] : []));

const sheetsNamedBy = (formula: string): readonly string[] =>
  [...formula.matchAll(/(?:'([^']+)'|([\p{L}\p{N}_]+))!/gu)].map(([, quoted, plain]) => quoted ?? plain!);

/** Services that notice each formula written before the sheet it names. */
function noticing({ services, emulator }: Desk): { watched: Services; early: string[] } {
  const early: string[] = [];
  const sheets = (): Promise<readonly string[]> =>
    emulator.Excel.run(async (context) => {
      const all = context.workbook.worksheets.load("items/name");
      await context.sync();
      return all.items.map(({ name }) => name);
    });
  const putSheet: Services["workbook"]["putSheet"] = async (spec, replace) => {
    const there = new Set([...(await sheets()), spec.name]);
    for (const formula of formulasIn(spec))
      for (const name of sheetsNamedBy(formula)) if (!there.has(name)) early.push(`${spec.name} → ${name}`);
    return services.workbook.putSheet(spec, replace);
  };
  return { watched: { ...services, workbook: { ...services.workbook, putSheet } }, early };
}

test("no formula is written before the sheet that it names, when the sheets of scoring are laid out", async () => {
  desk = await openDesk();
  const { watched, early } = noticing(desk);
  await readBook(watched);
  await layOutSheets(watched, { ...form, societies: ["示例市医学会", "示例市农学会"] });
  expect(early).toEqual([]);
  const { formulas } = await desk.emulator.getCells("评委名单", "E4:E4");
  expect(String(formulas[0]![0])).toContain("评审打分");
  const { formulas: judges } = await desk.emulator.getCells("评审打分", "A4:F4");
  expect(judges[0]!.map(String).join()).toContain("评委名单");
});

test("nor when a new workbook is laid out", async () => {
  desk = await openDesk();
  const { watched, early } = noticing(desk);
  await readBook(watched);
  await createBook(watched, { year: 2026, judges: 3, societies: ["示例市医学会"], parts: bookParts });
  expect(early).toEqual([]);
  const notice = watched.store.get().notices.find(({ kind }) => kind === "madeSheets");
  expect(notice).toMatchObject({ written: [] });
});
