import { cpus, loadavg } from "node:os";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { median } from "../../src/core/audit/robust";
import type { NodeEmulator } from "../../src/emulator/node";
import { createEmulator } from "../../src/emulator/node";
import { launchBrowser, startServer } from "../../src/emulator/server";

/** One thing the emulator did, and how long it took. */
export interface EmulatorBenchRow {
  readonly name: string;
  readonly milliseconds: number;
  /** What it should take at most. */
  readonly most: number;
}

type Work = (context: Excel.RequestContext, sheet: Excel.Worksheet) => void | Promise<void>;

/** Milliseconds of one `Excel.run` through the real office.js. */
async function timed({ Excel }: NodeEmulator, work: Work): Promise<number> {
  const started = performance.now();
  await Excel.run(async (context) => {
    await work(context, context.workbook.worksheets.getActiveWorksheet());
    await context.sync();
  });
  return performance.now() - started;
}

/** Median of several runs. */
async function typical(emulator: NodeEmulator, work: Work, runs = 5): Promise<number> {
  const times: number[] = [];
  for (let i = 0; i < runs; i++) times.push(await timed(emulator, work));
  return median(times);
}

const block = (rows: number, columns: number): (number | string)[][] =>
  Array.from({ length: rows }, (_, r) =>
    Array.from({ length: columns }, (_, c) => (c % 4 === 0 ? `项目${r}` : r * columns + c)),
  );

async function manyFormats(emulator: NodeEmulator): Promise<number> {
  await emulator.openBook();
  await timed(emulator, (_, sheet) => {
    const areas = Array.from({ length: 1_500 }, (__, i) => `C${i * 2 + 2}`);
    for (let i = 0; i < areas.length; i += 500) {
      const range = sheet.getRanges(areas.slice(i, i + 500).join(","));
      const { custom } = range.conditionalFormats.add("Custom" as Excel.ConditionalFormatType);
      custom.rule.formula = "=TRUE";
      custom.format.fill.color = "#FFC7CE";
    }
  });
  return typical(emulator, (_, sheet) => {
    sheet.getRange("2:2").insert("Down" as Excel.InsertShiftDirection);
  });
}

/** Three rows of 16,000 cells, from which one cell is deleted again and again. */
async function wideSheet(emulator: NodeEmulator): Promise<number> {
  await emulator.openBook();
  await timed(emulator, (_, sheet) => {
    for (let column = 0; column < 16_000; column += 1_000) {
      sheet.getRangeByIndexes(0, column, 3, 1_000).values = block(3, 1_000);
    }
  });
  return typical(emulator, (_, sheet) => {
    sheet.getRange("B2").delete("Left" as Excel.DeleteShiftDirection);
  });
}

/** A workbook of 100,000 rows and 12 columns as a file. */
async function largeFile(emulator: NodeEmulator): Promise<Uint8Array> {
  await emulator.openBook();
  for (let row = 0; row < 100_000; row += 2_000) {
    await timed(emulator, (_, sheet) => {
      sheet.getRangeByIndexes(row, 0, 2_000, 12).values = block(2_000, 12);
    });
  }
  return emulator.saveFile();
}

/** Runs in the page; as text, since compilers that keep names leave calls in a function the page does not know. */
const openAndScroll = `(async () => {
  const painted = () => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
  const { emulator } = window;
  const file = new Uint8Array(await (await fetch("/large.xlsx")).arrayBuffer());
  await emulator.ready;
  const started = performance.now();
  await emulator.openFile(file, "large.xlsx");
  await painted();
  const opened = performance.now();
  await emulator.select("Sheet1", "A99990");
  await painted();
  return { open: opened - started, scroll: performance.now() - opened };
})()`;

/** Opens a file in the page, then goes to its end. */
async function inPage(bytes: Uint8Array): Promise<{ open: number; scroll: number }> {
  const addinDir = fileURLToPath(new URL("../../test/emulator/fixtures/addin/", import.meta.url));
  const server = await startServer({ manifestPath: path.join(addinDir, "manifest.xml"), addinDir, port: 0 });
  const browser = await launchBrowser(server);
  try {
    const tab = await browser.context.newPage();
    await tab.route("**/large.xlsx", (route) => route.fulfill({ body: Buffer.from(bytes) }));
    await tab.goto(`${server.url}/emulator/`);
    // A function: Playwright evaluates a string again in the page, whose policy forbids that.
    await tab.waitForFunction(() => "emulator" in globalThis);
    return await tab.evaluate<{ open: number; scroll: number }>(openAndScroll);
  } finally {
    await browser.close();
    await server.close();
  }
}

/** What the emulator is held to, in Node and in Chromium. */
export async function benchEmulator(): Promise<EmulatorBenchRow[]> {
  const emulator = await createEmulator();
  try {
    const writes = await typical(emulator, (_, sheet) => {
      sheet.getRange("A1:J1000").values = block(1_000, 10);
    });
    const formats = await manyFormats(emulator);
    const wide = await wideSheet(emulator);
    const { open, scroll } = await inPage(await largeFile(emulator));
    return [
      { name: "write 10,000 cells in a batch", milliseconds: writes, most: 300 },
      {
        name: "insert a row above 1,500 ranges with conditional formats",
        milliseconds: formats,
        most: 1_000,
      },
      { name: "delete a cell of a row of 16,000", milliseconds: wide, most: 1_000 },
      { name: "open 100,000 × 12 cells in the page", milliseconds: open, most: 5_000 },
      { name: "go to its last row", milliseconds: scroll, most: 1_000 },
    ];
  } finally {
    await emulator.close();
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const load = loadavg()[0]!;
  for (const { name, milliseconds, most } of await benchEmulator()) {
    process.stdout.write(`${name}: ${Math.round(milliseconds)} ms (at most ${most})\n`);
  }
  process.stdout.write(`${cpus().length} cores, load ${load.toFixed(1)}, Node ${process.versions.node}\n`);
}
