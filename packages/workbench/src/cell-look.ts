import type { BorderLine } from "@offline-excel/xlsx/borders";
import { CELL, cellKey } from "@offline-excel/xlsx/cell-store";
import type { CellFormat } from "@offline-excel/xlsx/styles";
import { attribute } from "@offline-excel/xlsx/xml";
import { Area } from "@offline-excel/excel-host/workbook/area";
import type { Book } from "@offline-excel/excel-host/workbook/book";
import { cellText } from "@offline-excel/excel-host/workbook/range-cells";
import type { Sheet } from "@offline-excel/excel-host/workbook/sheet";
import type { ConditionalLooks } from "./conditional-look";
import { notesOf } from "./notes";

/** A cell as the grid paints it. */
export interface CellLook {
  readonly text: string;
  readonly style: string;
  /** Text may run over blank neighbours. */
  readonly spreads: boolean;
  readonly bar: { readonly share: number; readonly colour: string } | null;
  /** A note of the cell, or its comments. */
  readonly note: string | null;
}

const WIDTHS: Readonly<Record<string, string>> = {
  hair: "1px dotted", thin: "1px solid", medium: "2px solid", thick: "3px solid", dashed: "1px dashed", mediumDashed: "2px dashed",
  dotted: "1px dotted", double: "3px double", dashDot: "1px dashed", mediumDashDot: "2px dashed", dashDotDot: "1px dotted",
  mediumDashDotDot: "2px dotted", slantDashDot: "2px dashed",
}; // prettier-ignore

function line(side: string, border: BorderLine): string {
  const width = WIDTHS[border.style];
  return width === undefined ? "" : `border-${side}:${width} ${border.colour};`;
}

const formats = new WeakMap<CellFormat, string>();

/** The part of a look that is the format's alone; made once for each format. */
function formatStyle(format: CellFormat): string {
  const known = formats.get(format);
  if (known !== undefined) return known;
  const { font, fill, borders, alignment } = format;
  let style = `font:${font.italic ? "italic " : ""}${font.bold ? "600 " : ""}${Math.round((font.size * 96) / 72)}px/1.2 "${font.name.replaceAll('"', "")}",var(--sheet-font);`;
  if (font.colour !== "#000000") style += `color:${font.colour};`;
  const lines = [font.underline === "none" ? "" : "underline", font.strike ? "line-through" : ""].filter(
    (one) => one !== "",
  );
  if (lines.length > 0) style += `text-decoration:${lines.join(" ")};`;
  if (fill.colour !== null) style += `background-color:${fill.colour};`;
  style +=
    line("left", borders.left) +
    line("right", borders.right) +
    line("top", borders.top) +
    line("bottom", borders.bottom);
  const vertical =
    alignment.vertical === "top" ? "flex-start" : alignment.vertical === "center" ? "center" : "flex-end";
  style += `align-items:${vertical};`;
  if (alignment.wrap) style += "white-space:pre-wrap;overflow-wrap:anywhere;";
  if (alignment.indent > 0) style += `padding-inline:${alignment.indent * 9 + 3}px;`;
  if (alignment.readingOrder > 0) style += `direction:${alignment.readingOrder === 2 ? "rtl" : "ltr"};`;
  formats.set(format, style);
  return style;
}

/** Physical sides: a sheet's direction does not turn "left" round. */
function justify(horizontal: string, kind: number, text: string, rightToLeft: boolean): string {
  switch (horizontal) {
    case "left":
      return "left";
    case "right":
      return "right";
    case "center":
    case "centerContinuous":
    case "distributed":
      return "center";
    default:
      if (kind === CELL.number) return "right";
      if (kind === CELL.boolean || kind === CELL.error) return "center";
      // Text starts where its sheet starts, unless it is written the other way.
      return /^[^A-Za-z\u0590-\u08ff]*[\u0590-\u08ff]/.test(text)
        ? "right"
        : rightToLeft && text === ""
          ? "right"
          : "left";
  }
}

export class CellLooks {
  private readonly book: Book;
  private readonly sheet: Sheet;
  private readonly conditions: ConditionalLooks;
  private readonly area: Area;
  private readonly notes: ReadonlyMap<number, string>;

  constructor(book: Book, sheet: Sheet, conditions: ConditionalLooks) {
    this.book = book;
    this.sheet = sheet;
    this.conditions = conditions;
    this.area = new Area(book, sheet, { row: 0, column: 0, rows: 1, columns: 1 });
    this.notes = notesOf(book, sheet);
  }

  /** null: nothing to paint. */
  at(row: number, column: number): CellLook | null {
    const { cells } = this.sheet.file.content;
    const kind = cells.kind(row, column);
    const index = this.sheet.styleAt(row, column);
    const banding = this.tableFill(row, column);
    const condition = this.conditions.at(row, column);
    const note = this.notes.get(cellKey(row, column)) ?? null;
    if (kind === CELL.empty && index === 0 && banding === "" && condition === null && note === null) return null;
    const format = this.book.file.styles.format(index);
    let text = condition?.hideValue === true ? "" : cellText(this.area, row, column);
    if (condition?.icon !== undefined) text = `${condition.icon} ${text}`;
    const side = justify(format.alignment.horizontal, kind, text, this.sheet.rightToLeft);
    let style = `${banding}${formatStyle(format)}justify-content:${side};text-align:${side};`;
    if (condition?.fill !== undefined) style += `background-color:${condition.fill};`;
    if (condition?.colour !== undefined) style += `color:${condition.colour};`;
    if (condition?.bold === true) style += "font-weight:600;";
    if (condition?.italic === true) style += "font-style:italic;";
    if (condition?.underlined === true || condition?.struck === true) {
      style += `text-decoration:${condition.underlined === true ? "underline" : ""} ${condition.struck === true ? "line-through" : ""};`;
    }
    return {
      text,
      style,
      spreads: kind === CELL.text && !format.alignment.wrap && side !== "center",
      bar: condition?.bar ?? null,
      note,
    };
  }

  /** Nothing is written there, whatever its format: a neighbour's text may run over it. */
  isBlank(row: number, column: number): boolean {
    return this.sheet.file.content.cells.kind(row, column) === CELL.empty && this.sheet.mergeAt(row, column) === null;
  }

  /** Header and bands of the common table styles, in the theme's first accent. */
  private tableFill(row: number, column: number): string {
    for (const table of this.book.tables) {
      if (table.sheet !== this.sheet) continue;
      const { area } = table;
      if (row < area.row || row >= area.row + area.rows || column < area.column || column >= area.column + area.columns)
        continue;
      const name = attribute(table.styleInfo() ?? table.root(), "name") ?? "";
      if (!name.startsWith("TableStyle")) return "";
      const light = name.includes("Light");
      if (row === area.row && table.showHeaders)
        return light
          ? "font-weight:600;border-bottom:1px solid #7f8a96;"
          : "background-color:var(--table-head);color:#fff;";
      if (table.styleFlag("showRowStripes") && (row - table.body.row) % 2 === 0)
        return "background-color:var(--table-band);";
      return "";
    }
    return "";
  }
}
