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
} as const;

export type FindingMessageKey = keyof typeof findingsEn;
export type FindingMessages = typeof findingsEn;
