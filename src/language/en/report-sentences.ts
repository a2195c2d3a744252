/** The sentences of the sheets and the titles of their charts, in English: ICU messages. */
export const reportSentences = {
  "notes.moved": "Your notes, moved here because the report needed their cells",

  "departments.title": "Departments",
  "departments.subtitle":
    "Each department has a row, highest alignment first. Change a weight in the row above the table and the alignment scores recalculate.",
  "departments.weights": "Weight of the component",
  "departments.chartData": "Data behind the charts",

  "criteria.title": "Criteria",
  "criteria.subtitle": "Each criterion of a department has a row. Change a weight and the priority recalculates.",

  "coordination.title": "Coordination between departments",
  "coordination.matrix": "Service matrix: suppliers down, customers across, points 0 to 100",
  "coordination.links": "Weakest links",
  "coordination.none": "No service matrix was found: nothing to show about horizontal coordination.",
  "coordination.levels": "Levels",

  "actions.title": "Action plan",
  "actions.subtitle":
    "Criteria with the highest priority first. What you write under action, owner, due, status and note stays when the report is refreshed; what is done or dropped moves down. The change of a single criterion has no interval: take it as a hint.",
  "actions.overdue": "overdue",
  "actions.turned": "{name} (asked as: {text})",
  "actions.reversed": "The contrary of: {text}",

  "history.title": "History",
  "history.subtitle":
    "Each period, department and component has a row. A period that is reported again replaces its rows.",
  "history.onePeriod":
    "The trend is drawn from the second period on: name the period when you write the report, and report the next one into this workbook.",
  "history.trend": "The company over the periods",

  "chart.ranking.title":
    "{below, plural, =0 {All {all} departments reach their target} one {# of {all} departments lies below its target} other {# of {all} departments lie below their target}}",
  "chart.ranking.subtitle":
    "Alignment score by department, points{intervals, select, some {; white line to pale end: 95 % interval} other {}}; outlined: target",
  "chart.ranking.caption": "Departments from highest to lowest alignment. {best}: {bestScore}; {lowest}: {score}.",
  "chart.favourable.title": "{department} has the lowest share of favourable ratings: {share}",
  "chart.favourable.subtitle":
    "Share of ratings by department: unfavourable to the left (rust), neutral in the middle (grey), favourable to the right (teal)",
  "chart.favourable.caption":
    "{department}: {share} of the ratings are favourable (75 points or more). The middle of each bar is neutral.",
  "chart.selfOthers.title":
    "{direction, select, higher {{department} sees itself {gap} points higher than others do} other {{department} sees itself {gap} points lower than others do}}",
  "chart.selfOthers.subtitle": "Customer orientation as rated by itself and by others, points",
  "chart.selfOthers.caption":
    "A line joins a department''s rating of itself with that of others; the longer the line, the wider the gap. Widest: {department}, {gap} points.",
  "chart.weakest.title": "Highest priority: {criterion}",
  "chart.weakest.subtitle": "Criteria with the highest priority: score against target, points",
  "chart.weakest.caption":
    "The criteria with the highest priority (weight times the gap to the target) and their scores. First: {department}, {score} of 100.",
  "chart.stages.title":
    "{stage, select, 0 {No stage of internal marketing is reached yet} other {Stage {number} of 3 of internal marketing is reached}}",
  "chart.stages.subtitle": "Score of each stage, points; line: threshold",
  "chart.stages.caption": "A stage is reached when it and all lower ones are at {threshold} or more.",
  "chart.trend.title":
    "{direction, select, up {Alignment rose from {first} to {last}} down {Alignment fell from {first} to {last}} other {Alignment stayed at {last}}}",
  "chart.trend.subtitle": "The company over the periods, points",
  "chart.trend.caption": "Alignment and its components in each period, from {from} to {to}.",
  "chart.links.title": "{supplier} serves {customer} worst: {points} of 100",
  "chart.links.subtitle": "The lowest ratings of internal service, points",
  "chart.links.caption":
    "Pairs of supplier and customer with the lowest ratings of internal service. Lowest: {supplier} to {customer}.",

  "importance.middle": "Mean importance and target",
  "importance.meanImportance": "Mean importance",

  "chart.importance.title": "{department}: important and weak: {criterion}",
  "chart.importance.subtitle": "Importance of a criterion against its score",
  "chart.importance.caption":
    "To the right what matters more, to the top what is rated higher; the lower right corner asks for action.",

  "series.target": "Target",
  "series.score": "Score",
  "series.gap": "Gap",
} as const;
