/** What the report command says of lines that it reads from files and databases, in English: ICU messages. */
export const sourceLinesEn = {
  "step.lines": "Reading the lines of {source}",
  "step.totals": "Adding up {source}",
  "usage.lines-format":
    "“{source}” is no source of lines: name files (.csv, .csv.gz, .tsv, .txt, .parquet), a pattern of them, or postgresql://USER@HOST/DATABASE?table=SCHEMA.TABLE.",
  "usage.password":
    "The address of {source} holds a password: take it out and give it in the environment variable PGPASSWORD or in a service file.",
  "usage.print-sql": "“{value}” is no dialect of this command: choose duckdb or postgresql.",
  "usage.print-one": "Name one source with --lines whose statements are to be printed.",
  "usage.totals-alone": "--totals takes the place of --lines: give one of the two.",
  "lines.missing": "No file of lines was found at {source}: check the path and the pattern.",
  "lines.headings-differ":
    "{file} has other headings or another separator than {first}: files of one pattern must have the same columns.",
  "lines.empty": "{source} has no lines.",
  "lines.column-missing": "{source} has no column “{column}”. Its columns are: {columns}.",
  "lines.no-sales":
    "No sales lines were recognised in {source}; its columns are: {columns}. Name them in a mapping (--mapping) with the entry {line}.",
  "lines.not-sales":
    "The mapping reads {source} in another way than as sales lines; from files and databases sales lines alone are read.",
  "lines.no-money":
    "The column “{column}” of {source} holds texts that are no amounts, such as “{example}”: choose another column in a mapping (--mapping).",
  "lines.text-amount":
    "“{example}” in the column “{column}” of {source} cannot be read as an amount for certain: write the amounts of this column as plain numbers.",
  "lines.text-date":
    "“{example}” in the column “{column}” of {source} cannot be read as a date for certain: write the dates of this column as 2024-01-31.",
  "lines.too-large": "The amounts in the column “{column}” of {source} are larger than can be added up exactly.",
  "lines.currencies":
    "The amounts in {source} are in several currencies ({currencies}), which are not added up: give “rates” in a mapping (--mapping).",
  "lines.blank-names":
    "The column “{column}” of {source} is blank in {blank} of {lines} lines, as where a name stands once above its lines: fill the names down or leave the column out of the mapping.",
  "lines.unnamed-total":
    "A row of {source} names nothing and holds what all others make together ({amount}): it is a total; leave it out of the lines.",
  "lines.many-totals":
    "The column “{column}” of {source} holds more labels of totals than can be left out: take them out of the lines.",
  "lines.only-in-sheets":
    "The column “{column}” of {source} {kind, select, units {is in another unit than the amounts} income {is to be added to revenue} other {has the same amount in all lines of each order, as where it is of the whole order}}: lines of files and databases are not read so. {kind, select, units {Bring it to the unit of the amounts in the source} income {Add it to the amounts in the source} other {If it is the amount of each line, put {line} into the mapping (--mapping)}}, or leave the column out of the mapping.",
  "lines.joins":
    "The mapping of {source} looks up columns of another sheet (“joins”), which lines of a file or database cannot: put the columns into the lines.",
  "lines.several-tables": "A second table seems to begin at row {row} of {source}: give each table a file of its own.",
  "lines.beside-sheets":
    "{file} has sales lines of its own ({sheets}), which are not added to those of {source}: leave them out by a mapping (--mapping) with the entry {line}.",
  "lines.several-databases":
    "Lines of files and of a database, or of two databases, cannot be put into one report: give them one after another.",
  "lines.csv":
    "{source} cannot be read from line {line} on: {problem, select, quote {a quote is opened there and never closed} fields {it has more fields than the headings} encoding {its characters are in no known encoding} other {it does not have the form of the lines before}}. Mend the line and try again.",
  "lines.damaged": "{source} is damaged or no file of its kind: {detail}.",
  "lines.disk-full":
    "The disk is full: adding up {source} needs room in {folder}. Make room or point the environment variable TMPDIR to another disk, and try again.",
  "lines.memory": "There is not enough memory to add up {source}: close other programs or take fewer lines.",
  "lines.failed": "The lines of {source} could not be added up: {detail}.",
  "lines.period": "The sales lines of {source} know no period “{period}”. They know: {periods}.",
  "lines.no-server":
    "The server {server} does not answer: check its address, that it runs and that the network lets you through.",
  "lines.refused-login":
    "The server {server} refused the login of {user}: give the password in PGPASSWORD or a service file.",
  "lines.no-database": "The server {server} has no database “{database}”.",
  "lines.no-table": "The database {server} has no table “{table}” that {user} may see.",
  "lines.no-right": "{user} may not read the table “{table}” of {server}: ask for the right to select from it.",
  "lines.refused-query": "The server {server} refused the query: {detail}.",
  "lines.cut": "The connection to {server} was cut while it added up the lines. Nothing was written; try again.",
  "lines.no-worker":
    "A part of the lines of {server} lies on a server that does not answer ({detail}). Nothing was written; try again when it runs.",
  "lines.print-needs-mapping":
    "To print statements without looking at {source}, name its columns in a mapping (--mapping) with the entry {line}.",
  "totals.missing": "The totals {file} cannot be read: check the path and that they are CSV or Parquet.",
  "totals.columns":
    "{file} does not hold what the printed statements give: the column “{column}” is missing. Save the results of all statements in one file.",
  "totals.incomplete": "{file} lacks the results of the statement “{statement}”: add them and try again.",
} as const;

export type SourceLinesKey = keyof typeof sourceLinesEn;
export type SourceLinesMessages = typeof sourceLinesEn;
