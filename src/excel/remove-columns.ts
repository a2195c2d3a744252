import { type AddedColumns, parseAddedColumns } from "../workbook/added-columns";
import { areaAddress } from "../workbook/address";
import { SAVED_KEYS } from "../workbook/saved-keys";
import { AdapterError } from "./adapter-error";
import { run } from "./run";

/** The format of a cell that never had one: to clear it is to restore it. */
const UNFORMATTED = "General";

export interface RemovedColumns {
  /** Headings of the columns that are gone. */
  readonly removed: readonly string[];
  /** Remembered columns that are not there any more, or that hold no formula now: left as they are. */
  readonly left: readonly string[];
}

/**
 * Takes away the columns that `addColumns` added, and nothing else: a column is ours where the workbook remembers it and its
 * first line still holds a formula. What was remembered is forgotten with it, so that no trace stays.
 */
export async function removeColumns(): Promise<RemovedColumns> {
  return run(async (context) => {
    const remembered = context.workbook.settings.getItemOrNullObject(SAVED_KEYS.columns).load("value");
    await context.sync();
    const places = parseAddedColumns(remembered.isNullObject ? undefined : String(remembered.value));
    if (places.length === 0) return { removed: [], left: [] };
    const found = await findColumns(context, places);
    await putWidthsBack(context, found);
    for (const { heading, remove } of found) if (remove !== null) remove(heading);
    remembered.delete();
    await context.sync();
    return {
      removed: found.flatMap(({ heading, remove }) => (remove === null ? [] : [heading])),
      left: found.flatMap(({ heading, remove }) => (remove === null ? [heading] : [])),
    };
  });
}

interface FoundColumn {
  readonly heading: string;
  /** Queues its removal; null: it is not there, or not ours any more. */
  readonly remove: ((heading: string) => void) | null;
  /** Its cells, and the points that we made them wide; null: nothing of ours. */
  readonly widened: { readonly range: Excel.Range; readonly width: number } | null;
}

/** A width that a screen of another resolution shows is the same within such a share. */
const SAME_WIDTH = 0.05;

/**
 * Columns that we made wide have their sheet's standard width again, unless somebody has set another since. Before any
 * column goes: those behind it move to its place, widths do not.
 */
async function putWidthsBack(context: Excel.RequestContext, found: readonly FoundColumn[]): Promise<void> {
  const looked = found.flatMap(({ remove, widened }) =>
    remove === null || widened === null ? [] : [{ ...widened, format: widened.range.format.load("columnWidth") }],
  );
  if (looked.length === 0) return;
  await context.sync();
  for (const { format, width } of looked) {
    if (Math.abs(format.columnWidth - width) <= SAME_WIDTH * width) format.useStandardWidth = true;
  }
}

/** Looks for all remembered columns in two round trips. */
async function findColumns(
  context: Excel.RequestContext,
  places: readonly AddedColumns[],
): Promise<readonly FoundColumn[]> {
  const { workbook } = context;
  const looked = places.map((place) => {
    const sheet = workbook.worksheets.getItemOrNullObject(place.sheet).load("name");
    return {
      place,
      sheet,
      table: place.table === null ? null : workbook.tables.getItemOrNullObject(place.table).load("name"),
    };
  });
  await context.sync();
  const parts = looked.flatMap(({ place, sheet, table }): Part[] => {
    if (table !== null) return table.isNullObject ? [missing(place)] : [tablePart(place, table)];
    return [sheet.isNullObject ? missing(place) : rangePart(place, sheet)];
  });
  await context.sync();
  return parts.flatMap(({ found }) => found());
}

interface Part {
  /** To be asked after a round trip. */
  readonly found: () => readonly FoundColumn[];
}

function missing({ columns }: AddedColumns): Part {
  return { found: () => columns.map(({ heading }) => ({ heading, remove: null, widened: null })) };
}

function tablePart({ columns }: AddedColumns, table: Excel.Table): Part {
  const protection = table.worksheet.load("name").protection.load("protected");
  const looked = columns.map(({ heading, width }) => {
    const column = table.columns.getItemOrNullObject(heading).load("name");
    return { heading, width, column, first: column.getDataBodyRange().getRow(0).load("formulas") };
  });
  return {
    found: () => {
      if (protection.protected) throw protectedSheet(table.worksheet.name);
      return looked.map(({ heading, width, column, first }) => ({
        heading,
        widened: column.isNullObject || width === null ? null : { range: column.getRange(), width },
        remove:
          column.isNullObject || !isFormula(first.formulas[0]?.[0])
            ? null
            : () => {
                column.delete();
              },
      }));
    },
  };
}

function rangePart({ headerRow, columns }: AddedColumns, sheet: Excel.Worksheet): Part {
  const used = sheet.getUsedRange().load("rowIndex,rowCount,columnIndex,columnCount");
  const protection = sheet.protection.load("protected");
  const headings = used
    .getEntireColumn()
    .getIntersection(sheet.getRange(`${headerRow + 1}:${headerRow + 2}`))
    .load("values,formulas,columnIndex");
  return {
    found: () => {
      if (protection.protected) throw protectedSheet(sheet.name);
      return columns.map(({ heading, formatBefore, width }) => {
        const at = (headings.values[0] ?? []).lastIndexOf(heading);
        if (at < 0 || !isFormula(headings.formulas[1]?.[at])) return { heading, remove: null, widened: null };
        const column = headings.columnIndex + at;
        const rows = used.rowIndex + used.rowCount - headerRow;
        const cells = sheet.getRange(areaAddress({ row: headerRow, column, rows, columns: 1 }));
        return {
          heading,
          widened: width === null ? null : { range: cells, width },
          remove: () => {
            if (formatBefore === null || formatBefore === UNFORMATTED) cells.clear();
            else {
              cells.clear(Excel.ClearApplyTo.contents);
              cells.numberFormat = formatBefore as unknown as string[][];
            }
          },
        };
      });
    },
  };
}

function isFormula(formula: unknown): boolean {
  return typeof formula === "string" && formula.startsWith("=");
}

function protectedSheet(sheet: string): AdapterError {
  return new AdapterError("protected-sheet", "AccessDenied", { state: "as-before", sheets: [] }, sheet);
}
