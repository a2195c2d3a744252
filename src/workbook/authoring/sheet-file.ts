import type { NewCell } from "@offline-excel/xlsx/new-sheet";
import type { NewCellLook } from "@offline-excel/xlsx/new-styles";
import { newWorkbook } from "@offline-excel/xlsx/new-workbook";
import type { CellContent, CellStyle } from "../report/description";
import { THEME } from "../report/theme";
import type { Area } from "../snapshot";
import type { AuthoredSheet, AuthoredWorkbook } from "./authored-sheet";

const { colours } = THEME;

/**
 * One sheet that is to be filled in as a workbook of its own, for a rater who has no other: an .xlsx file. Office.js writes
 * only into the workbook that is open.
 */
export function sheetFile(
  sheet: AuthoredSheet,
  { rightToLeft, font }: Pick<AuthoredWorkbook, "rightToLeft" | "font">,
): Uint8Array {
  const { name, tabColour, frozen, titleRows, columnWidths, rowHeights, merges, validations } = sheet;
  const cells = cellsOf(sheet, rightToLeft);
  return newWorkbook({
    font,
    filterPrivacy: sheet.isAnonymous === true,
    sheets: [
      {
        ...{ name, rightToLeft, frozen, titleRows, columnWidths, rowHeights, merges, validations, cells },
        tabColour: colours[tabColour],
        gridLines: false,
        fitToWidth: true,
      },
    ],
  });
}

/** Every cell that holds something or looks like something. Of number formats it knows nothing: forms have none. */
function cellsOf({ grids, styles, blocks }: AuthoredSheet, rightToLeft: boolean): NewCell[] {
  const cells = new Map<string, { row: number; column: number; value: CellContent; look: NewCellLook | null }>();
  const at = (row: number, column: number): { value: CellContent; look: NewCellLook | null } => {
    const key = `${row} ${column}`;
    const known = cells.get(key) ?? { row, column, value: null, look: null };
    cells.set(key, known);
    return known;
  };
  const add = (area: Area, look: NewCellLook): void => {
    for (let row = area.row; row < area.row + area.rows; row += 1) {
      for (let column = area.column; column < area.column + area.columns; column += 1) {
        const cell = at(row, column);
        cell.look = { ...cell.look, ...look, borders: { ...cell.look?.borders, ...look.borders } };
      }
    }
  };
  for (const area of grids)
    add(area, {
      borders: { left: colours.hairline, right: colours.hairline, top: colours.hairline, bottom: colours.hairline },
    });
  for (const { area, style } of styles) add(area, lookOf(style, rightToLeft));
  for (const block of blocks) {
    block.cells.forEach((line, down) => {
      line.forEach((content, along) => {
        at(block.row + down, block.column + along).value = content;
      });
    });
  }
  return [...cells.values()].map((cell) => ({
    ...cell,
    look: cell.look === null ? null : { ...cell.look, readingOrder: rightToLeft ? "right-to-left" : "left-to-right" },
  }));
}

/** A file says left and right where a description says start and end. */
function lookOf(
  { horizontal, vertical, bottomBorder, colour, fill, ...style }: CellStyle,
  rightToLeft: boolean,
): NewCellLook {
  const sides = {
    start: rightToLeft ? "right" : "left",
    centre: "center",
    end: rightToLeft ? "left" : "right",
  } as const;
  const upright = { top: "top", centre: "center", bottom: "bottom" } as const;
  return {
    ...style,
    ...(colour === undefined ? {} : { colour: colours[colour] }),
    ...(fill === undefined ? {} : { fill: colours[fill] }),
    ...(horizontal === undefined ? {} : { horizontal: sides[horizontal] }),
    ...(vertical === undefined ? {} : { vertical: upright[vertical] }),
    ...(bottomBorder === undefined ? {} : { borders: { bottom: colours[bottomBorder] } }),
  };
}
