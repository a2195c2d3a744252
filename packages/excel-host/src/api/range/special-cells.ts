import { CELL, cellKey } from "@offline-excel/xlsx/cell-store";
import { asChoice, type CallArguments } from "../../protocol/arguments";
import { ApiError } from "../../protocol/api-error";
import type { HostObject } from "../../protocol/host-object";
import type { Area } from "../../workbook/area";
import { maker } from "../objects";

const KINDS = [
  "Blanks",
  "Constants",
  "Formulas",
  "Visible",
  "ConditionalFormats",
  "DataValidations",
  "SameConditionalFormat",
  "SameDataValidation",
] as const;
const VALUES = [
  "All",
  "Errors",
  "ErrorsLogical",
  "ErrorsNumbers",
  "ErrorsText",
  "ErrorsLogicalNumber",
  "ErrorsLogicalText",
  "ErrorsNumberText",
  "Logical",
  "LogicalNumbers",
  "LogicalText",
  "LogicalNumbersText",
  "Numbers",
  "NumbersText",
  "Text",
] as const;

/** The cells of a kind as areas, row by row; null where there are none. */
export function specialCells(area: Area, args: CallArguments): HostObject | null {
  const kind = asChoice(args.value(0), KINDS);
  const wanted = args.given(1) ? asChoice(args.value(1), VALUES) : "All";
  const bounds = area.rows * area.columns === 1 ? area.sheet.file.content.cells.bounds(false) : area.usedPart();
  if (bounds === null) return null;
  const areas: Area[] = [];
  for (let row = bounds.row; row < bounds.row + bounds.rows; row += 1) {
    let start = -1;
    for (let column = bounds.column; column <= bounds.column + bounds.columns; column += 1) {
      const inside = column < bounds.column + bounds.columns && isOf(area, row, column, kind, wanted);
      if (inside && start < 0) start = column;
      if (!inside && start >= 0) {
        areas.push(area.with({ row, column: start, rows: 1, columns: column - start }));
        start = -1;
      }
    }
  }
  const joined = joinRows(areas);
  return joined.length === 0 ? null : maker("areas")({ book: area.book, sheet: area.sheet, areas: joined });
}

function isOf(area: Area, row: number, column: number, kind: (typeof KINDS)[number], wanted: string): boolean {
  const { cells, formulas } = area.sheet.file.content;
  const cell = cells.kind(row, column);
  const formula = formulas.has(cellKey(row, column));
  switch (kind) {
    case "Blanks":
      return cell === CELL.empty && !formula;
    case "Constants":
      return cell !== CELL.empty && !formula && valueMatches(cell, wanted);
    case "Formulas":
      return formula && valueMatches(cell, wanted);
    case "Visible":
      return !area.sheet.file.row(row).hidden && !(area.sheet.columnAt(column)?.hidden ?? false);
    default:
      throw new ApiError("NotImplemented");
  }
}

function valueMatches(cell: number, wanted: string): boolean {
  if (wanted === "All") return true;
  const name =
    cell === CELL.error ? "Errors" : cell === CELL.boolean ? "Logical" : cell === CELL.number ? "Number" : "Text";
  return wanted.includes(name);
}

/** Equal stretches in rows that follow one another are one area. */
export function joinRows(areas: readonly Area[]): Area[] {
  const result: Area[] = [];
  for (const area of areas) {
    const above = result.find(
      (one) => one.column === area.column && one.columns === area.columns && one.row + one.rows === area.row,
    );
    if (above === undefined) result.push(area);
    else above.rows += area.rows;
  }
  return result;
}
