import { ApiError } from "../../protocol/api-error";
import { asFlag, type CallArguments } from "../../protocol/arguments";
import type { HostObject } from "../../protocol/host-object";
import type { Area } from "../../workbook/area";
import { maker, rangeObject } from "../objects";
import { cellText, writeInputs } from "../../workbook/range-cells";
import { recalculate } from "../../calculation/recalculation";
import { joinRows } from "./special-cells";

interface Criteria {
  readonly whole: boolean;
  readonly matchCase: boolean;
}

function criteria(args: CallArguments, index: number): Criteria {
  const given = args.record(index);
  return {
    whole: given["completeMatch"] === undefined ? false : asFlag(given["completeMatch"]),
    matchCase: given["matchCase"] === undefined ? false : asFlag(given["matchCase"]),
  };
}

function matches(text: string, wanted: string, { whole, matchCase }: Criteria): boolean {
  const one = matchCase ? text : text.toLowerCase();
  const other = matchCase ? wanted : wanted.toLowerCase();
  return whole ? one === other : one.includes(other);
}

/** The first cell with a text, row by row. */
export function findText(area: Area, args: CallArguments): HostObject | null {
  const wanted = args.text(0);
  if (wanted === "") throw new ApiError("InvalidArgument");
  recalculate(area.book);
  for (const [row, column] of texts(area, wanted, criteria(args, 1))) {
    return rangeObject(area.with({ row, column, rows: 1, columns: 1 }));
  }
  return null;
}

/** All cells with a text, as areas; null: there are none. */
export function findAllText(area: Area, args: CallArguments): HostObject | null {
  const wanted = args.text(0);
  if (wanted === "") throw new ApiError("InvalidArgument");
  recalculate(area.book);
  const found = [...texts(area, wanted, criteria(args, 1))].map(([row, column]) =>
    area.with({ row, column, rows: 1, columns: 1 }),
  );
  return found.length === 0 ? null : maker("areas")({ book: area.book, sheet: area.sheet, areas: joinRows(found) });
}

/** Replaces a text in all cells; gives how many changed. */
export function replaceText(area: Area, args: CallArguments): number {
  const wanted = args.text(0);
  const replacement = args.text(1);
  const rules = criteria(args, 2);
  let count = 0;
  for (const [row, column] of [...texts(area, wanted, rules)]) {
    const text = cellText(area, row, column);
    const pattern = new RegExp(wanted.replace(/[.*+?^${}()|[\]\\]/g, "\\$&"), rules.matchCase ? "g" : "gi");
    writeInputs(
      area.with({ row, column, rows: 1, columns: 1 }),
      rules.whole ? replacement : text.replace(pattern, () => replacement),
    );
    count += 1;
  }
  return count;
}

function* texts(area: Area, wanted: string, rules: Criteria): Iterable<readonly [row: number, column: number]> {
  const used = area.usedPart();
  if (used === null) return;
  for (const { row, columns } of area.sheet.file.content.cells.rowsWithin(used)) {
    for (const column of columns) if (matches(cellText(area, row, column), wanted, rules)) yield [row, column];
  }
}
