import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { readArguments } from "../../src/emulator/runner/arguments";
import { runScript } from "../../src/emulator/runner/run";

const folder = fileURLToPath(new URL("scripts/", import.meta.url));
const files = readdirSync(folder).filter((name) => name.endsWith(".js"));
/** Every tenth script runs in Chromium too. */
const inBrowser = files.filter((_, i) => i % 10 === 0);

/** What a script is to print, as its own comments say. */
const expectedOf = (file: string): string[] =>
  [...readFileSync(file, "utf8").matchAll(/^\/\/ → (.*)$/gm)].map((match) => match[1]!.trim());

async function play(name: string, ...more: string[]): Promise<void> {
  const file = path.join(folder, name);
  const options = readArguments([file, ...more]);
  if (options === "help") throw new Error("Not a call.");
  const lines: string[] = [];
  const well = await runScript(options, (_, line) => lines.push(line.trim()));
  expect(lines).toEqual(expectedOf(file));
  expect(well).toBe(true);
}

describe("a tutorial's script", () => {
  it.each(files)("%s prints what it says", (name) => play(name));
  it.each(inBrowser)("%s does so in Chromium", (name) => play(name, "--browser"), 240_000);
});
