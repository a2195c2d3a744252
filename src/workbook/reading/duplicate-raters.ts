import { matchingKey } from "../../language/matching-key";
import type { CellValue } from "../snapshot";

/** Raters by their number. */
export interface NamedRaters {
  readonly count: number;
  /** As written; "" is nobody. */
  readonly keyOf: (rater: number) => string;
  /** Raters are compared within one department, role and period. */
  readonly groupOf: (rater: number) => string;
  readonly valuesOf: (rater: number) => readonly CellValue[];
}

export interface DuplicateRater {
  readonly rater: number;
  /** All ratings equal: the same sheet twice. Otherwise two people of one name. */
  readonly identical: boolean;
}

/** The raters that bear the name of an earlier one. */
export function sameRaters({ count, keyOf, groupOf, valuesOf }: NamedRaters): readonly DuplicateRater[] {
  // Nearly all have a name of their own: a list is made for those only who do not.
  const earlier = new Map<string, number | number[]>();
  const duplicates: DuplicateRater[] = [];
  for (let rater = 0; rater < count; rater += 1) {
    const key = keyOf(rater);
    if (key === "") continue;
    const name = `${groupOf(rater)}|${matchingKey(key)}`;
    const known = earlier.get(name);
    if (known === undefined) {
      earlier.set(name, rater);
      continue;
    }
    const namesakes = typeof known === "number" ? [known] : known;
    const values = JSON.stringify(valuesOf(rater));
    const identical = namesakes.some((namesake) => JSON.stringify(valuesOf(namesake)) === values);
    duplicates.push({ rater, identical });
    namesakes.push(rater);
    earlier.set(name, namesakes);
  }
  return duplicates;
}
