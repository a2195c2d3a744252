import type { CellStore } from "./cell-store";

/** A formula as the file has it. */
export interface CellFormula {
  readonly kind: "normal" | "shared" | "array" | "dataTable";
  /** Without "="; "" for a cell that shares another's. */
  readonly text: string;
  readonly sharedIndex: number | null;
  /** Cells that a shared or array formula covers. */
  readonly range: string | null;
  /** Attributes that are kept and not understood (ca, dt2D, r1 ...). */
  readonly attributes: string;
}

/** A row's own facts. */
export interface RowFacts {
  /** Points; null: standard. */
  readonly height: number | null;
  readonly hidden: boolean;
  /** Number of a cell format, where the row has one of its own. */
  readonly style: number | null;
  /** The other attributes, kept as they were. */
  readonly attributes: string;
}

export const PLAIN_ROW: RowFacts = { height: null, hidden: false, style: null, attributes: "" };

/** What a worksheet part holds: its cells, and the rest as text before and after them. */
export interface SheetContent {
  readonly cells: CellStore;
  readonly formulas: Map<number, CellFormula>;
  /** Attributes of a cell beyond reference, format and type (cm, vm, ph). */
  readonly extras: Map<number, string>;
  /** Rich text written in the cell itself, kept until the cell is written. */
  readonly richTexts: Map<number, string>;
  /** Cells whose formulas came without a result, as other programs write them: 0 until they are calculated. */
  readonly uncalculated: Set<number>;
  readonly rows: Map<number, RowFacts>;
  /** The part's text before and after its sheetData element. */
  readonly head: string;
  readonly tail: string;
  /** Prefix of the file's element names, with its colon; usually "". */
  readonly prefix: string;
}
