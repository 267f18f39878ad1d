import { schema, type Kind } from "../core/schema/fields";

/** Fields asked for on the mapping page, by kind, in this order; others show where they were found. */
const asked: Readonly<Partial<Record<Kind, readonly string[]>>> = {
  expense: [
    "date",
    "voucher",
    "summary",
    "payee",
    "category",
    "amount",
    "invoice",
    "payment",
    "account",
    "budgetLine",
    "fundSource",
    "society",
  ],
  application: ["year", "society", "uscc", "date", "indicator", "selfScore", "fullMark", "evidence"],
  score: ["year", "society", "indicator", "judge", "points", "recused"],
  award: ["society", "year", "amount", "uscc", "signed", "revoked"],
  assessment: ["society", "cohort", "year", "result", "date"],
  publicity: ["society", "year", "start", "end", "objection"],
  taskBook: ["society", "year", "section", "budgetLine", "budget", "signed"],
};

/** Without one of these a table of the kind cannot be checked. */
const essential: Readonly<Partial<Record<Kind, readonly string[]>>> = {
  expense: ["amount", "gross", "expense", "income"],
};

/** Fields of the mapping page: those asked for, then those that have a column. */
export function mappingFields(kind: Kind, columns: Readonly<Record<string, number>>): readonly string[] {
  const list = asked[kind] ?? Object.keys(schema[kind]);
  const found = Object.keys(columns).filter((field) => field in schema[kind] && !list.includes(field));
  return [...list, ...found];
}

/** True when a table of the kind can be checked with these columns. */
export function isChoosable(kind: Kind, columns: Readonly<Record<string, number>>): boolean {
  const needed = essential[kind];
  return !needed || needed.some((field) => (columns[field] ?? -1) >= 0);
}
