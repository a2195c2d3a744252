import { type PropertyName, readProperty, writeProperty } from "@offline-excel/xlsx/document-properties";
import { ApiError } from "../../protocol/api-error";
import { asNumber, asText } from "../../protocol/arguments";
import type { ScalarMember } from "../../protocol/host-object";
import { defineClass } from "../define-class";
import { documentCustomProperties } from "./document-custom-properties-type";
import type { BookTarget } from "../objects";

function text(name: PropertyName): ScalarMember<BookTarget> {
  return {
    get: ({ book }) => readProperty(book.file.parts, name) ?? "",
    set: ({ book }, value) => {
      if (book.profile.readOnly) throw new ApiError("AccessDenied");
      writeProperty(book.file.parts, name, asText(value));
      book.dirty = true;
    },
  };
}

export const documentProperties = defineClass<BookTarget>({
  name: "DocumentProperties",
  scalars: {
    Title: text("dc:title"),
    Subject: text("dc:subject"),
    Author: text("dc:creator"),
    Comments: text("dc:description"),
    Keywords: text("cp:keywords"),
    Category: text("cp:category"),
    Manager: text("app:Manager"),
    Company: text("app:Company"),
    LastAuthor: { get: text("cp:lastModifiedBy").get },
    // A workbook that does not say when it was made has no such date.
    CreationDate: { get: ({ book }) => readProperty(book.file.parts, "dcterms:created") },
    RevisionNumber: {
      get: ({ book }) => Number(readProperty(book.file.parts, "cp:revision") ?? 0) || 0,
      set: ({ book }, value) => {
        const number = asNumber(value);
        if (!Number.isInteger(number) || number < 0) throw new ApiError("InvalidArgument");
        text("cp:revision").set?.({ book }, String(number));
      },
    },
  },
  navigation: { Custom: documentCustomProperties },
});
