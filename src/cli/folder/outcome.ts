import type { Severity } from "../../core/lint/types";
import type { FileErrorCode } from "../../workbook/xlsx/readGrids";

/**
 * Why a file of the folder was not checked: what the readers say, that the machine could not read it, or that the
 * check itself failed.
 */
export type WhyRefused = FileErrorCode | "unreadable" | "failed";

/** A file of the folder as it was found. */
export interface Listed {
  /** Path inside the folder, with slashes. */
  readonly file: string;
  readonly size: number;
  readonly modified: number;
}

/** An invoice as it is booked in one row. */
export interface BookedInvoice {
  /** The same for two writings of one invoice. */
  readonly key: string;
  readonly invoice: string;
  readonly sheet: string;
  readonly cell: string;
  readonly payee: string | null;
  readonly fen: number | null;
}

/** A finding in words. */
export interface WordedFinding {
  readonly code: string;
  readonly severity: Severity;
  readonly sheet: string;
  readonly cell: string;
  readonly message: string;
}

/** What became of one file; a line of the journal. */
export interface Outcome extends Listed {
  /** SHA-256 of the file; null where it could not be read. */
  readonly content: string | null;
  readonly refused: WhyRefused | null;
  readonly rows: number;
  readonly errors: number;
  readonly warnings: number;
  readonly infos: number;
  readonly findings: readonly WordedFinding[];
  readonly invoices: readonly BookedInvoice[];
}

/** The outcome of a file that was not checked. */
export const refusedOutcome = (listed: Listed, refused: WhyRefused, content: string | null): Outcome => ({
  ...listed,
  content,
  refused,
  rows: 0,
  errors: 0,
  warnings: 0,
  infos: 0,
  findings: [],
  invoices: [],
});
