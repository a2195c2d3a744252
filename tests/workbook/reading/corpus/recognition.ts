import { analyseWorkbook } from "../../../../src/workbook/analyse";
import type { Analysis } from "../../../../src/workbook/analysis";
import type { GeneratedSurvey } from "./generated-survey";

export interface Recognition {
  readonly survey: GeneratedSurvey;
  readonly analysis: Analysis;
  /** What was not read as it was meant, in words; empty: all was. */
  readonly faults: readonly string[];
  /** Figures that differ, without any finding that says so. */
  readonly silent: boolean;
  readonly uses: readonly (readonly [meant: string, read: string])[];
}

const SAME_POINTS = 1e-6;
/** Two uses that a column of the kind may well have. */
const EITHER: ReadonlySet<string> = new Set([
  "rater/fact",
  "fact/rater",
  "department of the rater/department rated",
  "comment/fact",
]);

/** How a generated survey is read, column by column and figure by figure. */
export function recognise(survey: GeneratedSurvey): Recognition {
  const analysis = analyseWorkbook(survey.snapshot);
  const faults: string[] = [];
  const uses: (readonly [string, string])[] = [];
  survey.columns.forEach((column, index) => {
    const read = analysis.columns[index];
    uses.push([column.use, read?.use ?? "none"]);
    if (read === undefined) {
      faults.push(`${column.heading}: not in the account`);
      return;
    }
    if (read.use !== column.use && !EITHER.has(`${column.use}/${read.use}`))
      faults.push(`${column.heading}: ${read.use} (${read.reason.code}), not ${column.use}`);
    if (column.use !== "criterion" || read.use !== "criterion") return;
    const scale = `${read.scale?.min ?? ""} to ${read.scale?.max ?? ""}`;
    const meant = `${column.scale?.min ?? ""} to ${column.scale?.max ?? ""}`;
    if (scale !== meant) faults.push(`${column.heading}: scale ${scale}, not ${meant}`);
    if ((read.direction === "lowIsBest") !== column.lowIsBest) faults.push(`${column.heading}: direction`);
  });
  const points = pointsOf(analysis);
  let differs = points.length !== survey.points.length;
  survey.points.forEach((meant, index) => {
    if (Math.abs((points[index] ?? Number.NaN) - meant) < SAME_POINTS) return;
    differs = true;
    faults.push(`figure ${index + 1}: ${String(points[index])}, not ${meant}`);
  });
  const said = analysis.findings.some(({ code }) =>
    ["scale-ambiguous", "direction-assumed", "reading-uncertain", "not-an-evaluation"].includes(code),
  );
  return { survey, analysis, faults, silent: differs && !said, uses };
}

/** Points of each criterion over all its ratings, in the order in which they were met. */
function pointsOf({ evaluation }: Analysis): readonly number[] {
  const byText = new Map<string, { sum: number; count: number }>();
  for (const { criteria, ratings, scale: ofTable } of evaluation?.tables ?? []) {
    criteria.forEach(({ text, reverse, scale = ofTable }, index) => {
      const total = byText.get(text) ?? { sum: 0, count: 0 };
      const column = ratings[index] ?? new Uint8Array();
      for (const rating of column) {
        if (column instanceof Uint8Array ? rating >= 254 : !Number.isFinite(rating)) continue;
        const points = (100 * (rating - scale.min)) / (scale.max - scale.min);
        total.sum += reverse ? 100 - points : points;
        total.count += 1;
      }
      byText.set(text, total);
    });
  }
  return [...byText.values()].map(({ sum, count }) => sum / count);
}
