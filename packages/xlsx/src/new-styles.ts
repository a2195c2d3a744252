import { NAMESPACE, XML_HEAD } from "./namespaces";
import { escapeXml } from "./xml-text";

/** "#RRGGBB". */
export type RgbColour = `#${string}`;

export interface NewCellLook {
  readonly bold?: boolean;
  readonly italic?: boolean;
  /** In points. */
  readonly size?: number;
  readonly colour?: RgbColour;
  readonly fill?: RgbColour;
  readonly horizontal?: "left" | "center" | "right";
  readonly vertical?: "top" | "center" | "bottom";
  readonly wrap?: boolean;
  readonly indent?: number;
  readonly readingOrder?: "left-to-right" | "right-to-left";
  /** Thin lines, by their colours. */
  readonly borders?: Readonly<Partial<Record<"left" | "right" | "top" | "bottom", RgbColour>>>;
}

/** Numbers the looks of cells as a styles part lists them; 0 is that of a cell that has none. */
export class NewStyles {
  private readonly fonts: Numbered;
  private readonly font: string;
  // The first two fills are Excel's own.
  private readonly fills = new Numbered([
    '<fill><patternFill patternType="none"/></fill>',
    '<fill><patternFill patternType="gray125"/></fill>',
  ]);
  private readonly borders = new Numbered([borderXml({})]);
  private readonly formats = new Numbered(['<xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>']);

  constructor(font: string) {
    this.font = font;
    this.fonts = new Numbered([fontXml({}, font)]);
  }

  numberOf(look: NewCellLook): number {
    const font = this.fonts.numberOf(fontXml(look, this.font));
    const fill = this.fills.numberOf(fillXml(look));
    const border = this.borders.numberOf(borderXml(look));
    return this.formats.numberOf(
      `<xf numFmtId="0" fontId="${font}" fillId="${fill}" borderId="${border}" xfId="0" applyFont="1" applyFill="1" applyBorder="1" applyAlignment="1">${alignmentXml(look)}</xf>`,
    );
  }

  /** The part xl/styles.xml. */
  xml(): string {
    return (
      `${XML_HEAD}<styleSheet xmlns="${NAMESPACE.main}">` +
      this.fonts.list("fonts") +
      this.fills.list("fills") +
      this.borders.list("borders") +
      '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>' +
      this.formats.list("cellXfs") +
      '<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles><dxfs count="0"/>' +
      '<tableStyles count="0" defaultTableStyle="TableStyleMedium2" defaultPivotStyle="PivotStyleLight16"/></styleSheet>'
    );
  }
}

/** Gives the same text the same number. */
class Numbered {
  private readonly numbers: Map<string, number>;

  constructor(first: readonly string[]) {
    this.numbers = new Map(first.map((xml, index) => [xml, index]));
  }

  numberOf(xml: string): number {
    const known = this.numbers.get(xml) ?? this.numbers.size;
    this.numbers.set(xml, known);
    return known;
  }

  list(name: string): string {
    return `<${name} count="${this.numbers.size}">${[...this.numbers.keys()].join("")}</${name}>`;
  }
}

function fontXml({ bold, italic, size, colour }: NewCellLook, font: string): string {
  const shade = colour === undefined ? '<color theme="1"/>' : `<color rgb="${rgb(colour)}"/>`;
  return `<font>${bold === true ? "<b/>" : ""}${italic === true ? "<i/>" : ""}<sz val="${size ?? 11}"/>${shade}<name val="${escapeXml(font)}"/><family val="2"/></font>`;
}

function fillXml({ fill }: NewCellLook): string {
  return fill === undefined
    ? '<fill><patternFill patternType="none"/></fill>'
    : `<fill><patternFill patternType="solid"><fgColor rgb="${rgb(fill)}"/><bgColor indexed="64"/></patternFill></fill>`;
}

function borderXml({ borders = {} }: NewCellLook): string {
  const side = (name: "left" | "right" | "top" | "bottom"): string => {
    const colour = borders[name];
    return colour === undefined ? `<${name}/>` : `<${name} style="thin"><color rgb="${rgb(colour)}"/></${name}>`;
  };
  return `<border>${side("left")}${side("right")}${side("top")}${side("bottom")}<diagonal/></border>`;
}

function alignmentXml({ horizontal, vertical, wrap, indent, readingOrder }: NewCellLook): string {
  const attributes = [
    horizontal === undefined ? "" : ` horizontal="${horizontal}"`,
    vertical === undefined ? "" : ` vertical="${vertical}"`,
    wrap === true ? ' wrapText="1"' : "",
    indent === undefined ? "" : ` indent="${indent}"`,
    readingOrder === undefined ? "" : ` readingOrder="${readingOrder === "right-to-left" ? 2 : 1}"`,
  ];
  return `<alignment${attributes.join("")}/>`;
}

export function rgb(colour: string): string {
  return `FF${colour.slice(1).toUpperCase()}`;
}
