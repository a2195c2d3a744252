import { isComputable } from "../../alignment/figure";
import { formatDay } from "../../language/number-formats";
import type { SummaryPage } from "./description";
import type { ReportContext } from "./report-context";
import { summarySentences } from "./sentences";
import { departmentsWeigh, scoredDepartments } from "./shown-figures";
import { firstActions } from "./summary-actions";
import { headlineFigures } from "./summary-headline";
import { summaryTitle } from "./summary-title";

export function summaryPage(context: ReportContext): SummaryPage {
  return {
    title: summaryTitle(context),
    counts: counts(context),
    headline: headlineFigures(context),
    target: context.results.organisation.target,
    sentences: summarySentences(context),
    actions: firstActions(context),
  };
}

function counts({ say, results, analysis, today, language }: ReportContext): string {
  const scored = scoredDepartments(results).length;
  const isWhole = results.departments.every(({ alignment }) => isComputable(alignment));
  const text = say("summary.counts", {
    company: analysis.company ?? "none",
    period: results.period ?? "none",
    departments: results.departments.length,
    shown: isWhole ? "all" : "some",
    scored,
    persons: results.organisation.persons,
    weighted: departmentsWeigh(results, analysis.settings) === "headcount" ? "headcount" : "equal",
  });
  return today === null ? text : `${text} ${say("summary.date", { date: formatDay(language, today) })}`;
}
