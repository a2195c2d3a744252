import type { Area } from "../snapshot";
import type {
  CellContent,
  CellStyle,
  ConditionalRule,
  ListValidation,
  ReportChart,
  ReportSheet,
  ReportTable,
  SheetKey,
} from "./description";

/** A report sheet while it is being laid out; `finish` gives the plain description. */
export interface SheetDraft {
  readonly put: (row: number, column: number, content: CellContent, style?: CellStyle) => void;
  readonly putRow: (row: number, column: number, contents: readonly CellContent[], style?: CellStyle) => void;
  readonly style: (area: Area, style: CellStyle) => void;
  readonly table: (table: ReportTable) => void;
  readonly chart: (chart: ReportChart) => void;
  readonly rule: (rule: ConditionalRule) => void;
  readonly validate: (validation: ListValidation) => void;
  readonly merge: (area: Area) => void;
  readonly rowHeight: (row: number, height: number) => void;
  readonly finish: (rest: SheetFacts) => ReportSheet;
}

export interface SheetFacts {
  /** Characters; left out: as wide as the columns of its tables say, the upper table first. */
  readonly columnWidths?: readonly number[];
  /** Characters: columns between and beside tables. */
  readonly emptyColumnWidth?: number;
  readonly frozenRows?: number;
  readonly portrait?: boolean;
  /** Fits on one page; otherwise on one page's width. */
  readonly onePage?: boolean;
  readonly titleRow?: number;
  readonly printArea?: Area;
}

export const TITLE: CellStyle = { bold: true, size: 18, colour: "ink" };
export const SUBTITLE: CellStyle = { size: 10, colour: "secondary" };
export const HEADING: CellStyle = { bold: true, size: 12, colour: "ink" };
/** Points: one line of a table. */
const LINE_HEIGHT = 15;
const DEFAULT_WIDTH = 8;

/** Lines that a bold heading takes in so many characters, word by word. */
function linesOf(heading: string, width: number = DEFAULT_WIDTH): number {
  let lines = 1;
  let used = 0;
  for (const word of heading.split(" ")) {
    const needed = word.length * BOLD_WIDTH;
    if (used > 0 && used + 1 + needed > width) {
      lines += 1;
      used = 0;
    }
    used += (used > 0 ? 1 : 0) + needed;
  }
  return lines;
}
const BOLD_WIDTH = 1.12;

/** The width of each of the sheet's columns as the first table over it declares it. */
function widthsOf(tables: readonly ReportTable[], emptyWidth: number): readonly number[] {
  const widths: number[] = [];
  for (const { column, columns } of tables) {
    columns.forEach(({ width }, index) => {
      if (width !== undefined) widths[column + index] ??= width;
    });
  }
  return Array.from(widths, (width: number | undefined) => width ?? emptyWidth);
}

/** Points: two lines of a caption. */
const CAPTION_HEIGHT = 30;
/** Scores from low to high, in every table of scores alike. Points. */
export const SCORE_SCALE = {
  low: { value: 30, colour: "heatLow" },
  middle: { value: 60, colour: "heatMiddle" },
  high: { value: 90, colour: "heatHigh" },
} as const;

export const CAPTION: CellStyle = { size: 9, colour: "secondary", wrap: true, vertical: "top" };

export function newSheetDraft(key: SheetKey, name: string): SheetDraft {
  const cells: { row: number; column: number; content: CellContent }[] = [];
  const styles: { area: Area; style: CellStyle }[] = [];
  const tables: ReportTable[] = [];
  const charts: ReportChart[] = [];
  const rules: ConditionalRule[] = [];
  const validations: ListValidation[] = [];
  const merges: Area[] = [];
  const rowHeights: { row: number; height: number }[] = [];
  const draft: SheetDraft = {
    put: (row, column, content, style) => {
      cells.push({ row, column, content });
      if (style !== undefined) styles.push({ area: { row, column, rows: 1, columns: 1 }, style });
    },
    putRow: (row, column, contents, style) => {
      contents.forEach((content, index) => cells.push({ row, column: column + index, content }));
      if (style !== undefined) styles.push({ area: { row, column, rows: 1, columns: contents.length }, style });
    },
    style: (area, style) => styles.push({ area, style }),
    table: (table) => tables.push(table),
    chart: (chart) => {
      charts.push(chart);
      const { captionAt: at, position } = chart;
      draft.put(at.row, at.column, `${chart.subtitle}. ${chart.caption}`, CAPTION);
      // As wide as its chart, two lines high.
      draft.merge({ row: at.row, column: at.column, rows: 1, columns: position.columns });
      draft.rowHeight(at.row, CAPTION_HEIGHT);
    },
    rule: (rule) => rules.push(rule),
    validate: (validation) => validations.push(validation),
    merge: (area) => merges.push(area),
    rowHeight: (row, height) => {
      if (!rowHeights.some((one) => one.row === row)) rowHeights.push({ row, height });
    },
    finish: ({ columnWidths: fixedWidths, emptyColumnWidth, frozenRows, portrait, onePage, titleRow, printArea }) => {
      const columnWidths = fixedWidths ?? widthsOf(tables, emptyColumnWidth ?? DEFAULT_WIDTH);
      return {
        key,
        name,
        blocks: cells.map(({ row, column, content }) => ({ row, column, cells: [[content]] })),
        tables,
        styles,
        rules,
        validations,
        charts,
        merges,
        columnWidths,
        rowHeights: [
          ...rowHeights,
          ...tables
            .map(({ row, column, columns }) => ({
              row,
              height:
                LINE_HEIGHT *
                Math.max(...columns.map(({ heading }, index) => linesOf(heading, columnWidths[column + index]))),
            }))
            .filter(({ row, height }) => height > LINE_HEIGHT && !rowHeights.some((one) => one.row === row)),
        ],
        frozenRows: frozenRows ?? 0,
        gridlines: false,
        tabColour: "actual",
        page: {
          orientation: portrait === true ? "portrait" : "landscape",
          fitWidth: 1,
          fitHeight: onePage === true ? 1 : null,
          ...(printArea === undefined ? {} : { printArea }),
          ...(titleRow === undefined ? {} : { titleRows: { first: titleRow, last: titleRow } }),
        },
      };
    },
  };
  return draft;
}
