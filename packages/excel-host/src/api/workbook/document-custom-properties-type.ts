import {
  type CustomValue, readCustomProperties, removeCustomProperty, writeCustomProperty,
} from "@offline-excel/xlsx/custom-properties"; // prettier-ignore
import { ApiError } from "../../protocol/api-error";
import { type HostObject, Scalar } from "../../protocol/host-object";
import type { Book } from "../../workbook/book";
import { defineClass } from "../define-class";
import type { BookTarget } from "../objects";

interface PropertyTarget extends BookTarget {
  readonly key: string;
}

/** The longest name and text that Excel takes. */
const LONGEST = 255;

function write(book: Book, key: string, value: unknown): void {
  if (book.profile.readOnly) throw new ApiError("AccessDenied");
  const known = typeof value === "number" || typeof value === "boolean" || typeof value === "string";
  if (!known || key === "" || key.length > LONGEST || String(value).length > LONGEST)
    throw new ApiError("InvalidArgument");
  writeCustomProperty(book.file.parts, key, value);
  book.dirty = true;
}

function typeOf(value: CustomValue): string {
  if (typeof value === "boolean") return "Boolean";
  if (typeof value === "string") return "String";
  return Number.isInteger(value) ? "Number" : "Float";
}

function valueIn({ book, key }: PropertyTarget): CustomValue {
  const value = readCustomProperties(book.file.parts).get(key);
  if (value === undefined) throw new ApiError("ItemNotFound");
  return value;
}

const property = defineClass<PropertyTarget>({
  name: "CustomProperty",
  scalars: {
    Key: { get: ({ key }) => key },
    Type: { get: (target) => typeOf(valueIn(target)) },
    Value: {
      get: valueIn,
      set: ({ book, key }, value) => {
        write(book, key, value);
      },
    },
  },
  methods: {
    Delete: ({ book, key }) => {
      removeCustomProperty(book.file.parts, key);
      book.dirty = true;
      return undefined;
    },
  },
});

function keys({ book }: BookTarget): readonly string[] {
  return [...readCustomProperties(book.file.parts).keys()];
}

function find({ book }: BookTarget, key: string): HostObject | null {
  const found = keys({ book }).find((one) => one.toLowerCase() === key.toLowerCase());
  return found === undefined ? null : property({ book, key: found });
}

export const documentCustomProperties = defineClass<BookTarget>({
  name: "CustomPropertyCollection",
  items: ({ book }) => keys({ book }).map((key) => property({ book, key })),
  methods: {
    Add: ({ book }, args) => {
      const key = args.text(0);
      const known = keys({ book }).find((one) => one.toLowerCase() === key.toLowerCase()) ?? key;
      write(book, known, args.value(1));
      return property({ book, key: known });
    },
    DeleteAll: ({ book }) => {
      for (const key of keys({ book })) removeCustomProperty(book.file.parts, key);
      book.dirty = true;
      return undefined;
    },
    GetCount: ({ book }) => new Scalar(keys({ book }).length),
    GetItem: ({ book }, args) => {
      const found = find({ book }, args.text(0));
      if (found === null) throw new ApiError("ItemNotFound");
      return found;
    },
    GetItemOrNullObject: ({ book }, args) => find({ book }, args.text(0)),
  },
});
