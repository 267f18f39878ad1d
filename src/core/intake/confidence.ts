import type { DateColumnOrder } from "./dateOrder";
import { GUESS } from "./expenseFields";
import { figureState } from "./figures";
import type { Reading } from "./reading";
import type { Doubt, FoundTable } from "./types";

const UNREADABLE_SHARE = 0.05;
const DOUBT_WEIGHT = 0.8;
const ACCEPT = 0.6;
const ASK = 0.3;
const HEADERLESS = 0.4;
const EMPTY = 0.8;
const WEAK_HEADER = 5;

/** Doubts that are told and do not lower the confidence. */
const MILD = new Set([
  "intake.monthOnlyDates",
  "intake.annotatedAmounts",
  "intake.sameHeaderAbove",
  "intake.sideFigures",
]);

const ESSENTIAL = new Set(["amount", "date", "payee"]);

const list = (headers: readonly string[]): string => headers.join(", ");

function amountDoubts({ rivals, assigned, money, currencies, roles }: Reading, dataRows: number): Doubt[] {
  const doubts: Doubt[] = [];
  const amount = assigned.find((a) => a.field === "amount");
  if (rivals.length > 0 && amount)
    doubts.push({
      id: "intake.twoAmounts",
      data: { taken: amount.column.header, others: list(rivals.map((r) => r.header)) },
    });
  let unreadable = 0;
  let annotated = 0;
  for (const { figures } of money) {
    annotated += figures.annotated;
    figures.state.forEach((state, k) => {
      if ((state === figureState.unreadable || state === figureState.error) && !roles.excluded.has(k))
        unreadable++;
    });
  }
  if (unreadable > UNREADABLE_SHARE * dataRows && unreadable > 0)
    doubts.push({ id: "intake.unreadableAmounts", data: { count: unreadable, rows: dataRows } });
  if (annotated > 0) doubts.push({ id: "intake.annotatedAmounts", data: { count: annotated } });
  if (currencies.mixed) {
    const found = [...currencies.mixed].map(([code, count]) => `${code} ${count}`);
    doubts.push({ id: "intake.mixedCurrency", data: { currencies: list(found) } });
  }
  return doubts;
}

function dateDoubts(dates: readonly DateColumnOrder[]): Doubt[] {
  const doubts: Doubt[] = [];
  for (const { order, lackYear, monthOnly, swapped } of dates) {
    const { field } = order;
    if (order.order === "ambiguous") doubts.push({ id: "intake.ambiguousDates", data: { field } });
    if (swapped) doubts.push({ id: "intake.swappedDates", data: { field } });
    if (lackYear > 0) doubts.push({ id: "intake.datesWithoutYear", data: { field, count: lackYear } });
    if (monthOnly > 0) doubts.push({ id: "intake.monthOnlyDates", data: { field, count: monthOnly } });
  }
  return doubts;
}

/** What speaks against taking a table without asking. */
export function doubtsOf(
  reading: Reading,
  dates: readonly DateColumnOrder[],
  dataRows: number,
  joined: boolean,
): Doubt[] {
  const { stretch, kind } = reading;
  const doubts: Doubt[] = [];
  if (!stretch.block) doubts.push({ id: "intake.noHeader", data: {} });
  else if (stretch.block.score < WEAK_HEADER && !reading.choice && dataRows > 0)
    doubts.push({
      id: "intake.weakHeader",
      data: { header: list([...stretch.block.names.values()].map((p) => p.join(" / "))) },
    });
  if (joined) doubts.push({ id: "intake.joinedColumns", data: {} });
  if (stretch.continuesAbove) doubts.push({ id: "intake.sameHeaderAbove", data: {} });
  if (kind === "unknown") return doubts;
  return [...doubts, ...guessDoubts(reading), ...amountDoubts(reading, dataRows), ...dateDoubts(dates)];
}

/** Fields given by what the cells hold, because no header says what they are. */
function guessDoubts({ assigned, stretch }: Reading): Doubt[] {
  const guessed = assigned.filter((a) => a.score === GUESS && ESSENTIAL.has(a.field));
  if (guessed.length === 0 || !stretch.block) return [];
  return [{ id: "intake.guessedColumns", data: { fields: list(guessed.map((a) => a.field)) } }];
}

const clamp = (value: number): number => Math.max(0, Math.min(1, value));

/** How far the essential fields of a ledger are there: its money, and a day or a payee. */
function completeness({ kind, assigned }: Reading): number {
  if (kind !== "expense") return 1;
  const has = (...fields: string[]): boolean => assigned.some((a) => fields.includes(a.field));
  return (
    (has("amount", "income", "expense", "gross", "net") ? 1 : 0.5) *
    (has("date", "payee", "person", "startDate") ? 1 : 0.7)
  );
}

/** Trust in the header: what a table without rows is, its words alone must tell. */
function headerTrust({ choice, stretch: { block } }: Reading, dataRows: number): number {
  if (choice) return 1;
  if (!block) return HEADERLESS;
  return dataRows === 0 && block.keywordShare >= 0.8 ? EMPTY : clamp((block.score - 2.5) / 5);
}

/** Confidence in a table, 0 to 1, and what to do with it. */
export function judge(
  reading: Reading,
  doubts: readonly Doubt[],
  dataRows: number,
): Pick<FoundTable, "confidence" | "verdict"> {
  if (reading.kind === "unknown") return { confidence: 0, verdict: "refuse" };
  const serious = doubts.filter(
    (d) => !MILD.has(d.id) && d.id !== "intake.weakHeader" && d.id !== "intake.noHeader",
  );
  const header = headerTrust(reading, dataRows);
  const rows = dataRows >= 3 || dataRows === 0 ? 1 : 0.8;
  const confidence = header * rows * completeness(reading) * DOUBT_WEIGHT ** serious.length;
  const mustAsk = serious.some((d) =>
    ["intake.twoAmounts", "intake.ambiguousDates", "intake.mixedCurrency", "intake.guessedColumns"].includes(
      d.id,
    ),
  );
  const verdict =
    confidence >= ACCEPT && !mustAsk ? "accept" : confidence >= ASK || mustAsk ? "ask" : "refuse";
  return { confidence: Math.round(confidence * 100) / 100, verdict };
}
