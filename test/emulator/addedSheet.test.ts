import { afterEach, expect, test } from "vitest";
import { createEmulator, type NodeEmulator } from "../../src/emulator/node";

let emulator: NodeEmulator | undefined;
afterEach(async () => {
  await emulator?.close();
  emulator = undefined;
});

test("a sheet that code adds does not come to the front until it is activated", async () => {
  const desk = await createEmulator({});
  emulator = desk;
  await desk.Office.onReady();
  const active = (): Promise<string> =>
    desk.Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getActiveWorksheet();
      sheet.load("name");
      await context.sync();
      return sheet.name;
    });
  const before = await active();
  await desk.Excel.run(async (context) => {
    context.workbook.worksheets.add("新表").getRange("A1").values = [[1]];
    await context.sync();
  });
  expect(await active()).toBe(before);
  await desk.Excel.run(async (context) => {
    context.workbook.worksheets.getItem("新表").activate();
    await context.sync();
  });
  expect(await active()).toBe("新表");
});
