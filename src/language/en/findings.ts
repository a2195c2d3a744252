/** What is wrong with a cell and what to do, in English: ICU messages. {value} is what stands there. */
export const findingsEn = {
  "rating-out-of-scale":
    "“{value}” is outside the scale and was left out. Correct it, or change the scale of this sheet.",
  "rating-not-a-number": "“{value}” is no rating and was left out. Enter a number of the scale or one of its words.",
  "date-in-ratings":
    "A date stands where a rating belongs and was left out. Enter the rating; set the cell’s format to General.",
  "formula-error": "The formula gives {value}; the cell was left out. Mend the formula.",
  "decimals-in-ratings":
    "Ratings with decimals ({value}) are used as they stand. Check that they are ratings, not averages.",
  "duplicate-rater":
    "This rater appears twice. Equal ratings count once, different ones as two raters. Rename one if they are two people.",
  "unknown-department": "No department is named here; the ratings of this row were left out. Enter the department.",
  "unknown-criterion": "No criterion is named here; its ratings were left out. Enter the statement.",
  "scale-ambiguous":
    "The answers fit more than one scale. Taken, then possible, each with the mean in points, then the mapping line of the other: {value}. Confirm the scale.",
  "direction-assumed":
    "The answers do not say which end is good; high was taken as good. Mean in points, then read the other way round, then the mapping line that says so: {value}. Confirm the direction.",
  "reading-uncertain":
    "This column looks like answers and was left out ({value}). If it is a criterion, name it among the criteria, with its words or its scale.",
  "suppliers-assumed":
    'Nothing says which side of the matrix rates the other; the rows were taken as rated, the columns as the raters. If it is the other way round, write the rater\'s side in the corner (“Rated by ↓ / rated →”) or set "suppliers": "columns" in the mapping.',
  "no-answer-codes": "A note on this sheet gives {value} to missing answers: such cells count as no answer.",
  "copy-ignored": "This sheet holds the same answers as the sheet “{value}” and was left out.",
  "importance-ignored": "What is said here is how important things are, not how good; it was left out of the scores.",
  "hidden-data-used": "Hidden or filtered cells of this sheet are used as well. Unhide them to see what counts.",
  "summary-row-ignored": "“{value}” is a total or an average and is left out.",
  "reversed-suspected":
    "This criterion runs against the others ({value}). If it is worded in reverse, mark it as reverse-scored.",
  polarised: "Raters split into two camps on this criterion: the mean hides it. Look at the distribution.",
  "no-variance": "Everybody gave the same rating here: reliability and correlations cannot be computed.",
  "too-few-raters": "Too few raters for this figure. Ask more people.",
  "negative-alpha":
    "Cronbach’s alpha is negative ({value}): some criteria are probably worded in reverse and not marked.",
  "changed-by-too-few":
    "Hidden: since the earlier report of this period too few answers came in or changed here ({value}); both reports together would show them. Its history keeps the earlier figures.",
  "name-taken": "A sheet of yours has this name; the report was written to “{value}”.",
  "not-an-evaluation":
    "Nothing to read was recognised on this sheet{value, select, null {} other { (nearest to it: {value})}}. If it holds an evaluation, say so under its name.",
  "mapping-not-found": "“{value}” of the saved mapping is not on this sheet any more. Choose the column again.",
  "amount-not-a-number":
    "“{value}” is no amount and counts as 0; a line without its revenue is left out. Enter a number.",
  "amount-as-text":
    "“{value}” is typed as text: the report counts it, Excel’s own sums and the columns added to your table take it as 0. Enter it as a number.",
  "mixed-currency": "“{value}” names another currency than the lines above. Convert the amounts to one currency.",
  "missing-cost": "A cost is missing and counts as 0. Enter it, or 0.",
  "duplicate-heading": "“{value}” heads two columns; the first one is used. Rename one.",
  "negative-amounts":
    "The amounts under “{value}” are written as negative ones: they are taken off all the same. Check that they are deductions or costs.",
  "zero-revenue": "This line has no revenue: its margin cannot be computed, its costs count.",
  "no-costs":
    "No cost and no profit is known: gross margin and contribution are not computable. Name the column of costs in the mapping: {value}.",
  "amount-computed":
    "No column of amounts was found: quantity times price was taken ({value}). If there is one, name it as “revenue”.",
  "tax-taken-off": "The amounts include tax; it is taken off ({value}).",
  "tax-assumed":
    "Nothing shows whether the amounts include the tax beside them; they were taken as without it. If they include it, the mapping line is {value}.",
  "discount-assumed":
    "Nothing shows whether the amounts are before or after this discount; it was taken off. Column, then the mapping line that leaves it: {value}.",
  "discount-as-rate":
    "This discount was taken as a share or percentage of the amount and taken off. Column, then the mapping line that leaves it: {value}.",
  "discount-not-taken":
    "This discount is not taken off: the amounts were read as being after it. Column, then the mapping line that takes it off: {value}.",
  "cost-per-unit":
    "This cost is per unit and was multiplied by the quantity. Column, then the mapping line that says it is of the line: {value}.",
  "unit-cost-unused":
    "A cost per unit stands here and no quantity to multiply it by; it was not used. Column, then the mapping line: {value}.",
  "margin-as-rate":
    "This margin is a rate: each line’s profit is its share of the line’s net revenue, rates are not added up. Column, then the mapping line that leaves it out: {value}.",
  "profit-from-column":
    "The profit is taken from this column: what lies between it and net revenue counts as cost. Column, then the mapping line that leaves it out: {value}.",
  "profit-disagrees":
    "The column of profit and the columns of revenue and costs do not agree (profit stated ≠ computed); the costs were used. The mapping line that takes the profit: {value}.",
  "lines-left-out":
    "Lines that these words mark as no sale are left out (lines each), then the mapping line that keeps them: {value}.",
  "lines-negated":
    "Lines that these words mark as credit notes or returns are taken off (lines each), then the mapping line that adds them: {value}.",
  "currencies-not-added":
    "Amounts in several currencies cannot be added up: nothing was computed. Give exchange rates in the mapping: {value}.",
  "names-joined":
    "Names that differ in case, blanks or letter forms alone are one: {value}. If two of them are two, rename one.",
  "names-filled-down":
    "A name that stands once above its lines counts for all of them: {value} lines took it from above.",
  "decimals-assumed":
    "Figures typed as text can be read with thousands or with decimals. Taken, then the mapping line of the other reading: {value}.",
  "dates-as-text":
    "Dates typed as text do not prove which part is the month; month first was taken. Column, then the mapping line of the other order: {value}.",
  "date-not-read": "“{value}” is no date that could be read: the line has no period. Enter a date.",
  "period-not-there": "The lines know no such period. Asked for, then those that are there: {value}.",
  "purchases-left-out":
    "This sheet holds purchases, not sales, and was left out. If they are sales, say so under its name.",
  "expenses-left-out":
    "This sheet holds expenses, not sales, and was left out. If they are sales, say so under its name.",
  "summary-left-out": "The figures here sum up lines of the sheet “{value}” and were not added to them.",
  "heads-left-out":
    "These are the heads of the invoices whose lines stand on “{value}”: their amounts were not added, their names are looked up.",
  "amounts-refused":
    "{value} amounts of this source are no numbers and count as 0; lines without their revenue are left out. The first ones are listed. Mend them in the source.",
  "lines-without-names":
    "Rows that name nothing but hold an amount were counted as lines ({value}): rows, then their net revenue. If they are totals, leave them out in the source.",
  "lines-repeated": "All these lines stand on the sheet “{value}” too and count once.",
  "table-as-plan":
    "This table was taken as the plan because of its name; the lines of the others are the actual. Mapping line otherwise: {value}.",
  "returns-negated":
    "This table holds returns with positive amounts: they are taken off. To add them, leave {value} out of the mapping.",
  "tables-added":
    "Several tables were read as one book of sales lines and added up: {value}. If one of them is not sales, set its sheet to “ignore”.",
} as const;

export type FindingMessageKey = keyof typeof findingsEn;
