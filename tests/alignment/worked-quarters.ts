import type { Department } from "../../src/alignment/evaluation";
import { seededRandom } from "../seeded-random";
import { answered, checklist, CLIMATE, DIRECT, roles } from "./answered";
import { DEFAULT_SETTINGS } from "../../src/alignment/settings";
import type { WorkedEvaluation } from "./worked-evaluation";
import { serviceOf } from "./worked-service";

/** Two quarters, every part, named raters in one department, a group too small to be shown, statements about the company. */
export function twoQuarters(): WorkedEvaluation {
  const random = seededRandom(11);
  const weighted = (prefix: string, count: number) =>
    checklist(prefix, count, (index) => ({ weight: index === 1 ? 2 : 1, reverse: index === 2 }));
  const departments: readonly Department[] = [
    { id: "sales", name: "Sales", headcount: 40, target: 80, retention: 91 },
    { id: "logistics", name: "Logistics", headcount: 60 },
    { id: "rd", name: "R&D" },
    { id: "finance", name: "Finance" },
  ];
  const tables = ["Q1", "Q2"].flatMap((period, index) => [
    answered(random, {
      part: "A",
      department: "sales",
      period,
      named: true,
      lift: 0.06 * index,
      criteria: weighted("sa", 6),
      roles: roles({ self: 4, peer: 9, senior: 3, customer: 6 }),
    }),
    answered(random, {
      part: "A",
      department: "logistics",
      period,
      lift: -0.1,
      criteria: weighted("lo", 3),
      roles: roles({ self: 3, peer: 38 }),
    }),
    answered(random, {
      part: "A",
      department: "rd",
      period,
      criteria: weighted("rd", 5),
      roles: roles({ self: 2, peer: 1 }),
    }),
    answered(random, {
      part: "B",
      department: "sales",
      period,
      anonymous: true,
      criteria: CLIMATE,
      roles: roles({ employee: 14 }),
    }),
    answered(random, {
      part: "B",
      department: "logistics",
      period,
      anonymous: true,
      lift: 0.1,
      criteria: CLIMATE,
      roles: roles({ employee: 11 }),
    }),
    answered(random, {
      part: "B",
      department: "rd",
      period,
      anonymous: true,
      criteria: CLIMATE,
      roles: roles({ employee: 3 }),
    }),
    answered(random, { part: "D", department: null, period, criteria: DIRECT, roles: roles({ senior: 6, self: 7 }) }),
  ]);
  const ratings = ["Q1", "Q2"].flatMap((period) =>
    serviceOf(random, ["sales", "logistics", "rd", "other"], period, { min: 1, max: 5 }),
  );
  return {
    name: "two-quarters",
    evaluation: {
      departments,
      tables,
      service: { scale: { min: 1, max: 5 }, ratings },
      periods: ["Q1", "Q2"],
      history: [],
    },
    settings: DEFAULT_SETTINGS,
  };
}
