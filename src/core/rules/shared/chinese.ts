import { memo } from "../../lint/memo";
import type { Why } from "../../lint/types";
import type { Field } from "../../schema/fields";
import type { Table } from "../../table/table";

type Ledger = Table<"expense">;

const han = /\p{Script=Han}/u;
const letters = /\p{L}{2}/u;
const fields: readonly Field<"expense">[] = ["date", "amount", "payee", "summary", "category", "voucher"];
const texts = ["payee", "summary", "category"] as const;
/** Rows that are looked at. */
const sample = 200;

/** True for a ledger whose texts are in another language: it has texts, and no Chinese in them nor in its headers. */
const hasForeignTexts = memo((table: Ledger): boolean => {
  if (fields.some((field) => table.has(field) && han.test(table.header(field)))) return false;
  const read = texts.flatMap((field) =>
    table.has(field) ? table.column(field).values.slice(0, sample) : [],
  );
  return read.some((text) => text && letters.test(text)) && !read.some((text) => text && han.test(text));
});

/** Why Chinese calendars are not about a ledger: its currency or its language; undefined where they are. */
export function foreignWhy(table: Ledger): Why | undefined {
  const { sheet, currency } = table;
  if (currency !== undefined && currency !== "CNY")
    return { id: "foreignCurrency", data: { sheet, currency } };
  return hasForeignTexts(table) ? { id: "notChinese", data: { sheet } } : undefined;
}
