import { structureIsProtected } from "../../workbook/protection";
import { ApiError } from "../../protocol/api-error";
import { type HostObject, Scalar } from "../../protocol/host-object";
import { defineClass } from "../define-class";
import type { Book } from "../../workbook/book";
import { type BookTarget, maker } from "../objects";
import type { Sheet } from "../../workbook/sheet";

function object(book: Book, sheet: Sheet | undefined): HostObject {
  if (sheet === undefined) throw new ApiError("ItemNotFound");
  return maker("worksheet")({ book, sheet });
}

function visible({ book }: BookTarget, only: boolean): Sheet[] {
  return only ? book.sheets.filter((sheet) => sheet.file.visibility === "visible") : book.sheets;
}

export const worksheets = defineClass<BookTarget>({
  name: "WorksheetCollection",
  items: ({ book }) => book.sheets.map((sheet) => object(book, sheet)),
  methods: {
    Add: ({ book }, args) => {
      if (book.profile.readOnly || structureIsProtected(book)) throw new ApiError("AccessDenied");
      return object(book, book.addSheet(args.optionalText(0)));
    },
    GetActiveWorksheet: ({ book }) => object(book, book.active),
    GetCount: (target, args) => new Scalar(visible(target, args.flag(0)).length),
    GetFirst: (target, args) => object(target.book, visible(target, args.flag(0))[0]),
    GetLast: (target, args) => object(target.book, visible(target, args.flag(0)).at(-1)),
    GetItem: ({ book }, args) => object(book, book.findSheet(args.text(0)) ?? undefined),
    GetItemOrNullObject: ({ book }, args) => {
      const sheet = book.findSheet(args.text(0));
      return sheet === null ? null : object(book, sheet);
    },
  },
});
