/** One description of the report as plain data: pure code makes it, one thin writer writes it, the pane's previews draw it. */

import type { Area } from "../snapshot";
import type { Language } from "../../language/language";
import type { Colour, PageLook } from "./theme";

export type SheetKey =
  | "summary"
  | "departments"
  | "criteria"
  | "coordination"
  | "profitability"
  | "actions"
  | "history"
  | "method"
  | "department";

/** A live formula, A1 style in English, without being escaped; everything else is text or a figure and never becomes one. */
export interface FormulaCell {
  readonly formula: string;
  /** What it gives as things stand: for previews; never written. */
  readonly value: string | number | null;
}
export type CellContent = string | number | boolean | null | FormulaCell;

/** A rectangle written at once. */
export interface CellBlock {
  readonly row: number;
  readonly column: number;
  readonly cells: readonly (readonly CellContent[])[];
}

export interface CellStyle {
  readonly bold?: boolean;
  readonly italic?: boolean;
  /** Points. */
  readonly size?: number;
  readonly colour?: Colour;
  readonly fill?: Colour;
  readonly numberFormat?: string;
  readonly horizontal?: "start" | "centre" | "end";
  readonly vertical?: "top" | "centre" | "bottom";
  readonly wrap?: boolean;
  readonly indent?: number;
  readonly bottomBorder?: Colour;
}

export interface StyledArea {
  readonly area: Area;
  readonly style: CellStyle;
}

export interface ReportColumn {
  /** Stable: the same in both languages. */
  readonly key: string;
  /** Localised; equals the header cell. */
  readonly heading: string;
  readonly numberFormat?: string;
  /** Characters. */
  readonly width?: number;
  readonly wrap?: boolean;
  /** False: for the screen alone; what is printed ends before it where nothing after it is printed. Default true. */
  readonly printed?: boolean;
  /** The heading in every language: by it a report finds the column of an earlier one again. */
  readonly knownAs?: readonly string[];
}

export interface ReportTable {
  /** Hamrasta_Departments ...: unique in the workbook, the same in both languages. */
  readonly name: string;
  readonly row: number;
  readonly column: number;
  readonly columns: readonly ReportColumn[];
  readonly rows: readonly (readonly CellContent[])[];
  /** Column keys that identify a row, where users' own entries survive a refresh. */
  readonly rowKey?: readonly string[];
  readonly entries?: UserEntries;
}

/** Columns of a table that belong to the user after the first run, and how their rows are found again at a refresh. */
export interface UserEntries {
  /** Column keys. */
  readonly columns: readonly string[];
  /** Columns whose former figure stays as it was, though nobody wrote it: what a row began with. */
  readonly kept?: readonly string[];
  /** Rows that go below the others once this column says one of these. */
  readonly below?: { readonly column: string; readonly words: readonly string[] };
  /** Sets of column keys by which a former row is found, tried in turn; one that fits several rows finds none. */
  readonly foundBy: readonly (readonly string[])[];
  /** What a user's column says before anyone has touched it; other columns are blank. */
  readonly untouched: Readonly<Record<string, string>>;
  /** Former words of a choice (of the other language) to those of this report. */
  readonly words: Readonly<Record<string, string>>;
  /** What the other columns say in a row that the report no longer has; columns not named stay as they were. */
  readonly gone: Readonly<Record<string, CellContent>>;
}

export type ConditionalRule =
  | {
      readonly kind: "colourScale";
      readonly area: Area;
      readonly low: { readonly value: number; readonly colour: Colour };
      readonly middle: { readonly value: number; readonly colour: Colour };
      readonly high: { readonly value: number; readonly colour: Colour };
    }
  | { readonly kind: "dataBar"; readonly area: Area; readonly colour: Colour; readonly rightToLeft: boolean }
  | {
      readonly kind: "formula";
      readonly area: Area;
      readonly formula: string;
      readonly colour?: Colour;
      readonly fill?: Colour;
    };

export interface ListValidation {
  readonly area: Area;
  readonly list: readonly string[];
}

export type ChartKind = "bar" | "barStacked" | "barStacked100" | "column" | "columnStacked" | "line" | "scatter";

export interface ChartSeries {
  /** The sheet that its cells are on, where that is not the chart's own. */
  readonly sheet?: SheetKey;
  /** Literal; the legend and the direct label. */
  readonly name: string;
  readonly values: Area;
  /** Category labels; for a scatter the x values. */
  readonly categories: Area;
  /** null: invisible (the offset of a floating bar). */
  readonly colour: Colour | null;
  /** For combinations: a line over columns. */
  readonly kind?: "column" | "line" | "bar" | "scatter";
  readonly secondaryAxis?: boolean;
  readonly labels?: { readonly numberFormat: string; readonly position: "end" | "inside" | "centre" | "above" } | null;
  /** One text a point, in place of its value: names in a scatter. */
  readonly pointLabels?: readonly (string | null)[];
  /** One colour a point, where points differ in meaning. */
  readonly pointColours?: readonly (Colour | null)[];
  /** Border of bars without a fill. */
  readonly outline?: Colour;
  readonly line?: { readonly weight: number; readonly dash: "solid" | "dash" | "none" };
  readonly marker?: "none" | "circle" | "diamond" | "square";
  readonly markerSize?: number;
  /** Whether legends, tables and tooltips tell its figures; default: where it is drawn. A part of a bar is no figure, a bar's bare label is. */
  readonly told?: boolean;
}

export interface ChartAxis {
  readonly min?: number;
  readonly max?: number;
  readonly majorUnit?: number;
  readonly title?: string;
  readonly numberFormat?: string;
  readonly gridlines: boolean;
  readonly visible: boolean;
  readonly reversed?: boolean;
  /** Category labels at the low end instead of beside an axis in the middle. */
  readonly labelsLow?: boolean;
}

/** Every table of ours has this prefix: a sheet with one is ours. */
export const OWN_TABLE_PREFIX = "Hamrasta_";

export interface ReportChart {
  /** Stable: names the chart in the workbook (Hamrasta_Ranking ...). */
  readonly name: string;
  readonly kind: ChartKind;
  /** The message: what the chart says, with the figure. */
  readonly title: string;
  /** What is measured, unit, n and period; stands before the caption. */
  readonly subtitle: string;
  /** In words what the chart shows; written to the cell at `captionAt`. */
  readonly caption: string;
  readonly captionAt: { readonly row: number; readonly column: number };
  readonly series: readonly ChartSeries[];
  readonly categoryAxis: ChartAxis;
  readonly valueAxis: ChartAxis;
  readonly secondaryAxis?: ChartAxis;
  readonly legend: "none" | "top" | "bottom";
  /** Percent of a bar's width. */
  readonly gapWidth?: number;
  readonly overlap?: number;
  /** Cells that it covers when first made. */
  readonly position: Area;
}

export interface PageSetup {
  readonly orientation: "landscape" | "portrait";
  readonly fitWidth: number;
  readonly fitHeight: number | null;
  readonly printArea?: Area;
  /** Rows repeated on each page. */
  readonly titleRows?: { readonly first: number; readonly last: number };
  /** At the foot of each page, in the direction of reading; "&P" and "&N" are Excel's own for page and pages. */
  readonly footer?: { readonly start: string; readonly centre: string; readonly end: string };
}

export interface ReportSheet {
  readonly key: SheetKey;
  /** Localised; " (Hamrasta)" is added where the user has a sheet of that name. */
  readonly name: string;
  readonly blocks: readonly CellBlock[];
  readonly tables: readonly ReportTable[];
  readonly styles: readonly StyledArea[];
  readonly rules: readonly ConditionalRule[];
  readonly validations: readonly ListValidation[];
  readonly charts: readonly ReportChart[];
  readonly merges: readonly Area[];
  /** Characters, by column from 0. */
  readonly columnWidths: readonly number[];
  /** Points, for rows that differ. */
  readonly rowHeights: readonly { readonly row: number; readonly height: number }[];
  readonly frozenRows: number;
  readonly gridlines: boolean;
  readonly tabColour: Colour;
  readonly page: PageSetup;
}

/** A score with its name, and what is said of it. */
export interface HeadlineFigure {
  readonly label: string;
  /** Points, not rounded; null: there is none, and the first note says why. */
  readonly value: number | null;
  readonly notes: readonly string[];
}

/** One thing to do first. */
export interface FirstAction {
  /** Department and criterion: "sales/sa-4". */
  readonly key: string;
  readonly department: string;
  /** What people wrote; else the instrument's suggestion. */
  readonly action: string;
  readonly suggestion: string;
  readonly because: string;
  readonly owner: string;
  /** A date's serial number, or words; "": none yet. */
  readonly due: string | number;
}

export interface FirstActions {
  readonly heading: string;
  readonly rows: readonly FirstAction[];
  /** Why there is no row, which others are as urgent, what is hidden. */
  readonly notes: readonly string[];
}

/** What the executive's page says, before it is laid out: the sheet and the slides are made from it. */
export interface SummaryPage {
  readonly title: string;
  /** Whose figures these are, of when, and of how many. */
  readonly counts: string;
  /** The company's score first. */
  readonly headline: readonly HeadlineFigure[];
  /** Points. */
  readonly target: number;
  readonly sentences: readonly string[];
  readonly actions: FirstActions;
}

export interface ReportDescription extends PageLook {
  readonly language: Language;
  /** Heading over notes of the user's that had to make room. */
  readonly movedNotes: string;
  readonly sheets: readonly ReportSheet[];
  /** What the executive's page says, for who shows it elsewhere; left out: there are no scores. */
  readonly summary?: SummaryPage;
  /** At the foot of pages and slides, in the direction of reading. */
  readonly footer: { readonly start: string; readonly end: string };
}
