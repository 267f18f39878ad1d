import type { Figures } from "./figures";
import type { Stretch } from "./stretch";
import type { Running, Snapshot } from "./sums";
import type { RowRole } from "./types";
import type { LineWord } from "./words";

/** A row that states sums, with what the sums were when it was met. */
export interface TotalMark {
  readonly k: number;
  readonly word: LineWord | undefined;
  /** By position in the list of figures. */
  readonly at: readonly Snapshot[];
}

/** What the rows of the body of a stretch are; `k` counts them from the first. Rows not excluded are data. */
export interface BodyRoles {
  readonly excluded: ReadonlyMap<number, RowRole>;
  readonly totals: readonly TotalMark[];
  readonly sections: readonly { readonly k: number; readonly text: string }[];
  readonly running: readonly Running[];
}

/** What is known of a table when its rows are told apart. */
export interface BodyContext {
  readonly stretch: Stretch;
  readonly figures: readonly Figures[];
  /** Columns of words filled in nearly every row. */
  readonly keys: readonly number[];
  /** Filled cells of a usual row. */
  readonly width: number;
  /** Figures must not be summed, as when two currencies meet. */
  readonly mixed: boolean;
  /** Rows known to state the sum of the rows below them. */
  readonly parents?: ReadonlySet<number>;
}
