import { LexerTreeBuilder, sequenceNodeType } from "@univerjs/engine-formula";
import { addressOf, areaText } from "../engine/address";
import type { Area } from "../engine/area";
import { cellArea, cellsOf, containsCell, intersect, joinCells } from "../engine/area";
import { placeOf } from "../engine/names";
import type { Place } from "../engine/names";
import type { Context } from "../host/context";
import type { Handle } from "../host/define";
import { calculated, defineClass, method, ObjectClass, read } from "../host/define";
import { OfficeError } from "../host/errors";
import { integer, text } from "../host/kinds";
import { range, rangeAreas } from "./classes";
import type { Cells } from "./support";
import { areaOf, cellsAt, sheetOf } from "./support";

/** Areas on several sheets. */
interface BookAreas {
  parts: Cells[];
}

const workbookRangeAreas = new ObjectClass<BookAreas>("WorkbookRangeAreas");

const rangeAreasCollection = defineClass<BookAreas>("RangeAreasCollection", {
  items: { all: ({ parts }) => parts.map((part) => rangeAreas.of(part)) },
  methods: {
    getCount: method([], ({ parts }) => parts.length),
    getItemAt: method([integer(0)], ({ parts }, _cx, index) => {
      const part = parts[index];
      if (!part) throw new OfficeError("InvalidArgument");
      return rangeAreas.of(part);
    }),
  },
});

const allRanges = ({ parts }: BookAreas): Handle[] =>
  parts.flatMap((part) => part.areas.map((area) => range.of(cellsAt(part.sheetId, area))));

const bookRanges = defineClass<BookAreas>("RangeCollection", {
  items: { all: (book) => allRanges(book) },
  methods: {
    getCount: method([], (book) => allRanges(book).length),
    getItemAt: method([integer(0)], (book, _cx, index) => {
      const found = allRanges(book)[index];
      if (!found) throw new OfficeError("InvalidArgument");
      return found;
    }),
  },
});

const onSheet = (cx: Context, { parts }: BookAreas, key: string): Handle | null => {
  const part = parts.find(
    ({ sheetId }) => sheetId === key || sheetOf(cx, sheetId).getName().toLowerCase() === key.toLowerCase(),
  );
  return part ? rangeAreas.of(part) : null;
};

workbookRangeAreas.declare({
  identity: { _ReferenceId: (book, cx) => cx.host.references.keep(workbookRangeAreas.of(book)) },
  scalars: {
    addresses: read(({ parts }, cx) =>
      parts.map((part) => {
        const name = sheetOf(cx, part.sheetId).getName();
        return part.areas.map((area) => addressOf(name, area)).join(",");
      }),
    ),
  },
  children: { areas: (book) => rangeAreasCollection.of(book), ranges: (book) => bookRanges.of(book) },
  methods: {
    getRangeAreasBySheet: method([text], (book, cx, key) => {
      const found = onSheet(cx, book, key);
      if (!found) throw new OfficeError("ItemNotFound");
      return found;
    }),
    getRangeAreasOrNullObjectBySheet: method([text], (book, cx, key) => onSheet(cx, book, key)),
    _KeepReference: method([], () => null),
  },
});

/** Places a formula refers to directly. */
function referredTo(cx: Context, sheetId: string, formula: string): Place[] {
  const nodes = cx.engine.injector.get(LexerTreeBuilder).sequenceNodesBuilder(formula) ?? [];
  const places: Place[] = [];
  for (const node of nodes) {
    if (typeof node !== "object" || node.nodeType !== sequenceNodeType.REFERENCE) continue;
    const place = placeOf(cx.engine, node.token, sheetId);
    if (place) places.push(place);
  }
  return places;
}

interface FormulaCell extends Place {
  refers: Place[];
}

/** Every cell with a formula, and what it refers to. */
function formulaCells(cx: Context): FormulaCell[] {
  const found: FormulaCell[] = [];
  for (const sheet of cx.engine.workbook.getSheets()) {
    const sheetId = sheet.getSheetId();
    const reader = cx.engine.reader(sheetId);
    sheet.getCellMatrix().forValue((row, column, cell) => {
      if (!cell?.f && !cell?.si) return;
      const refers = referredTo(cx, sheetId, String(reader.formula(row, column)));
      found.push({ sheetId, area: cellArea(row, column), refers });
    });
  }
  return found;
}

const touches = (a: Place, b: Place): boolean =>
  a.sheetId === b.sheetId && intersect(a.area, b.area) !== undefined;

/** Follows references from places, one step or to the end; the places themselves do not count. */
function follow(start: readonly Place[], next: (place: Place) => Place[], deep: boolean): Place[] {
  const seen = new Map<string, Place>();
  let open = [...start];
  while (open.length > 0) {
    const fresh: Place[] = [];
    for (const place of open.flatMap(next)) {
      const key = `${place.sheetId}!${areaText(place.area)}`;
      if (seen.has(key)) continue;
      seen.set(key, place);
      fresh.push(place);
    }
    open = deep ? fresh : [];
  }
  return [...seen.values()];
}

function book(places: readonly Place[]): Handle {
  if (places.length === 0) throw new OfficeError("ItemNotFound");
  const bySheet = new Map<string, Area[]>();
  for (const { sheetId, area } of places) bySheet.set(sheetId, [...(bySheet.get(sheetId) ?? []), area]);
  const parts = [...bySheet].map(([sheetId, areas]) => ({ sheetId, areas: tidy(areas) }));
  return workbookRangeAreas.of({ parts });
}

/** Single cells joined into areas. */
function tidy(areas: readonly Area[]): Area[] {
  const cells = areas.filter((area) => cellsOf(area) === 1);
  const larger = areas.filter((area) => cellsOf(area) > 1);
  const free = cells.filter((cell) => !larger.some((area) => containsCell(area, cell.top, cell.left)));
  const sorted = [...free].sort((a, b) => a.top - b.top || a.left - b.left);
  return [...larger, ...joinCells(sorted.map((cell) => [cell.top, cell.left] as const))];
}

const here = (cells: Cells): Place => ({ sheetId: cells.sheetId, area: areaOf(cells) });

function precedents(cx: Context, cells: Cells, deep: boolean): Handle {
  sheetOf(cx, cells.sheetId);
  const all = formulaCells(cx);
  return book(
    follow(
      [here(cells)],
      (place) => all.filter((own) => touches(own, place)).flatMap((own) => own.refers),
      deep,
    ),
  );
}

function dependents(cx: Context, cells: Cells, deep: boolean): Handle {
  sheetOf(cx, cells.sheetId);
  const all = formulaCells(cx);
  return book(
    follow([here(cells)], (place) => all.filter((own) => own.refers.some((at) => touches(at, place))), deep),
  );
}

range.declare({
  methods: {
    getDirectPrecedents: calculated(method([], (cells, cx) => precedents(cx, cells, false))),
    getPrecedents: calculated(method([], (cells, cx) => precedents(cx, cells, true))),
    getDirectDependents: calculated(method([], (cells, cx) => dependents(cx, cells, false))),
    getDependents: calculated(method([], (cells, cx) => dependents(cx, cells, true))),
  },
});
