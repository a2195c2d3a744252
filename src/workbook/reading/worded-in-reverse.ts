import { pooledItemTotal } from "../../alignment/findings";
import type { AlignmentResults, CriterionResult, ScoringFinding } from "../../alignment/results";
import { isWordedInTheNegative } from "../../language/negative-wording";
import type { Finding } from "../finding";
import { knownCriterion } from "./criterion-matching";
import { placeKey } from "./collect-evaluation";
import type { WorkbookReading } from "./read-workbook";

/** An item-total correlation from which the answers themselves say that a statement goes with the others. */
const GOES_WITH_THE_OTHERS = 0.2;

/** Where statements run against the others and some of them are worded in the negative, it is those that are meant. */
export function suspectsByWording(
  findings: readonly ScoringFinding[],
  textOf: (finding: ScoringFinding) => string,
): readonly ScoringFinding[] {
  const suspects = findings.filter(({ code }) => code === "reversed-suspected");
  const worded = suspects.filter((finding) => isWordedInTheNegative(textOf(finding)));
  return worded.length === 0 ? findings : findings.filter((one) => !suspects.includes(one) || worded.includes(one));
}

/**
 * Statements worded in the negative that count as they stand, where the answers do not show that they go with the others: whoever
 * agrees that "nobody cares" would lift the score.
 */
export function reversedWordings(alignment: AlignmentResults | null, reading: WorkbookReading): readonly Finding[] {
  if (alignment === null) return [];
  const byText = new Map<string, { readonly department: string; readonly criterion: CriterionResult }[]>();
  for (const { id, criteria } of alignment.departments) {
    for (const criterion of criteria)
      byText.set(criterion.text, [...(byText.get(criterion.text) ?? []), { department: id, criterion }]);
  }
  const found = new Set(
    alignment.findings.filter(({ code }) => code === "reversed-suspected").map((one) => one.criterion),
  );
  return [...byText].flatMap(([text, same]): readonly Finding[] => {
    if (same.some(({ criterion }) => criterion.reverse || found.has(criterion.id))) return [];
    // Of the instrument's own statements it is known which way they are worded.
    if (!isWordedInTheNegative(text) || knownCriterion(text) !== null) return [];
    const pooled = pooledItemTotal(same.map(({ criterion }) => criterion));
    if (pooled !== null && pooled.mean >= GOES_WITH_THE_OTHERS) return [];
    const [first] = same;
    const place =
      first === undefined
        ? undefined
        : (reading.places.get(placeKey(first.department, first.criterion.id)) ??
          reading.places.get(placeKey(null, first.criterion.id)));
    return [{ code: "reversed-wording", sheet: place?.sheet ?? null, cell: place?.cell ?? null, value: text }];
  });
}
