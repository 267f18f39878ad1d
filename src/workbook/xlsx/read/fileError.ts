/** Why a file cannot be read as a spreadsheet. */
export type FileErrorCode = "empty" | "notSpreadsheet" | "oldFormat" | "encrypted" | "tooLarge" | "broken";

export interface FileError {
  readonly code: FileErrorCode;
  /** What the file was taken for, or what was wrong inside; for diagnosis. */
  readonly detail: string;
}

/** Thrown inside the readers and turned into a result at their door. */
export class UnreadableFile extends Error {
  constructor(
    readonly code: FileErrorCode,
    detail: string,
  ) {
    super(detail);
  }
}
