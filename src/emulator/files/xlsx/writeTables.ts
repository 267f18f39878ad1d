import { columnNames, writeTable } from "../sheet/writeTable";
import { cellType, type SheetData, type Table } from "../univer";
import { make, type XmlElement } from "../xml/xml";
import type { SheetOrigin } from "./origin";
import type { Relations } from "./relations";
import type { SheetTarget } from "./writeSheet";

type Cells = NonNullable<SheetData["cellData"]>;

const tableType = "application/vnd.openxmlformats-officedocument.spreadsheetml.table+xml";

/** Gives the text of a header cell. */
const headerOf =
  (cells: Cells) =>
  (row: number, column: number): string | undefined => {
    const value = cells[row]?.[column]?.v;
    return value === undefined || value === null ? undefined : String(value);
  };

/** The cells of a sheet, those of the header rows of its tables holding the names of the columns as text. */
export function withHeaders(cells: Cells, tables: readonly Table[]): Cells {
  const written = { ...cells };
  for (const table of tables) {
    if (table.options.showHeader === false) continue;
    const { startRow, startColumn } = table.range;
    const row = { ...written[startRow] };
    columnNames(table, headerOf(cells)).forEach((name, i) => {
      const { s, v, t } = row[startColumn + i] ?? {};
      if (v !== name || t === cellType.number)
        row[startColumn + i] = { v: name, t: cellType.text, ...(s ? { s } : {}) };
    });
    written[startRow] = row;
  }
  return written;
}

/** Puts the tables of a sheet into the package; answers its `tableParts` element, if it has any. */
export function writeTables(
  tables: readonly Table[],
  cells: Cells,
  origin: SheetOrigin | undefined,
  target: SheetTarget,
  relations: Relations,
): XmlElement | undefined {
  const { pack, formulas, extras } = target;
  const parts = tables.map((table) => {
    const source = origin?.tables.get(table.id);
    const path = source?.path ?? pack.freePath("xl/tables/table#.xml");
    const number = target.tableNumber(Number(source?.root.attributes.id) || undefined);
    const names = columnNames(table, headerOf(cells));
    pack.put(
      path,
      writeTable(table, extras.tables?.[table.id], source, { formulas, number, names }),
      tableType,
    );
    return make("tablePart", { "r:id": relations.part("table", path) });
  });
  return parts.length > 0 ? make("tableParts", { count: parts.length }, parts) : undefined;
}
