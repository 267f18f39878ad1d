import { existsSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { useEmulator } from "../support/useEmulator";
import { furnish } from "./support/everyFeature";
import { differences, featuresOf } from "./support/features";

const test = useEmulator();
const folder = path.resolve("../shared/samples");
const files = existsSync(folder)
  ? readdirSync(folder, { recursive: true, encoding: "utf8" }).filter((file) => file.endsWith(".xlsx"))
  : [];

/** Differences that remain, by file, as the documentation lists them. */
const known: Record<string, Record<string, string[]>> = {
  // Dates as ISO texts become serial numbers, which every version of Excel reads.
  "calamine_date_iso.xlsx": { values: ["Sheet!A1", "Sheet!A2", "Sheet!A3"] },
  // What is volatile is calculated anew on opening; AREAS and ASC of a blank cell differ in the calculation.
  "sheetjs_formula_stress_test.xlsx": {
    values: ["Date!B6", "Date!B7", "Lookup!B7", "Math!B46", "Text!B46"],
  },
};

/** Holds RANDBETWEEN: it may be the number it was before. */
const byChance = "Math!B47";

const places = (found: ReturnType<typeof differences>): Record<string, string[]> =>
  Object.fromEntries(
    Object.entries(found).map(([feature, list]) => [
      feature,
      list.flatMap(([place]) => (place === byChance ? [] : [place])).sort(),
    ]),
  );

/** Opens a file as a person does, and saves it at once. */
async function reopened(bytes: Uint8Array, name: string): Promise<Uint8Array> {
  expect(await test.emulator.openFile(bytes, name)).toEqual([]);
  return test.emulator.saveFile();
}

describe.skipIf(files.length === 0)("a file that is opened and saved", () => {
  it.each(files)("%s keeps every feature", async (file) => {
    const [bytes, name] = [readFileSync(path.join(folder, file)), path.basename(file)];
    const found = differences(featuresOf(bytes), featuresOf(await reopened(bytes, name)));
    expect(places(found)).toEqual(known[name] ?? {});
  });
});

describe("a workbook with every feature", () => {
  it("has them all in its file, and still after opening and saving it", async () => {
    await furnish(test.emulator);
    const made = await test.emulator.saveFile();
    const features = featuresOf(made);
    const missing = Object.entries(features).filter(([, entries]) =>
      Object.values(entries).every((entry) => entry === undefined),
    );
    expect(missing.map(([feature]) => feature)).toEqual([]);
    expect(differences(features, featuresOf(await reopened(made, "every.xlsx")))).toEqual({});
  });
});
