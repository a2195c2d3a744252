import { CONTENT_TYPE, XML_HEAD } from "@offline-excel/xlsx/namespaces";
import { escapeXml, parseXml, rootOf } from "@offline-excel/xlsx/xml";
import { ApiError } from "../../protocol/api-error";
import { type HostObject, Scalar } from "../../protocol/host-object";
import { defineClass } from "../define-class";
import { existing, type BookTarget } from "../objects";

const PROPERTIES = "http://schemas.openxmlformats.org/officeDocument/2006/customXml";

interface PartTarget extends BookTarget {
  readonly part: string;
}
interface PartsTarget extends BookTarget {
  /** null: all. */
  readonly namespace: string | null;
}

/** The id stands in a part of its own beside the data. */
function idOf({ book, part }: PartTarget): string {
  const { parts } = book.file;
  const relation = parts.relations(part).find((one) => one.kind === "customXmlProps");
  if (relation === undefined || !parts.has(relation.target)) return part;
  return rootOf(parts.tree(relation.target), relation.target).getAttributeNS(PROPERTIES, "itemID") ?? part;
}

function namespaceOf({ book, part }: PartTarget): string {
  try {
    return rootOf(book.file.parts.tree(part), part).namespaceURI ?? "";
  } catch {
    return "";
  }
}

function list({ book, namespace }: PartsTarget): PartTarget[] {
  return book.file.parts
    .relations(book.file.part)
    .filter((relation) => relation.kind === "customXml" && book.file.parts.has(relation.target))
    .map((relation) => ({ book, part: relation.target }))
    .filter((target) => namespace === null || namespaceOf(target) === namespace);
}

function checked(xml: string): string {
  try {
    parseXml(xml, "custom-xml");
  } catch {
    throw new ApiError("InvalidArgument");
  }
  return xml;
}

function add({ book }: BookTarget, xml: string): PartTarget {
  const { parts } = book.file;
  const part = parts.freeName("customXml/item", ".xml");
  const properties = parts.freeName("customXml/itemProps", ".xml");
  const used = new Set(list({ book, namespace: null }).map(idOf));
  let number = used.size + 1;
  const id = (): string => `{C0570311-0000-4000-8000-${String(number).padStart(12, "0")}}`;
  while (used.has(id())) number += 1;
  const namespace = rootOf(parseXml(checked(xml), part), part).namespaceURI ?? "";
  parts.set(part, xml.startsWith("<?xml") ? xml : `<?xml version="1.0" encoding="UTF-8"?>${xml}`);
  // ".xml" has a content type in every workbook; where it has none, this part brings its own.
  if (parts.contentType(part) === null) parts.declareType(part, "application/xml");
  parts.add(
    properties,
    `${XML_HEAD}<ds:datastoreItem ds:itemID="${id()}" xmlns:ds="${PROPERTIES}"><ds:schemaRefs>${namespace === "" ? "" : `<ds:schemaRef ds:uri="${escapeXml(namespace)}"/>`}</ds:schemaRefs></ds:datastoreItem>`,
    CONTENT_TYPE.customXmlProperties,
  );
  parts.relate(part, "customXmlProps", properties);
  parts.relate(book.file.part, "customXml", part);
  book.dirty = true;
  return { book, part };
}

function remove(target: PartTarget): void {
  const { parts, part } = { parts: target.book.file.parts, part: target.part };
  for (const relation of parts.relations(part)) if (!relation.external) parts.remove(relation.target);
  const relation = parts.relations(target.book.file.part).find((one) => one.target === part);
  parts.remove(part);
  if (relation !== undefined) parts.unrelate(target.book.file.part, relation.id);
  target.book.dirty = true;
}

const customXmlPart = defineClass<PartTarget>({
  name: "CustomXmlPart",
  scalars: { Id: { get: idOf }, NamespaceUri: { get: namespaceOf } },
  methods: {
    Delete: (target) => {
      remove(target);
      return undefined;
    },
    GetXml: ({ book, part }) => new Scalar(book.file.parts.text(part)),
    SetXml: ({ book, part }, args) => {
      book.file.parts.set(part, checked(args.text(0)));
      book.dirty = true;
      return undefined;
    },
  },
});

function find(target: PartsTarget, id: string): HostObject | null {
  const found = list(target).find((one) => idOf(one).toLowerCase() === id.toLowerCase());
  return found === undefined ? null : customXmlPart(found);
}

const shared = {
  GetCount: (target: PartsTarget) => new Scalar(list(target).length),
  GetItem: (target: PartsTarget, args: { text: (index: number) => string }) => existing(find(target, args.text(0))),
  GetItemOrNullObject: (target: PartsTarget, args: { text: (index: number) => string }) => find(target, args.text(0)),
};

const scoped = defineClass<PartsTarget>({
  name: "CustomXmlPartScopedCollection",
  items: (target) => list(target).map(customXmlPart),
  methods: {
    ...shared,
    GetOnlyItem: (target) => {
      const [only, ...more] = list(target);
      if (only === undefined || more.length > 0) throw new ApiError("GeneralException");
      return customXmlPart(only);
    },
    GetOnlyItemOrNullObject: (target) => {
      const [only, ...more] = list(target);
      return only === undefined || more.length > 0 ? null : customXmlPart(only);
    },
  },
});

const collection = defineClass<PartsTarget>({
  name: "CustomXmlPartCollection",
  items: (target) => list(target).map(customXmlPart),
  methods: {
    ...shared,
    Add: (target, args) => customXmlPart(add(target, args.text(0))),
    GetByNamespace: ({ book }, args) => scoped({ book, namespace: args.text(0) }),
  },
});

export function customXmlParts({ book }: BookTarget): HostObject {
  return collection({ book, namespace: null });
}
