/** The documented error codes of Excel's object model, with the text and HTTP status Excel sends. */
export const errorTexts = {
  AccessDenied: ["You cannot perform the requested operation.", 403],
  ActivityLimitReached: ["Activity limit has been reached.", 429],
  ApiNotAvailable: ["The requested API is not available.", 501],
  ApiNotFound: [
    "The API you are trying to use could not be found. It may be available in a newer version of Excel.",
    404,
  ],
  BadPassword: ["The password you supplied is incorrect.", 400],
  Conflict: ["Request could not be processed because of a conflict.", 409],
  ContentLengthRequired: ["A Content-length HTTP header is missing.", 411],
  EmptyChartSeries: ["The attempted operation failed because the chart series is empty.", 400],
  FilteredRangeConflict: ["The attempted operation causes a conflict with a filtered range.", 409],
  FormulaLengthExceedsLimit: ["The bytecode of the applied formula exceeds the maximum length limit.", 400],
  GeneralException: ["There was an internal error while processing the request.", 500],
  InactiveWorkbook: [
    "The operation failed because multiple workbooks are open and the workbook being called by this API has lost focus.",
    409,
  ],
  InsertDeleteConflict: ["The insert or delete operation attempted resulted in a conflict.", 409],
  InvalidArgument: ["The argument is invalid or missing or has an incorrect format.", 400],
  InvalidBinding: ["This object binding is no longer valid due to previous updates.", 400],
  InvalidOperation: ["The operation attempted is invalid on the object.", 409],
  InvalidOperationInCellEditMode: [
    "The operation isn't available while Excel is in cell edit mode. Exit edit mode by pressing Enter or Tab or by selecting another cell and try again.",
    409,
  ],
  InvalidReference: ["This reference is not valid for the current operation.", 400],
  InvalidRequest: ["Cannot process the request.", 400],
  InvalidSelection: ["The current selection is invalid for this operation.", 400],
  ItemAlreadyExists: ["The resource being created already exists.", 409],
  ItemNotFound: ["The requested resource doesn't exist.", 404],
  MergedRangeConflict: [
    "Cannot complete the operation. A table can't overlap with another table, a PivotTable report, query results, merged cells, or an XML Map.",
    409,
  ],
  NonBlankCellOffSheet: [
    "Microsoft Excel can't insert new cells because it would push non-empty cells off the end of the worksheet.",
    409,
  ],
  NotImplemented: ["The requested feature isn't implemented.", 501],
  OpenWorkbookLinksBlocked: ["To use this command, the document must be allowed to open links.", 403],
  OperationCellsExceedLimit: ["The attempted operation affects more than the limit of 33554000 cells.", 400],
  PivotTableRangeConflict: ["The attempted operation causes a conflict with a PivotTable range.", 409],
  RangeExceedsLimit: ["The cell count in the range has exceeded the maximum supported number.", 400],
  RefreshWorkbookLinksBlocked: [
    "The operation failed because the user hasn't granted permission to refresh external workbook links.",
    403,
  ],
  RequestAborted: ["The request was aborted during run time.", 500],
  RequestPayloadSizeLimitExceeded: ["The request payload size has exceeded the limit.", 413],
  ResponsePayloadSizeLimitExceeded: ["The response payload size has exceeded the limit.", 413],
  ServiceNotAvailable: ["The service is unavailable.", 503],
  Unauthenticated: ["Required authentication information is either missing or invalid.", 401],
  UndoNotSupported: ["This operation does not support undo.", 400],
  UnsupportedFeature: [
    "The operation failed because the source worksheet contains one or more unsupported features.",
    501,
  ],
  UnsupportedOperation: ["The operation being attempted is not supported.", 400],
  UnsupportedSheet: [
    "This sheet type does not support this operation, since it is a Macro or Chart sheet.",
    400,
  ],
} as const satisfies Record<string, readonly [text: string, status: number]>;

export type ErrorCode = keyof typeof errorTexts;

/** An error the add-in gets to see, by its code. */
export class OfficeError extends Error {
  override readonly name = "OfficeError";
  readonly status: number;

  /** @param text - In place of the text Excel sends with the code. */
  constructor(
    readonly code: ErrorCode,
    text?: string,
  ) {
    const [standard, status] = errorTexts[code];
    super(text ?? standard);
    this.status = status;
  }
}

/** Throws `InvalidArgument` unless the condition holds. */
export function requireArgument(holds: unknown, text?: string): asserts holds {
  if (holds === false || holds === undefined || holds === null)
    throw new OfficeError("InvalidArgument", text);
}

/** The value, or `ItemNotFound` where there is none. */
export function found<T>(value: T | null | undefined): T {
  if (value === null || value === undefined) throw new OfficeError("ItemNotFound");
  return value;
}

/** Errors the host sends for a whole request by number, in place of a code. */
export const requestErrors: Partial<Record<string, number>> = {
  InvalidOperationInCellEditMode: 5004,
  InvalidOrTimedOutSession: 5012,
  WriteNotSupportedWhenModalDialogOpen: 5016,
  ActivityLimitReached: 5102,
  RequestPayloadSizeLimitExceeded: 5103,
  ResponsePayloadSizeLimitExceeded: 5104,
};
