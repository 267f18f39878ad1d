import type { Day } from "../../day";
import type { Severity, Why } from "../../lint/types";
import { capFor, type CapHit } from "../../standards/caps/lookup";
import type { CapKind, CapStatus } from "../../standards/caps/types";
import type { Settings } from "../../standards/settings";
import { noDay, type Table } from "../../table/table";
import { lineKindsOf, type LineKind } from "./lines";

type Ledger = Table<"expense">;

/** Finds caps of a kind, each class, day and place once. */
export function capFinder(
  kind: CapKind,
  { caps }: Pick<Settings, "caps">,
): (name: string | undefined, day: Day, place?: string | null) => CapHit | undefined {
  const rows = caps.filter((row) => row.kind === kind);
  const known = new Map<string, CapHit | undefined>();
  return (name, day, place = null) => {
    const key = `${name}|${day}|${place}`;
    if (!known.has(key)) known.set(key, capFor(kind, name, day, { rows, place }));
    return known.get(key);
  };
}

/** Day that decides which caps hold for a row: the first day of the event, else that of the entry. */
export function dayFinder(table: Ledger): (row: number) => Day | undefined {
  const starts = table.has("startDate") ? table.column("startDate").days : undefined;
  const days = table.has("date") ? table.column("date").days : undefined;
  return (row) => {
    const start = starts?.[row] ?? noDay;
    const day = start === noDay ? (days?.[row] ?? noDay) : start;
    return day === noDay ? undefined : day;
  };
}

/** A reason where a ledger has neither a date of entry nor a first day: caps hold for a time. */
export const undated = (table: Ledger): Why | undefined =>
  table.has("date") || table.has("startDate")
    ? undefined
    : { id: "missingColumn", data: { sheet: table.sheet, kind: table.kind, fields: "date" } };

interface Rule {
  readonly isExpired: boolean;
  readonly row: { readonly doc: string; readonly source: string; readonly status: CapStatus };
}

/** What a message says of the rule behind a cap or a limit: its document and how certain it is. */
export function ruleWords({ row, isExpired }: Rule): {
  readonly source: string;
  readonly status: string;
  readonly limitKind: string;
} {
  const state = isExpired ? "Expired" : row.status.replace(/^./, (letter) => letter.toUpperCase());
  return { source: row.doc || row.source, status: `status${state}`, limitKind: `limit${state}` };
}

/** A cap that finance has confirmed is binding, any other asks for a look. */
export const capSeverity = ({ row, isExpired }: Rule): Severity =>
  row.status === "confirmed" && !isExpired ? "error" : "warning";

/** Values of a number column, NaN throughout where the ledger has none. */
export const numbersOf = (
  table: Ledger,
  field: "people" | "days" | "nights" | "hours" | "staff" | "online" | "lecturer" | "net",
): ((row: number) => number) => {
  if (!table.has(field)) return () => NaN;
  const { values } = table.column(field);
  return (row) => values[row]!;
};

/** Texts of a column, null throughout where the ledger has none. */
export const textsOf = (
  table: Ledger,
  field: "eventClass" | "title" | "rank" | "place" | "transport",
): ((row: number) => string | null) => {
  if (!table.has(field)) return () => null;
  const { values } = table.column(field);
  return (row) => values[row]!;
};

/** Lines of some kinds that lack a figure without which they cannot be judged, as a reason; undefined where none does. */
export function rowsWithout(
  table: Ledger,
  kinds: readonly LineKind[],
  field: string,
  lacks: (row: number) => boolean,
): Why | undefined {
  let rows = 0;
  lineKindsOf(table).forEach((kind, row) => {
    if (kinds.includes(kind as LineKind) && lacks(row)) rows++;
  });
  return rows > 0 ? { id: "rowsWithout", data: { sheet: table.sheet, rows, fields: field } } : undefined;
}
