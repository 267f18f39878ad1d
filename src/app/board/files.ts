import type { ResultRow } from "../../analysis/types";

/** A file to be read on this computer. */
export interface ResultsFile {
  readonly name: string;
  readonly bytes: ArrayBuffer;
}

/** Results of a file; none where it holds no table of results. */
export type FileAnswer =
  { readonly rows: readonly ResultRow[] } | { readonly refused: string } | { readonly failure: string };
