import type { NodeEmulator } from "../../../../src/emulator/node";
import { featuresOf } from "./features";

/** A formula whose result is not the one the file holds. */
export interface Disagreement {
  place: string;
  formula: string;
  cached: unknown;
  calculated: unknown;
}

/** Texts and numbers as `featuresOf` gives them. */
function asCached(value: unknown): unknown {
  if (typeof value === "number") return Number(value.toPrecision(12));
  if (typeof value === "boolean") return `b ${value ? 1 : 0}`;
  const text = String(value);
  return /^#[A-Z/0]+[!?A]?$/.test(text) ? `e ${text}` : text === "" ? undefined : `text ${text}`;
}

const isBlank = (value: unknown): boolean => value === undefined || value === "text ";

/** Equal to ten digits, or both blank. */
function agrees(cached: unknown, calculated: unknown): boolean {
  if (typeof cached === "number" && typeof calculated === "number") {
    return Math.abs(cached - calculated) <= 1e-10 * Math.max(1, Math.abs(cached));
  }
  return cached === calculated || (isBlank(cached) && isBlank(calculated));
}

/** Calculates a workbook anew and names the formulas that give something else than the file says. */
export async function recalculated(
  emulator: NodeEmulator,
  bytes: Uint8Array,
  name: string,
): Promise<{ formulas: number; disagreements: Disagreement[] }> {
  const features = featuresOf(bytes);
  await emulator.openFile(bytes, name);
  const places = Object.keys(features["formulas"] ?? {});
  const disagreements: Disagreement[] = [];
  await emulator.Excel.run(async (context) => {
    context.workbook.application.calculate("Full");
    const cells = places.map((place) => {
      const [sheet = "", address = ""] = place.split("!");
      return context.workbook.worksheets.getItem(sheet).getRange(address).load("values");
    });
    await context.sync();
    cells.forEach(({ values }, i) => {
      const [place, cached] = [places[i]!, features["values"]![places[i]!]];
      const calculated = asCached(values[0]![0]);
      if (!agrees(cached, calculated)) {
        disagreements.push({ place, formula: String(features["formulas"]![place]), cached, calculated });
      }
    });
  });
  return { formulas: places.length, disagreements };
}
