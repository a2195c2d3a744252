import type { Document, Element } from "@xmldom/xmldom";
import { builtInFormat, builtInNumber } from "./built-in-formats";
import { prefixed } from "./columns";
import { type BorderChange, changeBorder, type BorderFacts, readBorder } from "./borders";
import { changeFill, type FillChange, type FillFacts, readFill } from "./fills";
import { changeFont, type FontFacts, readFont } from "./fonts";
import { NAMESPACE } from "./namespaces";
import type { Parts } from "./parts";
import { STYLES_ORDER } from "./schema-order";
import { readColour, type ThemeColours } from "./theme";
import {
  attribute, booleanAttribute, child, children, insertOrdered, numberAttribute, parseXml, rootOf, serializeElement,
} from "./xml"; // prettier-ignore

export interface AlignmentFacts {
  readonly horizontal: string;
  readonly vertical: string;
  readonly wrap: boolean;
  readonly indent: number;
  readonly rotation: number;
  readonly shrink: boolean;
  /** 0 context, 1 left to right, 2 right to left. */
  readonly readingOrder: number;
}

/** How a cell looks. */
export interface CellFormat {
  readonly numberFormat: string;
  readonly font: FontFacts;
  readonly fill: FillFacts;
  readonly borders: BorderFacts;
  readonly alignment: AlignmentFacts;
  readonly locked: boolean;
  readonly formulaHidden: boolean;
  /** Name of the style that the cell was given. */
  readonly style: string;
}

/** A style of cells by name: what it looks like is said where the workbook does not have it yet. */
export interface NamedStyle {
  readonly name: string;
  /** Excel's number for a style of its own. */
  readonly builtIn: number | null;
  readonly change: Omit<FormatChange, "style">;
}

export interface FormatChange {
  /** Takes the place of all other formats of the cell. */
  readonly style?: NamedStyle;
  readonly numberFormat?: string;
  readonly font?: Partial<FontFacts>;
  readonly fill?: FillChange;
  readonly border?: BorderChange;
  readonly alignment?: Partial<AlignmentFacts>;
  readonly locked?: boolean;
  readonly formulaHidden?: boolean;
}

const NORMAL = "Normal";

/** The cell formats of a workbook. New ones are added behind the old ones; an old one is never changed. */
export class Styles {
  private readonly parts: Parts;
  private readonly part: string;
  private readonly theme: ThemeColours;
  private readonly formats: (CellFormat | undefined)[] = [];
  private readonly derived = new Map<string, number>();
  private readonly elementNumbers = new Map<string, Map<string, number>>();
  private xfCache: Element[] | null = null;

  constructor(parts: Parts, part: string, theme: ThemeColours) {
    this.parts = parts;
    this.part = part;
    this.theme = theme;
  }

  private root(): Element {
    return rootOf(this.parts.tree(this.part), this.part);
  }

  private xfs(): Element[] {
    this.xfCache ??= this.list("cellXfs", "xf");
    return this.xfCache;
  }

  private list(box: string, item: string): Element[] {
    const element = child(this.root(), box);
    return element === null ? [] : children(element, item);
  }

  format(index: number): CellFormat {
    const known = this.formats[index];
    if (known !== undefined) return known;
    const format = this.read(this.xfs()[index] ?? null);
    this.formats[index] = format;
    return format;
  }

  private read(xf: Element | null): CellFormat {
    const number = (name: string): number => (xf === null ? 0 : (numberAttribute(xf, name) ?? 0));
    const alignment = xf === null ? null : child(xf, "alignment");
    const protection = xf === null ? null : child(xf, "protection");
    return {
      numberFormat: this.numberFormat(number("numFmtId")),
      font: readFont(this.list("fonts", "font")[number("fontId")] ?? null, this.theme),
      fill: readFill(this.list("fills", "fill")[number("fillId")] ?? null, this.theme),
      borders: readBorder(this.list("borders", "border")[number("borderId")] ?? null, this.theme),
      alignment: {
        horizontal: (alignment === null ? null : attribute(alignment, "horizontal")) ?? "general",
        vertical: (alignment === null ? null : attribute(alignment, "vertical")) ?? "bottom",
        wrap: alignment !== null && booleanAttribute(alignment, "wrapText"),
        indent: alignment === null ? 0 : (numberAttribute(alignment, "indent") ?? 0),
        rotation: alignment === null ? 0 : (numberAttribute(alignment, "textRotation") ?? 0),
        shrink: alignment !== null && booleanAttribute(alignment, "shrinkToFit"),
        readingOrder: alignment === null ? 0 : (numberAttribute(alignment, "readingOrder") ?? 0),
      },
      locked: protection === null || booleanAttribute(protection, "locked", true),
      formulaHidden: protection !== null && booleanAttribute(protection, "hidden"),
      style: this.styleNames().get(number("xfId")) ?? NORMAL,
    };
  }

  numberFormat(id: number): string {
    for (const element of this.list("numFmts", "numFmt")) {
      if (numberAttribute(element, "numFmtId") === id) return attribute(element, "formatCode") ?? "General";
    }
    return builtInFormat(id);
  }

  /** The format that `index` becomes by a change; made once. */
  derive(index: number, change: FormatChange): number {
    const key = `${index} ${JSON.stringify(change)}`;
    const known = this.derived.get(key);
    if (known !== undefined) return known;
    const result = this.make(index, change);
    this.derived.set(key, result);
    return result;
  }

  /** Names of styles by the place of their formats. */
  styleNames(): ReadonlyMap<number, string> {
    return new Map(
      this.list("cellStyles", "cellStyle").map((element) => [
        numberAttribute(element, "xfId") ?? 0,
        attribute(element, "name") ?? NORMAL,
      ]),
    );
  }

  /** The format of a cell that is given a style; the style is added where the workbook has none of that name. */
  private styled({ name, builtIn, change }: NamedStyle): number {
    const document = this.parts.change(this.part);
    const folded = name.toLowerCase();
    let place = [...this.styleNames()].find(([, known]) => known.toLowerCase() === folded)?.[0];
    if (place === undefined) {
      // Before the list is asked for: it may be one longer then.
      const looksLike = this.derive(0, change);
      const look = (this.xfs()[looksLike] ?? this.element(document, "xf")).cloneNode(true) as Element;
      look.removeAttribute("xfId");
      const looks = this.box(document, "cellStyleXfs");
      // The first is the one that all other formats come from.
      if (children(looks, "xf").length === 0) looks.appendChild(this.element(document, "xf"));
      looks.appendChild(look);
      place = children(looks, "xf").length - 1;
      looks.setAttribute("count", String(place + 1));
      const named = this.element(document, "cellStyle");
      named.setAttribute("name", name);
      named.setAttribute("xfId", String(place));
      if (builtIn !== null) named.setAttribute("builtinId", String(builtIn));
      const names = this.box(document, "cellStyles");
      names.appendChild(named);
      names.setAttribute("count", String(children(names, "cellStyle").length));
    }
    const style = this.list("cellStyleXfs", "xf")[place];
    const xf = style === undefined ? this.element(document, "xf") : (style.cloneNode(true) as Element);
    xf.setAttribute("xfId", String(place));
    return this.internXf(document, xf);
  }

  private make(index: number, change: FormatChange): number {
    if (change.style !== undefined) return this.styled(change.style);
    const document = this.parts.change(this.part);
    const old = this.xfs()[index] ?? this.xfs()[0];
    const xf = old === undefined ? this.element(document, "xf") : (old.cloneNode(true) as Element);
    const put = (name: string, flag: string, value: number): void => {
      xf.setAttribute(name, String(value));
      xf.setAttribute(flag, "1");
    };
    const changed = (
      box: string,
      item: string,
      name: string,
      flag: string,
      apply: (element: Element) => void,
    ): void => {
      const source = this.list(box, item)[numberAttribute(xf, name) ?? 0];
      const element = source === undefined ? this.element(document, item) : (source.cloneNode(true) as Element);
      apply(element);
      put(name, flag, this.intern(document, box, item, element));
    };
    const { font, fill, border } = change;
    if (change.numberFormat !== undefined)
      put("numFmtId", "applyNumberFormat", this.formatId(document, change.numberFormat));
    if (font !== undefined) {
      changed("fonts", "font", "fontId", "applyFont", (element) => {
        changeFont(element, font);
      });
    }
    if (fill !== undefined) {
      changed("fills", "fill", "fillId", "applyFill", (element) => {
        changeFill(element, fill);
      });
    }
    if (border !== undefined) {
      changed("borders", "border", "borderId", "applyBorder", (element) => {
        changeBorder(element, border);
      });
    }
    if (change.alignment !== undefined) this.align(document, xf, change.alignment);
    if (change.locked !== undefined || change.formulaHidden !== undefined) this.protect(document, xf, change);
    xf.removeAttribute("quotePrefix");
    return this.internXf(document, xf);
  }

  private align(document: Document, xf: Element, change: Partial<AlignmentFacts>): void {
    let alignment = child(xf, "alignment");
    if (alignment === null) {
      alignment = this.element(document, "alignment");
      xf.insertBefore(alignment, xf.firstChild);
    }
    const set = (name: string, value: string | number | boolean | undefined, standard: string): void => {
      if (value === undefined) return;
      const text = typeof value === "boolean" ? (value ? "1" : "0") : String(value);
      if (text === standard) alignment.removeAttribute(name);
      else alignment.setAttribute(name, text);
    };
    set("horizontal", change.horizontal, "general");
    set("vertical", change.vertical, "bottom");
    set("wrapText", change.wrap, "0");
    set("indent", change.indent, "0");
    set("textRotation", change.rotation, "0");
    set("shrinkToFit", change.shrink, "0");
    set("readingOrder", change.readingOrder, "0");
    xf.setAttribute("applyAlignment", "1");
  }

  private protect(document: Document, xf: Element, change: FormatChange): void {
    let protection = child(xf, "protection");
    if (protection === null) {
      protection = this.element(document, "protection");
      const alignment = child(xf, "alignment");
      xf.insertBefore(protection, alignment === null ? xf.firstChild : alignment.nextSibling);
    }
    if (change.locked !== undefined) protection.setAttribute("locked", change.locked ? "1" : "0");
    if (change.formulaHidden !== undefined) protection.setAttribute("hidden", change.formulaHidden ? "1" : "0");
    xf.setAttribute("applyProtection", "1");
  }

  private internXf(document: Document, xf: Element): number {
    const number = this.intern(document, "cellXfs", "xf", xf);
    this.xfCache = null;
    return number;
  }

  /** The number of an element in its list; added where no equal one is there. */
  private intern(document: Document, box: string, item: string, element: Element): number {
    const list = this.box(document, box);
    let numbers = this.elementNumbers.get(box);
    if (numbers === undefined) {
      numbers = new Map();
      for (const [index, known] of children(list, item).entries()) numbers.set(serializeElement(known), index);
      this.elementNumbers.set(box, numbers);
    }
    const key = serializeElement(element);
    const known = numbers.get(key);
    if (known !== undefined) return known;
    list.appendChild(element);
    const number = children(list, item).length - 1;
    numbers.set(serializeElement(element), number);
    numbers.set(key, number);
    list.setAttribute("count", String(number + 1));
    return number;
  }

  private formatId(document: Document, code: string): number {
    const builtIn = builtInNumber(code);
    if (builtIn !== null) return builtIn;
    let highest = 163;
    for (const element of this.list("numFmts", "numFmt")) {
      const id = numberAttribute(element, "numFmtId") ?? 0;
      if (attribute(element, "formatCode") === code) return id;
      highest = Math.max(highest, id);
    }
    const list = this.box(document, "numFmts");
    const element = this.element(document, "numFmt");
    element.setAttribute("numFmtId", String(highest + 1));
    element.setAttribute("formatCode", code);
    list.appendChild(element);
    list.setAttribute("count", String(children(list).length));
    return highest + 1;
  }

  /** A differential format for conditional formatting; its content as XML text. */
  addDifferential(inside: string): number {
    const document = this.parts.change(this.part);
    const dxf = this.element(document, "dxf");
    const parsed = rootOf(parseXml(`<dxf xmlns="${NAMESPACE.main}">${inside}</dxf>`, this.part), this.part);
    for (const part of children(parsed)) dxf.appendChild(document.importNode(part, true));
    return this.intern(document, "dxfs", "dxf", dxf);
  }

  /** `fontColour`: null where the format leaves the colour open, which the font's own facts do not tell. */
  differential(index: number): {
    readonly font: FontFacts | null;
    readonly fontColour: string | null;
    readonly fill: FillFacts | null;
  } {
    const dxf = this.list("dxfs", "dxf")[index];
    if (dxf === undefined) return { font: null, fontColour: null, fill: null };
    const font = child(dxf, "font");
    const fill = child(dxf, "fill");
    return {
      font: font === null ? null : readFont(font, this.theme),
      fontColour: font === null ? null : readColour(child(font, "color"), this.theme),
      fill: fill === null ? null : readFill(fill, this.theme, true),
    };
  }

  private box(document: Document, name: string): Element {
    const root = rootOf(document, this.part);
    return child(root, name) ?? insertOrdered(root, this.element(document, name), STYLES_ORDER);
  }

  private element(document: Document, name: string): Element {
    return document.createElementNS(NAMESPACE.main, prefixed(rootOf(document, this.part).prefix, name));
  }
}
