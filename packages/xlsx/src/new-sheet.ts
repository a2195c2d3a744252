import { areaName, cellName } from "./address";
import type { Bounds } from "./cell-store";
import { NAMESPACE, XML_HEAD } from "./namespaces";
import { type RgbColour, type NewCellLook, type NewStyles, rgb } from "./new-styles";
import { escapeXml } from "./xml-text";

/** A formula without its equals sign; Excel calculates it when it opens the file. */
export type NewCellValue = null | string | number | boolean | { readonly formula: string };

export interface NewCell {
  readonly row: number;
  readonly column: number;
  readonly value: NewCellValue;
  readonly look: NewCellLook | null;
}

/** What may be entered in cells; anything else is refused with the message. */
export interface NewValidation {
  readonly area: Bounds;
  readonly rule:
    /** At most 255 characters together, and no comma in an item. */
    | { readonly kind: "list"; readonly items: readonly string[] }
    | { readonly kind: "wholeNumber"; readonly min: number; readonly max: number }
    | { readonly kind: "atLeast"; readonly min: number };
  readonly title: string;
  readonly message: string;
}

/** A worksheet of a new workbook. Rows and columns count from 0. */
export interface NewSheet {
  readonly name: string;
  readonly rightToLeft?: boolean;
  /** Default true. */
  readonly gridLines?: boolean;
  /** "#RRGGBB". */
  readonly tabColour?: RgbColour;
  readonly frozen?: { readonly rows: number; readonly columns: number };
  /** Rows that are printed on every page. */
  readonly titleRows?: { readonly first: number; readonly last: number };
  /** In characters of the workbook's font. */
  readonly columnWidths?: readonly { readonly column: number; readonly characters: number }[];
  /** In points. */
  readonly rowHeights?: readonly { readonly row: number; readonly height: number }[];
  readonly cells?: readonly NewCell[];
  readonly merges?: readonly Bounds[];
  readonly validations?: readonly NewValidation[];
  /** A4, as many pages high as it takes and one wide. */
  readonly fitToWidth?: boolean;
}

/** Characters that Excel leaves beside a column's own. */
const PADDING = 0.71;

/** A worksheet's part; `selected`: its tab is the one that the workbook opens with. */
export function sheetXml(sheet: NewSheet, styles: NewStyles, selected: boolean): string {
  const { tabColour, fitToWidth, columnWidths = [], merges = [], validations = [] } = sheet;
  const tab = tabColour === undefined ? "" : `<tabColor rgb="${rgb(tabColour)}"/>`;
  const fit = fitToWidth === true ? '<pageSetUpPr fitToPage="1"/>' : "";
  const widths = [...columnWidths].sort((one, other) => one.column - other.column).map(columnXml);
  const margins =
    fitToWidth === true
      ? 'left="0.5" right="0.5" top="0.6" bottom="0.6"'
      : 'left="0.7" right="0.7" top="0.75" bottom="0.75"';
  return [
    `${XML_HEAD}<worksheet xmlns="${NAMESPACE.main}" xmlns:r="${NAMESPACE.relationships}">`,
    tab + fit === "" ? "" : `<sheetPr>${tab}${fit}</sheetPr>`,
    `<dimension ref="${dimension(sheet.cells ?? [])}"/>`,
    viewXml(sheet, selected),
    '<sheetFormatPr defaultRowHeight="15"/>',
    widths.length === 0 ? "" : `<cols>${widths.join("")}</cols>`,
    rowsXml(sheet, styles),
    merges.length === 0
      ? ""
      : `<mergeCells count="${merges.length}">${merges.map((area) => `<mergeCell ref="${areaName(area)}"/>`).join("")}</mergeCells>`,
    validations.length === 0
      ? ""
      : `<dataValidations count="${validations.length}">${validations.map(validationXml).join("")}</dataValidations>`,
    `<pageMargins ${margins} header="0.3" footer="0.3"/>`,
    fitToWidth === true ? '<pageSetup paperSize="9" fitToHeight="0"/>' : "",
    "</worksheet>",
  ].join("");
}

function columnXml({ column, characters }: { readonly column: number; readonly characters: number }): string {
  return `<col min="${column + 1}" max="${column + 1}" width="${characters + PADDING}" customWidth="1"/>`;
}

function viewXml({ frozen, rightToLeft, gridLines }: NewSheet, selected: boolean): string {
  const { rows, columns } = frozen ?? { rows: 0, columns: 0 };
  const sides = `${columns > 0 ? ` xSplit="${columns}"` : ""}${rows > 0 ? ` ySplit="${rows}"` : ""}`;
  const pane = columns === 0 ? "bottomLeft" : rows === 0 ? "topRight" : "bottomRight";
  const attributes = [
    gridLines === false ? ' showGridLines="0"' : "",
    rightToLeft === true ? ' rightToLeft="1"' : "",
    selected ? ' tabSelected="1"' : "",
  ].join("");
  const inside =
    rows + columns === 0
      ? ""
      : `<pane${sides} topLeftCell="${cellName(rows, columns)}" activePane="${pane}" state="frozen"/>`;
  const view = `<sheetView${attributes} workbookViewId="0"`;
  return `<sheetViews>${inside === "" ? `${view}/>` : `${view}>${inside}</sheetView>`}</sheetViews>`;
}

function rowsXml({ cells = [], rowHeights = [] }: NewSheet, styles: NewStyles): string {
  const heights = new Map(rowHeights.map(({ row, height }) => [row, height]));
  const rows = new Map<number, NewCell[]>([...heights.keys()].map((row) => [row, []]));
  for (const cell of cells) {
    const row = rows.get(cell.row);
    if (row === undefined) rows.set(cell.row, [cell]);
    else row.push(cell);
  }
  if (rows.size === 0) return "<sheetData/>";
  const xml = [...rows]
    .sort(([one], [other]) => one - other)
    .map(([row, line]) => {
      const height = heights.get(row);
      const own = height === undefined ? "" : ` ht="${height}" customHeight="1"`;
      const inside = line.sort((one, other) => one.column - other.column).map((cell) => cellXml(cell, styles));
      return `<row r="${row + 1}"${own}>${inside.join("")}</row>`;
    });
  return `<sheetData>${xml.join("")}</sheetData>`;
}

function cellXml({ row, column, value, look }: NewCell, styles: NewStyles): string {
  const style = look === null ? 0 : styles.numberOf(look);
  const start = `<c r="${cellName(row, column)}"${style === 0 ? "" : ` s="${style}"`}`;
  if (value === null || value === "") return `${start}/>`;
  if (typeof value === "number") return `${start}><v>${value}</v></c>`;
  if (typeof value === "boolean") return `${start} t="b"><v>${value ? 1 : 0}</v></c>`;
  if (typeof value === "string")
    return `${start} t="inlineStr"><is><t xml:space="preserve">${escapeXml(value)}</t></is></c>`;
  return `${start} t="str"><f>${escapeXml(value.formula)}</f></c>`;
}

function validationXml({ area, rule, title, message }: NewValidation): string {
  const kinds = {
    list: 'type="list"',
    wholeNumber: 'type="whole" operator="between"',
    atLeast: 'type="decimal" operator="greaterThanOrEqual"',
  } as const;
  const formulas =
    rule.kind === "list"
      ? `<formula1>"${escapeXml(rule.items.join(",").replaceAll('"', '""'))}"</formula1>`
      : `<formula1>${rule.min}</formula1>${rule.kind === "wholeNumber" ? `<formula2>${rule.max}</formula2>` : ""}`;
  return `<dataValidation ${kinds[rule.kind]} allowBlank="1" showErrorMessage="1" errorTitle="${escapeXml(title)}" error="${escapeXml(message)}" sqref="${areaName(area)}">${formulas}</dataValidation>`;
}

function dimension(cells: readonly NewCell[]): string {
  if (cells.length === 0) return "A1";
  let [row, column, bottom, right] = [Infinity, Infinity, 0, 0];
  for (const cell of cells) {
    row = Math.min(row, cell.row);
    column = Math.min(column, cell.column);
    bottom = Math.max(bottom, cell.row);
    right = Math.max(right, cell.column);
  }
  return areaName({ row, column, rows: bottom - row + 1, columns: right - column + 1 });
}
