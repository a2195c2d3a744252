import { areaAddress } from "../workbook/address";
import type { SheetContent, ValidatedArea, ValidationRule } from "../workbook/authoring/authored-sheet";
import type { PageLook } from "../workbook/report/theme";
import type { Area } from "../workbook/snapshot";
import { cellInput } from "./cell-text";
import { applyStyle, widthOfCharacters } from "./write-sheet";

/** Queues cells, formats, lines and drop-downs of a sheet that is to be filled in. Nothing is sent here. */
export function writeSheetContent(sheet: Excel.Worksheet, content: SheetContent, look: PageLook): void {
  const rangeOf = (area: Area): Excel.Range => sheet.getRange(areaAddress(area));
  for (const { row, column, cells } of content.blocks) {
    const columns = cells[0]?.length ?? 0;
    if (columns === 0) continue;
    rangeOf({ row, column, rows: cells.length, columns }).values = cells.map((line) => line.map(cellInput));
  }
  for (const area of content.grids) drawGrid(rangeOf(area).format.borders, look.theme.colours.hairline);
  for (const { area, style } of content.styles) applyStyle(rangeOf(area), style, look);
  for (const area of content.merges) rangeOf(area).merge(false);
  for (const validated of content.validations) addValidation(rangeOf(validated.area), validated);
  for (const { column, characters } of content.columnWidths) {
    sheet.getRangeByIndexes(0, column, 1, 1).format.columnWidth = widthOfCharacters(characters);
  }
  for (const { row, height } of content.rowHeights) sheet.getRangeByIndexes(row, 0, 1, 1).format.rowHeight = height;
}

function drawGrid(borders: Excel.RangeBorderCollection, colour: string): void {
  for (const edge of [
    "EdgeTop",
    "EdgeBottom",
    "InsideHorizontal",
    "InsideVertical",
    "EdgeLeft",
    "EdgeRight",
  ] as const) {
    const border = borders.getItem(edge);
    border.style = Excel.BorderLineStyle.continuous;
    border.color = colour;
  }
}

function addValidation(range: Excel.Range, { rule, title, message }: ValidatedArea): void {
  const validation = range.dataValidation;
  validation.rule = ruleOf(rule);
  validation.ignoreBlanks = true;
  validation.errorAlert = { title, message, style: Excel.DataValidationAlertStyle.stop, showAlert: true };
}

function ruleOf(rule: ValidationRule): Excel.DataValidationRule {
  switch (rule.kind) {
    case "list":
      return { list: { inCellDropDown: true, source: rule.items.join(",") } };
    case "wholeNumber":
      return {
        wholeNumber: { formula1: rule.min, formula2: rule.max, operator: Excel.DataValidationOperator.between },
      };
    case "atLeast":
      return { decimal: { formula1: rule.min, operator: Excel.DataValidationOperator.greaterThanOrEqualTo } };
  }
}
