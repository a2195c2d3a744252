import { ApiError } from "../protocol/api-error";
import type { Book } from "./book";

/** Puts the sheets of another workbook into this one; gives their ids. */
export function insertSheets(book: Book, base64: string, options: Readonly<Record<string, unknown>>): string[] {
  if (book.profile.readOnly) throw new ApiError("AccessDenied");
  throw new ApiError("NotImplemented", `${base64.length}${Object.keys(options).length}`);
}
