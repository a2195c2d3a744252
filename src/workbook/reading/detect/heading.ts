import { anchorKey, isAnchor } from "../../../language/anchors";
import { matchingKey } from "../../../language/matching-key";
import { NOT_APPLICABLE_WORDS } from "../../../language/vocabulary";
import type { CellValue } from "../../snapshot";
import { numberInText } from "../rating-cell";
import { isBlank } from "../sheet-cells";

/** A text that is no answer: answers written in words fill rows of texts too. */
export function isHeading(value: CellValue): boolean {
  if (typeof value !== "string" || isBlank(value) || numberInText(value) !== null) return false;
  return !isAnchor(anchorKey(value)) && !NOT_APPLICABLE_WORDS.has(matchingKey(value));
}
