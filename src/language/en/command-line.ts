/** What the report command says on standard error, in English: ICU messages. */
export const commandLineEn = {
  usage:
    "Usage: report [INPUT.xlsx] --out OUTPUT.xlsx [--lines SOURCE ... | --totals FILE | --print-sql duckdb|postgresql] [--json RESULTS.json] [--slides SLIDES.pptx] [--summary SUMMARY.xlsx] [--departments FOLDER] [--mapping MAPPING.json] [--language en|fa] [--period NAME] [--min-group N] [--add-columns] [--remove-columns]",
  "usage.unknown": "“{argument}” is not an option of this command.",
  "usage.input": "Name one workbook to read.",
  "usage.out": "Say with --out where the report is to be written.",
  "usage.language": "“{value}” is no language of this command: choose en or fa.",
  "usage.group": "“{value}” is no group size: give a whole number of at least 3.",
  "usage.mapping":
    "The mapping {file} cannot be used: {path, select, none {it is not readable as JSON} other {{path} is missing or wrong}}.",
  "usage.no-mapping": "The mapping {file} cannot be read: check the path and that the file may be opened.",
  "usage.same-file": "{file} is named twice: each file that is written needs a name of its own. Choose another name.",
  "step.open": "Opening {file}",
  "step.read": "Reading the cells",
  "step.recognise": "Recognising the sheets",
  "step.score": "Computing the scores",
  "step.profitability": "Computing profitability",
  "step.write": "Writing the report",
  "step.save": "Saving {file}",
  "columns.withheld":
    "No columns were added to the sheet {sheet}: its amounts are read in a way that formulas beside them cannot show (percentages, prices, tax, signs or rates). The report has the figures.",
  "columns.text-amounts":
    "Amounts typed as text: {cells}{more, plural, =0 {} other { and # more}}. The report counts them, the added columns take them as 0: enter them as numbers.",
  done: "{sheets, plural, one {# sheet} other {# sheets}} written to {file}; {departments, plural, one {# department} other {# departments}}, {findings, plural, =0 {no findings} one {# finding} other {# findings}}.",
  "refused.missing": "{file} cannot be read: check the path and that the file may be opened.",
  "refused.empty-file": "{file} is empty: choose a workbook with an evaluation.",
  "refused.not-a-workbook": "{file} is not an Excel workbook (.xlsx): save it as one in Excel and try again.",
  "refused.encrypted":
    "{file} is protected by a password: remove it in Excel (File, Info, Protect Workbook) and try again.",
  "refused.strict":
    "{file} is a Strict Open XML workbook: save it in Excel as “Excel Workbook (*.xlsx)” and try again.",
  "refused.hostile": "{file} holds parts that no workbook needs (a file bomb or entities) and was not opened.",
  "refused.checksum":
    "{file} was altered after it was saved: the checksum of {part} does not match. Nothing was read; use an intact copy of the file.",
  "refused.malformed":
    "{file} cannot be read: its part {part} is missing or damaged. Open it in Excel, let it repair the file, save it and try again.",
  "refused.damaged": "{file} is damaged: open it in Excel, let it repair the file, save it and try again.",
  "refused.too-large":
    "{file} unpacks to {size, number} GB of sheets; up to {limit, number} GB are read here. Save its lines as CSV or Parquet files and read them with --lines.",
  "refused.nothing":
    "Nothing to evaluate was recognised in {file}: name the sheets and columns in a mapping (--mapping).",
  "refused.nothing-but":
    "Nothing to evaluate was recognised in {file}. Nearest to it is column {column} of the sheet {sheet}: {reason}. To have it read, give a mapping (--mapping) with the entry {line}.",
  "refused.sales":
    "{file} speaks of sales on the sheet {sheet} ({headings}), but sales lines need a column of amounts, one that says to whom or of what was sold, and at least three lines. Name the columns in a mapping (--mapping) with the entry {line}.",
  "refused.currencies":
    "The amounts in {file} are in several currencies ({currencies}), which are not added up: give “rates” in a mapping (--mapping).",
  "refused.period": "The sales lines of {file} know no period “{period}”. They know: {periods}.",
  "refused.no-summary":
    "There are no scores in {file}, so there is nothing to put on slides or on a Summary. Leave out --slides and --summary, or add ratings.",
  "refused.no-ratings":
    "{file} was recognised, but no rating in it could be used: see the findings, correct the cells or the scale.",
  "failed.write": "{file} could not be written: check that the folder exists and is not write-protected.",
  "failed.disk-full":
    "{file} could not be written: the disk is full. Nothing was changed; make room or choose another disk and try again.",
  "failed.kind":
    "{file} was not written: this workbook needs a name that ends in {ending}, or Excel will not open it. Choose such a name.",
  "failed.protected":
    "The workbook is protected, so that no sheet can be added: take the protection off and try again.",
  "failed.protected-sheet": "The sheet “{sheet}” is protected: take the protection off and try again.",
  "failed.filtered-rows": "Rows of the sheet “{sheet}” are hidden by a filter: clear the filter and try again.",
  "failed.excel": "The report could not be written ({code}); nothing was saved.",
} as const;

export type CommandLineKey = keyof typeof commandLineEn;
export type CommandLineMessages = typeof commandLineEn;
