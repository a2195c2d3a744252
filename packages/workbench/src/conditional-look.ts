import { booleanAttribute, numberAttribute } from "@offline-excel/xlsx/xml";
import type { Bounds } from "@offline-excel/xlsx/cell-store";
import { CELL } from "@offline-excel/xlsx/cell-store";
import { containsArea } from "@offline-excel/xlsx/address";
import type { Book } from "@offline-excel/excel-host/workbook/book";
import { ruleAreas, type Rule, sheetRules } from "@offline-excel/excel-host/workbook/conditional-rules";
import type { Sheet } from "@offline-excel/excel-host/workbook/sheet";
import type { ConditionalLook } from "./conditional-facts";
import { scalePainter } from "./conditional-scales";
import { ruleTest } from "./conditional-tests";

interface Painter {
  readonly areas: readonly Bounds[];
  /** Where it holds, no later rule is looked at. */
  readonly stops: boolean;
  /** null: it says nothing of this cell. */
  readonly paint: (row: number, column: number) => ConditionalLook | null;
}

/** The rules of a sheet made ready to be asked cell by cell. */
export class ConditionalLooks {
  private readonly painters: readonly Painter[];

  constructor(book: Book, sheet: Sheet) {
    this.painters = sheetRules(sheet).flatMap((rule) => {
      const areas = ruleAreas(rule);
      const paint = areas.length === 0 ? null : painterOf(book, sheet, rule, areas);
      return paint === null ? [] : [{ areas, stops: booleanAttribute(rule.element, "stopIfTrue"), paint }];
    });
  }

  at(row: number, column: number): ConditionalLook | null {
    if (this.painters.length === 0) return null;
    const looks: ConditionalLook[] = [];
    const cell = { row, column, rows: 1, columns: 1 };
    for (const { areas, stops, paint } of this.painters) {
      if (!areas.some((area) => containsArea(area, cell))) continue;
      const own = paint(row, column);
      if (own === null) continue;
      looks.unshift(own);
      if (stops) break;
    }
    // The first rule wins, so it comes last.
    return looks.length === 0 ? null : looks.reduce((all, one) => ({ ...all, ...one }));
  }
}

function painterOf(book: Book, sheet: Sheet, rule: Rule, areas: readonly Bounds[]): Painter["paint"] | null {
  const scale = scalePainter(sheet, rule, areas);
  if (scale !== null) {
    const { cells } = sheet.file.content;
    return (row, column) => (cells.kind(row, column) === CELL.number ? scale(cells.raw(row, column)) : null);
  }
  const test = ruleTest(book, sheet, rule, areas);
  const look = ruleLook(book, rule);
  return test === null ? null : (row, column) => (test(row, column) ? look : null);
}

/** What a rule's format says, and nothing of what it leaves open. */
function ruleLook(book: Book, rule: Rule): ConditionalLook {
  const index = numberAttribute(rule.element, "dxfId");
  if (index === null) return {};
  const { font, fontColour, fill } = book.file.styles.differential(index);
  return {
    ...(fill?.colour ? { fill: fill.colour } : {}),
    ...(fontColour === null ? {} : { colour: fontColour }),
    ...(font?.bold === true ? { bold: true } : {}),
    ...(font?.italic === true ? { italic: true } : {}),
    ...(font?.strike === true ? { struck: true } : {}),
    ...(font === null || font.underline === "none" ? {} : { underlined: true }),
  };
}
