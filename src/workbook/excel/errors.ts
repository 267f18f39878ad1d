import type { HostError, HostErrorKind } from "../port";

const kinds: Readonly<Record<string, HostErrorKind>> = {
  InvalidOperationInCellEditMode: "editing",
  RequestPayloadSizeLimitExceeded: "tooLarge",
  ResponsePayloadSizeLimitExceeded: "tooLarge",
  RangeExceedsLimit: "tooLarge",
  ItemNotFound: "missing",
  InvalidReference: "missing",
  ItemAlreadyExists: "exists",
  InactiveWorkbook: "otherWorkbook",
  InvalidSelection: "otherWorkbook",
  MergedRangeConflict: "merged",
  FilteredRangeConflict: "merged",
  UnsupportedSheet: "merged",
  Conflict: "conflict",
  InsertDeleteConflict: "conflict",
  EditModeConflict: "conflict",
  ApiNotFound: "oldExcel",
  ApiNotAvailable: "oldExcel",
  NotImplemented: "oldExcel",
  RequestAborted: "busy",
  ServiceNotAvailable: "busy",
  Timeout: "busy",
  ActivityLimitReached: "busy",
};

/** True for an error that the host reports by code; anything else is a bug of ours. */
function isOfficeError(error: unknown): error is { code: string; message: string } {
  return (
    typeof error === "object" && error !== null && typeof (error as { code?: unknown }).code === "string"
  );
}

/** A refused change: of the whole workbook where it may only be viewed, else of a protected sheet. */
const denied = (): HostErrorKind =>
  String(Office.context.document.mode) === "readOnly" ? "readOnly" : "protected";

/** Turns an error of the host into ours by its code; rethrows what is none. */
export function hostError(error: unknown, nothingWritten: boolean, sheet?: string): HostError {
  if (!isOfficeError(error)) throw error;
  return {
    kind: error.code === "AccessDenied" ? denied() : (kinds[error.code] ?? "other"),
    code: error.code,
    nothingWritten,
    ...(sheet === undefined ? {} : { sheet }),
  };
}
