import { type CellFormats, packFormats } from "../workbook/cell-formats";
import type { CellValue } from "../workbook/snapshot";
import { AdapterError, codeOf } from "./adapter-error";
import { readFormatsOfCurrencies } from "./read-currency-formats";
import { readFormatsOfLikelyDates } from "./read-likely-dates";
import type { ReadOptions } from "./read-options";
import { withShortBlanks } from "./shortened-blanks";
import { ROWS_WITH_FORMATS, type SheetToRead } from "./sheet-to-read";

export interface SheetCellsRead {
  readonly values: readonly (readonly CellValue[])[];
  readonly formats: CellFormats;
}

/** Cells a request: under Excel on the web's 5 MB a response, with formats beside the values. */
const CELLS_A_REQUEST = 100_000;
/**
 * Above this, number formats are read of the first rows only, since they double the answer; below them a column is taken to go on in
 * the format of its last row that was read, but where a number might be a date among ratings, and where amounts show a currency.
 */
const CELLS_WITH_FORMATS = 60_000;

/** Excel gives no values of whole rows: where a sheet is used up to its last column, that one is read by itself. */
const MOST_COLUMNS = 16_383;

interface Block {
  readonly index: number;
  readonly firstRow: number;
  readonly rows: number;
  readonly withFormats: boolean;
}

/** Values and number formats of the used areas: as many sheets a request as fit, large sheets in blocks of rows. */
export async function readCells(
  context: Excel.RequestContext,
  sheets: readonly (SheetToRead | null)[],
  { onProgress, signal }: ReadOptions,
): Promise<readonly (SheetCellsRead | null)[]> {
  const values = sheets.map((): CellValue[][] => []);
  const formats = sheets.map((): string[][] => []);
  const blocks = blocksOf(sheets);
  let requestIndex = 0;
  for (const request of requestsOf(blocks, sheets)) {
    if (signal?.aborted === true) throw new AdapterError("interrupted", "AbortSignal");
    await readBlocks(context, request, sheets, values, formats);
    requestIndex += request.length;
    onProgress?.(requestIndex / blocks.length);
  }
  await readFormatsOfLikelyDates(context, sheets, values, formats);
  await readFormatsOfCurrencies(context, sheets, values, formats);
  return sheets.map((sheet, index) =>
    sheet === null
      ? null
      : {
          values: values[index] ?? [],
          formats: formatsOf(formats[index] ?? []),
        },
  );
}

/** A row that was not read has the formats of the last one of the sample. */
function formatsOf(formats: readonly (readonly string[])[]): CellFormats {
  return packFormats(formats, formats[ROWS_WITH_FORMATS - 1]);
}

function blocksOf(sheets: readonly (SheetToRead | null)[]): readonly Block[] {
  return sheets.flatMap((sheet, index): Block[] => {
    if (sheet === null) return [];
    const { rows, columns } = sheet.area;
    const allFormats = rows * columns <= CELLS_WITH_FORMATS;
    const blocks: Block[] = [];
    let firstRow = 0;
    while (firstRow < rows) {
      const withFormats = allFormats || firstRow < ROWS_WITH_FORMATS;
      // One stray cell far to the right makes every row long.
      const most = Math.max(1, Math.floor(CELLS_A_REQUEST / columns));
      const left = !allFormats && withFormats ? ROWS_WITH_FORMATS - firstRow : Infinity;
      const count = Math.min(rows - firstRow, left, most);
      blocks.push({ index, firstRow, rows: count, withFormats });
      firstRow += count;
    }
    return blocks;
  });
}

/** Blocks in the fewest requests that stay under the limit. */
function* requestsOf(blocks: readonly Block[], sheets: readonly (SheetToRead | null)[]): Generator<readonly Block[]> {
  let request: Block[] = [];
  let cells = 0;
  for (const block of blocks) {
    const size = block.rows * (sheets[block.index]?.area.columns ?? 0);
    if (request.length > 0 && cells + size > CELLS_A_REQUEST) {
      yield request;
      request = [];
      cells = 0;
    }
    request.push(block);
    cells += size;
  }
  if (request.length > 0) yield request;
}

async function readBlocks(
  context: Excel.RequestContext,
  blocks: readonly Block[],
  sheets: readonly (SheetToRead | null)[],
  values: CellValue[][][],
  formats: string[][][],
): Promise<void> {
  const ranges = blocks.flatMap((block) => {
    const sheet = sheets[block.index];
    if (sheet === null || sheet === undefined) return [];
    const { area } = sheet;
    const row = area.row + block.firstRow;
    const columns = Math.min(area.columns, MOST_COLUMNS);
    const range = sheet.sheet.getRangeByIndexes(row, area.column, block.rows, columns);
    range.load(block.withFormats ? "values,numberFormat" : "values");
    const rest =
      columns < area.columns ? sheet.sheet.getRangeByIndexes(row, columns, block.rows, 1).load("values") : null;
    return [{ block, range, rest }];
  });
  try {
    await context.sync();
  } catch (error) {
    // Long texts can make an answer too large however few the cells: halve it.
    if (codeOf(error) !== "ResponsePayloadSizeLimitExceeded") throw error;
    for (const half of halvesOf(blocks)) await readBlocks(context, half, sheets, values, formats);
    return;
  }
  for (const { block, range, rest } of ranges) {
    // Past its limits Excel gives null for the whole, without an error.
    const read = range.values as CellValue[][] | null;
    if (read === null) throw new AdapterError("too-large", "NullValues");
    const target = values[block.index];
    read.forEach((row, offset) => {
      const last = rest?.values[offset] as CellValue[] | undefined;
      if (target !== undefined) target[block.firstRow + offset] = withShortBlanks(row.concat(last ?? []));
    });
    const targetFormats = formats[block.index];
    if (!block.withFormats || targetFormats === undefined) continue;
    (range.numberFormat as string[][]).forEach((row, offset) => {
      targetFormats[block.firstRow + offset] = row;
    });
    context.trackedObjects.remove(range);
  }
}

function halvesOf(blocks: readonly Block[]): readonly (readonly Block[])[] {
  if (blocks.length > 1) {
    const middle = Math.ceil(blocks.length / 2);
    return [blocks.slice(0, middle), blocks.slice(middle)];
  }
  const [block] = blocks;
  if (block === undefined || block.rows < 2) throw new AdapterError("too-large", "ResponsePayloadSizeLimitExceeded");
  const rows = Math.ceil(block.rows / 2);
  return [[{ ...block, rows }], [{ ...block, firstRow: block.firstRow + rows, rows: block.rows - rows }]];
}
