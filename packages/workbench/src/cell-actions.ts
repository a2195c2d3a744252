import { areaName, cellName, parseArea, splitSheet } from "@offline-excel/xlsx/address";
import { type Bounds, MAX_COLUMNS, MAX_ROWS } from "@offline-excel/xlsx/cell-store";
import { attribute, child } from "@offline-excel/xlsx/xml";
import { changeColumns } from "@offline-excel/xlsx/columns";
import { Area } from "@offline-excel/excel-host/workbook/area";
import { columnPoints, pointsToFileWidth, rowPoints } from "@offline-excel/excel-host/workbook/geometry";
import { announceChange, ensureWritable } from "@offline-excel/excel-host/workbook/range-changes";
import { cellText, writeInputs } from "@offline-excel/excel-host/workbook/range-cells";
import { copyCells } from "@offline-excel/excel-host/workbook/range-copy";
import { deleteCells, insertCells } from "@offline-excel/excel-host/workbook/range-shift";
import { recalculate } from "@offline-excel/excel-host/calculation/recalculation";
import { followHeadings } from "@offline-excel/excel-host/workbook/table-changes";
import { validationOf } from "@offline-excel/excel-host/workbook/validation-rules";
import { WorkbookError } from "@offline-excel/excel-host/workbook/workbook-error";
import { tableOfText, textOfTable } from "./clipboard-text";
import type { EditHistory } from "./edit-history";
import type { Grid } from "./grid";
import type { OpenWorkbook } from "./open-workbook";

/** More cells than a person copies by hand. */
const MOST_CELLS = 1_000_000;
/** Points that a key press makes a row or a column larger or smaller. */
const STEP = 3;

/** What a person does to the selected cells besides typing. */
export class CellActions {
  private readonly opened: OpenWorkbook;
  private readonly grid: Grid;

  private readonly edits: EditHistory;

  constructor(opened: OpenWorkbook, grid: Grid, edits: EditHistory) {
    this.opened = opened;
    this.grid = grid;
    this.edits = edits;
  }

  private area(bounds: Bounds): Area {
    const { book } = this.opened.workbook;
    return new Area(book, book.active, bounds);
  }

  /** The selection as text, cells apart by tabs: as far as the sheet is used. */
  copy(): string {
    const { row, column, rows, columns } = this.grid.selection;
    const used = this.opened.workbook.book.active.file.content.cells.bounds(true);
    const high = Math.max(1, Math.min(rows, used === null ? 1 : used.row + used.rows - row));
    const wide = Math.max(1, Math.min(columns, used === null ? 1 : used.column + used.columns - column));
    if (high * wide > MOST_CELLS) return "";
    const area = this.area({ row, column, rows: high, columns: wide });
    recalculate(area.book);
    return textOfTable(
      Array.from({ length: high }, (_, down) =>
        Array.from({ length: wide }, (__, along) => cellText(area, row + down, column + along)),
      ),
    );
  }

  /** Writes text as if it were typed, cell by cell; one cell fills the whole selection. */
  paste(text: string): void {
    const table = tableOfText(text);
    const { row, column, rows, columns } = this.grid.selection;
    const [first] = table;
    if (first === undefined) return;
    const single = table.length === 1 && first.length === 1;
    const size = single ? { rows, columns } : { rows: table.length, columns: first.length };
    const area = { row, column, ...size };
    if (size.rows * size.columns > MOST_CELLS || row + size.rows > MAX_ROWS || column + size.columns > MAX_COLUMNS)
      return;
    this.change(area, (own) => {
      writeInputs(own, single ? first[0] : table);
    });
    this.grid.goTo(area);
  }

  clear(): void {
    const { selection } = this.grid;
    if (selection.rows * selection.columns > MOST_CELLS) return;
    this.change(selection, (area) => {
      writeInputs(area, "");
    });
  }

  /** Copies the first row (or column) of the selection over the rest of it; of one cell, the cell before it. */
  fill(down: boolean): void {
    const { row, column, rows, columns } = this.grid.selection;
    const many = down ? rows > 1 : columns > 1;
    const at = many ? 0 : -1;
    const source = down ? { row: row + at, column, rows: 1, columns } : { row, column: column + at, rows, columns: 1 };
    if (source.row < 0 || source.column < 0 || rows * columns > MOST_CELLS) return;
    const target = !many
      ? { row, column, rows, columns }
      : down
        ? { row: row + 1, column, rows: rows - 1, columns }
        : { row, column: column + 1, rows, columns: columns - 1 };
    this.change(target, (area) => {
      copyCells(area, this.area(source), "All", false, false);
    });
  }

  /** Whole rows, or whole columns where columns are selected. */
  private lines(): { readonly area: Bounds; readonly rows: boolean } {
    const { row, column, rows, columns } = this.grid.selection;
    const whole = this.grid.layout?.rows ?? MAX_ROWS;
    return rows >= whole
      ? { area: { row: 0, column, rows: MAX_ROWS, columns }, rows: false }
      : { area: { row, column: 0, rows, columns: MAX_COLUMNS }, rows: true };
  }

  insertLines(): void {
    const { area, rows } = this.lines();
    this.guarded(() => {
      this.edits.aroundWorkbook(() => {
        insertCells(this.area(area), rows ? "Down" : "Right");
      });
    });
  }

  deleteLines(): void {
    const { area, rows } = this.lines();
    this.guarded(() => {
      this.edits.aroundWorkbook(() => {
        deleteCells(this.area(area), rows ? "Up" : "Left");
      });
    });
  }

  /** Makes the selected columns or rows wider or higher by steps. */
  resize(kind: "columns" | "rows", steps: number): void {
    const { row, column } = this.grid.selection;
    const sheet = this.opened.workbook.book.active;
    const now = kind === "columns" ? columnPoints(sheet, column) : rowPoints(sheet, row);
    const { selection } = this.grid;
    this.setSize(kind, selection[kind === "columns" ? "column" : "row"], selection[kind], now + steps * STEP);
  }

  /** In points. */
  setSize(kind: "columns" | "rows", first: number, count: number, points: number): void {
    const { file } = this.opened.workbook.book.active;
    const size = Math.max(0, Math.min(409, points));
    this.guarded(() => {
      const rows = kind === "rows";
      ensureWritable(
        this.area(
          rows ? { row: first, column: 0, rows: 1, columns: 1 } : { row: 0, column: first, rows: 1, columns: 1 },
        ),
        kind,
      );
      this.edits.aroundSizes(() => {
        if (!rows) {
          file.setColumns(changeColumns(file.columns(), first, first + count - 1, { width: pointsToFileWidth(size) }));
          return;
        }
        for (let row = first; row < Math.min(first + count, first + 10_000); row += 1)
          file.setRow(row, { height: size });
      });
    });
  }

  /** What the active cell may be, where its validation is a list; null: it is none. */
  choices(): readonly string[] | null {
    const { row, column } = this.grid.selection;
    const area = this.area({ row, column, rows: 1, columns: 1 });
    const element = validationOf(area);
    if (element === null || attribute(element, "type") !== "list") return null;
    // In the file "1" hides the arrow.
    if (attribute(element, "showDropDown") === "1") return null;
    const formula = child(element, "formula1")?.textContent ?? "";
    if (formula.startsWith('"'))
      return formula
        .slice(1, -1)
        .split(",")
        .map((one) => one.trim());
    const { sheet: name, rest } = splitSheet(formula);
    const bounds = parseArea(rest.replaceAll("$", ""));
    const sheet = name === null ? area.sheet : area.book.findSheet(name);
    if (bounds === null || sheet === null) return null;
    const source = new Area(area.book, sheet, bounds);
    return Array.from({ length: Math.min(bounds.rows * bounds.columns, 1_000) }, (_, index) =>
      cellText(source, bounds.row + Math.floor(index / bounds.columns), bounds.column + (index % bounds.columns)),
    ).filter((text) => text !== "");
  }

  /** Writes one text to the active cell. */
  choose(text: string): void {
    const { row, column } = this.grid.selection;
    this.change({ row, column, rows: 1, columns: 1 }, (area) => {
      writeInputs(area, text);
    });
  }

  private change(bounds: Bounds, act: (area: Area) => void): void {
    this.guarded(() => {
      const area = this.area(bounds);
      ensureWritable(area);
      this.edits.around(area, () => {
        act(area);
      });
      announceChange(area, "RangeEdited");
    });
  }

  /** Excel says no by an error; the workbook stays as it was. */
  private guarded(act: () => void): void {
    const { book } = this.opened.workbook;
    try {
      act();
      followHeadings(book);
      recalculate(book);
    } catch (error) {
      if (!(error instanceof WorkbookError)) throw error;
    }
    this.opened.changed();
  }

  /** "A1:B3", for those who listen. */
  selectionName(): string {
    const { row, column, rows, columns } = this.grid.selection;
    return rows === 1 && columns === 1 ? cellName(row, column) : areaName(this.grid.selection);
  }
}
