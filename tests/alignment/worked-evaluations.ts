import {
  BLANK_BYTE,
  type Department,
  NOT_APPLICABLE_BYTE,
  type RatingTable,
  type Role,
  type Scale,
} from "../../src/alignment/evaluation";
import { seededRandom } from "../seeded-random";
import { answered, checklist, CLIMATE, DIRECT, roles } from "./answered";
import { criterion } from "./builders";
import { partlyHidden, smallGroups } from "./worked-anonymity";
import { DEFAULT_SETTINGS } from "../../src/alignment/settings";
import type { WorkedEvaluation } from "./worked-evaluation";
import { twoQuarters } from "./worked-quarters";
import { serviceOf } from "./worked-service";

/** Half points from 0 to 10, listwise, the geometric mean, weights by headcount and by role; a history without its ratings. */
function halfPoints(): WorkedEvaluation {
  const random = seededRandom(23);
  const scale: Scale = { min: 0, max: 10 };
  const departments: readonly Department[] = [
    { id: "production", name: "Production", headcount: 120 },
    { id: "marketing", name: "Marketing", headcount: 20, target: 60 },
    { id: "accounting", name: "Accounting", headcount: 12 },
  ];
  const ask = (department: string, count: number, lift: number, given: readonly Role[], decimals: boolean) =>
    answered(random, {
      part: "A",
      department,
      period: "1405",
      scale,
      decimals,
      lift,
      criteria: checklist(department, count),
      roles: given,
    });
  const tables = [
    ask("production", 4, 0.1, roles({ self: 5, peer: 30, senior: 10, customer: 5 }), true),
    ask("marketing", 2, -0.05, roles({ self: 12 }), false),
    ask("accounting", 5, -0.2, roles({ peer: 6, senior: 6 }), false),
    answered(random, {
      part: "B",
      department: "production",
      period: "1405",
      scale,
      criteria: CLIMATE.slice(0, 4),
      roles: roles({ employee: 16 }),
    }),
    answered(random, {
      part: "D",
      department: "marketing",
      period: "1405",
      scale,
      criteria: DIRECT,
      roles: roles({ senior: 2, self: 2 }),
    }),
  ];
  const history = departments.flatMap(({ id }, index) =>
    (["alignment", "customerOrientation"] as const).map((component) => ({
      ...{ period: "1404", department: id, component, score: 50 + 6 * index, n: 9 - 3 * index },
      ...{ mean: 51 + 6 * index, sd: 9.5 },
    })),
  );
  return {
    name: "half-points",
    evaluation: { departments, tables, service: null, periods: ["1405"], history },
    settings: {
      ...DEFAULT_SETTINGS,
      ...{ combination: "geometric", covariances: "listwise", organisationWeights: "headcount", stageThreshold: 45 },
      roleWeights: { self: 0, peer: 1, senior: 2, customer: 3, employee: 1 },
      componentWeights: { customerOrientation: 50, climate: 30, horizontal: 0, vertical: 20 },
    },
  };
}

/** What has least: one rater, one criterion, no answers, no spread, a scale of its own beside another. */
function extremes(): WorkedEvaluation {
  const random = seededRandom(53);
  const same = (department: string, count: number, rating: number): RatingTable => ({
    ...answered(random, {
      part: "A",
      department,
      period: null,
      criteria: checklist(department, 3),
      roles: roles({ peer: count }),
    }),
    ratings: [0, 1, 2].map(() => new Uint8Array(count).fill(rating)),
  });
  const opposed: RatingTable = {
    ...same("opposed", 10, 1),
    ratings: [0, 1, 2].map((index) =>
      Uint8Array.from({ length: 10 }, (_, rater) => ((rater + index) % 2 === 0 ? 1 : 5)),
    ),
  };
  const tables = [
    answered(random, {
      part: "A",
      department: "one-rater",
      period: null,
      criteria: checklist("one-rater", 4),
      roles: roles({ peer: 1 }),
    }),
    answered(random, {
      part: "A",
      department: "one-criterion",
      period: null,
      criteria: checklist("one-criterion", 1),
      roles: roles({ peer: 12 }),
    }),
    same("unanswered", 6, BLANK_BYTE),
    same("not-applicable", 6, NOT_APPLICABLE_BYTE),
    same("unanimous", 11, 4),
    answered(random, {
      part: "A",
      department: "two-sheets",
      period: null,
      criteria: checklist("two-sheets", 3),
      roles: roles({ peer: 7 }),
    }),
    answered(random, {
      part: "A",
      department: "two-sheets",
      period: null,
      scale: { min: 1, max: 7 },
      criteria: [...checklist("two-sheets", 2, () => ({ reverse: true })), criterion("two-sheets-4")],
      roles: roles({ senior: 6, self: 2 }),
    }),
    opposed,
  ];
  const departments = [...new Set(tables.map(({ department }) => department ?? ""))].map((id) => ({ id, name: id }));
  return {
    name: "extremes",
    evaluation: { departments, tables, service: null, periods: [], history: [] },
    settings: DEFAULT_SETTINGS,
  };
}

/** The service matrix and nothing else. */
function serviceOnly(): WorkedEvaluation {
  const random = seededRandom(71);
  const ids = ["sales", "logistics", "finance", "rd"];
  const scale: Scale = { min: 1, max: 7 };
  const ratings = [
    ...serviceOf(random, ids, null, scale),
    { supplier: "sales", customer: "rd", facet: null, period: null, rating: Number.NaN },
    { supplier: "stranger", customer: "sales", facet: null, period: null, rating: 6 },
  ];
  return {
    name: "service-only",
    evaluation: {
      departments: ids.map((id) => ({ id, name: id })),
      tables: [],
      service: { scale, ratings },
      periods: [],
      history: [],
    },
    settings: DEFAULT_SETTINGS,
  };
}

/** Departments that only rate themselves, scales that differ from one to the next, named raters in several tables. */
function selfAndOthers(): WorkedEvaluation {
  const random = seededRandom(83);
  const shared = (prefix: string) => checklist(prefix, 3, (index) => ({ sharedId: `all-own-${index + 1}` }));
  const part = (department: string, scale: Scale, counts: Parameters<typeof roles>[0], named = false): RatingTable =>
    answered(random, {
      part: "A",
      department,
      period: null,
      scale,
      criteria: shared(department),
      roles: roles(counts),
      named,
    });
  const five: Scale = { min: 1, max: 5 };
  const tables = [
    part("alone", five, { self: 11 }),
    part("both", five, { self: 5, peer: 12 }, true),
    part("seven", { min: 1, max: 7 }, { peer: 10, customer: 10 }),
    part("shifted", { min: 0, max: 4 }, { peer: 10, self: 2 }),
    part("longer", { min: 1, max: 9 }, { senior: 4 }),
    answered(random, {
      part: "B",
      department: "both",
      period: null,
      criteria: CLIMATE,
      roles: roles({ self: 5, peer: 4, employee: 6 }),
      named: true,
    }),
    answered(random, { part: "D", department: "alone", period: null, criteria: DIRECT, roles: roles({ self: 3 }) }),
  ];
  const departments = ["alone", "both", "seven", "shifted", "longer", "never-rated"].map((id) => ({ id, name: id }));
  return {
    name: "self-and-others",
    evaluation: { departments, tables, service: null, periods: [], history: [] },
    settings: DEFAULT_SETTINGS,
  };
}

export const WORKED_EVALUATIONS: readonly WorkedEvaluation[] = [
  twoQuarters(),
  halfPoints(),
  smallGroups(),
  extremes(),
  serviceOnly(),
  selfAndOthers(),
  partlyHidden(),
];
