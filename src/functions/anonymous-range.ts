import { readWorkbook } from "../excel/read";
import { partsOf } from "../excel/blank-cells";
import { analyseWorkbook } from "../workbook/analyse";
import { anonymousSheets } from "../workbook/anonymous-sheets";
import type { RangeCells } from "./range-cells";

/** Sheets with answers of raters who were promised anonymity, and the smallest group of them that may be shown. */
interface Promised {
  readonly sheets: ReadonlySet<string>;
  readonly minimumGroup: number;
}

/** Many cells are calculated at once: they share one look at the workbook, the next ones look again. */
let looking: Promise<Promised> | null = null;

/**
 * The smallest group that may be shown of a range, where it holds anonymous answers of fewer: of so few raters, or so few answers
 * in one of its columns. null: the figure may be shown. The workbook is looked at only where there are few.
 */
export async function smallestGroupMissed(range: RangeCells, address: string | null): Promise<number | null> {
  const fewest = fewestAnswers(range);
  if (address === null || fewest >= MOST_THAT_ARE_FEW) return null;
  const { sheets, minimumGroup } = await promisedInWorkbook();
  return sheets.has(partsOf(address).sheet) && fewest < minimumGroup ? minimumGroup : null;
}

/** Above this no minimum group is likely, and looking at the workbook would take longer than it is worth. */
const MOST_THAT_ARE_FEW = 50;

function promisedInWorkbook(): Promise<Promised> {
  looking ??= readWorkbook()
    .then((snapshot) => {
      const analysis = analyseWorkbook(snapshot);
      return { sheets: anonymousSheets(analysis), minimumGroup: analysis.settings.minimumGroup };
    })
    .finally(() => {
      looking = null;
    });
  return looking;
}

/** Of the raters as a whole and of each column that anybody answered: the smallest. A single row is one column. */
function fewestAnswers(range: RangeCells): number {
  const rows = range.length === 1 ? (range[0] ?? []).map((cell) => [cell]) : range;
  const isAnswer = (cell: unknown): boolean => cell !== "" && cell !== null && cell !== undefined;
  const width = rows[0]?.length ?? 0;
  const counts = Array.from({ length: width }, (_, column) => rows.filter((row) => isAnswer(row[column])).length);
  return Math.min(rows.filter((row) => row.some(isAnswer)).length, ...counts.filter((count) => count > 0));
}
