import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import path from "node:path";
import { afterEach, describe, expect, test } from "vitest";
import { checkBook } from "../../src/app/commands/checkBook";
import { clearMarks } from "../../src/app/commands/marks";
import { findingsOf } from "../../src/app/findings";
import { openDesk, type Desk } from "../support/excel";

const folder = path.resolve(import.meta.dirname, "../../../shared/samples");
const own = path.resolve(import.meta.dirname, "../../samples");
const SPREADSHEET = /\.(xlsx|xls|csv)$/;

const filesOf = (root: string): string[] =>
  existsSync(root)
    ? readdirSync(root, { recursive: true, encoding: "utf8" })
        .filter((name) => SPREADSHEET.test(name) && path.basename(name) !== "SOURCES.csv")
        .map((name) => path.join(root, name))
        .filter((file) => statSync(file).size < 900_000)
    : [];

let desk: Desk | undefined;
afterEach(async () => {
  await desk?.emulator.close();
  desk = undefined;
});

describe("marks on, marks off leaves a workbook as it was", () => {
  for (const file of [...filesOf(own), ...filesOf(folder)]) {
    test(
      path.basename(file),
      async () => {
        desk = await openDesk({ bytes: readFileSync(file), name: path.basename(file) });
        const { services, emulator } = desk;
        const before = await emulator.snapshot();
        await checkBook(services);
        const findings = findingsOf(services.store.get());
        const { isMarked } = services.store.get().check.done ?? { isMarked: false };
        if (findings.length > 0 && isMarked) expect(await emulator.snapshot()).not.toEqual(before);
        await clearMarks(services);
        expect(await emulator.snapshot()).toEqual(before);
      },
      60_000,
    );
  }
});
