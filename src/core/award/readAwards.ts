import type { Day } from "../day";
import { cellOf, type AwardEntry, type NumberCell, type Origin, type TaskBookEntry } from "./entries";
import {
  append,
  doubt,
  doubtYear,
  draftsOf,
  keyOf,
  newDraft,
  push,
  readDay,
  readFen,
  readSociety,
  readYear,
  report,
  type Draft,
  type Reading,
} from "./reading";

const isBlankEntry = (entry: { society: unknown; year: unknown; amount?: unknown }): boolean =>
  entry.society === null && entry.year === null && (entry.amount ?? null) === null;

function draftFor(reading: Reading, society: string, year: number): Draft {
  const key = keyOf(reading, society);
  const found = reading.drafts.get(key)?.find((draft) => draft.year === year);
  if (found) return found;
  const draft = newDraft(society, key, year);
  push(reading.drafts, key, draft);
  reading.order.push(draft);
  return draft;
}

function readSignature(reading: Reading, draft: Draft, at: Origin, cell: NumberCell | undefined): void {
  const signed = readDay(reading, "conflict", at, "signed", cell);
  if (signed === "unreadable") doubtYear(draft, draft.year);
  else if (signed !== "blank")
    draft.signatures = append(draft.signatures, { value: signed, source: cellOf(at, "signed") });
}

function readRevocation(reading: Reading, draft: Draft, { at, revoked }: AwardEntry): void {
  draft.tellsRevocation ||= at.columns.revoked !== undefined;
  const day = readDay(reading, "conflict", at, "revoked", revoked);
  if (day === "unreadable") doubt(draft, draft.year + 1);
  else if (day !== "blank")
    draft.revoked = append(draft.revoked, { value: day, source: cellOf(at, "revoked") });
}

function readAmount(reading: Reading, draft: Draft, { at, amount }: AwardEntry): void {
  const source = cellOf(at, "amount");
  const fen = readFen(reading, at, "amount", amount);
  const usable = typeof fen === "number" && fen > 0;
  draft.awards = append(draft.awards, { value: usable ? fen : 0, source });
  if (usable) return;
  doubt(draft, draft.year);
  if (fen === "unreadable") return;
  const data = { society: draft.society, cohort: draft.year };
  report(reading, "conflict", { id: "noAmount", data }, source);
}

function readAward(reading: Reading, entry: AwardEntry, listed: ReadonlySet<string> | undefined): void {
  const { at } = entry;
  const society = readSociety(reading, at, entry.society);
  if (society === undefined) return;
  reading.named.add(keyOf(reading, society));
  const year = readYear(reading, at, "year", entry.year);
  if (year === "blank")
    report(reading, "conflict", { id: "blankYear", data: { society } }, cellOf(at, "year"));
  if (typeof year !== "number") return;
  const draft = draftFor(reading, society, year);
  readAmount(reading, draft, entry);
  readSignature(reading, draft, at, entry.signed);
  readRevocation(reading, draft, entry);
  if (!listed || listed.has(draft.key)) return;
  doubt(draft, year);
  report(reading, "conflict", { id: "unlistedSociety", data: { society } }, cellOf(at, "society"));
}

/** Reads 获奖名单 into one draft per society and award year. */
export function readAwards(
  reading: Reading,
  entries: readonly AwardEntry[],
  societies: readonly string[] | undefined,
): void {
  const listed = societies && new Set(societies.map((name) => keyOf(reading, name)));
  for (const entry of entries) if (!isBlankEntry(entry)) readAward(reading, entry, listed);
}

function readDirection(reading: Reading, draft: Draft, { at, direction, budget }: TaskBookEntry): void {
  const name = (direction ?? "").trim();
  if (name === "") return;
  const fen = readFen(reading, at, "budget", budget ?? null);
  if (fen === "unreadable") return;
  const isBlank = fen === "blank";
  const source = cellOf(at, isBlank ? "direction" : "budget");
  draft.directions = append(draft.directions, { name, budgetFen: isBlank ? 0 : fen, source });
}

function readTaskBook(reading: Reading, entry: TaskBookEntry): void {
  const { at } = entry;
  const society = readSociety(reading, at, entry.society);
  if (society === undefined) return;
  const year = readYear(reading, at, "year", entry.year);
  const drafts = draftsOf(reading, at, society, typeof year === "number" ? year : undefined);
  if (drafts.length === 0) return;
  if (typeof year !== "number") {
    if (year === "blank")
      report(reading, "conflict", { id: "blankYear", data: { society } }, cellOf(at, "year"));
    for (const draft of drafts) doubtYear(draft, draft.year);
    return;
  }
  const draft = drafts.find((one) => one.year === year);
  if (!draft) {
    report(reading, "conflict", { id: "noAward", data: { society, year } }, cellOf(at, "year"));
    return;
  }
  readSignature(reading, draft, at, entry.signed);
  readDirection(reading, draft, entry);
}

/** Reads 任务书: days of signing and budgets by direction. */
export function readTaskBooks(reading: Reading, entries: readonly TaskBookEntry[]): void {
  for (const entry of entries) if (!isBlankEntry(entry)) readTaskBook(reading, entry);
}

/** Days of signing that differ. */
export const differing = (days: readonly { readonly value: Day }[]): boolean =>
  new Set(days.map((day) => day.value)).size > 1;
