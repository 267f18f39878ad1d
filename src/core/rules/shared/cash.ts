import { fold } from "../../text";
import type { Table, TextColumn } from "../../table/table";
import { perText, textAt } from "../../table/words";

/** Kinds of payment that may be made in cash above the limit. */
const exempt = /工资|津贴|劳务|奖金|劳保|福利|抚恤|差旅|出差|农副产品/;
const cash = /现金|^cash$/;

/** Tells whether a row was paid in cash; never where the ledger has no column for the way of payment. */
export function cashAt(table: Table<"expense">): (row: number) => boolean {
  if (!table.has("payment")) return () => false;
  const isCash = perText(table.column("payment"), (text) => cash.test(fold(text)));
  return (row) => isCash(row) === true;
}

/** Tells whether a row is of a kind that may be paid in cash at any amount. */
export function exemptAt(table: Table<"expense">): (row: number) => boolean {
  const category = table.has("category") ? table.column("category") : undefined;
  const summary = table.has("summary") ? table.column("summary") : undefined;
  const said = (column: TextColumn | undefined, row: number): string => (column && textAt(column, row)) ?? "";
  return (row) => exempt.test(`${said(category, row)} ${said(summary, row)}`);
}
