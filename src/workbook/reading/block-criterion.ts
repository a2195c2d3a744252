import type { RatedPart } from "../../alignment/evaluation";
import { knownCriterion } from "./criterion-matching";
import { knownDimension } from "./dimensions";
import type { CriterionFacts } from "./named-values";
import type { BlockCriterion, CriterionPlace } from "./rating-block";

/** A criterion of a block: the instrument's where the text is known in that part, else the user's own. */
export function blockCriterion(
  part: RatedPart,
  text: string,
  facts: CriterionFacts,
  dimensionText: string | null,
  place: CriterionPlace,
): BlockCriterion {
  const known = knownCriterion(text);
  const ofPart = known?.part === part ? known : null;
  const named = facts.dimension ?? (dimensionText === null ? null : knownDimension(dimensionText));
  return {
    text: text.trim(),
    knownId: ofPart?.id ?? null,
    knownDepartment: ofPart?.department ?? null,
    dimension: part === "B" ? (named ?? ofPart?.dimension ?? null) : null,
    weight: facts.weight,
    reverse: facts.reverse,
    place,
  };
}
