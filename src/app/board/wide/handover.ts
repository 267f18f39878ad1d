import { starIds } from "../../../core/standards/stars";
import { locales, type Locale } from "../../../i18n/locale";
import type { ThemeChoice } from "../../state";
import { boardTabs, type BoardState } from "../state";
import type { AnalysisInput } from "../types";
import {
  either,
  isCount,
  isFlag,
  isNumber,
  isText,
  listOf,
  oneOf,
  optional,
  orNull,
  recordOf,
  shape,
} from "./shape";

/** Where the board stands, as the wide window opens on it. */
export type BoardStart = Pick<
  BoardState,
  "tab" | "peers" | "measure" | "compared" | "followed" | "isMasked"
> &
  Partial<{ readonly [K in "year" | "society" | "picked"]: NonNullable<BoardState[K]> }>;

/** Everything the wide window works with; plain values that survive JSON. */
export interface Handover {
  readonly locale: Locale;
  readonly theme: ThemeChoice;
  /** Names are in it also while the board hides them; the window hides them itself. */
  readonly input: AnalysisInput;
  readonly start: BoardStart;
}

const scores = shape(Object.fromEntries(starIds.map((star) => [star, orNull(isNumber)])));
const source = shape({ sheet: isText, row: isCount, file: optional(isText) });

const result = shape({
  year: isCount,
  society: isText,
  uscc: optional(isText),
  field: optional(isText),
  size: optional(isText),
  scores,
  total: orNull(isNumber),
  rank: orNull(isNumber),
  stars: orNull(isNumber),
  judges: optional(isNumber),
  source: optional(source),
});

const settings = shape({
  lines: scores,
  linesConfirmed: isFlag,
  equalWeights: isFlag,
  weightsConfirmed: isFlag,
});

const origin = shape({ sheet: isText, row: isCount, columns: recordOf(isCount) });
const cell = optional(orNull(either(isNumber, isText)));
/** A row of the award cycle; each kind has some of these cells. */
const entry = shape({
  at: origin,
  society: orNull(isText),
  year: cell,
  amount: cell,
  cohort: cell,
  date: cell,
  budget: cell,
  signed: cell,
  revoked: cell,
  start: cell,
  end: cell,
  decided: cell,
  direction: optional(orNull(isText)),
  result: optional(orNull(isText)),
  objection: optional(orNull(isText)),
  yearMayBeCohort: optional(isFlag),
});
const entries = optional(listOf(entry));

const awards = shape({
  entries: shape({
    awards: listOf(entry),
    taskBooks: entries,
    assessments: entries,
    publicity: entries,
    payments: entries,
    ledger: entries,
    societies: optional(listOf(isText)),
  }),
  settings: shape({ publicityWorkdays: isNumber, halfOf: isText, directionTolerance01: isNumber }),
});

const steadiness = shape({
  year: isCount,
  quota: orNull(isNumber),
  draws: isCount,
  judges: isCount,
  rows: listOf(
    shape({ society: isText, rank: isNumber, low: isNumber, high: isNumber, inShare: orNull(isNumber) }),
  ),
});

const input = shape({
  results: listOf(result),
  settings,
  awards: optional(awards),
  steadiness: optional(steadiness),
  findings: optional(listOf(shape({ code: isText, name: isText, severity: isText, count: isCount }))),
  same: optional(listOf(listOf(isText))),
});

const start = shape({
  tab: oneOf(...boardTabs),
  year: optional(isCount),
  peers: shape({ field: optional(isText), size: optional(isText) }),
  measure: oneOf("total", ...starIds),
  society: optional(isText),
  compared: listOf(isText),
  followed: listOf(isText),
  picked: optional(isText),
  isMasked: isFlag,
});

const handover = shape({
  locale: oneOf(...locales),
  theme: oneOf("auto", "light", "dark"),
  input,
  start,
});

/** Whether what arrived in the window is what the pane hands over. */
export const isHandover = (value: unknown): value is Handover => handover(value);
