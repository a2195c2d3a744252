import type { Element } from "@xmldom/xmldom";
import type { Codec } from "./codec";
import { CONTENT_TYPE, NAMESPACE } from "./namespaces";
import { sheetXml } from "./new-sheet";
import { NewStyles } from "./new-styles";
import { Parts, type PartSource } from "./parts";
import { RefusedWorkbook } from "./refusal";
import { readSharedStrings } from "./shared-strings";
import { SheetFile } from "./sheet-file";
import { SheetReader } from "./sheet-reader";
import { signatureOf } from "./signature";
import { Styles } from "./styles";
import { prefixed } from "./columns";
import { WORKBOOK_ORDER } from "./schema-order";
import { TextPool } from "./text-pool";
import { readTheme } from "./theme";
import {
  attribute,
  booleanAttribute,
  child,
  children,
  insertOrdered,
  numberAttribute,
  removeElement,
  rootOf,
} from "./xml";

const STRICT = "http://purl.oclc.org/ooxml/";

export type WorkbookKind = "workbook" | "macros" | "template" | "macro-template" | "add-in";

/** By the content type of the workbook part. */
const KINDS: Readonly<Record<string, WorkbookKind>> = {
  "application/vnd.ms-excel.sheet.macroEnabled.main+xml": "macros",
  "application/vnd.openxmlformats-officedocument.spreadsheetml.template.main+xml": "template",
  "application/vnd.ms-excel.template.macroEnabled.main+xml": "macro-template",
  "application/vnd.ms-excel.addin.macroEnabled.main+xml": "add-in",
};

/** The parts of a workbook that are understood: sheets, styles, texts, and the workbook part's own tree. */
export class WorkbookFile {
  readonly parts: Parts;
  readonly codec: Codec;
  readonly part: string;
  readonly styles: Styles;
  readonly pool: TextPool;
  readonly date1904: boolean;
  /** In tab order; chart sheets and macro sheets are kept in the file and not in this list. */
  readonly sheets: SheetFile[];

  constructor(bytes: Uint8Array, codec: Codec) {
    signatureOf(bytes);
    this.codec = codec;
    this.parts = new Parts(bytes, codec);
    this.part = mainPart(this.parts);
    const root = rootOf(this.parts.tree(this.part), this.part);
    const relations = this.parts.relations(this.part);
    if ((root.namespaceURI ?? "").startsWith(STRICT)) throw new RefusedWorkbook("strict", { part: this.part });
    if (root.localName !== "workbook") throw new RefusedWorkbook("not-a-workbook", { part: this.part });
    const partOf = (kind: string): string | null => {
      const target = relations.find((relation) => relation.kind === kind && !relation.external)?.target;
      return target !== undefined && this.parts.has(target) ? target : null;
    };
    const strings = partOf("sharedStrings");
    this.pool = new TextPool(strings === null ? [] : readSharedStrings(this.parts.bytes(strings), strings));
    this.styles = new Styles(this.parts, partOf("styles") ?? this.makeStyles(), readTheme(this.parts, partOf("theme")));
    const properties = child(root, "workbookPr");
    this.date1904 = properties !== null && booleanAttribute(properties, "date1904");
    this.sheets = this.readSheets(root);
    this.parts.verify();
  }

  /** What kind of workbook the file is: Excel wants its name to say the same. */
  get kind(): WorkbookKind {
    return KINDS[this.parts.contentType(this.part) ?? ""] ?? "workbook";
  }

  private makeStyles(): string {
    // Not every reader asks the relations where the styles are: openpyxl looks here.
    const usual = "xl/styles.xml";
    const part = this.parts.has(usual) ? this.parts.freeName("xl/styles", ".xml") : usual;
    this.parts.add(part, new NewStyles("Calibri").xml(), CONTENT_TYPE.styles);
    this.parts.relate(this.part, "styles", part);
    return part;
  }

  root(): Element {
    return rootOf(this.parts.tree(this.part), this.part);
  }

  changeRoot(): Element {
    return rootOf(this.parts.change(this.part), this.part);
  }

  /** A child of the workbook element, made at its place where it is missing. */
  ensure(name: string): Element {
    const root = this.changeRoot();
    return child(root, name) ?? insertOrdered(root, this.element(name), WORKBOOK_ORDER);
  }

  element(name: string): Element {
    return this.parts.tree(this.part).createElementNS(NAMESPACE.main, prefixed(this.root().prefix, name));
  }

  sheetElements(): Element[] {
    const box = child(this.root(), "sheets");
    return box === null ? [] : children(box, "sheet");
  }

  private readSheets(root: Element): SheetFile[] {
    const relations = new Map(this.parts.relations(this.part).map((relation) => [relation.id, relation]));
    const sheets: SheetFile[] = [];
    const names = new Set<string>();
    for (const element of child(root, "sheets") === null ? [] : this.sheetElements()) {
      const relation = relations.get(element.getAttributeNS(NAMESPACE.relationships, "id") ?? "");
      const name = attribute(element, "name") ?? "";
      if (relation === undefined || relation.external)
        throw new RefusedWorkbook("damaged", { part: this.part, reason: "sheets" });
      if (relation.kind !== "worksheet") continue;
      if (names.has(relation.target)) throw new RefusedWorkbook("damaged", { part: relation.target, reason: "sheets" });
      names.add(relation.target);
      const state = attribute(element, "state");
      const content = new SheetReader(this.parts.bytes(relation.target), relation.target, this.pool).result();
      sheets.push(
        new SheetFile(
          relation.target,
          numberAttribute(element, "sheetId") ?? sheets.length + 1,
          name,
          state === "hidden" || state === "veryHidden" ? state : "visible",
          content,
          this.pool,
        ),
      );
    }
    if (sheets.length === 0) throw new RefusedWorkbook("not-a-workbook", { part: this.part, reason: "no-worksheet" });
    return sheets;
  }

  elementOf(sheet: SheetFile): Element {
    const relations = this.parts.relations(this.part);
    const id = relations.find((relation) => relation.target === sheet.part)?.id;
    const found = this.sheetElements().find((element) => element.getAttributeNS(NAMESPACE.relationships, "id") === id);
    if (found === undefined) throw new RefusedWorkbook("damaged", { part: this.part, reason: "sheets" });
    return found;
  }

  /** Adds an empty worksheet behind the others; `text` is its part where it comes from elsewhere. */
  addSheet(name: string, text: string | Uint8Array = emptySheet()): SheetFile {
    const part = this.parts.freeName("xl/worksheets/sheet", ".xml");
    const bytes = typeof text === "string" ? new TextEncoder().encode(text) : text;
    this.parts.setSource(part, () => [bytes]);
    this.parts.declareType(part, CONTENT_TYPE.worksheet);
    const id = this.parts.relate(this.part, "worksheet", part);
    const sheetId = 1 + Math.max(0, ...this.sheetElements().map((element) => numberAttribute(element, "sheetId") ?? 0));
    const element = this.element("sheet");
    element.setAttribute("name", name);
    element.setAttribute("sheetId", String(sheetId));
    element.setAttributeNS(NAMESPACE.relationships, "r:id", id);
    this.ensure("sheets").appendChild(element);
    const content = new SheetReader(bytes, part, this.pool).result();
    const sheet = new SheetFile(part, sheetId, name, "visible", content, this.pool);
    this.sheets.push(sheet);
    return sheet;
  }

  /** The package as bytes: changed sheets written anew, the rest as it was. */
  save(): Uint8Array {
    const replaced = new Map<string, PartSource>();
    for (const sheet of this.sheets) if (sheet.touched) replaced.set(sheet.part, () => sheet.write());
    if (replaced.size > 0) {
      this.ensure("calcPr").setAttribute("fullCalcOnLoad", "1");
      this.dropCalculationChain();
    }
    return this.parts.write(replaced);
  }

  /** The chain lists formula cells; one that names a cell without a formula makes Excel repair the file. */
  private dropCalculationChain(): void {
    for (const relation of this.parts.relations(this.part)) {
      if (relation.kind !== "calcChain") continue;
      this.parts.remove(relation.target);
      this.parts.unrelate(this.part, relation.id);
    }
  }

  removeElement(element: Element): void {
    this.parts.change(this.part);
    removeElement(element);
  }
}

/** A worksheet without cells. */
function emptySheet(): string {
  return sheetXml({ name: "" }, new NewStyles("Calibri"), false);
}

function mainPart(parts: Parts): string {
  if (!parts.has("[Content_Types].xml")) throw new RefusedWorkbook("not-a-workbook", { reason: "content-types" });
  for (const relation of parts.relations("")) {
    if (relation.type.startsWith(STRICT)) throw new RefusedWorkbook("strict");
    if (relation.kind !== "officeDocument") continue;
    if (!parts.has(relation.target)) throw new RefusedWorkbook("damaged", { part: relation.target, reason: "missing" });
    const type = parts.contentType(relation.target) ?? "";
    if (type.includes("wordprocessingml") || type.includes("presentationml") || type.includes("sheet.binary")) {
      throw new RefusedWorkbook("not-a-workbook", { part: relation.target, reason: "other-document" });
    }
    return relation.target;
  }
  throw new RefusedWorkbook("not-a-workbook", { reason: "office-document" });
}
