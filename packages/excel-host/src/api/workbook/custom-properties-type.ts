import { ApiError } from "../../protocol/api-error";
import { asText } from "../../protocol/arguments";
import { type HostObject, Scalar } from "../../protocol/host-object";
import { defineClass } from "../define-class";
import { readSheetProperties, writeSheetProperties } from "./sheet-properties";
import type { SheetTarget } from "../objects";

interface PropertyTarget extends SheetTarget {
  readonly key: string;
}

const property = defineClass<PropertyTarget>({
  name: "WorksheetCustomProperty",
  identity: ({ key }) => key,
  scalars: {
    Key: { get: ({ key }) => key },
    Value: {
      get: (target) => readSheetProperties(target).get(target.key) ?? "",
      set: (target, value) => {
        const all = readSheetProperties(target);
        all.set(target.key, asText(value));
        writeSheetProperties(target, all);
      },
    },
  },
  methods: {
    Delete: (target) => {
      const all = readSheetProperties(target);
      all.delete(target.key);
      writeSheetProperties(target, all);
      return undefined;
    },
  },
});

function find(target: SheetTarget, key: string): HostObject | null {
  const found = [...readSheetProperties(target).keys()].find((one) => one.toLowerCase() === key.toLowerCase());
  return found === undefined ? null : property({ ...target, key: found });
}

export const customProperties = defineClass<SheetTarget>({
  name: "WorksheetCustomPropertyCollection",
  items: (target) =>
    [...readSheetProperties(target).keys()].map((key) => property({ book: target.book, sheet: target.sheet, key })),
  methods: {
    Add: ({ book, sheet }, args) => {
      const all = readSheetProperties({ book, sheet });
      const key = args.text(0);
      if (key === "") throw new ApiError("InvalidArgument");
      const known = [...all.keys()].find((one) => one.toLowerCase() === key.toLowerCase()) ?? key;
      all.set(known, args.text(1));
      writeSheetProperties({ book, sheet }, all);
      return property({ book, sheet, key: known });
    },
    GetCount: (target) => new Scalar(readSheetProperties(target).size),
    GetItem: (target, args) => {
      const found = find(target, args.text(0));
      if (found === null) throw new ApiError("ItemNotFound");
      return found;
    },
    GetItemOrNullObject: (target, args) => find(target, args.text(0)),
  },
});
