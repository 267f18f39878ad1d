import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createEmulator } from "../../src/emulator/node";
import { readArguments, UsageError } from "../../src/emulator/runner/arguments";
import { runScript } from "../../src/emulator/runner/run";

const scripts = fileURLToPath(new URL("fixtures/scripts/", import.meta.url));
const fixture = (name: string) => path.join(scripts, name);
let folder = "";

beforeAll(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), "runner-"));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

/** Runs a script; gives how it ended and what it printed. */
async function play(argv: string[]): Promise<{ well: boolean; lines: string[] }> {
  const lines: string[] = [];
  const options = readArguments(argv);
  if (options === "help") throw new Error("Not a call.");
  const well = await runScript(options, (kind, line) => lines.push(`${kind}: ${line}`));
  return { well, lines };
}

async function written(name: string, script: string): Promise<string> {
  const file = path.join(folder, name);
  await writeFile(file, script);
  return file;
}

describe("a script", () => {
  it.each([["in Node"]])("with markup, a click and a saved workbook, %s", async (_, ...more) => {
    const out = path.join(folder, `out${more.length}.xlsx`);
    const call = [fixture("expenses.js"), "--html", fixture("expenses.html"), "--click", "#run"];
    const { well, lines } = await play([...call, "--out", out, ...more]);
    expect(lines).toEqual(["log: ready", "log: Sheet1!A1:D3", "log: 1/2/2024|示例车行|Transport|€142.33"]);
    expect(well).toBe(true);
    const emulator = await createEmulator({ file: { bytes: await readFile(out), name: "out.xlsx" } });
    const saved = await emulator.getCells("Sheet1", "B1:B3");
    await emulator.close();
    expect(saved.values).toEqual([["Merchant"], ["示例书店"], ["示例车行"]]);
  });

  it.each([["in Node"], ["in Chromium", "--browser"]])(
    "that is refused something ends badly, %s",
    async (_, ...more) => {
      const { well, lines } = await play([fixture("refused.js"), ...more]);
      expect(well).toBe(false);
      expect(lines.join("\n")).toContain("The requested resource doesn't exist.");
    },
  );

  it("may await at its top level, work on after a pause, and open a workbook", async () => {
    const script = await written(
      "late.js",
      `const names = await Excel.run(async (context) => {
         const cell = context.workbook.worksheets.getItem("Sheet1").getRange("B2");
         cell.load("values");
         await context.sync();
         return cell.values;
       });
       setTimeout(() => console.log("later", names[0][0]), 400);`,
    );
    const emulator = await createEmulator();
    await emulator.setCells("Sheet1", "B2", "甲");
    const book = path.join(folder, "book.xlsx");
    await writeFile(book, await emulator.saveFile());
    await emulator.close();
    expect(await play([script, "--file", book])).toEqual({ well: true, lines: ["log: later 甲"] });
  });

  it("that rejects without a catch, or logs an error, ends badly", async () => {
    const rejects = await written("rejects.js", `setTimeout(() => Promise.reject(new Error("late")), 50);`);
    const logs = await written("logs.js", `console.error("seen", 1);`);
    expect((await play([rejects])).well).toBe(false);
    expect(await play([logs])).toEqual({ well: false, lines: ["error: seen 1"] });
  });
});

describe("a call", () => {
  it("names one script", () => {
    expect(() => readArguments([])).toThrow(UsageError);
    expect(() => readArguments(["a.js", "b.js"])).toThrow(UsageError);
    expect(() => readArguments(["a.js", "--unknown"])).toThrow(UsageError);
    expect(readArguments(["--help"])).toBe("help");
  });
});
