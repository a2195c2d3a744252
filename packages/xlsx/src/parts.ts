import type { Document, Element } from "@xmldom/xmldom";
import { type ArchiveEntry, readArchive } from "./archive";
import { type ArchiveOutput, NO_DATE, writeArchive } from "./archive-writer";
import { Checksum, checksumOf } from "./checksum";
import type { Codec } from "./codec";
import { CONTENT_TYPE, NAMESPACE } from "./namespaces";
import { RefusedWorkbook } from "./refusal";
import { EMPTY_RELATIONS, readRelations, type Relation, relationsPart, relativeTarget } from "./relations";
import { attribute, children, decodeXml, parseXml, rootOf, serializeXml } from "./xml";

/** Makes the bytes of a part, piece by piece, when the package is written. */
export type PartSource = () => Iterable<Uint8Array>;

/**
 * The parts of a package. What nobody touches is written as the compressed bytes that were read; what is touched is a
 * changed tree, new bytes, or a source that makes them.
 */
export class Parts {
  private readonly entries: Map<string, ArchiveEntry>;
  private readonly codec: Codec;
  private readonly trees = new Map<string, Document>();
  private readonly touched = new Set<string>();
  private readonly sources = new Map<string, PartSource>();
  private readonly relationCache = new Map<string, readonly Relation[]>();
  /** How the package spells its parts' names, by the name in small letters: names that differ in case only are one (OPC). */
  private readonly spellings = new Map<string, string>();
  /** Parts whose checksum was found right. */
  private readonly verified = new Set<string>();

  constructor(archive: Uint8Array, codec: Codec) {
    this.codec = codec;
    this.entries = readArchive(archive);
    for (const name of this.entries.keys()) {
      const folded = name.toLowerCase();
      if (this.spellings.has(folded)) throw new RefusedWorkbook("damaged", { part: name, reason: "two-parts" });
      this.spellings.set(folded, name);
    }
  }

  names(): string[] {
    return [...new Set([...this.entries.keys(), ...this.sources.keys(), ...this.touched])];
  }

  /** A part's name as the package spells it; a new name stays as it is. */
  private named(part: string): string {
    return this.entries.has(part) ? part : (this.spellings.get(part.toLowerCase()) ?? part);
  }

  /**
   * Looks at the checksum of every part that was not read yet: what is passed on unread may not be altered either.
   * @throws RefusedWorkbook ("damaged", reason "checksum")
   */
  verify(): void {
    for (const entry of this.entries.values()) if (!this.verified.has(entry.name)) this.inflate(entry);
  }

  private inflate(entry: ArchiveEntry): Uint8Array {
    const bytes = inflateEntry(entry, this.codec);
    if (this.verified.has(entry.name)) return bytes;
    const crc = this.codec.checksum?.(bytes) ?? checksumOf(bytes);
    if (crc !== entry.crc || bytes.length !== entry.size) {
      throw new RefusedWorkbook("damaged", { part: entry.name, reason: "checksum" });
    }
    this.verified.add(entry.name);
    return bytes;
  }

  has(given: string): boolean {
    const part = this.named(given);
    return this.entries.has(part) || this.sources.has(part) || this.touched.has(part);
  }

  /** Bytes of a part as it stands now. */
  bytes(given: string): Uint8Array {
    const part = this.named(given);
    const source = this.sources.get(part);
    if (source !== undefined) return collect(source());
    if (this.touched.has(part)) {
      const tree = this.trees.get(part);
      if (tree !== undefined) return new TextEncoder().encode(serializeXml(tree));
    }
    const entry = this.entries.get(part);
    if (entry === undefined) throw new RefusedWorkbook("damaged", { part, reason: "missing" });
    return this.inflate(entry);
  }

  text(part: string): string {
    return decodeXml(this.bytes(part));
  }

  tree(given: string): Document {
    const part = this.named(given);
    const known = this.trees.get(part);
    if (known !== undefined) return known;
    const tree = parseXml(this.text(part), part);
    this.trees.set(part, tree);
    return tree;
  }

  /** The tree, to be changed: the part will be written anew. */
  change(given: string): Document {
    const part = this.named(given);
    const tree = this.tree(part);
    this.touched.add(part);
    this.sources.delete(part);
    return tree;
  }

  set(part: string, text: string): void {
    const bytes = new TextEncoder().encode(text);
    this.setSource(part, () => [bytes]);
  }

  setSource(given: string, source: PartSource): void {
    const part = this.named(given);
    this.spellings.set(part.toLowerCase(), part);
    this.trees.delete(part);
    this.touched.delete(part);
    this.relationCache.clear();
    this.sources.set(part, source);
  }

  /** Adds a part with its content type. */
  add(part: string, text: string, contentType: string): void {
    this.set(part, text);
    this.declareType(part, contentType);
  }

  /** Removes a part, its own relationships and its content type. */
  remove(part: string): void {
    for (const name of [part, relationsPart(part)].map((given) => this.named(given))) {
      this.spellings.delete(name.toLowerCase());
      this.entries.delete(name);
      this.sources.delete(name);
      this.trees.delete(name);
      this.touched.delete(name);
    }
    this.relationCache.clear();
    for (const element of children(rootOf(this.tree(TYPES), TYPES), "Override")) {
      if (isPartName(element, part)) {
        this.change(TYPES);
        element.parentNode?.removeChild(element);
      }
    }
  }

  /** "xl/charts/chart", ".xml" -> the first free "xl/charts/chart3.xml". */
  freeName(stem: string, ending: string): string {
    for (let number = 1; ; number += 1) {
      const name = `${stem}${number}${ending}`;
      if (!this.has(name)) return name;
    }
  }

  contentType(part: string): string | null {
    const root = rootOf(this.tree(TYPES), TYPES);
    for (const element of children(root, "Override")) {
      if (isPartName(element, part)) return attribute(element, "ContentType");
    }
    const ending = part.slice(part.lastIndexOf(".") + 1).toLowerCase();
    const fallback = children(root, "Default").find(
      (element) => attribute(element, "Extension")?.toLowerCase() === ending,
    );
    return fallback === undefined ? null : attribute(fallback, "ContentType");
  }

  declareType(part: string, contentType: string): void {
    if (this.contentType(part) === contentType) return;
    const document = this.change(TYPES);
    const present = children(rootOf(document, TYPES), "Override").find((one) => isPartName(one, part));
    if (present !== undefined) {
      present.setAttribute("ContentType", contentType);
      return;
    }
    const element = document.createElementNS(NAMESPACE.contentTypes, "Override");
    element.setAttribute("PartName", `/${part}`);
    element.setAttribute("ContentType", contentType);
    rootOf(document, TYPES).appendChild(element);
  }

  relations(part: string): readonly Relation[] {
    const known = this.relationCache.get(part);
    if (known !== undefined) return known;
    const name = relationsPart(part);
    const relations = this.has(name)
      ? readRelations(part, this.tree(name)).map((one) =>
          one.external ? one : { ...one, target: this.named(one.target) },
        )
      : [];
    this.relationCache.set(part, relations);
    return relations;
  }

  /** Adds a relationship and gives its id. `kind` is the last word of an office relationship type, or a whole type. */
  relate(part: string, kind: string, target: string): string {
    return this.addRelation(part, kind, relativeTarget(part, target), false);
  }

  /** The same to an address outside the package. */
  relateOutside(part: string, kind: string, address: string): string {
    return this.addRelation(part, kind, address, true);
  }

  private addRelation(part: string, kind: string, target: string, outside: boolean): string {
    const name = relationsPart(part);
    if (!this.has(name)) {
      this.set(name, EMPTY_RELATIONS);
      this.declareRelations(name);
    }
    const used = new Set(this.relations(part).map((relation) => relation.id));
    const document = this.change(name);
    let number = used.size + 1;
    while (used.has(`rId${number}`)) number += 1;
    const element = document.createElementNS(NAMESPACE.packageRelationships, "Relationship");
    element.setAttribute("Id", `rId${number}`);
    element.setAttribute("Type", kind.includes("/") ? kind : `${NAMESPACE.relationships}/${kind}`);
    element.setAttribute("Target", target);
    if (outside) element.setAttribute("TargetMode", "External");
    rootOf(document, name).appendChild(element);
    this.relationCache.delete(part);
    return `rId${number}`;
  }

  /** Most packages have one content type for all parts of relationships; one that has none gets it. */
  private declareRelations(name: string): void {
    if (this.contentType(name) === CONTENT_TYPE.relationships) return;
    const root = rootOf(this.tree(TYPES), TYPES);
    const isTaken = children(root, "Default").some((one) => attribute(one, "Extension")?.toLowerCase() === "rels");
    if (isTaken) {
      this.declareType(name, CONTENT_TYPE.relationships);
      return;
    }
    const document = this.change(TYPES);
    const element = document.createElementNS(NAMESPACE.contentTypes, "Default");
    element.setAttribute("Extension", "rels");
    element.setAttribute("ContentType", CONTENT_TYPE.relationships);
    root.insertBefore(element, root.firstChild);
  }

  unrelate(part: string, id: string): void {
    const name = relationsPart(part);
    const document = this.change(name);
    for (const element of children(rootOf(document, name), "Relationship")) {
      if (attribute(element, "Id") === id) element.parentNode?.removeChild(element);
    }
    this.relationCache.delete(part);
  }

  /** The whole package. `replaced` makes parts for this writing only (sheets that changed). */
  write(replaced: ReadonlyMap<string, PartSource>): Uint8Array {
    const names = [...new Set([...this.names(), ...replaced.keys()])];
    return writeArchive(names.map((name) => this.output(name, replaced.get(name) ?? this.sources.get(name))));
  }

  private output(name: string, source: PartSource | undefined): ArchiveOutput {
    const entry = this.entries.get(name);
    if (source === undefined && !this.touched.has(name) && entry !== undefined) return entry;
    const checksum = new Checksum();
    const pieces = source === undefined ? [this.bytes(name)] : source();
    const compressed = this.codec.deflate(counted(pieces, checksum));
    return {
      name,
      method: 8,
      crc: checksum.value,
      size: checksum.size,
      compressed,
      modified: entry?.modified ?? NO_DATE,
    };
  }
}

function isPartName(element: Element, part: string): boolean {
  return attribute(element, "PartName")?.toLowerCase() === `/${part}`.toLowerCase();
}

export const TYPES = "[Content_Types].xml";

function* counted(pieces: Iterable<Uint8Array>, checksum: Checksum): Iterable<Uint8Array> {
  for (const piece of pieces) {
    checksum.add(piece);
    yield piece;
  }
}

function collect(pieces: Iterable<Uint8Array>): Uint8Array {
  const all = [...pieces];
  const result = new Uint8Array(all.reduce((sum, piece) => sum + piece.length, 0));
  let position = 0;
  for (const piece of all) {
    result.set(piece, position);
    position += piece.length;
  }
  return result;
}

function inflateEntry(entry: ArchiveEntry, codec: Codec): Uint8Array {
  if (entry.method === 0) return entry.compressed;
  if (entry.method !== 8) throw new RefusedWorkbook("damaged", { part: entry.name, reason: "method" });
  try {
    return codec.inflate(entry.compressed, entry.size);
  } catch (error) {
    if (error instanceof RefusedWorkbook) throw error;
    throw new RefusedWorkbook("damaged", { part: entry.name, reason: "inflate" });
  }
}
