import {
  asksForOpinion,
  departmentHeadingOf,
  factWordOf,
  isCommentHeading,
  isRateeHeading,
  isRaterHeading,
  isRoleHeading,
} from "../../../language/column-words";
import { headerMeaning, roleOf } from "../../../language/vocabulary";
import { knownDepartment } from "../departments";
import type { CellProfile } from "./column-profile";
import { type Decision, decided } from "./decision";
import { wordsOf } from "./heading-signs";
import type { RegionColumn } from "./region-columns";

const LONGEST_NAME = 60;

const LONGEST_LABEL = 30;
/** Different answers to a question of opinion. */
const FEWEST_ANSWERS = 2;
const MOST_ANSWERS = 8;

/** What a column of texts (or of codes under a heading that says so) is. */
export function byText(column: RegionColumn, all: readonly RegionColumn[]): Decision {
  const { heading, profile } = column;
  const meaning = headerMeaning(heading);
  const department = departmentHeadingOf(heading);
  const distinct = profile.distinctTexts.size + profile.counts.size;
  const repeats = profile.filled <= 3 || distinct <= Math.max(2, profile.filled * 0.6);
  const length = profile.texts === 0 ? 0 : profile.textLength / profile.texts;
  if (isRateeHeading(heading)) return decided("department rated", "heading-says-department", heading, 0.85);
  if (isRoleHeading(heading) && isMostlyRoles(profile)) return decided("role", "heading-says-role", heading, 0.9);
  if (department !== null && !profile.manyTexts && length <= LONGEST_NAME && (repeats || meaning === "department")) {
    const sure = department.sure || meaning === "department";
    return decided(
      department.whose === "rater" ? "department of the rater" : "department rated",
      "heading-says-department",
      heading,
      sure ? 0.9 : 0.6,
    );
  }
  if (meaning === "period" && repeats) return decided("period", "heading-says-period", heading, 0.8);
  if (meaning === "headcount" && profile.numbers > 0)
    return decided("headcount", "heading-says-headcount", heading, 0.7);
  if (meaning === "target" && profile.numbers > 0) return decided("target", "heading-says-target", heading, 0.7);
  if (meaning === "weight" && profile.numbers > 0) return decided("weight", "heading-says-weight", heading, 0.7);
  if (isRaterHeading(heading) || meaning === "rater") return decided("rater", "heading-says-rater", heading, 0.85);
  if (profile.numbers * 2 > profile.filled)
    return decided("fact", factWordOf(heading) === null ? "measurements" : "heading-says-fact", heading, 0.6);
  if (isCommentHeading(heading) && !repeats) return decided("comment", "free-text", null, 0.9);
  if (meaning === "comment") return decided("comment", "free-text", null, 0.85);
  if (namesDepartments(profile)) return decided("department rated", "few-names-that-repeat", null, 0.7);
  if (isMostlyRoles(profile) && profile.distinctTexts.size <= 12 && all.length > 1 && areRolesAlone(profile))
    return decided("role", "heading-says-role", heading, 0.7);
  if (factWordOf(heading) !== null) return decided("fact", "heading-says-fact", heading, 0.8);
  const someText = [...profile.written.keys()][0] ?? null;
  if (
    repeats &&
    distinct >= FEWEST_ANSWERS &&
    distinct <= MOST_ANSWERS &&
    wordsOf(heading) >= 3 &&
    asksForOpinion(heading)
  )
    return decided("left out", "words-of-no-known-scale", someText, 0.6);
  if (length > LONGEST_LABEL && distinct * 2 > profile.filled) return decided("comment", "free-text", null, 0.75);
  if (profile.filled > 3 && distinct === profile.filled) return decided("fact", "identifier", null, 0.6);
  if (distinct === 1 && profile.filled > 2) return decided("fact", "same-answer-everywhere", null, 0.6);
  return decided("fact", "labels-that-repeat", null, 0.6);
}

function isMostlyRoles({ distinctTexts, written, texts, anchors }: CellProfile): boolean {
  if (texts + anchors === 0) return false;
  const roles = [...written.keys()].filter((text) => roleOf(text) !== null).length;
  return roles * 2 >= distinctTexts.size;
}

/** Roles and no job titles: every text is short and names a role. */
function areRolesAlone({ written, distinctTexts }: CellProfile): boolean {
  if (distinctTexts.size < 2) return false;
  return [...written.keys()].every(
    (text) => roleOf(text) !== null && knownDepartment(text) === null && wordsOf(text) <= 3,
  );
}

function namesDepartments({ distinctTexts, texts, filled }: CellProfile): boolean {
  const known = [...distinctTexts].filter((text) => knownDepartment(text) !== null).length;
  return texts > 0.8 * filled && known >= 2 && known >= 0.5 * distinctTexts.size;
}
