import { columnType, type Kind } from "../schema/fields";
import { readHeader } from "../schema/header";
import type { HeaderMatch } from "../schema/synonyms";
import { fold } from "../text";
import { fitOf } from "./fit";
import { type ColumnProfile, profileColumn } from "./profile";
import { headerOf, type Stretch, tableColumns } from "./stretch";
import { factorOf } from "./factor";

/** A column of a table with all that is known of it before it has a meaning. */
export interface Column {
  readonly column: number;
  /** Header as it stands, lines joined by " / "; "" where there is none. */
  readonly header: string;
  /** Header line by line, top to bottom. */
  readonly path: readonly string[];
  readonly profile: ColumnProfile;
  /** Fields of any kind that the header may be, best first. */
  readonly matches: readonly HeaderMatch[];
  /** True when the header counts in thousands or more, so that many decimals are whole fen. */
  readonly scaled: boolean;
}

const LEAF = 0.97;
const LINE = 0.8;

/** Fields of a header of several lines: the whole path counts fully, its last line nearly, the others less. */
function matchPath(stretch: Stretch, path: readonly string[]): HeaderMatch[] {
  const { fields } = stretch.region.lexicon;
  const best = new Map<string, HeaderMatch>();
  const take = (text: string, weight: number): void => {
    for (const match of fields(text)) {
      const key = `${match.kind}.${match.field}`;
      const score = match.score * weight;
      if (score > (best.get(key)?.score ?? 0)) best.set(key, { ...match, score });
    }
  };
  if (path.length === 1) take(path[0]!, 1);
  else if (path.length > 1) {
    take(path.join(/\p{Script=Han}/u.test(path[0]!) ? "" : " "), 1);
    path.forEach((line, k) => take(line, k === path.length - 1 ? LEAF : LINE));
  }
  return [...best.values()].sort((a, b) => b.score - a.score);
}

/** The columns of a table, left to right. */
export function columnsOf(stretch: Stretch): Column[] {
  return tableColumns(stretch).map((column) => {
    const path = stretch.block?.names.get(column) ?? [];
    return {
      column,
      header: headerOf(stretch, column),
      path,
      profile: profileColumn(stretch, column),
      matches: matchPath(stretch, path),
      scaled: path.some((line) => readHeader(line).remarks.some((remark) => (factorOf(remark) ?? 1) > 1)),
    };
  });
}

/** A column that was given a field. */
export interface Assigned {
  readonly field: string;
  readonly column: Column;
  readonly score: number;
}

const ID_BEHIND = /(?:编号|代码|账号|帐号|(?:^|[^a-z])(?:id|no|code|number|ref))$/;
/** A score below this is no field. */
const ACCEPT = 0.3;
/** Scores this close are equal; then the column further left is taken. */
const EQUAL = 0.06;
const AMOUNT_FILL = 0.12;

/** Score of a column as a field: header times fit of the cells. */
export function scoreAs(column: Column, match: HeaderMatch): number {
  const type = columnType(match.kind, match.field)!;
  const profile = column.scaled ? { ...column.profile, longDecimals: 0 } : column.profile;
  let score = match.score * fitOf(type, profile);
  if (type === "text" && ID_BEHIND.test(fold(column.header))) score /= 3;
  if (match.field === "voucher" && column.profile.consecutive && match.score < 0.9) return 0;
  if (match.field === "amount") score += AMOUNT_FILL * (column.profile.fill - 1);
  return score;
}

/** All the fields of a kind that columns may be, best first. */
export function candidatesOf(kind: Kind, columns: readonly Column[]): Assigned[] {
  const found: Assigned[] = [];
  for (const column of columns)
    for (const match of column.matches) {
      if (match.kind !== kind) continue;
      const score = scoreAs(column, match);
      if (score >= ACCEPT) found.push({ field: match.field, column, score });
    }
  return found.sort((a, b) => b.score - a.score || a.column.column - b.column.column);
}

/** Gives each field of a kind at most one column and each column at most one field, best first. */
export function assign(kind: Kind, columns: readonly Column[]): Assigned[] {
  const candidates = candidatesOf(kind, columns);
  const taken = new Set<Column>();
  const fields = new Map<string, Assigned>();
  for (const candidate of candidates) {
    if (taken.has(candidate.column) || fields.has(candidate.field)) continue;
    const equals = candidates.filter(
      (c) => c.field === candidate.field && !taken.has(c.column) && c.score >= candidate.score - EQUAL,
    );
    const leftmost = equals.reduce((a, b) => (b.column.column < a.column.column ? b : a));
    const chosen = isBestFor(leftmost, candidates) ? leftmost : candidate;
    taken.add(chosen.column);
    fields.set(chosen.field, chosen);
  }
  return [...fields.values()].sort((a, b) => a.column.column - b.column.column);
}

/** True when no other field claims the column with a better score. */
const isBestFor = (candidate: Assigned, candidates: readonly Assigned[]): boolean =>
  !candidates.some((c) => c.column === candidate.column && c.score > candidate.score);
