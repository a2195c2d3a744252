/** Why a file cannot be opened, as data: whoever speaks to a person makes the sentence. */
export type RefusalCode =
  "empty-file" | "not-a-workbook" | "encrypted" | "strict" | "hostile" | "too-large" | "damaged";

export interface RefusalDetail {
  /** Part of the package, where one is to blame. */
  readonly part?: string;
  /** What was found: "doctype", "inflate-limit", "legacy-xls", "checksum" ... */
  readonly reason?: string;
  readonly limit?: number;
  /** Bytes that the file unpacks to. */
  readonly size?: number;
}

/** Thrown by opening a file that cannot be used. */
export class RefusedWorkbook extends Error {
  readonly code: RefusalCode;
  readonly detail: RefusalDetail;

  constructor(code: RefusalCode, detail: RefusalDetail = {}) {
    super(code);
    this.name = "RefusedWorkbook";
    this.code = code;
    this.detail = detail;
  }
}
