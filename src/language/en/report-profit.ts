/** The accountant's sheet: its headings, sentences and charts, in English: ICU messages. */
export const reportProfit = {
  "profit.title": "Profitability",
  "profit.subtitle":
    "{lines, plural, one {# sales line} other {# sales lines}}{period, select, none {} other {, {period}}}. {unit}",
  "profit.totals": "Net revenue {net}, gross margin {gross}, contribution {contribution}",
  "profit.reading": "How the sales lines were read",
  "profit.firstRows":
    "{view}: the first {shown} of {all}, and all others together in the last row; totals, classes and the curve are of all",
  "profit.rest": "{count, plural, one {# other} other {# others}} together",
  "profit.firstCategories": "{view}: the first {shown} of {all}",
  "column.leftOutWhy": "Left out, by row",
  "column.linesRead": "Lines read",
  "column.linesUsed": "Lines used",
  "column.linesLeftOut": "Lines left out",
  "profit.leftOut":
    "{reason, select, total {totals} excluded {cancelled, or no sale by what its column says} other {no amount}}: {rows}",
  "profit.rounded": "Amounts are shown rounded; the cells hold them in full.",
  "profit.levels": "Taken off at each level: {goods}; {first}; {second}; {third}.",
  "profit.levelColumns":
    "{kind, select, goods {cost of goods} other {contribution margin {level}}}: {columns, select, none {no column} other {{columns}}}",
  "profit.goodsOfProfit": "cost of goods: what lies between net revenue and {columns}",
  "profit.goodsOfLevel": "cost of goods: no column of its own, gross margin takes off {columns}",
  "profit.rates":
    "Amounts in other currencies were converted{currency, select, none {} other { to {currency}}} line by line: {rates}.",
  "profit.live":
    "Net revenue, gross margin and contribution by name are formulas over the lines on {sheet} where a view says so.",
  "profit.notLive":
    "The sums of the views are values, not formulas over the lines: {why, select, severaltables {the lines stand in several tables} asread {amounts are read in a way that such formulas cannot show (percentages, prices, tax, signs, rates or dates)} toomanylines {there are more than {most} lines} other {names were carried down, unified or look like figures, or amounts are text}}.",
  "profit.reconciledLive":
    "Sum of the view {total}, {against, select, ledger {ledger} other {sum of the lines}} {expected}: {difference, select, none {no difference} other {difference {difference}, not spread over the rows}}. The sums are formulas over the lines.",
  "profit.viewTotal": "Total",
  "profit.columnsUsed":
    "{sheet}: in the report are the columns {used}; not in it: {unused, select, none {none} other {{unused}}}.",
  "profit.ownTotalAt": "own total in {cell}",
  "column.amountsOfLines": "Amounts of the lines",
  "column.ownTotal": "The workbook’s own total",
  "column.comparedWith": "{with, select, plan {Plan} other {Period before}}",
  "column.volume": "Volume of the driver",
  "column.pointName": "Customer at this point",
  "profit.unknown": "not computable (no costs are known)",
  "profit.unit":
    "{scale, select, one {Amounts in the currency of the sales lines} toman {Amounts in tomans, ten rials each} thousand {Amounts in thousands of the currency of the sales lines} million {Amounts in millions of the currency of the sales lines} millionToman {Amounts in millions of tomans} other {Amounts in billions of the currency of the sales lines}}.",
  "profit.reconciliation": "Reconciliation: each view against the sum of the lines or the ledger",
  "profit.reconciled":
    "Sum of the view {total}, {against, select, ledger {ledger} other {sum of the lines}} {expected}: {difference, select, none {no difference} other {difference {difference}, not spread over the rows}}.",
  "profit.viewByColumn": "By {column}",
  "profit.compared":
    "Variances are against {with, select, plan {the plan} other {the period before}}{period, select, none {} other { ({period})}}.",
  "profit.negative":
    "{lines, plural, one {# line is} other {# lines are}} negative - returns or corrections, {amount} together - and counted like any other.",
  "profit.costToServe": "Cost to serve by customer",
  "profit.spread":
    "{spread} spread by its drivers{remainder, select, none {; nothing left over} other {; {remainder} left over, borne by no customer}}.",
  "profit.poolDriver": "{pool}: by {driver}",
  "profit.poolTotal": "{pool}: keys together {keys}",
  "profit.poolRemainder": "{pool}: left over",
  "profit.breakEven": "Break-even order value",
  "profit.fixedCost": "Fixed cost of handling one order",

  "column.pool": "Pool and driver",
  "column.amount": "Amount",
  "column.rate": "Rate per unit of the driver",
  "column.customerName": "Customer",
  "column.poolCost": "Cost: {pool}",
  "column.afterCostToServe": "Left after cost to serve",
  "column.orders": "Orders",
  "column.meanOrder": "Mean order",
  "column.grossMarginShare": "Gross margin, %",
  "column.variableShare": "Further variable cost, %",
  "column.breakEven": "Break-even order",
  "column.ordersBelow": "Orders below it",
  "column.sumOfLines": "Sum of the lines",
  "column.ledgerTotal": "Ledger",
  "column.varianceAgainst": "Variance against {with, select, plan {plan} other {period before}}",

  "profit.view.customer": "By customer",
  "profit.view.product": "By product",
  "profit.view.segment": "By market segment",
  "profit.view.territory": "By local market",
  "profit.view.orderSize": "By order size",
  "profit.unnamed": "(not stated)",
  "profit.whale": "Whale curve",

  "column.name": "Name",
  "column.view": "View",
  "column.total": "Sum of the view",
  "column.difference": "Difference",
  "column.lines": "Lines",
  "column.netRevenue": "Net revenue",
  "column.grossMargin": "Gross margin",
  "column.contribution": "Contribution",
  "column.contributionLevel": "Contribution margin {level}",
  "column.orderSizeBand": "Order-size band",
  "column.margin": "Margin",
  "column.share": "Share",
  "column.cumulativeShare": "Cumulative share",
  "column.class": "Class",
  "column.relativeVariance": "Variance, %",
  "column.customersShare": "Share of customers",
  "column.profitShare": "Cumulative profit",

  "chart.view.title": "{name} brings {share} of net revenue",
  "chart.view.subtitle": "Net revenue of the largest, and their cumulative share (line, right)",
  "chart.view.caption": "The {count} largest by net revenue; the line adds up their shares. Largest: {name}, {share}.",
  "chart.whale.title":
    "{lossMakers, plural, =0 {No customer makes a loss} one {# customer makes a loss} other {# customers make losses}}{erosion, select, none {} other {: {lossMakers, plural, one {it takes} other {they take}} {erosion} of the profit away}}",
  "chart.whale.subtitle": "Cumulative profit of customers, most profitable first",
  "chart.whale.caption":
    "Customers from the most to the least profitable. The curve peaks at {peak} of the total after {peakAt} of the customers.",
  "chart.margin.title":
    "{link, select, up {Departments that are better aligned earn a higher margin} down {Departments that are better aligned earn a lower margin} other {{n} departments show no clear link between alignment and margin}}",
  "chart.margin.none": "{n} departments show no link between alignment and margin",
  "chart.margin.subtitle": "Alignment score (0-100) against margin by department; dashed lines at the means",
  "chart.margin.caption":
    "Spearman’s rank correlation {rho}{interval, select, given { (95 % interval {low} to {high})} other {}}, p = {p} {exact, select, exact {by exact permutation} other {by the t approximation}}, {n} departments.",
  "chart.margin.notComputable":
    "All {n} departments have the same alignment or the same margin: no correlation can be computed.",

  "margin.heading": "Alignment against margin",
  "margin.mean": "Means",
  "margin.meanAlignment": "Mean alignment",
  "margin.meanMargin": "Mean margin",
  "margin.warning":
    "{n} points can only show a very strong link, one department more or less may turn it, and a link says nothing about what causes what.",

  "column.revenue": "Revenue",
  "column.cost": "Cost",

  "method.profit": "Profitability",
  "method.profit.how":
    "Net revenue = list revenue - discounts, rebates and returns; gross margin = net revenue - cost of goods; contribution margins by the mapped cost columns; margin = contribution / net revenue. Class by cumulative share before the row: A below 80 %, B below 95 %, C the rest.",
} as const;
