import { absoluteName, quotedSheet } from "@offline-excel/xlsx/address";
import { attribute } from "@offline-excel/xlsx/xml";
import { ApiError } from "../../protocol/api-error";
import { asFlag, asText, type CallArguments } from "../../protocol/arguments";
import { type HostObject, Scalar } from "../../protocol/host-object";
import { defineClass } from "../define-class";
import { Area } from "../../workbook/area";
import type { Book } from "../../workbook/book";
import {
  checkName,
  addName,
  type DefinedName,
  definedNames,
  isHidden,
  placeOfName,
  removeName,
  visibleNames,
} from "../../workbook/names";
import { maker, rangeObject } from "../objects";
import type { Sheet } from "../../workbook/sheet";

interface NameTarget {
  readonly book: Book;
  readonly name: DefinedName;
}
/** null sheet: the names of the workbook. */
interface NamesTarget {
  readonly book: Book;
  readonly sheet: Sheet | null;
}

/** A name that an address may be: a defined name or a table. */
export function namedArea(book: Book, sheet: Sheet, text: string): Area | null {
  const folded = text.toLowerCase();
  const name = definedNames(book).find(
    (one) => one.name.toLowerCase() === folded && (one.sheet === null || one.sheet === sheet),
  );
  const place = name === undefined ? null : placeOfName(book, name);
  if (place !== null) return new Area(book, place.sheet, place.area);
  const table = book.tables.find((one) => one.name.toLowerCase() === folded);
  return table === undefined ? null : new Area(book, table.sheet, table.body);
}

function rangeOf({ book, name }: NameTarget): HostObject | null {
  const place = placeOfName(book, name);
  return place === null ? null : rangeObject(new Area(book, place.sheet, place.area));
}

function formulaOf({ name }: NameTarget): string {
  return `=${name.element.textContent ?? ""}`;
}

/** What a name stands for, as the API sorts it. */
function typeOf(target: NameTarget): string {
  if (placeOfName(target.book, target.name) !== null) return "Range";
  const text = target.name.element.textContent ?? "";
  if (/^".*"$/s.test(text)) return "String";
  if (text !== "" && Number.isFinite(Number(text))) return Number.isInteger(Number(text)) ? "Integer" : "Double";
  if (/^(?:TRUE|FALSE)$/i.test(text)) return "Boolean";
  return text.startsWith("#") ? "Error" : text.startsWith("{") ? "Array" : "String";
}

function valueOf(target: NameTarget): string | number | boolean {
  const place = placeOfName(target.book, target.name);
  if (place !== null) return `${quotedSheet(place.sheet.name)}!${absoluteName(place.area)}`;
  const text = target.name.element.textContent ?? "";
  if (/^".*"$/s.test(text)) return text.slice(1, -1).replaceAll('""', '"');
  return text !== "" && Number.isFinite(Number(text))
    ? Number(text)
    : /^TRUE$/i.test(text)
      ? true
      : /^FALSE$/i.test(text)
        ? false
        : text;
}

const named = defineClass<NameTarget>({
  name: "NamedItem",
  identity: ({ name }) => name.name,
  scalars: {
    Name: { get: ({ name }) => name.name },
    Type: { get: typeOf },
    Value: { get: valueOf },
    Scope: { get: ({ name }) => (name.sheet === null ? "Workbook" : "Worksheet") },
    Visible: {
      get: ({ name }) => !isHidden(name),
      set: ({ book, name }, value) => {
        book.file.changeRoot();
        if (asFlag(value)) name.element.removeAttribute("hidden");
        else name.element.setAttribute("hidden", "1");
      },
    },
    Comment: {
      get: ({ name }) => attribute(name.element, "comment") ?? "",
      set: ({ book, name }, value) => {
        book.file.changeRoot();
        name.element.setAttribute("comment", asText(value));
      },
    },
    Formula: {
      get: formulaOf,
      set: ({ book, name }, value) => {
        book.file.changeRoot();
        name.element.textContent = asText(value).replace(/^=/, "");
      },
    },
  },
  navigation: {
    Worksheet: ({ book, name }) => {
      if (name.sheet === null) throw new ApiError("ItemNotFound");
      return maker("worksheet")({ book, sheet: name.sheet });
    },
    WorksheetOrNullObject: ({ book, name }) =>
      name.sheet === null ? null : maker("worksheet")({ book, sheet: name.sheet }),
  },
  methods: {
    Delete: ({ book, name }) => {
      removeName(book, name);
      return undefined;
    },
    GetRange: (target) => {
      const range = rangeOf(target);
      if (range === null) throw new ApiError("InvalidArgument");
      return range;
    },
    GetRangeOrNullObject: rangeOf,
  },
});

function list({ book, sheet }: NamesTarget): NameTarget[] {
  return visibleNames(book)
    .filter((name) => name.sheet === sheet)
    .map((name) => ({ book, name }));
}

function find(target: NamesTarget, text: string): HostObject | null {
  const found = list(target).find(({ name }) => name.name.toLowerCase() === text.toLowerCase());
  return found === undefined ? null : named(found);
}

function add(target: NamesTarget, args: CallArguments): HostObject {
  const { book, sheet } = target;
  const name = args.text(0);
  checkName(book, name, sheet);
  const range = args.object(1);
  let formula: string;
  if (range !== null && range.target instanceof Area) {
    formula = `${quotedSheet(range.target.sheet.name)}!${absoluteName(range.target)}`;
  } else {
    const value = args.value(1);
    if (typeof value === "number" || typeof value === "boolean") formula = String(value).toUpperCase();
    else formula = args.text(1).startsWith("=") ? args.text(1).slice(1) : `"${args.text(1).replaceAll('"', '""')}"`;
  }
  const made = addName(book, name, formula, sheet);
  if (args.given(2)) made.element.setAttribute("comment", args.text(2));
  return named({ book, name: made });
}

export const names = defineClass<NamesTarget>({
  name: "NamedItemCollection",
  items: (target) => list(target).map(named),
  methods: {
    Add: add,
    AddFormulaLocal: add,
    GetCount: (target) => new Scalar(list(target).length),
    GetItem: (target, args) => {
      const found = find(target, args.text(0));
      if (found === null) throw new ApiError("ItemNotFound");
      return found;
    },
    GetItemOrNullObject: (target, args) => find(target, args.text(0)),
  },
});
