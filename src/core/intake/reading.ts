import { columnType, type Kind, type TableKind } from "../schema/fields";
import type { BodyContext, BodyRoles } from "./body";
import { applyFields, choiceFor } from "./choices";
import { type Assigned, assign, type Column, columnsOf } from "./columns";
import { type Currencies, currenciesOf } from "./currency";
import { rivalAmounts, settleExpense, taxByArithmetic } from "./expenseFields";
import { type Figures, hasDecimalComma, readFigures } from "./figures";
import { chooseKind, type KindVerdict } from "./kinds";
import { refuseTable, refuseWeak } from "./refuse";
import { findParents } from "./parents";
import { walkBody } from "./roles";
import { rowTexts } from "./region";
import { isEmpty, valueAt } from "./scan";
import { sampleRows, type Stretch } from "./stretch";
import type { Doubt, MappingChoice, Wide } from "./types";
import { titleTexts, type Unit, unitOfColumn, unitOfTitles } from "./units";

/** What the whole sheet gives to the reading of its tables. */
export interface SheetContext {
  readonly fileName: string | undefined;
  readonly choices: readonly MappingChoice[];
}

/** An amount column with its unit and figures. */
export interface MoneyColumn {
  readonly field: string;
  readonly column: Column;
  readonly unit: Unit;
  readonly factor: number;
  readonly decimalComma: boolean;
  readonly figures: Figures;
}

/** A table with its columns and rows given a meaning. */
export interface Reading {
  readonly stretch: Stretch;
  readonly kind: TableKind;
  readonly why: Doubt;
  readonly refused: boolean;
  readonly columns: readonly Column[];
  readonly assigned: readonly Assigned[];
  readonly wide: Wide | undefined;
  readonly rivals: readonly Column[];
  readonly money: readonly MoneyColumn[];
  /** The columns of `money` whose rows add up to a total. */
  readonly summed: readonly MoneyColumn[];
  readonly currencies: Currencies;
  readonly roles: BodyRoles;
  /** Rows (from the first of the body) that state the sum of the rows below them. */
  readonly parents: ReadonlySet<number>;
  readonly choice: MappingChoice | undefined;
}

/** Money that is a state or a price and is not added up. */
const NOT_SUMMED = new Set(["price", "balance", "cumulative"]);
const MOST_SUMMED = 8;

/** Fields of each kind for the columns, found once per kind. */
function fieldFinder(stretch: Stretch, columns: readonly Column[]): (kind: Kind) => readonly Assigned[] {
  const known = new Map<Kind, readonly Assigned[]>();
  return (kind) => {
    let fields = known.get(kind);
    if (!fields) {
      const plain = assign(kind, columns);
      fields = kind === "expense" ? settleExpense(plain, columns, stretch.block === undefined) : plain;
      known.set(kind, fields);
    }
    return fields;
  };
}

function verdictOf(
  stretch: Stretch,
  columns: readonly Column[],
  choice: MappingChoice | undefined,
  titles: readonly string[],
): KindVerdict & { refused: boolean } {
  const fieldsOf = fieldFinder(stretch, columns);
  if (choice?.kind !== undefined) {
    const kind = choice.kind;
    const fields = kind === "unknown" ? [] : fieldsOf(kind);
    return { kind, fields, evidence: 1, why: { id: "intake.kindByUser", data: {} }, refused: false };
  }
  const refusal = refuseTable(stretch);
  if (refusal) return { kind: "unknown", fields: [], evidence: 0, why: refusal, refused: true };
  const verdict = chooseKind(columns, titles, fieldsOf, stretch.block === undefined);
  const hasFigures = columns.some((c) => c.profile.figures >= 0.5);
  const weak = verdict.kind === "unknown" ? refuseWeak(stretch, hasFigures) : undefined;
  return weak ? { ...verdict, why: weak, refused: true } : { ...verdict, refused: false };
}

function moneyColumns(stretch: Stretch, kind: TableKind, assigned: readonly Assigned[]): MoneyColumn[] {
  const ofTitles = unitOfTitles(stretch);
  return assigned
    .filter((a) => columnType(kind, a.field) === "money")
    .map(({ field, column }) => {
      const unit = unitOfColumn(stretch, column);
      const factor = unit.factor ?? ofTitles.factor ?? 1;
      const currency = unit.currency ?? ofTitles.currency;
      const decimalComma = hasDecimalComma(stretch, column.column);
      const figures = readFigures(stretch, column.column, { factor, decimalComma });
      return { field, column, unit: { factor, currency }, factor, decimalComma, figures };
    });
}

/** Columns of numbers without a field that a total row may add up, where the table has no field of money. */
function looseFigures(stretch: Stretch, columns: readonly Column[]): MoneyColumn[] {
  return columns
    .filter(({ profile: p }) => p.figures >= 0.8 && p.count > 0 && !p.consecutive && p.years < 0.5)
    .slice(0, MOST_SUMMED)
    .map((column) => ({
      field: "",
      column,
      unit: { factor: undefined, currency: undefined },
      factor: 1,
      decimalComma: false,
      figures: readFigures(stretch, column.column, {}),
    }));
}

const FULL = 0.6;
const KEY_FILL = 0.9;

/** Number of cells that three quarters of the rows with two and more do not exceed. */
function usualWidth(stretch: Stretch): number {
  const widths = sampleRows(stretch, 400)
    .map((i) => stretch.region.view(i).columns.length)
    .filter((n) => n >= 2)
    .sort((a, b) => a - b);
  return widths[Math.floor(0.75 * widths.length)] ?? 1;
}

/** Columns other than figures that nearly every full row fills; columns of words come first. */
function keyColumns(
  stretch: Stretch,
  columns: readonly Column[],
  summed: readonly MoneyColumn[],
  width: number,
): number[] {
  const { region } = stretch;
  const full = sampleRows(stretch, 400).filter(
    (i) =>
      region.view(i).columns.length >= FULL * width &&
      !rowTexts(region, i).some((text) => region.lexicon.lineWord(text)?.exact === true),
  );
  const enough = full.length < 4 ? full.length : Math.min(full.length - 1, KEY_FILL * full.length);
  const taken = new Set(summed.map((m) => m.column));
  const filled = columns.filter((c) => {
    if (taken.has(c) || full.length === 0) return false;
    const cells = full.filter((i) => !isEmpty(valueAt(region.scan, region.ats[i]!, c.column))).length;
    return cells >= enough;
  });
  const words = filled.filter((c) => c.profile.figures < 0.5);
  return (words.length > 0 ? words : filled).slice(0, 6).map((c) => c.column);
}

/** Data rows of a body that is short enough for groups to be looked for; none otherwise. */
function dataRowsOf(roles: BodyRoles, { from, to }: Stretch): number[] {
  const rows: number[] = [];
  for (let k = 0; k < to - from && rows.length <= GROUPED_ROWS; k++) if (!roles.excluded.has(k)) rows.push(k);
  return rows;
}

function readOnce(stretch: Stretch, clean: Stretch, context: SheetContext): Reading {
  const columns = columnsOf(clean);
  const { sheet } = stretch.region.scan.grid;
  const titles = [
    sheet,
    ...titleTexts(stretch),
    ...(context.fileName === undefined ? [] : [context.fileName]),
  ];
  const choice = choiceFor(context.choices, sheet, columns, titles);
  const verdict = verdictOf(clean, columns, choice, titles);
  let assigned = [...verdict.fields];
  if (verdict.kind === "expense") assigned.push(...taxByArithmetic(clean, columns, assigned));
  if (choice?.fields) assigned = applyFields(assigned, columns, choice.fields);
  const money = moneyColumns(stretch, verdict.kind, assigned);
  const summable = money.filter((m) => !NOT_SUMMED.has(m.field));
  const summed =
    summable.length > 0 || verdict.kind !== "unknown" ? summable : looseFigures(stretch, columns);
  const currencies = currenciesOf(
    clean,
    assigned,
    money.map((m) => m.figures),
    money.map((m) => m.unit.currency),
    (k) => !clean.skipped.has(stretch.from + k),
  );
  const width = usualWidth(clean);
  const body: BodyContext = {
    stretch,
    figures: summed.map((m) => m.figures),
    keys: keyColumns(clean, columns, summed, width),
    width,
    mixed: currencies.mixed !== undefined && new Set(money.map((m) => m.unit.currency)).size <= 1,
  };
  const walked = walkBody(body);
  const parents = findParents(stretch, body.figures, dataRowsOf(walked, stretch));
  const roles = parents.size > 0 ? walkBody({ ...body, parents }) : walked;
  const rivals = verdict.kind === "expense" && !choice ? rivalAmounts(clean, columns, assigned) : [];
  const { kind, why, refused, wide } = verdict;
  return {
    stretch,
    kind,
    why,
    refused,
    columns,
    assigned,
    wide,
    rivals,
    money,
    summed,
    currencies,
    roles,
    parents,
    choice,
  };
}

const GROUPED_ROWS = 20_000;
const REREAD_SHARE = 0.05;

/**
 * Gives the columns and rows of a stretch their meaning. Where more than a twentieth of the rows turn out to be no
 * data, the columns are looked at once more without them. Where that leaves no row at all, the roles of the first
 * look stand, with the columns whose sums they hold.
 */
export function readStretch(stretch: Stretch, context: SheetContext): Reading {
  const first = readOnce(stretch, stretch, context);
  const { excluded } = first.roles;
  if (excluded.size - stretch.skipped.size <= REREAD_SHARE * (stretch.to - stretch.from)) return first;
  const skipped = new Map(stretch.skipped);
  for (const [k, role] of excluded) skipped.set(stretch.from + k, role);
  const again = readOnce(stretch, { ...stretch, skipped }, context);
  if (skipped.size < stretch.to - stretch.from) return again;
  const { roles, parents, summed } = first;
  return { ...again, roles, parents, summed };
}
