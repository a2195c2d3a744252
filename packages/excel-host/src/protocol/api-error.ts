/** Codes that Excel documents, with the message and the status that it sends. */
const KNOWN = {
  AccessDenied: ["You cannot perform the requested operation.", 403],
  ApiNotFound: ["The API you are trying to use could not be found.", 404],
  Conflict: ["Request could not be processed because of a conflict.", 409],
  GeneralException: ["There was an internal error while processing the request.", 500],
  InsertDeleteConflict: ["The insert or delete operation attempted resulted in a conflict.", 409],
  InvalidArgument: ["The argument is invalid or missing or has an incorrect format.", 400],
  InvalidOperation: ["The operation attempted is invalid on the object.", 400],
  InvalidOperationInCellEditMode: ["Excel is in cell-editing mode.", 400],
  InvalidReference: ["This reference is not valid for the current operation.", 400],
  InvalidSelection: ["The current selection is invalid for this operation.", 400],
  ItemAlreadyExists: ["A resource with the same name or identifier already exists.", 409],
  ItemNotFound: ["The requested resource doesn't exist.", 404],
  MergedRangeConflict: ["Cannot complete the operation. A table can't overlap with a merged range.", 409],
  NonBlankCellOffSheet: [
    "Microsoft Excel can't insert new cells because it would push non-empty cells off the end.",
    400,
  ],
  NotImplemented: ["The requested feature isn't implemented.", 501],
  RangeExceedsLimit: ["The cell count in the range has exceeded the maximum supported number.", 400],
  RequestAborted: ["The request was aborted during run time.", 400],
  RequestPayloadSizeLimitExceeded: ["The request payload size has exceeded the limit.", 413],
  ResponsePayloadSizeLimitExceeded: ["The response payload size has exceeded the limit.", 413],
  UnsupportedOperation: ["The operation being attempted is not supported.", 400],
} as const;

export type ApiErrorCode = keyof typeof KNOWN;

export const ARRAY_SIZE_MESSAGE =
  "The number of rows or columns in the input array doesn't match the size or dimensions of the range.";

/** What an action answers instead of a result. */
export class ApiError extends Error {
  readonly code: string;
  readonly status: number;
  /** "Range.values"; filled in by the processor where it is null. */
  readonly location: string | null;

  constructor(code: ApiErrorCode, message?: string, location: string | null = null) {
    super(message ?? KNOWN[code][0]);
    this.name = "ApiError";
    this.code = code;
    this.status = KNOWN[code][1];
    this.location = location;
  }
}

export function isApiErrorCode(code: string): code is ApiErrorCode {
  return code in KNOWN;
}
