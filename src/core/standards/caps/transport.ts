import { fold } from "../../text";

/** Means of city-to-city travel; each has its own ladder of classes. */
type Means = "train" | "ship" | "air";

interface Seat {
  readonly means: Means;
  readonly pattern: RegExp;
  /** Lowest rank that may take it: 0 all, 1 bureau and above, 2 minister. */
  readonly rank: number;
}

/** Classes by the word a ledger uses, the more telling word first. */
const seats: readonly Seat[] = [
  { means: "train", pattern: /商务座|特等座/, rank: 2 },
  { means: "train", pattern: /一等座|一等软座/, rank: 1 },
  { means: "train", pattern: /二等座|二等软座|硬座|硬卧|硬席|动卧|无座/, rank: 0 },
  { means: "train", pattern: /软卧|软座|软席/, rank: 1 },
  { means: "ship", pattern: /一等舱/, rank: 2 },
  { means: "ship", pattern: /二等舱/, rank: 1 },
  { means: "ship", pattern: /[三四五]等舱/, rank: 0 },
  { means: "air", pattern: /头等舱|first class/, rank: 2 },
  { means: "air", pattern: /公务舱|商务舱|business class/, rank: 2 },
  { means: "air", pattern: /经济舱|economy/, rank: 0 },
];

const ranks: Readonly<Record<string, number>> = { staff: 0, bureau: 1, minister: 2 };

/** What a traveller took against what the rank allows. */
export interface SeatVerdict {
  readonly means: Means;
  readonly isAbove: boolean;
}

/**
 * Whether the class of travel that a text names lies above a rank; undefined where it names none.
 * A taxi, a coach or one's own car has no class.
 *
 * Source: 财行〔2013〕531号, classes of transport by rank.
 */
export function seatVerdict(text: string, rank: string): SeatVerdict | undefined {
  const folded = fold(text);
  const seat = seats.find(({ pattern }) => pattern.test(folded));
  const own = ranks[rank];
  return seat && own !== undefined ? { means: seat.means, isAbove: seat.rank > own } : undefined;
}
