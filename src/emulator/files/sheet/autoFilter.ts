import { cellRange, readArea } from "../a1";
import { canonical, type AutoFilter } from "../univer";
import { attribute, element, elements, flag, make, numberAttribute, type XmlElement } from "../xml/xml";

type FilterColumn = NonNullable<AutoFilter["filterColumns"]>[number];

/** Filter criteria that Univer has not; the rows that they hide stay hidden, the criteria are kept for saving. */
const isKnown = (column: XmlElement): boolean =>
  elements(column).every((child) => ["filters", "customFilters"].includes(child.name.replace(/^.*:/, ""))) &&
  !element(element(column, "filters"), "dateGroupItem");

function readColumn(column: XmlElement, startColumn: number): FilterColumn | undefined {
  const colId = startColumn + (numberAttribute(column, "colId") ?? 0);
  const values = element(column, "filters");
  const custom = element(column, "customFilters");
  if (!isKnown(column)) return undefined;
  if (values) {
    const filters = elements(values, "filter").map((filter) => attribute(filter, "val") ?? "");
    return { colId, filters: flag(values, "blank") ? { blank: true, filters } : { filters } };
  }
  if (!custom) return undefined;
  const customFilters = elements(custom, "customFilter").map((filter) => {
    const operator = attribute(filter, "operator");
    const val = attribute(filter, "val") ?? "";
    return operator && operator !== "equal" ? { val, operator } : { val };
  });
  return { colId, customFilters: flag(custom, "and") ? { and: 1, customFilters } : { customFilters } };
}

/**
 * The filter of a sheet; `hidden` tells which rows the file hides. Those rows are the filter's
 * (`cachedFilteredOut`) when Univer knows all its criteria; else they are plain hidden rows.
 */
export function readAutoFilter(
  xml: XmlElement | undefined,
  hidden: (row: number) => boolean,
): AutoFilter | undefined {
  const ref = readArea(attribute(xml, "ref") ?? "");
  if (!xml || !ref) return undefined;
  const columns = elements(xml, "filterColumn");
  const filterColumns = columns.flatMap((column) => readColumn(column, ref.startColumn) ?? []);
  const filter: AutoFilter = { ref };
  if (filterColumns.length > 0) filter.filterColumns = filterColumns;
  if (columns.length > 0 && filterColumns.length === columns.length) {
    const out: number[] = [];
    for (let row = ref.startRow + 1; row <= ref.endRow; row++) if (hidden(row)) out.push(row);
    filter.cachedFilteredOut = out;
  }
  return filter;
}

function columnXml(column: FilterColumn, startColumn: number): XmlElement | undefined {
  const colId = column.colId - startColumn;
  const { filters, customFilters } = column;
  if (filters) {
    const values = (filters.filters ?? []).map((val) => make("filter", { val }));
    return make(
      "filterColumn",
      { colId },
      make("filters", { blank: filters.blank ? true : undefined }, values),
    );
  }
  if (!customFilters) return undefined;
  const written = customFilters.customFilters.map(({ val, operator }) =>
    make("customFilter", { operator, val }),
  );
  return make(
    "filterColumn",
    { colId },
    make("customFilters", { and: customFilters.and ? true : undefined }, written),
  );
}

/** The criteria of a filter, for telling whether they changed. */
export const filterJson = (filter: AutoFilter | undefined): string =>
  canonical(filter && { columns: filter.filterColumns ?? [] });

/** The `autoFilter` element; `source` is that of the opened file, whose criteria stay where they are the same. */
export function writeAutoFilter(
  filter: AutoFilter | undefined,
  source: { xml: XmlElement; json: string } | undefined,
): XmlElement | undefined {
  if (!filter) return undefined;
  const ref = cellRange(filter.ref);
  if (source && source.json === filterJson(filter))
    return { ...source.xml, attributes: { ...source.xml.attributes, ref } };
  const columns = (filter.filterColumns ?? []).flatMap(
    (column) => columnXml(column, filter.ref.startColumn) ?? [],
  );
  return make("autoFilter", { ref }, columns);
}
