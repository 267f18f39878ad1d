import { readFile } from "node:fs/promises";
import { expect, it } from "vitest";
import { coverage, coverageTable, sinceOf } from "../../src/emulator/coverage";
import { readReference } from "../../src/emulator/reference";

const source = (path: string) => readFile(new URL(`../../${path}`, import.meta.url), "utf8");

it("what the documentation says is answered is what the classes answer", async () => {
  const table = coverageTable(await coverage(await readReference()));
  expect(await source("docs/emulator.md")).toContain(table);
});

it("the versions of members are those of the reference", async () => {
  const since: unknown = JSON.parse(await source("src/emulator/host/since.json"));
  expect(since).toEqual(sinceOf(await readReference()));
});
