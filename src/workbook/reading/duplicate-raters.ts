import { matchingKey } from "../../language/matching-key";
import type { CellValue } from "../snapshot";

interface NamedRater {
  /** As written; "" is nobody. */
  readonly key: string;
  /** Raters are compared within one department, role and period. */
  readonly group: string;
  readonly values: () => readonly CellValue[];
}

export interface DuplicateRater {
  readonly rater: number;
  /** All ratings equal: the same sheet twice. Otherwise two people of one name. */
  readonly identical: boolean;
}

/** The raters that bear the name of an earlier one. */
export function sameRaters(raters: readonly NamedRater[]): readonly DuplicateRater[] {
  const earlier = new Map<string, NamedRater[]>();
  const duplicates: DuplicateRater[] = [];
  raters.forEach((candidate, rater) => {
    if (candidate.key === "") return;
    const name = `${candidate.group}|${matchingKey(candidate.key)}`;
    const namesakes = earlier.get(name);
    if (namesakes === undefined) {
      earlier.set(name, [candidate]);
      return;
    }
    const values = JSON.stringify(candidate.values());
    const identical = namesakes.some((namesake) => JSON.stringify(namesake.values()) === values);
    duplicates.push({ rater, identical });
    namesakes.push(candidate);
  });
  return duplicates;
}
