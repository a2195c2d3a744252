import { booleanAttribute, child, removeElement } from "@offline-excel/xlsx/xml";
import { ApiError } from "../../protocol/api-error";
import { defineType } from "../../protocol/host-object";
import type { Book } from "../../workbook/book";
import type { BookTarget } from "../objects";

/** Whether sheets may not be added, renamed, moved or deleted. */
export function structureIsProtected(book: Book): boolean {
  const element = child(book.file.root(), "workbookProtection");
  return element !== null && booleanAttribute(element, "lockStructure");
}

export const workbookProtection = defineType<BookTarget>({
  name: "WorkbookProtection",
  scalars: { Protected: { get: ({ book }) => structureIsProtected(book) } },
  methods: {
    Protect: ({ book }, args) => {
      // A password would have to be hashed as Excel does it; nothing here needs one.
      if (args.given(0)) throw new ApiError("NotImplemented");
      book.file.ensure("workbookProtection").setAttribute("lockStructure", "1");
      return undefined;
    },
    Unprotect: ({ book }, args) => {
      if (args.given(0)) throw new ApiError("NotImplemented");
      book.file.changeRoot();
      const element = child(book.file.root(), "workbookProtection");
      if (element !== null) removeElement(element);
      return undefined;
    },
  },
});
