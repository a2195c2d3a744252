import type { CellStyle } from "../report/description";
import { type Colour, THEME } from "../report/theme";
import type { AuthoredSheet } from "./authored-sheet";

const { colours, textSize } = THEME;

export interface SheetStyles {
  /** The number of a cell's style. */
  readonly of: (row: number, column: number) => number;
  /** Cells that have one. */
  readonly cells: readonly { readonly row: number; readonly column: number }[];
  /** styles.xml. */
  readonly xml: string;
}

interface Look extends CellStyle {
  readonly inGrid?: true;
}

/** The styles of a sheet's cells as SpreadsheetML numbers them. Of number formats it knows nothing: forms have none. */
export function sheetStyles(sheet: AuthoredSheet, font: string, rightToLeft: boolean): SheetStyles {
  const looks = new Map<string, { readonly row: number; readonly column: number; readonly look: Look }>();
  const add = (area: AuthoredSheet["grids"][number], style: Look): void => {
    for (let row = area.row; row < area.row + area.rows; row += 1) {
      for (let column = area.column; column < area.column + area.columns; column += 1) {
        const key = `${row} ${column}`;
        looks.set(key, { row, column, look: { ...looks.get(key)?.look, ...style } });
      }
    }
  };
  for (const area of sheet.grids) add(area, { inGrid: true });
  for (const { area, style } of sheet.styles) add(area, style);

  const fonts = numbered([fontXml({}, font)]);
  // The first two fills are Excel's own.
  const fills = numbered([
    '<fill><patternFill patternType="none"/></fill>',
    '<fill><patternFill patternType="gray125"/></fill>',
  ]);
  const borders = numbered([borderXml({})]);
  const formats = numbered(['<xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>']);
  const numbers = new Map<string, number>();
  for (const [key, { look }] of looks) {
    numbers.set(
      key,
      formats.numberOf(
        `<xf numFmtId="0" fontId="${fonts.numberOf(fontXml(look, font))}" fillId="${fills.numberOf(fillXml(look))}" borderId="${borders.numberOf(borderXml(look))}" xfId="0" applyFont="1" applyFill="1" applyBorder="1" applyAlignment="1">${alignmentXml(look, rightToLeft)}</xf>`,
      ),
    );
  }
  const list = (name: string, { all }: ReturnType<typeof numbered>): string =>
    `<${name} count="${all().length}">${all().join("")}</${name}>`;
  return {
    of: (row, column) => numbers.get(`${row} ${column}`) ?? 0,
    cells: [...looks.values()],
    xml:
      list("fonts", fonts) +
      list("fills", fills) +
      list("borders", borders) +
      '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>' +
      list("cellXfs", formats),
  };
}

/** Gives the same text the same number. */
function numbered(first: readonly string[]): {
  readonly numberOf: (xml: string) => number;
  readonly all: () => string[];
} {
  const numbers = new Map(first.map((xml, index) => [xml, index]));
  return {
    numberOf: (xml) => {
      const known = numbers.get(xml) ?? numbers.size;
      numbers.set(xml, known);
      return known;
    },
    all: () => [...numbers.keys()],
  };
}

function fontXml({ bold, italic, size, colour }: Look, font: string): string {
  return `<font>${bold === true ? "<b/>" : ""}${italic === true ? "<i/>" : ""}<sz val="${size ?? textSize}"/><color rgb="${colour === undefined ? "FF000000" : rgb(colour)}"/><name val="${font}"/></font>`;
}

function fillXml({ fill }: Look): string {
  return fill === undefined
    ? '<fill><patternFill patternType="none"/></fill>'
    : `<fill><patternFill patternType="solid"><fgColor rgb="${rgb(fill)}"/></patternFill></fill>`;
}

function borderXml({ inGrid, bottomBorder }: Look): string {
  const side = (name: string, colour: Colour | undefined): string =>
    colour === undefined ? `<${name}/>` : `<${name} style="thin"><color rgb="${rgb(colour)}"/></${name}>`;
  const line = inGrid === true ? "hairline" : undefined;
  return `<border>${side("left", line)}${side("right", line)}${side("top", line)}${side("bottom", bottomBorder ?? line)}</border>`;
}

function alignmentXml({ horizontal, vertical, wrap, indent }: Look, rightToLeft: boolean): string {
  const sides = {
    start: rightToLeft ? "right" : "left",
    centre: "center",
    end: rightToLeft ? "left" : "right",
  } as const;
  const upright = { top: "top", centre: "center", bottom: "bottom" } as const;
  return `<alignment${horizontal === undefined ? "" : ` horizontal="${sides[horizontal]}"`}${vertical === undefined ? "" : ` vertical="${upright[vertical]}"`}${wrap === true ? ' wrapText="1"' : ""}${indent === undefined ? "" : ` indent="${indent}"`} readingOrder="${rightToLeft ? 2 : 1}"/>`;
}

function rgb(colour: Colour): string {
  return `FF${colours[colour].slice(1)}`;
}
