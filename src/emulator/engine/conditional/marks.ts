import type { IStyleBase } from "@univerjs/core";
import {
  ConditionalFormattingRuleModel,
  ConditionalFormattingService,
} from "@univerjs/sheets-conditional-formatting";
import { areaText } from "../address";
import type { Area } from "../area";
import { joinCells } from "../area";
import type { Engine } from "../engine";
import { fromRange } from "../reference";
import { fromStyle } from "./look";
import type { ConditionalLook } from "./model";

/** What conditional formats draw over an area of cells. */
export interface ConditionalMark extends ConditionalLook {
  address: string;
  /** Share of the cell's width a data bar takes, as Univer draws it. */
  dataBar?: number;
  icon?: string;
}

/** Cells of the formats beyond what the sheet shows are not looked at. */
function shownPart(engine: Engine, sheetId: string, area: Area): Area {
  const sheet = engine.sheet(sheetId)!;
  return {
    ...area,
    bottom: Math.min(area.bottom, sheet.getRowCount() - 1),
    right: Math.min(area.right, sheet.getColumnCount() - 1),
  };
}

function cellsOfFormats(engine: Engine, sheetId: string): [row: number, column: number][] {
  const rules =
    engine.injector.get(ConditionalFormattingRuleModel).getSubunitRules(engine.unitId, sheetId) ?? [];
  const rows = new Map<number, Set<number>>();
  for (const range of rules.flatMap((rule) => rule.ranges)) {
    const { top, left, bottom, right } = shownPart(engine, sheetId, fromRange(range));
    for (let row = top; row <= bottom; row++) {
      const columns = rows.get(row) ?? new Set<number>();
      rows.set(row, columns);
      for (let column = left; column <= right; column++) columns.add(column);
    }
  }
  return [...rows.entries()]
    .sort(([a], [b]) => a - b)
    .flatMap(([row, columns]) =>
      [...columns].sort((a, b) => a - b).map((column): [number, number] => [row, column]),
    );
}

interface Composed {
  style?: IStyleBase;
  dataBar?: { value: number };
  iconSet?: { iconType: string; iconId: string };
}

function composed(engine: Engine, sheetId: string): Map<string, [number, number][]> {
  const service = engine.injector.get(ConditionalFormattingService);
  const byLook = new Map<string, [number, number][]>();
  for (const [row, column] of cellsOfFormats(engine, sheetId)) {
    const result = service.composeStyle(engine.unitId, sheetId, row, column) as Composed | null;
    const look = JSON.stringify({
      ...fromStyle(result?.style),
      ...(result?.dataBar ? { dataBar: result.dataBar.value } : {}),
      ...(result?.iconSet ? { icon: `${result.iconSet.iconType}/${result.iconSet.iconId}` } : {}),
    });
    if (look !== "{}") byLook.set(look, [...(byLook.get(look) ?? []), [row, column]]);
  }
  return byLook;
}

const pause = () => new Promise((resolve) => setTimeout(resolve, 5));

/**
 * What the conditional formats of a sheet draw, area by area; equal neighbours are one area.
 * Waits until the formulas of the formats are calculated.
 */
export async function conditionalMarks(engine: Engine, sheetId: string): Promise<ConditionalMark[]> {
  let before = "";
  for (let quiet = 0; quiet < 3;) {
    const now = JSON.stringify([...composed(engine, sheetId)]);
    quiet = now === before && !engine.calculation.pending ? quiet + 1 : 0;
    before = now;
    await pause();
    await engine.calculation.settle();
  }
  const marks: ConditionalMark[] = [];
  for (const [look, cells] of composed(engine, sheetId)) {
    for (const area of joinCells(cells)) {
      marks.push({ address: areaText(area), ...(JSON.parse(look) as ConditionalLook) });
    }
  }
  return marks;
}
