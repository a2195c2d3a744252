/** What can go wrong between us and Excel, as a code of ours: the sentence is made at the edge. */
export type AdapterErrorCode =
  | "cell-being-edited"
  | "protected-workbook"
  | "protected-sheet"
  | "filtered-rows"
  | "read-only"
  | "too-large"
  | "interrupted"
  | "not-supported"
  | "excel-failed";

/** What a failed write left behind. */
export interface WriteRemains {
  /** "as-before": nothing was changed. */
  readonly state: "as-before" | "partly-written";
  /** Names of the sheets that may be half-written. */
  readonly sheets: readonly string[];
}

export class AdapterError extends Error {
  constructor(
    readonly code: AdapterErrorCode,
    /** Office's own code, for support. */
    readonly officeCode: string,
    readonly remains: WriteRemains = { state: "as-before", sheets: [] },
    /** The sheet that the code is about. */
    readonly sheet: string | null = null,
    cause?: unknown,
  ) {
    super(`${code} (${officeCode})`, { cause });
    this.name = "AdapterError";
  }
}

const CODES: Readonly<Record<string, AdapterErrorCode>> = {
  InvalidOperationInCellEditMode: "cell-being-edited",
  AccessDenied: "protected-sheet",
  UnsupportedOperation: "protected-sheet",
  ReadOnly: "read-only",
  RequestPayloadSizeLimitExceeded: "too-large",
  ResponsePayloadSizeLimitExceeded: "too-large",
  RequestAborted: "interrupted",
  ApiNotFound: "not-supported",
  NotImplemented: "not-supported",
};

/** Tells by Office's error code; its message is localised and not for our users. */
export function adapterError(error: unknown): AdapterError {
  if (error instanceof AdapterError) return error;
  const officeCode = codeOf(error);
  const code = CODES[officeCode] ?? "excel-failed";
  // Excel refuses a write to a document that is only to be read as it refuses one to a protected sheet.
  const refused = code === "protected-sheet" && documentIsReadOnly();
  return new AdapterError(refused ? "read-only" : code, officeCode, undefined, null, error);
}

function documentIsReadOnly(): boolean {
  return Office.context.document.mode === Office.DocumentMode.ReadOnly;
}

export function codeOf(error: unknown): string {
  if (typeof error === "object" && error !== null && "code" in error) return String(error.code);
  return error instanceof Error ? error.message : String(error);
}
