/** The executive's page, in English: ICU messages. */
export const reportSummary = {
  distance:
    "{distance, select, above {{gap} above the target of {target}} at {on the target of {target}} other {{gap} below the target of {target}}}",

  "title.none": "No department has an alignment score yet",
  "title.hidden": "The departments’ figures are hidden to protect anonymity",
  "title.single": "{department} stands at {score} of 100, {distance}",
  "title.equal": "All {count} departments stand at {score} of 100",
  "title.reached":
    "Every department reaches its target; {count, plural, one {{departments} is} other {{departments} are}} lowest with {score} of 100",
  "title.holdsBack":
    "{count, plural, one {{departments} holds} other {{departments} hold}} the company back: {score} against {company}",
  "title.lowest":
    "{count, plural, one {{departments} has} other {{departments} have}} the lowest score: {score} against {company} for the company",
  "title.lowestShown":
    "{count, plural, one {{departments} has} other {{departments} have}} the lowest score of the {shown} departments shown: {score} against a mean of {company}",
  "title.overall": "Alignment stands at {score} of 100, {distance}",

  "summary.counts":
    "{company, select, none {} other {{company}, }}{period, select, none {} other {{period}, }}{shown, select, all {{departments, plural, one {# department} other {# departments}}} other {{scored, plural, one {#} other {#}} of {departments, plural, one {# department} other {# departments}} with a score}}, {persons, plural, =0 {individual raters not counted} one {# rater} other {# raters}}. Scores from 0 to 100{weighted, select, headcount {, departments weighed by headcount} other {}}.",
  "summary.date": "As of {date}",
  "summary.headline": "Alignment of the company",
  "summary.headlineOf": "Alignment, {shown} of {all} departments",
  "summary.since": "{moved, select, none {unchanged since {since}} other {{difference} since {since}, {before} then}}",
  "summary.interval": "95 % interval {low} to {high}",
  "summary.noInterval": "no interval: {reason}",
  "summary.what": "What matters",
  "summary.components": "Components by department",
  "summary.priorities": "What to do first",
  "summary.noPriorities":
    "{scope, select, none {No criterion has a score yet, so there is nothing to put first.} all {No criterion lies below its target.} other {No criterion that is shown lies below its target; figures that are hidden or missing may.}}",
  "summary.doThis": "What to do",
  "summary.because": "Because",
  "summary.evidence": "{criterion}: {score} of 100, target {target}{ratings, select, one { (one rating)} other {}}",
  "summary.ownAction": "Decide on an action and write it on the {sheet} sheet.",
  "summary.owner": "Owner",
  "summary.due": "By",
  "summary.tied":
    "{count, plural, one {One more criterion has} other {# more criteria have}} the same priority as the last one; see the {sheet} sheet.",
  "summary.hidden": "Figures of fewer than {count} raters are hidden to protect anonymity.",
  "page.raters":
    "{known, select, yes {{raters, plural, one {# rater} other {# raters}}} other {fewer than {raters, plural, other {#}} raters}}",
  "page.company": "company: {score}",
  "slides.lowestCell": "The lowest of all: {department}, {component}, {score} of 100",
  "slides.heatmap": "Components by department, points 0 to 100; paler is closer to 60",
  "slides.ranking": "Alignment score by department beside its target, points",
  "slides.view": "Net revenue of the largest.",
  "slides.actions": "From the priorities: weight of the criterion times its distance to the target",
  "summary.footer": "Page &P of &N",

  "sentence.overall": "Alignment is {score} of 100{band, select, none {} other {, in the {band} band}}: {distance}.",
  "sentence.scope":
    "{shown} of {all, plural, one {# department} other {# departments}} {shown, plural, one {has} other {have}} a score{hidden, plural, =0 {} one {; # is hidden to protect anonymity} other {; # are hidden to protect anonymity}}{unrated, plural, =0 {} one {; # has no ratings} other {; # have no ratings}}.",
  "sentence.response":
    "{answers, plural, other {#}} of {asked, plural, other {#}} employees answered ({share}){departments, select, none {} other {; fewest: {departments} with {low}{count, plural, one {} other { each}}}}.",
  "sentence.rising":
    "{scope, select, all {Since {since} alignment rose} other {In the {compared} of {all} departments that can be compared, alignment rose since {since}}} by {difference}, from {before} to {now} (90 % interval of the change {low} to {high}).",
  "sentence.falling":
    "{scope, select, all {Since {since} alignment fell} other {In the {compared} of {all} departments that can be compared, alignment fell since {since}}} by {difference}, from {before} to {now} (90 % interval of the change {low} to {high}).",
  "sentence.stable":
    "{scope, select, all {Since {since} alignment shows no clear change} other {In the {compared} of {all} departments that can be compared, alignment shows no clear change since {since}}}: {before} then, {now} now (90 % interval of the change {low} to {high}).",
  "sentence.lowest":
    "Lowest: {departments} with {score} of 100{count, plural, one {} other { each}}; highest: {best} with {bestScore}.",
  "sentence.supplier":
    "As internal {count, plural, one {supplier} other {suppliers}} {departments} {count, plural, one {is} other {are}} rated lowest: {points} of 100{count, plural, one {, by {raters} departments} other { each}}.",
  "sentence.selfOthers": "{department} rates its customer orientation at {self}; others rate it at {others}.",
  "sentence.stage":
    "{stage, select, 0 {The first stage of internal marketing, enthusiasm of employees, is not reached: {score} against a threshold of {threshold}.} 3 {All three stages of internal marketing are reached.} other {Stage {number} of 3 of internal marketing is reached; the next one stands at {score}, its threshold is {threshold}.}}",
  "sentence.weakestComponent":
    "{components}: {count, plural, one {the weakest component} other {the weakest components}}, {score} of 100.",
  "sentence.profit":
    "Net revenue {net}{gross, select, none {} other {, gross margin {gross}}}{contribution, select, none {} other {, contribution {contribution}}}{lossMakers, plural, =-1 {} =0 {; no customer makes a loss} one {; # of {customers} customers makes a loss} other {; # of {customers} customers make a loss}}. {unit}",
  "sentence.kept": "{department} keeps {share} of its customers.",
} as const;
