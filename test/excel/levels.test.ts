import { expect, test } from "vitest";
import { applyFixes, offeredEdits } from "../../src/app/commands/changes/applyFixes";
import { checkBook } from "../../src/app/commands/checkBook";
import { clearMarks } from "../../src/app/commands/marks";
import { watchBook } from "../../src/app/commands/watchBook";
import { writeFindings } from "../../src/app/commands/writeFindings";
import { findingsOf } from "../../src/app/findings";
import { book } from "../support/books";
import { openDesk, reopen } from "../support/excel";

const header = ["日期", "凭证号", "摘要", "收款方", "费用类别", "金额", "发票号码"];
const rows = [
  [45730, "记-1", "学术年会场地", "示例会展中心", "会议费", 3200, "25412000000000000001"],
  [45735, "记-2", "资料印刷", " 示例印务", "罚款", "１，２００", "25412000000000000002"],
];
const levels = [9, 10, 11, 12, 13, 14, 15, 16, 17].map((minor) => `1.${minor}`);

test("the check, its marks, fixes and findings sheet work at every level of Excel's interface", async () => {
  const bytes = await book({ 台账: [["示例市护理学会 奖建资金台账"], header, ...rows] });
  let desk = await openDesk({ bytes, name: "台账.xlsx" });
  const { emulator } = desk;
  const seen = new Set<string>();
  for (const ExcelApi of levels) {
    emulator.requirements = { ...emulator.requirements, ExcelApi };
    await emulator.openFile(bytes, "台账.xlsx");
    desk = await reopen(desk);
    const { services } = desk;
    const unwatch = await watchBook(services);
    await checkBook(services);
    const findings = findingsOf(services.store.get());
    seen.add(findings.map(({ key }) => key).join());
    expect(await emulator.marks("台账"), ExcelApi).not.toEqual([]);
    await writeFindings(services);
    await applyFixes(services, offeredEdits(findings), true);
    expect((await emulator.getCells("台账", "F4")).values, ExcelApi).toEqual([[1200]]);
    await clearMarks(services);
    expect(await emulator.marks("台账"), ExcelApi).toEqual([]);
    expect(
      services.store.get().notices.filter(({ kind }) => kind === "host"),
      ExcelApi,
    ).toEqual([]);
    unwatch();
  }
  expect(seen.size).toBe(1);
  await emulator.close();
});
