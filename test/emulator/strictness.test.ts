import { describe, expect, it } from "vitest";
import type { ErrorCode } from "../../src/emulator/host/errors";
import { errorTexts } from "../../src/emulator/host/errors";
import { createEmulator } from "../../src/emulator/node";
import { codeOf, eventsArrive, useEmulator } from "./support/useEmulator";

const test = useEmulator();

/** Lets office.js end the talk with the host that follows a page's first request. */
async function pageIsQuiet(): Promise<void> {
  await test.run(async (context, sheet) => {
    sheet.load("name");
    await context.sync();
  });
  await eventsArrive();
  test.emulator.journal.reset();
}

describe("a planned error", () => {
  it.each(Object.keys(errorTexts) as ErrorCode[])("%s reaches the add-in by its code", async (code) => {
    test.emulator.fail(code);
    const failed = test.run(async (context, sheet) => {
      sheet.getRange("A1").values = [[1]];
      await context.sync();
    });
    expect(await codeOf(failed)).toBe(code);
    const after = await test.run(async (context, sheet) => {
      const cell = sheet.getRange("A1").load("values");
      await context.sync();
      return cell.values;
    });
    expect(after).toEqual([[""]]);
  });

  it("strikes the request it is meant for, as often as it is meant to", async () => {
    await pageIsQuiet();
    test.emulator.fail("GeneralException", { after: 1, times: 2 });
    const codes: string[] = [];
    for (let i = 0; i < 4; i++) {
      const written = test.run(async (context, sheet) => {
        sheet.getCell(i, 0).values = [[i]];
        await context.sync();
      });
      codes.push(await codeOf(written));
    }
    expect(codes).toEqual(["no error", "GeneralException", "GeneralException", "no error"]);
    expect((await test.emulator.getCells("Sheet1", "A1:A4")).values).toEqual([[0], [""], [""], [3]]);
  });
});

describe("limits", () => {
  it("of five megabytes hold for what is sent", async () => {
    const text = "x".repeat(30_000);
    const sent = test.run(async (context, sheet) => {
      sheet.getRange("A1:A200").values = Array.from({ length: 200 }, () => [text]);
      await context.sync();
    });
    expect(await codeOf(sent)).toBe("RequestPayloadSizeLimitExceeded");
    expect((await test.emulator.getCells("Sheet1", "A1")).values).toEqual([[""]]);
  });

  it("of five megabytes hold for what is answered", async () => {
    const text = "x".repeat(30_000);
    const asked = test.run(async (context, sheet) => {
      sheet.getRange("A1:A200").values = text as unknown as string[][];
      await context.sync();
      sheet.getRange("A1:A200").load("values");
      await context.sync();
    });
    expect(await codeOf(asked)).toBe("ResponsePayloadSizeLimitExceeded");
  });
});

describe("the journal", () => {
  it("counts what the add-in asks for, in requests, actions and bytes", async () => {
    await pageIsQuiet();
    await test.run(async (context, sheet) => {
      sheet.getRange("A1:B2").values = [
        [1, 2],
        [3, 4],
      ];
      await context.sync();
      sheet.getRange("A1:B2").load("values");
      await context.sync();
    });
    const { syncs, errors, requestBytes, responseBytes } = test.emulator.journal.totals;
    expect({ syncs, errors }).toEqual({ syncs: 2, errors: 0 });
    expect(requestBytes).toBeGreaterThan(0);
    expect(responseBytes).toBeGreaterThan(0);
    const missing = test.run(async (context) => {
      context.workbook.names.getItem("none").load("value");
      await context.sync();
    });
    expect(await codeOf(missing)).toBe("ItemNotFound");
    expect(test.emulator.journal.totals.errors).toBe(1);
  });
});

describe("another user", () => {
  it("is told apart in events", async () => {
    const told: string[] = [];
    await test.run(async (context, sheet) => {
      sheet.onChanged.add(({ address, source }) => {
        told.push(`${source} ${address}`);
        return Promise.resolve();
      });
      await context.sync();
    });
    await test.emulator.setCells("Sheet1", "A1", 1);
    await eventsArrive();
    await test.emulator.remote.setCells("Sheet1", "B2", 2);
    await eventsArrive();
    expect(told).toEqual(["Local A1", "Remote B2"]);
  });
});

describe("requirement sets", () => {
  it("below a member's own refuse it, and are what the add-in is told", async () => {
    const emulator = await createEmulator({ requirements: { ExcelApi: "1.8" } });
    const supported = (version: string) =>
      emulator.Office.context.requirements.isSetSupported("ExcelApi", version);
    expect([supported("1.8"), supported("1.9")]).toEqual([true, false]);
    const newer = emulator.Excel.run(async (context) => {
      context.workbook.worksheets.getActiveWorksheet().getRanges("A1,B2").load("address");
      await context.sync();
    });
    expect(await codeOf(newer)).toMatch(/^(NotImplemented|ApiNotFound)$/);
    await emulator.close();
  });
});

describe("worksheet functions", () => {
  it.each([
    [false, 45_292],
    [true, 43_830],
  ])("give dates as the workbook counts its days, from 1904: %s", async (date1904, serial) => {
    const { emulator } = test;
    emulator.engine.extras.date1904 = date1904;
    const found = await emulator.Excel.run(async (context) => {
      const { functions } = context.workbook;
      const day = functions.date(2024, 1, 1).load("value");
      const year = functions.year(functions.date(2024, 1, 1)).load("value");
      await context.sync();
      return [day.value, year.value];
    });
    expect(found).toEqual([serial, 2024]);
  });
});
