import type { Area } from "../../workbook/area";
import type { Book } from "../../workbook/book";
import type { Rule } from "../../workbook/conditional-rules";
import type { Sheet } from "../../workbook/sheet";

export interface RuleTarget {
  readonly book: Book;
  readonly sheet: Sheet;
  readonly rule: Rule;
  readonly areas: readonly Area[];
}
