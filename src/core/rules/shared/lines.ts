import { memo } from "../../lint/memo";
import { fold } from "../../text";
import type { Table } from "../../table/table";
import { perText } from "../../table/words";

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

/** What each row of a ledger pays for: by its category; by its summary only where there is no category column. */
export const lineKindsOf = memo((table: Ledger): Uint8Array => {
  const kinds = new Uint8Array(table.rowCount);
  const summaries = table.has("summary") ? table.column("summary").values : undefined;
  if (table.has("category")) {
    const kindAt = perText(table.column("category"), (text) => first(categoryWords, fold(text)));
    for (let row = 0; row < kinds.length; row++) {
      const kind = kindAt(row) ?? lineKind.other;
      const summary = summaries?.[row];
      kinds[row] = kind === lineKind.travel && summary ? partOfTrip(fold(summary)) : kind;
    }
  } else if (summaries) {
    for (let row = 0; row < kinds.length; row++) {
      const summary = summaries[row];
      if (summary && summary.includes("费")) kinds[row] = first(summaryWords, summary);
    }
  }
  return kinds;
});

/** True where a ledger tells what its lines pay for. */
export const tellsKinds = (table: Ledger): boolean => table.has("category") || table.has("summary");
