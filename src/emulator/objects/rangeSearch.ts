import type { ICellData } from "@univerjs/core";
import { ConditionalFormattingRuleModel } from "@univerjs/sheets-conditional-formatting";
import { SheetDataValidationModel } from "@univerjs/sheets-data-validation";
import type { Area } from "../engine/area";
import { intersect, joinCells, wholeSheet } from "../engine/area";
import { readInput } from "../engine/coerce";
import { isFormulaCell, SheetReader, typeOf } from "../engine/reader";
import { fromRange } from "../engine/reference";
import { usedArea } from "../engine/usage";
import { cellFor, writeMatrix } from "../engine/writer";
import type { Context } from "../host/context";
import type { Handle } from "../host/define";
import { calculated, method } from "../host/define";
import { OfficeError } from "../host/errors";
import type { Kind } from "../host/kinds";
import { flag, oneOf, optional, record, text, withDefault } from "../host/kinds";
import { range, rangeAreas, worksheet } from "./classes";
import type { Cells } from "./support";
import { areaOf, cellsAt, requireEditable, sheetOf } from "./support";

interface Criteria {
  completeMatch: boolean;
  matchCase: boolean;
  backwards: boolean;
}

const criteria: Kind<Criteria> = {
  name: "SearchCriteria",
  read: (value, cx) => {
    const fields = optional(record).read(value, cx) ?? {};
    return {
      completeMatch: withDefault(flag, false).read(fields["completeMatch"], cx),
      matchCase: withDefault(flag, false).read(fields["matchCase"], cx),
      backwards:
        withDefault(oneOf("Forward", "Backwards"), "Forward").read(fields["searchDirection"], cx) ===
        "Backwards",
    };
  },
};

/** A pattern with Excel's wildcards: `*`, `?`, and `~` before either to mean itself. */
function matcher(wanted: string, { completeMatch, matchCase }: Criteria, flags = ""): RegExp {
  const source = wanted.replace(
    /~([*?~])|([*?])|[.+^${}()|[\]\\]/g,
    (all, escaped?: string, wildcard?: string) => {
      if (escaped !== undefined) return `\\${escaped}`;
      if (wildcard !== undefined) return wildcard === "*" ? ".*" : ".";
      return `\\${all}`;
    },
  );
  return new RegExp(completeMatch ? `^${source}$` : source, `su${matchCase ? "" : "i"}${flags}`);
}

function matches(
  cx: Context,
  sheetId: string,
  area: Area,
  wanted: string,
  how: Criteria,
): [number, number][] {
  sheetOf(cx, sheetId);
  const pattern = matcher(wanted, how);
  const reader = new SheetReader(cx.engine, sheetId);
  const found: [number, number][] = [];
  reader.forEach(area, (row, column) => {
    const shown = reader.text(row, column);
    if (shown !== "" && pattern.test(shown)) found.push([row, column]);
  });
  return found;
}

function first(cx: Context, cells: Cells, wanted: string, how: Criteria): Handle | null {
  if (wanted === "") throw new OfficeError("InvalidArgument");
  const found = matches(cx, cells.sheetId, areaOf(cells), wanted, how);
  const hit = how.backwards ? found.at(-1) : found[0];
  if (!hit) return null;
  return range.of(cellsAt(cells.sheetId, { top: hit[0], left: hit[1], bottom: hit[0], right: hit[1] }));
}

function all(cx: Context, sheetId: string, wanted: string, how: Criteria): Handle | null {
  if (wanted === "") throw new OfficeError("InvalidArgument");
  const areas = joinCells(matches(cx, sheetId, wholeSheet, wanted, how));
  return areas.length > 0 ? rangeAreas.of({ sheetId, areas }) : null;
}

const orNotFound = (handle: Handle | null): Handle => {
  if (!handle) throw new OfficeError("ItemNotFound");
  return handle;
};

/** Replaces in constants and in the text of formulas. Returns the number of replacements. */
function replaceAll(cx: Context, cells: Cells, wanted: string, replacement: string, how: Criteria): number {
  sheetOf(cx, cells.sheetId);
  requireEditable(cx, cells);
  if (wanted === "") throw new OfficeError("InvalidArgument");
  const reader = new SheetReader(cx.engine, cells.sheetId);
  const pattern = matcher(wanted, how, "g");
  const changed: Record<number, Record<number, ICellData>> = {};
  const places: [number, number][] = [];
  let count = 0;
  reader.forEach(areaOf(cells), (row, column) => {
    if (!reader.raw(row, column)) return;
    const before = String(reader.formula(row, column));
    const after = before.replace(pattern, () => {
      count += 1;
      return replacement;
    });
    if (after === before) return;
    (changed[row] ??= {})[column] = cellFor(readInput(after, reader.pattern(row, column)));
    places.push([row, column]);
  });
  for (const area of joinCells(places)) {
    const part: typeof changed = {};
    for (let row = area.top; row <= area.bottom; row++) {
      for (let column = area.left; column <= area.right; column++)
        (part[row] ??= {})[column] = changed[row]![column]!;
    }
    writeMatrix(cx.engine, cells.sheetId, area, part);
  }
  return count;
}

const valueTypes = {
  Errors: ["Error"],
  Logical: ["Boolean"],
  Numbers: ["Double"],
  Text: ["String"],
} as const;

/** Kinds of values a name such as "ErrorsNumberText" stands for. */
function kindsOf(name: string): ReadonlySet<string> {
  if (name === "All") return new Set(["Error", "Boolean", "Double", "String", "Empty"]);
  const kinds = new Set<string>();
  if (name.includes("Error")) kinds.add(valueTypes.Errors[0]);
  if (name.includes("Logical")) kinds.add(valueTypes.Logical[0]);
  if (name.includes("Number")) kinds.add(valueTypes.Numbers[0]);
  if (name.includes("Text")) kinds.add(valueTypes.Text[0]);
  return kinds;
}

const cellTypes = oneOf(
  "ConditionalFormats",
  "DataValidations",
  "Blanks",
  "Constants",
  "Formulas",
  "SameConditionalFormat",
  "SameDataValidation",
  "Visible",
);

const cellValueTypes = withDefault(
  oneOf(
    "All",
    "Errors",
    "ErrorsLogical",
    "ErrorsNumbers",
    "ErrorsText",
    "ErrorsLogicalNumber",
    "ErrorsLogicalText",
    "ErrorsNumberText",
    "Logical",
    "LogicalNumbers",
    "LogicalText",
    "LogicalNumbersText",
    "Numbers",
    "NumbersText",
    "Text",
  ),
  "All",
);

function* blankCells(reader: SheetReader, area: Area): Generator<[number, number]> {
  for (let row = area.top; row <= area.bottom; row++) {
    for (let column = area.left; column <= area.right; column++) {
      const cell = reader.cell(row, column);
      if (typeOf(cell) === "Empty" && !isFormulaCell(cell)) yield [row, column];
    }
  }
}

function* visibleCells(reader: SheetReader, area: Area): Generator<[number, number]> {
  for (let row = area.top; row <= area.bottom; row++) {
    if (!reader.sheet.getRowVisible(row)) continue;
    for (let column = area.left; column <= area.right; column++) {
      if (reader.sheet.getColVisible(column)) yield [row, column];
    }
  }
}

function specialAreas(cx: Context, { sheetId, areas }: Cells, type: string, values: string): Area[] {
  sheetOf(cx, sheetId);
  const reader = new SheetReader(cx.engine, sheetId);
  const used = usedArea(cx.engine, sheetId, wholeSheet);
  // A single cell stands for the whole sheet, as in Excel's dialog.
  const scope =
    areas.length === 1 && areas[0]!.top === areas[0]!.bottom && areas[0]!.left === areas[0]!.right
      ? [wholeSheet]
      : areas;
  const within = (found: readonly Area[]) =>
    scope.flatMap((area) => found.map((own) => intersect(area, own)).filter((own) => own !== undefined));
  if (type === "ConditionalFormats" || type === "SameConditionalFormat") {
    const rules = cx.engine.injector
      .get(ConditionalFormattingRuleModel)
      .getSubunitRules(cx.engine.unitId, sheetId);
    return within((rules ?? []).flatMap((rule) => rule.ranges.map(fromRange)));
  }
  if (type === "DataValidations" || type === "SameDataValidation") {
    const rules = cx.engine.injector.get(SheetDataValidationModel).getRules(cx.engine.unitId, sheetId);
    return within(rules.flatMap((rule) => rule.ranges.map(fromRange)));
  }
  if (!used) return [];
  const bounded = scope.map((area) => intersect(area, used)).filter((area) => area !== undefined);
  if (type === "Blanks") return bounded.flatMap((area) => joinCells(blankCells(reader, area)));
  if (type === "Visible") return bounded.flatMap((area) => joinCells(visibleCells(reader, area)));
  const kinds = kindsOf(values);
  return bounded.flatMap((area) => {
    const found: [number, number][] = [];
    reader.forEach(area, (row, column, cell) => {
      const formula = isFormulaCell(reader.raw(row, column));
      const kind = typeOf(cell);
      const wanted =
        type === "Formulas" ? formula : !formula && kind !== "Empty" && Boolean(reader.raw(row, column));
      if (wanted && kinds.has(kind)) found.push([row, column]);
    });
    return joinCells(found);
  });
}

function special(cx: Context, cells: Cells, type: string, values: string): Handle | null {
  const areas = specialAreas(cx, cells, type, values);
  return areas.length > 0 ? rangeAreas.of({ sheetId: cells.sheetId, areas }) : null;
}

const specialCells = calculated(
  method([cellTypes, cellValueTypes], (cells: Cells, cx, type, values) =>
    orNotFound(special(cx, cells, type, values)),
  ),
);
const specialCellsOrNull = calculated(
  method([cellTypes, cellValueTypes], (cells: Cells, cx, type, values) => special(cx, cells, type, values)),
);

range.declare({
  methods: {
    find: calculated(
      method([text, criteria], (cells, cx, wanted, how) => orNotFound(first(cx, cells, wanted, how))),
    ),
    findOrNullObject: calculated(
      method([text, criteria], (cells, cx, wanted, how) => first(cx, cells, wanted, how)),
    ),
    replaceAll: calculated(
      method([text, text, criteria], (cells, cx, wanted, replacement, how) =>
        replaceAll(cx, cells, wanted, replacement, how),
      ),
    ),
    getSpecialCells: specialCells,
    getSpecialCellsOrNullObject: specialCellsOrNull,
  },
});

rangeAreas.declare({
  methods: { getSpecialCells: specialCells, getSpecialCellsOrNullObject: specialCellsOrNull },
});

worksheet.declare({
  methods: {
    findAll: calculated(
      method([text, criteria], ({ id }, cx, wanted, how) => orNotFound(all(cx, id, wanted, how))),
    ),
    findAllOrNullObject: calculated(
      method([text, criteria], ({ id }, cx, wanted, how) => all(cx, id, wanted, how)),
    ),
    replaceAll: calculated(
      method([text, text, criteria], ({ id }, cx, wanted, replacement, how) =>
        replaceAll(cx, { sheetId: id, areas: [wholeSheet] }, wanted, replacement, how),
      ),
    ),
  },
});
