import type { Role, Scale } from "../../alignment/evaluation";
import type { CostDriver } from "../../profitability/cost-to-serve";
import type { CurrencyScale } from "../../profitability/currency-scale";
import type { ColumnUse } from "./account/column-use";

/** How the sheets of a workbook are to be read: what the pane saves and the command line takes. Columns by header text or "column:F". */

export type ColumnName = string;
export type Part = "A" | "B" | "C" | "D";

/** What a mapping says about the criteria of a block, by header, statement or id; "*" is every one that is not named. */
export interface CriterionEntryOptions extends BlockEnd {
  readonly reverse?: readonly string[];
  readonly weights?: Readonly<Record<string, number>>;
  readonly dimensions?: Readonly<Record<string, readonly string[]>>;
  readonly scale: Scale;
  /** Scales of criteria that have one of their own. */
  readonly scales?: Readonly<Record<string, Scale>>;
  /** Words of answers that no known scale has, the worst first. */
  readonly words?: Readonly<Record<string, readonly string[]>>;
  readonly anonymous?: boolean;
  /** What columns are that the entry names nowhere else. */
  readonly uses?: Readonly<Record<ColumnName, ColumnUse>>;
}

/** A criterion (a rater, in a checklist) with a column for each answer: it goes by its first column. */
export interface TickedAnswers {
  readonly columns: readonly ColumnName[];
  /** The rating that a tick in each of the columns is. */
  readonly values: readonly number[];
}

export interface ChecklistEntry extends CriterionEntryOptions {
  readonly layout: "checklist";
  readonly sheet: string;
  readonly part: Exclude<Part, "C">;
  /** A1 of the header row's first cell. */
  readonly header: string;
  readonly department: ColumnName | { readonly fixed: string } | null;
  readonly criterion: ColumnName;
  readonly raters: readonly { readonly column: ColumnName; readonly role?: Role }[];
  readonly ticks?: readonly TickedAnswers[];
  readonly period?: ColumnName | { readonly fixed: string } | null;
}

export interface ResponsesEntry extends CriterionEntryOptions {
  readonly layout: "responses";
  readonly sheet: string;
  readonly part: Exclude<Part, "C">;
  readonly header?: string;
  readonly department?: ColumnName | { readonly fixed: string } | null;
  readonly role?: ColumnName | { readonly fixed: Role } | null;
  readonly rater?: ColumnName | null;
  readonly period?: ColumnName | { readonly fixed: string } | null;
  readonly criteria: readonly ColumnName[];
  readonly ticks?: readonly TickedAnswers[];
  /** Whose department the column names; left out: who is rated, in Part B where the rater works. */
  readonly departmentOf?: "rated" | "rater";
  /** True where the headings are codes that other sheets use for other questions. */
  readonly ownQuestions?: boolean;
}

export interface LongEntry extends CriterionEntryOptions {
  readonly layout: "long";
  readonly sheet: string;
  readonly part: Exclude<Part, "C">;
  readonly header?: string;
  readonly department?: ColumnName | { readonly fixed: string } | null;
  readonly criterion: ColumnName;
  readonly rater?: ColumnName | null;
  readonly role?: ColumnName | { readonly fixed: Role } | null;
  readonly rating: ColumnName;
  readonly period?: ColumnName | { readonly fixed: string } | null;
}

/** Square: `header` is the cell of the first customer's name, suppliers in the column left of it. */
export interface SquareMatrixEntry {
  readonly layout: "matrix";
  readonly sheet: string;
  readonly header: string;
  readonly suppliers: "rows" | "columns";
  readonly facet?: string;
  readonly period?: { readonly fixed: string } | null;
  readonly scale: Scale;
}

export interface LongMatrixEntry {
  readonly layout: "matrix";
  readonly sheet: string;
  readonly header?: string;
  readonly supplier: ColumnName;
  readonly customer: ColumnName;
  readonly facet?: ColumnName | null;
  readonly rating: ColumnName;
  readonly period?: ColumnName | { readonly fixed: string } | null;
  readonly scale: Scale;
}

export interface SalesEntry {
  readonly layout: "sales";
  readonly sheet: string;
  readonly header?: string;
  readonly customer?: ColumnName | null;
  readonly product?: ColumnName | null;
  readonly segment?: ColumnName | null;
  readonly territory?: ColumnName | null;
  readonly order?: ColumnName | null;
  readonly date?: ColumnName | null;
  readonly period?: ColumnName | null;
  readonly scenario?: ColumnName | null;
  readonly revenue: ColumnName;
  readonly deductions?: readonly ColumnName[];
  /** By level: COGS, CM1, CM2, CM3. */
  readonly costs?: Readonly<Record<string, readonly ColumnName[]>>;
  /** A column of profit where the costs are not given: what lies between it and net revenue is taken as cost of goods. */
  readonly profit?: ColumnName | null;
  /** Counts the units of a line: what columns of kind "each" are multiplied by. */
  readonly quantity?: ColumnName | null;
  /** Of columns whose figures are no money of the line: per unit, or a share (0-1) or a percentage of the line's amount. */
  readonly kinds?: Readonly<Record<ColumnName, AmountKind>>;
  /** Tax that the revenue column includes: a column of money to take off, or the rate that was added, as a fraction. */
  readonly tax?: ColumnName | { readonly rate: number } | null;
  /** "reversed": revenue is negative, as on the credit side of a ledger, or a sheet of returns has positive amounts. */
  readonly sign?: "reversed";
  /** Whether all lines of this table are plan. */
  readonly plan?: boolean;
  /** Lines left out, and lines that count with the other sign, by the texts of a column. */
  readonly exclude?: Readonly<Record<ColumnName, readonly string[]>>;
  readonly negate?: Readonly<Record<ColumnName, readonly string[]>>;
  /** Names the currency of each line. */
  readonly currencyColumn?: ColumnName | null;
  /** What one unit of each currency is in the report's currency; without it, several currencies are not added up. */
  readonly rates?: Readonly<Record<string, number>>;
  /** Names that stand for others: the name in the lines, then the name to report. */
  readonly aliases?: Readonly<Record<string, string>>;
  /** Which sign separates the decimals of figures that are typed as text. */
  readonly decimals?: Readonly<Record<ColumnName, DecimalSign>>;
  /** The order of day, month and year in dates that are typed as text. */
  readonly dateOrder?: DateOrder;
  /** The year that belongs to the period column. */
  readonly year?: ColumnName | null;
  /** Columns of another sheet, looked up by a key. */
  readonly joins?: readonly SalesJoin[];
  /** Any other columns to view the lines by. */
  readonly views?: readonly ColumnName[];
  /** Net revenue by the general ledger, in the lines' currency: views are compared with it. */
  readonly ledgerTotal?: number | null;
  /** What amounts are shown in, of the currency that they are in. */
  readonly currency?: CurrencyScale;
  /** Upper bounds of the order-size bands, ascending; null or left out: from the data. */
  readonly bands?: readonly number[] | null;
  /** The period to report; null or left out: all of them. */
  readonly reportPeriod?: string | null;
  /** What variances are against; left out: the plan, else the period before. */
  readonly compareWith?: "plan" | "previous" | "none";
  /** Costs that no line bears, spread over customers; shares are fractions. */
  readonly pools?: readonly SalesPool[];
  /** What handling an order costs, whatever its value. */
  readonly fixedCostPerOrder?: number | null;
  /** Categories of the break-even order. */
  readonly breakEvenBy?: "customer" | "product" | "segment" | "territory";
}

export type AmountKind = "money" | "each" | "share" | "percent";
export type DecimalSign = "point" | "comma";
export type DateOrder = "dmy" | "mdy" | "ymd";

/** A sheet that says more of each line: heads of invoices, the list of customers. */
export interface SalesJoin {
  readonly sheet: string;
  /** A1 of its header row's first cell. */
  readonly header?: string;
  /** The key in the lines, and in the other sheet (left out: the same name). */
  readonly key: ColumnName;
  readonly theirKey?: ColumnName;
  readonly columns: Readonly<Partial<Record<JoinedColumn, ColumnName>>>;
}
export type JoinedColumn = "customer" | "product" | "segment" | "territory" | "date";

export interface SalesPool {
  readonly name: string;
  /** Money, in the lines' currency. */
  readonly amount: number;
  readonly keys: readonly {
    readonly driver: CostDriver;
    readonly share: number;
    /** Counts the driver: visits, deliveries. Left out: orders, lines and returns are counted in the lines. */
    readonly column?: ColumnName;
  }[];
}

export interface DepartmentsEntry {
  readonly layout: "departments";
  readonly sheet: string;
  readonly header?: string;
  readonly department: ColumnName;
  readonly headcount?: ColumnName | null;
  readonly target?: ColumnName | null;
  readonly retention?: ColumnName | null;
  readonly figures?: readonly ColumnName[];
}

export interface IgnoreEntry {
  readonly layout: "ignore";
  readonly sheet: string;
}

/** Rows as Excel counts them. */
export interface BlockEnd {
  /** The first row of answers, where headings take more rows than the one that names the columns. */
  readonly firstRow?: number;
  /** Where a block ends before the rows below it do. */
  readonly lastRow?: number;
}

export type MappingEntry = (
  | ChecklistEntry
  | ResponsesEntry
  | LongEntry
  | SquareMatrixEntry
  | LongMatrixEntry
  | SalesEntry
  | DepartmentsEntry
  | IgnoreEntry
) &
  BlockEnd;

export type Layout = MappingEntry["layout"];

export interface Mapping {
  readonly version: 1;
  readonly sheets: readonly MappingEntry[];
}

/** Why a layout was proposed, as data; the pane makes the sentence. */
export interface ProposalReason {
  readonly code:
    | "given"
    | "saved"
    | "criteria-matched"
    | "rater-headers"
    | "department-heading"
    | "rating-columns"
    | "rating-column"
    | "square-of-departments"
    | "money-and-dimensions"
    | "department-list"
    | "no-ratings"
    | "too-few-rows"
    | "copy-of-sheet"
    | "importance"
    | "sheet-is-department"
    | "sheet-is-period"
    | "own-questions"
    | "purchases"
    | "summary-of-lines"
    | "heads-of-lines"
    | "expenses"
    | "empty";
  readonly count: number;
  /** The sheet that a copy, a summary or the heads of invoices belong to. */
  readonly sheet?: string;
}

/** A detected layout is a proposal: shown with its reason, corrected by the user, then saved in the workbook. */
export interface Proposal {
  readonly entry: MappingEntry;
  /** 0-1. */
  readonly confidence: number;
  readonly reasons: readonly ProposalReason[];
}
