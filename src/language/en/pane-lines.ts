/** What the pane says of lines in files, in English: ICU messages. */
export const paneLines = {
  chooseAgain:
    "The sales lines of this workbook’s report come from {files} on your disk: choose {count, plural, one {it} other {them}} again to read them.",
  chooseFiles: "Choose files",
  forget: "Use the sheets instead",
  noSales: "No sales lines were recognised in {file}. Its columns are: {columns}.",
  columnMissing: "{file} has no column “{column}”. Its columns are: {columns}.",
  blankNames:
    "The column “{column}” of {file} is blank in {blank} of {lines} lines, as where a name stands once above its lines: fill the names down and choose the file again.",
  joins:
    "The lines of {file} are to look up columns of another sheet, which lines of a file cannot: put the columns into the lines.",
  severalTables: "A second table seems to begin in {file}: give each table a file of its own.",
  empty: "{file} has no lines.",
  currencies: "The amounts in {file} are in several currencies ({currencies}), which are not added up.",
  quote:
    "{file} cannot be read from row {line} on: a quote is opened there and never closed. Mend the row and choose the file again.",
  fields: "Row {line} of {file} has more fields than the headings. Mend the row and choose the file again.",
  damaged: "{file} is damaged or no file of its kind.",
  headingsDiffer: "{file} has other headings than {first}: files chosen together must have the same columns.",
} as const;

export type PaneLinesMessages = typeof paneLines;
