import type { Language } from "../../language/language";
import { matchingKey } from "../../language/matching-key";
import { cellAddress, parseCell } from "../address";
import type { MappingEntry, SquareMatrixEntry } from "../reading/mapping";
import { cellsOf, type SheetCells } from "../reading/sheet-cells";
import type { Area, WorkbookSnapshot } from "../snapshot";
import { raterColumn } from "./add-rater-column";
import { NO_CONTENT, type SheetAddition } from "./authored-sheet";
import { authoringWords } from "./authoring-words";
import { checklistPlace } from "./checklist-place";
import { grownClimate } from "./grow-climate";
import {
  HEADER_ROW,
  HEADING_STYLE,
  INPUT_STYLE,
  PROGRESS_ROW,
  progressFormula,
  QUIET_STYLE,
  ratingValidation,
} from "./form-parts";

export interface GrownParts {
  readonly additions: readonly SheetAddition[];
  /** How the sheets that grew are read from now on. */
  readonly entries: readonly MappingEntry[];
}

/**
 * Room for one more department in the sheets about the whole company: its employees in Part B, its line and column in Part C,
 * its manager in Part D.
 */
export function grownCompanyParts(
  snapshot: WorkbookSnapshot,
  entries: readonly MappingEntry[],
  department: string,
  language: Language,
): GrownParts {
  const vertical = entries.flatMap((entry): readonly GrownParts[] => {
    if (entry.layout !== "checklist" || entry.part !== "D") return [];
    const place = checklistPlace(snapshot, entry);
    const heading = authoringWords(language)("raterManager", { department });
    const isThere = entry.raters.some(({ column }) => matchingKey(column) === matchingKey(heading));
    if (place === null || isThere) return [];
    const { addition, entry: grown } = raterColumn(place, heading, "self", language);
    return [{ additions: [addition], entries: [grown] }];
  });
  const climate = entries.flatMap((entry): readonly GrownParts[] => {
    const addition =
      entry.layout === "responses" && entry.part === "B" ? grownClimate(snapshot, entry, department, language) : null;
    return addition === null ? [] : [{ additions: [addition], entries: [] }];
  });
  const squares = entries.filter((entry): entry is SquareMatrixEntry & MappingEntry => "suppliers" in entry);
  const service = [...new Set(squares.map(({ sheet }) => sheet))].map((sheet) =>
    grownService(
      snapshot,
      squares.filter((entry) => entry.sheet === sheet),
      department,
      language,
    ),
  );
  const all = [...vertical, ...climate, ...service];
  return {
    additions: all.flatMap(({ additions }) => additions),
    entries: all.flatMap(({ entries: grown }) => grown),
  };
}

interface Square {
  readonly entry: SquareMatrixEntry;
  /** The row of the customers' names, and the column of the first of them. */
  readonly header: number;
  readonly column: number;
  readonly size: number;
}

/** One line and one column more in every square of a sheet; nothing where a square is not as it was made. */
function grownService(
  snapshot: WorkbookSnapshot,
  entries: readonly SquareMatrixEntry[],
  department: string,
  language: Language,
): GrownParts {
  const none: GrownParts = { additions: [], entries: [] };
  const sheet = snapshot.sheets.find(({ name }) => name === entries[0]?.sheet);
  if (sheet === undefined) return none;
  const cells = cellsOf(sheet);
  const found = entries.map((entry) => squareOf(cells, entry, department));
  const squares = found.filter((square) => square !== null).sort((one, other) => one.header - other.header);
  const [first] = squares;
  const sizes = new Set(squares.map(({ size, column }) => `${size} ${column}`));
  if (squares.length !== entries.length || first === undefined || sizes.size !== 1) return none;
  // Each square moves down by the lines that those above it get.
  const grown = squares.map((square, index) => ({ ...square, header: square.header + index }));
  const areas = grown.map(({ header, column, size }): Area => {
    return { row: header + 1, column, rows: size + 1, columns: size + 1 };
  });
  const toFill = squares.length * (first.size + 1) * first.size;
  // From the lowest up: a line that is put in moves only what is done already.
  const additions = [...squares].reverse().map((square): SheetAddition => {
    const isLast = square === squares.at(-1);
    const isFirst = square === first;
    const addition = squareAddition(square, department, language);
    return {
      ...addition,
      insertedColumns: isLast ? { column: square.column + square.size, count: 1 } : null,
      columnWidths: isFirst ? [{ column: square.column + square.size, characters: 16 }] : [],
      blocks:
        isFirst && square.header === HEADER_ROW
          ? [...addition.blocks, { row: PROGRESS_ROW, column: 0, cells: [[progressFormula(language, areas, toFill)]] }]
          : addition.blocks,
    };
  });
  return {
    additions,
    entries: grown.map(({ entry, header, column }) => ({ ...entry, header: cellAddress(header, column) })),
  };
}

/** null: its names are not the same down and across, or the department is among them. */
function squareOf(cells: SheetCells, entry: SquareMatrixEntry, department: string): Square | null {
  const corner = parseCell(entry.header);
  if (corner === null || corner.column === 0) return null;
  let size = 0;
  while (cells.textAt(corner.row, corner.column + size) !== "") {
    const across = matchingKey(cells.textAt(corner.row, corner.column + size));
    const down = matchingKey(cells.textAt(corner.row + 1 + size, corner.column - 1));
    if (across !== down || across === matchingKey(department)) return null;
    size += 1;
  }
  const goesOn = cells.textAt(corner.row + 1 + size, corner.column - 1) !== "";
  return size === 0 || goesOn ? null : { entry, header: corner.row, column: corner.column, size };
}

function squareAddition(
  { entry, header, column, size }: Square,
  department: string,
  language: Language,
): SheetAddition {
  const row = header + 1 + size;
  const right = column + size;
  const line: Area = { row, column, rows: 1, columns: size + 1 };
  const across: Area = { row: header + 1, column: right, rows: size, columns: 1 };
  return {
    ...NO_CONTENT,
    sheet: entry.sheet,
    insertedRows: { row, count: 1 },
    insertedColumns: null,
    blocks: [
      { row: header, column: right, cells: [[department]] },
      { row, column: column - 1, cells: [[department]] },
    ],
    styles: [
      { area: { row: header, column: right, rows: 1, columns: 1 }, style: HEADING_STYLE },
      {
        area: { row, column: column - 1, rows: 1, columns: 1 },
        style: { ...QUIET_STYLE, bold: true, colour: "ink" },
      },
      { area: line, style: INPUT_STYLE },
      { area: across, style: INPUT_STYLE },
      { area: { row, column: right, rows: 1, columns: 1 }, style: { fill: "hairline" } },
    ],
    grids: [{ ...line, column: column - 1, columns: size + 2 }, across],
    validations: [line, across].map((area) => ratingValidation(area, entry.scale, language)),
  };
}
