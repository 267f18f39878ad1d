import type { ICommandInfo, IUnitRange } from "@univerjs/core";
import type { IActiveDirtyManagerService } from "@univerjs/engine-formula";

type Conversion = Extract<ReturnType<IActiveDirtyManagerService["get"]>, object>;
type DirtyPart = ReturnType<Conversion["getDirtyData"]>;
type MapKey = Exclude<keyof DirtyPart, "forceCalculation" | "dirtyRanges">;

/** What a calculation has to look at, in the form the formula engine takes. */
export type Dirt = Required<DirtyPart>;

const mapKeys: readonly MapKey[] = [
  "dirtyNameMap",
  "dirtyDefinedNameMap",
  "dirtySuperTableMap",
  "dirtyUnitFeatureMap",
  "dirtyUnitOtherFormulaMap",
  "clearDependencyTreeCache",
];

/** Nothing to look at. */
export const noDirt = (): Dirt => ({
  forceCalculation: false,
  dirtyRanges: [],
  dirtyNameMap: {},
  dirtyDefinedNameMap: {},
  dirtySuperTableMap: {},
  dirtyUnitFeatureMap: {},
  dirtyUnitOtherFormulaMap: {},
  clearDependencyTreeCache: {},
});

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === "object" && value !== null;

function mergeInto(target: Record<string, unknown>, source: Record<string, unknown>): void {
  for (const [key, value] of Object.entries(source)) {
    if (!isObject(value)) target[key] = value;
    else mergeInto((target[key] ??= {}) as Record<string, unknown>, value);
  }
}

const rangeKey = ({ unitId, sheetId, range }: IUnitRange): string =>
  `${unitId}|${sheetId}|${range.startRow}|${range.startColumn}|${range.endRow}|${range.endColumn}`;

/**
 * Joins what several commands and ranges make dirty; equal ranges are kept once.
 * @param ranges - Ranges written without a command the engine knows.
 */
export function collectDirt(
  manager: IActiveDirtyManagerService,
  commands: readonly ICommandInfo[],
  ranges: readonly IUnitRange[],
): Dirt {
  const dirt = noDirt();
  const unique = new Map<string, IUnitRange>();
  const add = (list: readonly IUnitRange[]) => {
    for (const range of list) unique.set(rangeKey(range), range);
  };
  add(ranges);
  for (const command of commands) {
    const part = manager.get(command.id)?.getDirtyData(command);
    if (!part) continue;
    add(part.dirtyRanges ?? []);
    dirt.forceCalculation ||= part.forceCalculation ?? false;
    for (const key of mapKeys) mergeInto(dirt[key], part[key] ?? {});
  }
  dirt.dirtyRanges = [...unique.values()];
  return dirt;
}
