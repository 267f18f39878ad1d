import { afterEach, describe, expect, test } from "vitest";
import { checkBook } from "../../src/app/commands/checkBook";
import { clearMarks } from "../../src/app/commands/marks";
import { readBook } from "../../src/app/commands/readBook";
import { watchBook } from "../../src/app/commands/watchBook";
import { findingsOf } from "../../src/app/findings";
import { book } from "../support/books";
import { openDesk, type Desk } from "../support/excel";
import { codes, tryFaults, type Tried } from "../support/faults";

const header = ["日期", "凭证号", "摘要", "收款方", "费用类别", "金额"];
const ledger = (count: number): Promise<Uint8Array> =>
  book({
    台账: [
      header,
      ...Array.from({ length: count }, (_, n) => [
        45730 + (n % 200),
        `记-${n}`,
        `场地 ${n}`,
        "示例会展中心",
        n % 100 === 7 ? "对外借款" : "会议费",
        300 + n / 4,
      ]),
    ],
  });
let desk: Desk;
afterEach(async () => desk.emulator.close());

const open = async (count: number, excelApi?: string): Promise<Desk> => {
  const options =
    excelApi === undefined ? {} : { requirements: { SharedRuntime: "1.1", ExcelApi: excelApi } };
  desk = await openDesk({ bytes: await ledger(count), name: "台账.xlsx" }, options);
  return desk;
};
const found = (): readonly string[] =>
  findingsOf(desk.services.store.get())
    .map(({ code, at }) => `${code} ${at.row}`)
    .sort();

describe("Promise 2: no cell value changes without a click", () => {
  test(
    "opening the pane, reading, watching and checking leave every value as it was",
    { timeout: 300_000 },
    async () => {
      const { services, emulator } = await open(20);
      const before = await emulator.snapshot();
      await readBook(services);
      await watchBook(services);
      expect(await emulator.snapshot()).toEqual(before);
      await checkBook(services);
      expect(found()).toContain("EXP-03 8");
      await clearMarks(services);
      expect(await emulator.snapshot()).toEqual(before);
    },
  );
});

describe("Promise 3: clearing the marks restores every format", () => {
  test("the workbook is as it was, and was not in between", { timeout: 300_000 }, async () => {
    const { services, emulator } = await open(20);
    const before = await emulator.snapshot();
    await checkBook(services);
    expect(await emulator.snapshot()).not.toEqual(before);
    await clearMarks(services);
    expect(await emulator.snapshot()).toEqual(before);
  });
});

describe("Promise 7: 20,000 rows without a request over 4 MB or one for each row", () => {
  test(
    "every request and answer of a check stays below, and they are few",
    { timeout: 300_000 },
    async () => {
      const { services, emulator } = await open(20_000);
      emulator.journal.reset();
      await checkBook(services);
      expect(found()).toHaveLength(new Set(found()).size);
      expect(found().filter((one) => one.startsWith("EXP-03")).length).toBe(200);
      const { entries, totals } = emulator.journal;
      expect(Math.max(...entries.map((entry) => entry.requestBytes))).toBeLessThan(4e6);
      expect(Math.max(...entries.map((entry) => entry.responseBytes))).toBeLessThan(4e6);
      expect(totals.syncs).toBeLessThan(200);
    },
  );
});

describe("Promise 8: works with each capability switched off", () => {
  test.each(["1.9", "1.10", "1.12", "1.14", "1.17"])(
    "ExcelApi %s gives the same findings, and clearing leaves no trace",
    { timeout: 120_000 },
    async (level) => {
      await open(20);
      await checkBook(desk.services);
      const newest = found();
      await desk.emulator.close();
      const { services, emulator } = await open(20, level);
      const before = await emulator.snapshot();
      await checkBook(services);
      expect(found()).toEqual(newest);
      await clearMarks(services);
      expect(await emulator.snapshot()).toEqual(before);
    },
  );
});

describe("Promise 12: all documented error codes are handled", () => {
  test(
    "with each, a check ends as promised, the user is told, and a retry works",
    { timeout: 600_000 },
    async () => {
      await open(5);
      const check: Tried = { name: "check", run: ({ services }) => checkBook(services) };
      for (let offset = 0; offset < codes.length;) {
        const from = offset;
        const struck = await tryFaults(desk, check, (at) => codes[(from + at) % codes.length]!);
        expect(struck).toBeGreaterThan(0);
        offset += struck;
      }
    },
  );
});
