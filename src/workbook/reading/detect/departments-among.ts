import { roleOf } from "../../../language/vocabulary";
import { isSummaryLabel } from "../block-rows";
import { knownDepartment } from "../departments";

/** The different texts, in their order, where they are departments, some perhaps of the company's own naming; else null. */
export function departmentsAmong(texts: readonly string[]): readonly string[] | null {
  const names = [...new Set(texts)];
  if (names.some((name) => name === "" || isSummaryLabel(name) || roleOf(name) !== null)) return null;
  const known = names.map(knownDepartment).filter((id) => id !== null);
  const isEachItsOwn = new Set(known).size === known.length;
  return isEachItsOwn && known.length >= 2 && known.length * 2 >= names.length ? names : null;
}
