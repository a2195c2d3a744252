import { isComputable } from "../../alignment/figure";
import type { DepartmentResult } from "../../alignment/results";
import { listed } from "../../language/number-formats";
import type { ReportContext } from "./report-context";
import { distanceToTarget } from "./sentences";
import { isBelow, lowestShown, restsOnSeveral, scoredDepartments, shown } from "./shown-figures";

/** More names than these make no title. */
const MOST_NAMES = 2;

/** What the page says in one sentence: no more than its figures do, and never on the word of a single rater. */
export function summaryTitle(context: ReportContext): string {
  const { say, score, results, departmentName, language } = context;
  const { alignment, target } = results.organisation;
  const scored = scoredDepartments(results);
  const [only, second] = scored;
  if (only === undefined || !isComputable(alignment)) {
    return say(results.departments.some(({ hidden }) => hidden) ? "title.hidden" : "title.none");
  }
  const company = shown(alignment);
  if (second === undefined) {
    const points = shown(only.alignment);
    return say("title.single", {
      department: departmentName(only.id),
      score: score(points),
      distance: distanceToTarget(context, points, only.target),
    });
  }
  const overall = (): string =>
    say("title.overall", { score: score(company), distance: distanceToTarget(context, company, target) });
  const low = lowestShown(scored, (department) => department.alignment);
  if (low === null || low.of.length > MOST_NAMES || !low.of.every(restsOnSeveral)) {
    return low?.of.length === scored.length
      ? say("title.equal", { count: scored.length, score: score(low.value) })
      : overall();
  }
  const values = {
    departments: listed(
      language,
      low.of.map(({ id }) => departmentName(id)),
    ),
    count: low.of.length,
    score: score(low.value),
    company: score(company),
    shown: scored.length,
  };
  if (low.value >= company) return say("title.equal", { count: scored.length, score: values.score });
  if (!scored.some((department) => isBelow(department.alignment, department.target)))
    return say("title.reached", values);
  if (scored.length < results.departments.length) return say("title.lowestShown", values);
  return say(
    low.of.every((department) => isSurelyBelow(department, alignment)) ? "title.holdsBack" : "title.lowest",
    values,
  );
}

/** Its whole interval lies below the company's score, and its score below its own target. */
function isSurelyBelow({ interval, alignment, target }: DepartmentResult, company: number): boolean {
  return isComputable(interval) && interval[1] < company && isBelow(alignment, target);
}
