/** What is wrong with a cell and what to do, in English: ICU messages. {value} is what stands there. */
export const findingsEn = {
  "rating-out-of-scale":
    "{value, select, null {An answer} other {“{value}”}} lies outside the scale and was left out. Correct it, or change the scale; if it means “no answer”, write so in a note on the sheet.",
  "rating-not-a-number":
    "{value, select, null {An answer} other {“{value}”}} is no rating and was left out. Enter a number of the scale or one of its words.",
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
    "{taken, select, none {The answers fit two scales; the first was taken.} other {The answers fit a scale of {taken} as well as one of {other}. They were read on the first, which gives a mean of {points} points of 100; on the second it would be {otherPoints}.}} Confirm the scale on the Check screen{line, select, none {} other {, or put {line} into the mapping for the second}}.",
  "direction-assumed":
    "The answers do not say which end of the scale is good; high was taken as good{points, select, none {} other {, which gives a mean of {points} points of 100; the other way round it would be {otherPoints}}}. Confirm the direction on the Check screen{line, select, none {} other {, or put {line} into the mapping if low is good}}.",
  "no-opinion-left-out":
    "{word, select, none {“No opinion” counts as no answer here.} other {“{word}” ({answers}) counts as no answer here, which gives a mean of {points} points of 100; as the middle of the scale it would be {otherPoints}.}} Say on the Check screen what it means{line, select, none {} other {, or put {line} into the mapping if it is the middle}}.",
  "reading-uncertain":
    "This column looks like answers and was left out ({value}). If it is a criterion, name it among the criteria, with its words or its scale.",
  "suppliers-assumed":
    'The sheet does not say clearly which side of the matrix rates the other; the rows were taken as rated, the columns as the raters. If it is the other way round, write the rater\'s side in the corner (“Rated by ↓ / rated →”) or set "suppliers": "columns" in the mapping.',
  "no-department":
    "No column was taken for the departments, so all answers count as one. If it is {value}, choose it as the department on the Check screen or in the mapping.",
  "rows-are-departments":
    "Each department stands in one row, and nothing says who rated: the rows count as ratings of departments by one person, not as employees’ anonymous answers. If each row is one employee’s answer, mark the sheet as anonymous.",
  "columns-are-departments":
    "Nothing says whether these headings are departments; they were taken for the departments that are rated ({value}). If they are those who rate one department, or parts of one form, choose the other reading on the Check screen or give this mapping: {line}",
  "columns-are-raters":
    "Nothing says whether these headings are people or units; they were taken for raters of one department ({value}). If they are the departments that are rated, choose the other reading on the Check screen or give this mapping: {line}",
  "rows-are-persons":
    "Each row was taken for one person, named under “{value}”, and each column for a question. If the rows are questions or topics and the columns what was judged, choose “Checklist” on the Check screen.",
  "amounts-like-marks":
    "All figures of “{value}” are whole numbers or halves up to 10, and were read as amounts of sales by their headings. If they are marks, choose another kind of sheet on the Check screen, or name its layout in the mapping.",
  "marks-assumed":
    "These small numbers under departments were read as marks ({value}). If they are amounts of sales, give the mapping the entry {line}.",
  "groups-alike":
    'The groups {value} have the same columns, and nothing says what sets them apart: all count side by side in one department. If they are departments, periods or roles, give each an entry of its own in the mapping ("department", "period" or "role"); take one out if it says something else.',
  "role-from-title":
    "The title or the sheet’s name says who rated, so these ratings count as those of {value, select, senior {senior management} customer {customers} self {the departments themselves} other {other departments}}. If somebody else gave them, choose the role on the Check screen or in the mapping.",
  "hidden-departments":
    "Hidden: {value}. So few people answered there that figures would show single answers, or the figures would give away another group that small by subtraction. If these are no anonymous answers of employees, say so on the Check screen.",
  "roles-left-out":
    "Ratings of {roles} are in no score of these departments, since fewer people of that role answered than may be shown, or to protect such a group: {value}. If raters were not promised anonymity, say so on the Check screen.",
  "few-criteria":
    "The score rests on some of the department’s criteria only, with the number that has a score and of all: {value}. The others have no ratings, or too few people answered them to be shown.",
  "averages-ignored":
    "This sheet holds averages of the answers on the sheet “{value}” and was left out: each answer counts once.",
  "positions-counted-alike":
    "This survey is about the company that all of them work in, so managers and staff count alike: a position is no point of view on a department. If roles matter here, set this sheet to the part of customer orientation.",
  "no-answer-codes": "A note gives {value} to missing answers: such cells count as no answer.",
  "copy-ignored": "This sheet holds the same answers as the sheet “{value}” and was left out.",
  "importance-ignored":
    "What is said here is how important things are or how they should be, not how good they are; it was left out of the scores.",
  "hidden-data-used": "Hidden or filtered cells of this sheet are used as well. Unhide them to see what counts.",
  "summary-row-ignored": "“{value}” is a total, an average or a count of others and is left out.",
  "computed-row-ignored":
    "{value, select, null {The figures here} other {The figures of “{value}”}} are the means, sums or counts of those beside them; they were left out as a total or an average. If they are ratings of their own, put them on another sheet.",
  "reversed-by-note":
    "A note or a codebook says that {value} is worded in reverse: low counts as good there. If the answers were turned round already, unmark it as reverse-scored.",
  "reversed-suspected":
    "This criterion runs against the others ({value}). If it is worded in reverse, mark it as reverse-scored.",
  polarised:
    "Opinions are split – {value}: the answers lie further apart than chance would put them, and the mean hides it. Look at how they are distributed.",
  "no-variance": "Everybody gave the same rating – {value}. Reliability and correlations cannot be computed here.",
  "too-few-raters":
    "Fewer than five people rated, with their number: {value}. So few say little about a department; ask more people.",
  "negative-alpha":
    "Cronbach’s alpha is negative – {value}: the answers contradict one another. Some criteria may be worded in reverse and not marked.",
  "reversed-wording":
    "“{value}” is worded in the negative and counts as it stands: high means good. If agreement is bad here, mark it as reverse-scored.",
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
  "missing-cost": "Costs are missing and count as 0: {value}. Enter them, or 0.",
  "duplicate-heading": "“{value}” heads two columns; the first one is used. Rename one.",
  "negative-amounts":
    "The amounts under “{value}” are written as negative ones: they are taken off all the same. Check that they are deductions or costs.",
  "zero-revenue": "This line has no revenue: its margin cannot be computed, its costs count.",
  "no-costs":
    "No cost and no profit is known: gross margin and contribution are not computable. If a column holds costs, name it in the mapping: {line}.",
  "amount-computed":
    "No column holds the amount of each line: quantity times price was taken ({value}). If one does, name it as “revenue” in the mapping instead of {line}.",
  "tax-taken-off":
    "The amounts include tax, which was taken off ({value}). If they do not include it, take {line} out of the mapping.",
  "tax-assumed":
    "Nothing shows whether the amounts include the tax under “{value}”; they were taken as without it. If they include it, put {line} into the mapping.",
  "discount-assumed":
    "Nothing shows whether the amounts are before or after “{value}”; it was taken off. If they are after it, put {line} into the mapping.",
  "discount-as-rate":
    "“{value}” was taken as a share or percentage of the amount and taken off. If the amounts are after it, put {line} into the mapping.",
  "discount-not-taken":
    "“{value}” was not taken off: the amounts are after it. If they are before it, put {line} into the mapping.",
  "cost-per-unit":
    "“{value}” is a cost per unit and was multiplied by the quantity. If it is the cost of the line, put {line} into the mapping.",
  "unit-cost-unused":
    "“{value}” is a cost per unit, and no quantity stands beside it: it was not used. If a column holds the quantity, name it in the mapping: {line}.",
  "margin-as-rate":
    "“{value}” is a rate: each line’s profit is that share of its net revenue, and rates are not added up. To leave it out, put {line} into the mapping.",
  "profit-from-column":
    "The profit is that of the column “{value}”: what lies between it and net revenue counts as cost. To leave it out, put {line} into the mapping.",
  "profit-disagrees":
    "The profit that is stated and the one that revenue and costs give do not agree ({value}); the costs were used. To take the stated profit, put {line} into the mapping.",
  "lines-left-out":
    "Left out as no sales, with the number of lines: {value}. To count them, put {line} into the mapping.",
  "lines-negated":
    "Taken off as returns or credit notes, with the number of lines: {value}. To add them, put {line} into the mapping.",
  "currencies-not-added":
    "Amounts in several currencies cannot be added up: nothing was computed ({value}). Give what one unit of each is in the currency of the report: {line}.",
  "names-joined":
    "Names that differ in case, blanks or letter forms alone are one: {value}. If two of them are two, rename one.",
  "names-filled-down":
    "What stands once above its lines (a name, an order number, a date) counts for all of them. Column, and how many lines took it from above: {value}.",
  "decimals-assumed":
    "Figures typed as text can be read with thousands or with decimals; they were read as {value}. For the other reading put {line} into the mapping.",
  "dates-as-text":
    "The dates under “{value}” are typed as text and do not prove which part is the month; month first was taken. For the other order put {line} into the mapping.",
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
  "totals-suspected":
    "Rows whose words speak of a total were counted as sales, since no line has the name and no lines make the amount; with their number: {value}. If they are totals, put {line} into the mapping.",
  "lines-are-totals":
    "Rows that sum other lines up were left out of these lines; how many, and the first of their labels: {value}.",
  "names-missing":
    "Lines leave this blank; they stand together as “not stated” and belong to nobody else. Column, lines and their net revenue: {value}. Enter what is missing where you know it.",
  "cost-repeats-in-orders":
    "“{value}” has the same amount in all lines of each order and was counted in every line. If it is the cost of the whole order, put {line} into the mapping.",
  "not-from-lines":
    "Not in this report, since {value, select, totals {totals alone were given} other {there are too many lines to be told apart by two names}}: {value, select, kept {customers kept} pairs {contribution by product and customer, and variances by product} all {customers kept, contribution by product and customer, and variances by product} other {customers kept, the way from list amount to contribution, contribution by product and customer, and variances by product}}.",
  "lines-repeated": "All these lines stand on the sheet “{value}” too and count once.",
  "table-as-plan":
    "“{value}” was taken as the plan because of its name; the other amounts are the actual. If it is no plan, put {line} into the mapping.",
  "returns-negated":
    "This table holds returns with positive amounts: they were taken off. To add them, leave {line} out of the mapping.",
  "sheet-lines-not-added":
    "The report is of the lines from files. The sales lines on {value} are not added to them: look at both apart.",
  "cost-to-serve-apart":
    "What the cost pools spread is known by customer only, since these lines are not at hand one by one: the table of customers served is after it, the views are before it.",
  "tables-added":
    "Several tables were read as one book of sales lines and added up: {value}. If one of them is not sales, set its sheet to “ignore”.",
  "units-converted":
    "The headings state different units; the amounts were brought to one before they were added ({value}). If the figures are in one unit already, put {line} into the mapping.",
  "tax-in-amounts":
    "The amounts under “{value}” include tax, and no rate is stated: they were taken as they are, so that revenue and margins hold the tax. State the rate that was added in the mapping, 0.2 for 20 %: {line}.",
  "discount-repeated": "This is one discount written twice, and was taken off once ({value}).",
  "cost-repeated": "This column repeats costs that stand beside it, and was not counted again ({value}).",
  "cost-level-assumed":
    "“{value}” is a cost whose kind is not known: it is taken off at the last level (CM3). For another level put it there in the mapping, as in {line}.",
  "income-left-out":
    "“{value}” is what customers are charged beside the price: it is neither revenue nor a cost in this report. To add it to revenue, put {line} into the mapping.",
  "figures-not-used":
    "Columns of figures that are in no figure of the report: {value}. If one is a cost, a discount or further revenue, name it in the mapping, as in {line}.",
  "amount-of-order":
    "“{value}” has the same amount in all lines of each order and was taken for the amount of the whole order: it was counted once an order, in its first line. If it is the amount of each line, put {line} into the mapping.",
  "returns-unsigned":
    "In lines of returns (negative revenue) these amounts have no sign; they were taken back with the revenue: {value}. If they are costs of the return, put {line} into the mapping.",
  "quantity-negative":
    "Lines with a negative quantity have amounts without a sign; they were taken off as returns, with the number of lines: {value}. To add them, leave {line} out of the mapping.",
  "lines-duplicated":
    "Lines that repeat an earlier line in every cell were counted each time; their rows: {value}. If they were exported twice, delete them.",
  "sales-not-read":
    "Headings of sales stand here ({value}), but not all that is needed: a column of amounts, one that says to whom or of what was sold, and at least three lines. Name the columns in the mapping: {line}.",
  "lines-of-unknown-kind":
    "Kinds of documents that are not known were counted as sales, with the number of lines: {value}. To leave them out, put {line} into the mapping.",
  "cost-as-rate":
    "“{value}” was taken as a share or percentage of each line’s net revenue. If it is money, put {line} into the mapping.",
  "retention-from-lines":
    "No retention rate of the sales department was typed: the one of the sales lines stands for it, customers of the period before that bought again, in per cent (period): {value}. To state another one, enter it in the list of departments.",
} as const;

export type FindingMessageKey = keyof typeof findingsEn;
