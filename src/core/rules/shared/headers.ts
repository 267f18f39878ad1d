import type { Field, Kind } from "../../schema/fields";
import type { Table } from "../../table/table";

/** Header of a column as a message prints it; an amount made of other columns takes the header of one of them. */
export function headerOf<K extends Kind>(table: Table<K>, field: Field<K>): string {
  const own = table.header(field);
  if (own !== "" || field !== "amount") return own;
  const ledger = table as unknown as Table<"expense">;
  const parts = (["expense", "income"] as const).filter((part) => ledger.has(part));
  return parts.map((part) => ledger.header(part)).join("/");
}
