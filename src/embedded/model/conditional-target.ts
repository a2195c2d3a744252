import type { Area } from "./area";
import type { Book } from "./book";
import type { Rule } from "./conditional-rules";
import type { Sheet } from "./sheet";

export interface RuleTarget {
  readonly book: Book;
  readonly sheet: Sheet;
  readonly rule: Rule;
  readonly areas: readonly Area[];
}
