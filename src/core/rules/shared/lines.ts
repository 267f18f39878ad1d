import { memo } from "../../lint/memo";
import { fold } from "../../text";
import type { Table, TextColumn } from "../../table/table";
import { perText, rowsIn } from "../../table/words";

type Ledger = Table<"expense">;

/** What a line of a ledger pays for, as far as caps and evidence ask. */
export const lineKind = {
  other: 0,
  meeting: 1,
  training: 2,
  lecture: 3,
  expert: 4,
  labour: 5,
  lodging: 6,
  meal: 7,
  cityTransport: 8,
  travel: 9,
} as const;
export type LineKind = (typeof lineKind)[keyof typeof lineKind];

/** Words of a category, the more telling ones first. */
const categoryWords: readonly (readonly [RegExp, LineKind])[] = [
  [/讲课|授课|课酬|师资|lecture fee/, lineKind.lecture],
  [/专家|评审费|评审劳务|咨询费/, lineKind.expert],
  [/劳务/, lineKind.labour],
  [/住宿|lodging|hotel/, lineKind.lodging],
  [/伙食|餐补|误餐|meal allowance/, lineKind.meal],
  [/市内交通|交通补助|交通补贴|公杂/, lineKind.cityTransport],
  [/差旅|出差|城市间交通|机票|车票|船票|travel/, lineKind.travel],
  [/培训|training/, lineKind.training],
  [/会议|会务|meeting|conference/, lineKind.meeting],
];

/** Parts of a trip that a summary may name; a summary that names several names none. */
const tripWords: readonly (readonly [RegExp, LineKind])[] = [
  [/住宿|房费/, lineKind.lodging],
  [/伙食|餐补|误餐/, lineKind.meal],
  [/市内交通|交通补助|交通补贴|公杂/, lineKind.cityTransport],
];

/** Words of a summary that name what was paid for, where a ledger has no categories. */
const summaryWords: readonly (readonly [RegExp, LineKind])[] = [
  [/讲课费|授课费|课酬|师资费/, lineKind.lecture],
  [/专家(?:咨询|评审|劳务)费|专家费|评审费/, lineKind.expert],
  [/劳务费/, lineKind.labour],
  [/住宿费/, lineKind.lodging],
  [/伙食补助/, lineKind.meal],
  [/市内交通/, lineKind.cityTransport],
  [/差旅费|出差/, lineKind.travel],
  [/培训费/, lineKind.training],
  [/会议费|会务费/, lineKind.meeting],
];

const otherTripParts = /车票|机票|船票|高铁|火车|飞机|合计|差旅费|等费用|及/;

const first = (words: readonly (readonly [RegExp, LineKind])[], text: string): LineKind =>
  words.find(([pattern]) => pattern.test(text))?.[1] ?? lineKind.other;

function partOfTrip(summary: string): LineKind {
  const parts = tripWords.filter(([pattern]) => pattern.test(summary));
  return parts.length === 1 && !otherTripParts.test(summary) ? parts[0]![1] : lineKind.travel;
}

function kindsOf(rowCount: number, kindAt: (row: number) => LineKind): Uint8Array {
  const kinds = new Uint8Array(rowCount);
  for (let row = 0; row < rowCount; row++) kinds[row] = kindAt(row);
  return kinds;
}

function byCategory(category: TextColumn, summary: TextColumn | undefined): Uint8Array {
  const kindAt = perText(category, (text) => first(categoryWords, fold(text)));
  const partAt = summary && perText(summary, (text) => partOfTrip(fold(text)));
  return kindsOf(rowsIn(category), (row) => {
    const kind = kindAt(row) ?? lineKind.other;
    return kind === lineKind.travel ? (partAt?.(row) ?? kind) : kind;
  });
}

function bySummary(summary: TextColumn): Uint8Array {
  const kindAt = perText(summary, (text) =>
    text.includes("费") ? first(summaryWords, text) : lineKind.other,
  );
  return kindsOf(rowsIn(summary), (row) => kindAt(row) ?? lineKind.other);
}

/** Kinds by columns and not by tables, which an edit elsewhere makes anew while these stay. */
const kindsBySummary = memo(bySummary);
const kindsByCategory = memo((category: TextColumn) => byCategory(category, undefined));
const kindsByBoth = memo((category: TextColumn) =>
  memo((summary: TextColumn) => byCategory(category, summary)),
);

/** What each row of a ledger pays for: by its category; by its summary only where there is no category column. */
export function lineKindsOf(table: Ledger): Uint8Array {
  const summary = table.has("summary") ? table.column("summary") : undefined;
  if (!table.has("category")) return summary ? kindsBySummary(summary) : noKinds(table);
  const category = table.column("category");
  return summary ? kindsByBoth(category)(summary) : kindsByCategory(category);
}

const noKinds = memo((table: Ledger) => new Uint8Array(table.rowCount));

/** True where a ledger tells what its lines pay for. */
export const tellsKinds = (table: Ledger): boolean => table.has("category") || table.has("summary");
