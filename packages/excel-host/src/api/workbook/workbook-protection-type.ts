import { ApiError } from "../../protocol/api-error";
import { defineClass } from "../define-class";
import { protectStructure, structureIsProtected, unprotectStructure } from "../../workbook/protection";
import type { BookTarget } from "../objects";

export const workbookProtection = defineClass<BookTarget>({
  name: "WorkbookProtection",
  scalars: { Protected: { get: ({ book }) => structureIsProtected(book) } },
  methods: {
    Protect: ({ book }, args) => {
      // A password would have to be hashed as Excel does it; nothing here needs one.
      if (args.given(0)) throw new ApiError("NotImplemented");
      protectStructure(book);
      return undefined;
    },
    Unprotect: ({ book }, args) => {
      if (args.given(0)) throw new ApiError("NotImplemented");
      unprotectStructure(book);
      return undefined;
    },
  },
});
