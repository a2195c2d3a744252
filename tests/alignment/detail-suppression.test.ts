import { describe, expect, test } from "vitest";
import { hiddenDetail, NOTHING_HIDDEN } from "../../src/alignment/detail-suppression";
import { NOT_APPLICABLE_BYTE, type RatingTable, type Role } from "../../src/alignment/evaluation";
import { poolTables } from "../../src/alignment/panel";
import { scorePart } from "../../src/alignment/part";
import { DEFAULT_SETTINGS } from "../../src/alignment/settings";
import { type Row, table } from "./builders";
import { times } from "./scored";

/** What must be hidden of one department's part, with groups of five as the smallest that are shown. */
function hiddenOf(...tables: readonly RatingTable[]) {
  const panel = poolTables(tables);
  if (panel === null) throw new Error("no panel");
  return hiddenDetail(scorePart(panel, DEFAULT_SETTINGS), 5);
}

const anonymous = (...rows: readonly (readonly Row[])[]) => table("a", rows.flat(), { anonymous: true });
const named = (...rows: readonly (readonly Row[])[]) => table("a", rows.flat());
const people = (role: Role, ...ratings: readonly (readonly (number | null)[])[]): readonly Row[] =>
  ratings.map((own) => ({ role, ratings: own }));

describe("what is hidden of a part", () => {
  test("is nothing where all groups are large enough", () => {
    expect(hiddenOf(anonymous(times(5, "peer", 3, 4), times(5, "self", 3, 4)))).toEqual(NOTHING_HIDDEN);
  });

  test("is nothing where all gave their names, however few", () => {
    expect(hiddenOf(named(times(2, "peer", 3), times(1, "self", 3)))).toEqual(NOTHING_HIDDEN);
  });

  test("is a small group with a promise beside many who gave their names", () => {
    expect(hiddenOf(named(times(9, "peer", 3)), anonymous(times(4, "customer", 3))).roles).toEqual(
      new Set(["customer"]),
    );
  });

  test("is not a small group who gave their names beside many with a promise", () => {
    expect(hiddenOf(anonymous(times(9, "peer", 3)), named(times(2, "senior", 3)))).toEqual(NOTHING_HIDDEN);
  });

  test("does not count a named rater of the next table to an anonymous group", () => {
    const fourAndNine = anonymous(times(9, "peer", 3), times(4, "customer", 3));
    expect(hiddenOf(fourAndNine, named(times(3, "customer", 3))).roles).toEqual(new Set(["peer", "customer"]));
  });

  test("counts to a group only who rated anything", () => {
    const silent: readonly Row[] = [{ role: "self", ratings: [null] }];
    expect(hiddenOf(anonymous(times(9, "peer", 3), times(4, "self", 3), silent)).roles).toEqual(new Set(["self"]));
  });

  test("counts to a criterion neither blanks nor what is not applicable", () => {
    const twoCriteria = [...Array.from({ length: 4 }, () => [3, 3]), [3, null], [3, NOT_APPLICABLE_BYTE]];
    const hidden = hiddenOf(anonymous(people("peer", ...twoCriteria)));
    expect(hidden.criteria).toEqual(new Set(["a-1", "a-2"]));
  });

  test("is how roles rated a criterion where few of one role did, though the roles are shown", () => {
    const selves = [...Array.from({ length: 4 }, () => [3, 3]), [3, null], [3, null]];
    const hidden = hiddenOf(anonymous(times(9, "peer", 3, 3), people("self", ...selves)));
    expect(hidden).toEqual({ ...NOTHING_HIDDEN, rolesOfCriteria: true });
  });

  test("is no role of a criterion where only one role rated: it is the criterion itself", () => {
    const small = hiddenOf(anonymous(people("peer", ...[1, 2, 3, 4].map(() => [3, 3]), [3, null], [3, null])));
    expect(small.rolesOfCriteria).toBe(false);
    expect(small.criteria).toEqual(new Set(["a-1", "a-2"]));
  });

  test("has no dimensions in a checklist", () => {
    const hidden = hiddenOf(anonymous(people("peer", ...[1, 2, 3, 4].map(() => [3]), [null], [null])));
    expect(hidden.criteria).toEqual(new Set(["a-1"]));
    expect(hidden.dimensions).toEqual(new Set());
  });
});
