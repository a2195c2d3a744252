import { MEMBER_SETS } from "./member-sets";

/** "1.10" is newer than "1.9". */
export function compareVersions(a: string, b: string): number {
  const [majorA = 0, minorA = 0] = a.split(".").map(Number);
  const [majorB = 0, minorB = 0] = b.split(".").map(Number);
  return majorA - majorB || minorA - minorB;
}

/** The set of a member by "Class.Member" on the wire; those that are not there belong to the first. */
const setOfMember: ReadonlyMap<string, string> = new Map(
  Object.entries(MEMBER_SETS).flatMap(([type, sets]) =>
    Object.entries(sets).flatMap(([set, members]) =>
      members.split(" ").map((member) => [`${type}.${member}`, set] as const),
    ),
  ),
);

/** Whether any Excel has the member, of those that came after ExcelApi 1.1. */
export function isInAnySet(type: string, member: string): boolean {
  return setOfMember.has(`${type}.${member}`);
}

/** Whether an Excel with that ExcelApi set has the member. */
export function isInSet(api: string, type: string, member: string): boolean {
  const set = setOfMember.get(`${type}.${member}`);
  return set === undefined || compareVersions(api, set) >= 0;
}
