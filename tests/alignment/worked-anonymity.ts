import { BLANK_BYTE, type RatingTable } from "../../src/alignment/evaluation";
import { seededRandom } from "../seeded-random";
import { answered, checklist, CLIMATE, DIRECT, roles } from "./answered";
import { DEFAULT_SETTINGS } from "../../src/alignment/settings";
import type { WorkedEvaluation } from "./worked-evaluation";

/** Employees alone, promised anonymity: groups of every size about the limit, by role too. */
export function smallGroups(): WorkedEvaluation {
  const random = seededRandom(37);
  const sizes = [4, 5, 6, 9, 12];
  const departments = sizes.map((size) => ({ id: `group-${size}`, name: `Group of ${size}` }));
  const tables = sizes.flatMap((size) => [
    answered(random, {
      part: "B",
      department: `group-${size}`,
      period: null,
      anonymous: true,
      criteria: CLIMATE,
      roles: roles({ employee: size }),
    }),
    answered(random, {
      part: "A",
      department: `group-${size}`,
      period: null,
      anonymous: true,
      criteria: checklist("c", 3),
      roles: roles({ employee: size, self: 3, peer: size - 1 }),
    }),
  ]);
  return {
    name: "small-groups",
    evaluation: { departments, tables, service: null, periods: [], history: [] },
    settings: { ...DEFAULT_SETTINGS, minimumGroup: 5 },
  };
}

/** Anonymous groups in which only some roles, some criteria or one department are too small, beside open ones. */
export function partlyHidden(): WorkedEvaluation {
  const random = seededRandom(97);
  const ask = (department: string, anonymous: boolean, counts: Parameters<typeof roles>[0]): readonly RatingTable[] => [
    answered(random, {
      part: "A",
      department,
      period: null,
      anonymous,
      criteria: checklist("c", 4),
      roles: roles(counts),
    }),
    answered(random, { part: "B", department, period: null, anonymous: true, criteria: CLIMATE, roles: roles(counts) }),
    answered(random, { part: "D", department, period: null, anonymous, criteria: DIRECT, roles: roles(counts) }),
  ];
  const tables = [
    ...ask("large", true, { self: 9, senior: 8, employee: 12 }),
    ...ask("uneven", true, { self: 2, senior: 9, employee: 12 }),
    ...ask("two-small", true, { self: 3, senior: 4, employee: 15 }),
    ...ask("tiny", true, { employee: 4 }),
    ...ask("open", false, { self: 2, senior: 3, peer: 6 }),
  ];
  // One criterion that few of a large group answered.
  const [first, ...rest] = tables;
  const sparse =
    first === undefined
      ? []
      : [
          {
            ...first,
            ratings: first.ratings.map((column, index) =>
              index === 0 ? column.map((rating, rater) => (rater % 9 === 0 ? rating : BLANK_BYTE)) : column,
            ),
          },
        ];
  const departments = ["large", "uneven", "two-small", "tiny", "open"].map((id) => ({ id, name: id }));
  return {
    name: "partly-hidden",
    evaluation: { departments, tables: [...sparse, ...rest], service: null, periods: [], history: [] },
    settings: DEFAULT_SETTINGS,
  };
}
