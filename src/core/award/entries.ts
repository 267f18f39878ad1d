import type { CellRef } from "../table/table";
import type { FieldId } from "./phrases";

/** A number or day as it was read; text is a cell that could not be read, as it stands; null is blank. */
export type NumberCell = number | string | null;
export type TextCell = string | null;

/** Where an entry stands: its row, and the column of each field it has; all 0-based. */
export interface Origin {
  readonly sheet: string;
  readonly row: number;
  readonly columns: Readonly<Partial<Record<FieldId, number>>>;
}

/** Cell of a field of an entry; a field without a column leads to the first cell of the row that has one. */
export function cellOf({ sheet, row, columns }: Origin, field: FieldId): CellRef {
  const column = columns[field] ?? Math.min(...(Object.values(columns) as number[]), Infinity);
  return { sheet, row, column: Number.isFinite(column) ? column : 0 };
}

/** A row of 获奖名单. Amounts are in fen throughout. */
export interface AwardEntry {
  readonly at: Origin;
  readonly society: TextCell;
  readonly year: NumberCell;
  readonly amount: NumberCell;
  /** Day on which the task book was signed, where the list has such a column. */
  readonly signed?: NumberCell;
  /** Day on which the title was revoked. */
  readonly revoked?: NumberCell;
}

/** A row of 任务书: a direction of use with its budget, the day of signing, or both. */
export interface TaskBookEntry {
  readonly at: Origin;
  readonly society: TextCell;
  /** Award year. */
  readonly year: NumberCell;
  readonly direction?: TextCell;
  readonly budget?: NumberCell;
  readonly signed?: NumberCell;
}

/** A row of 年度考核. */
export interface AssessmentEntry {
  readonly at: Origin;
  readonly society: TextCell;
  /** Award year; blank means every cycle of the society that the year belongs to. */
  readonly cohort?: NumberCell;
  readonly year: NumberCell;
  readonly result: TextCell;
  readonly date?: NumberCell;
}

/** A row of 公示登记. */
export interface PublicityEntry {
  readonly at: Origin;
  readonly society: TextCell;
  readonly cohort?: NumberCell;
  readonly year: NumberCell;
  readonly start?: NumberCell;
  readonly end?: NumberCell;
  readonly objection: TextCell;
  readonly decided?: NumberCell;
}

/** What lines of money have in common. */
interface MoneyEntry {
  readonly at: Origin;
  readonly society: TextCell;
  /** Award year; blank means the one cycle that the year belongs to. */
  readonly cohort?: NumberCell;
  /** Year of the money; blank means the year of the date. */
  readonly year?: NumberCell;
  readonly date?: NumberCell;
  readonly amount: NumberCell;
  /** True where `year` may be the award year: the award of that very year is then preferred. */
  readonly yearMayBeCohort?: boolean;
}

/** A row of 拨款登记. */
export type PaymentEntry = MoneyEntry;

/** A row of a ledger of award money: spending is positive, a refund negative. */
export interface LedgerEntry extends MoneyEntry {
  readonly direction?: TextCell;
}

/** Everything the award cycle is computed from, in any order. */
export interface Entries {
  readonly awards: readonly AwardEntry[];
  /** Absent where task books are not asked about; an empty list means that none is signed. */
  readonly taskBooks?: readonly TaskBookEntry[];
  readonly assessments?: readonly AssessmentEntry[];
  readonly publicity?: readonly PublicityEntry[];
  readonly payments?: readonly PaymentEntry[];
  readonly ledger?: readonly LedgerEntry[];
  /** Names of all societies, where there is a list of them. */
  readonly societies?: readonly string[];
}
