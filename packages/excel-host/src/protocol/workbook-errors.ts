import type { WorkbookError, WorkbookErrorKind } from "../workbook/workbook-error";
import { ApiError, type ApiErrorCode, ARRAY_SIZE_MESSAGE } from "./api-error";

/** The code by which Excel says it. */
const CODES: Readonly<Record<WorkbookErrorKind, ApiErrorCode>> = {
  protected: "AccessDenied",
  invalid: "InvalidArgument",
  "array-size": "InvalidArgument",
  "not-possible": "InvalidOperation",
  "name-taken": "ItemAlreadyExists",
  "not-found": "ItemNotFound",
  "merged-cells": "MergedRangeConflict",
  "no-room": "NonBlankCellOffSheet",
  "too-many-cells": "RangeExceedsLimit",
  "not-implemented": "NotImplemented",
  fault: "GeneralException",
};

/** An error of the workbook as Excel answers it. */
export function apiErrorOf({ kind, sentence }: WorkbookError): ApiError {
  return new ApiError(CODES[kind], sentence ?? (kind === "array-size" ? ARRAY_SIZE_MESSAGE : undefined));
}
