import type { Role } from "../../src/alignment/evaluation";

/**
 * The company of the sample: a maker of packaging for food producers. Its story: logistics delivers late and pulls the chain,
 * sales sees itself better than others do, development sits far from customers, marketing and public relations lead.
 * Employees come willingly and are trained, but goals and support do not reach them.
 */
export interface DepartmentStory {
  readonly id: string;
  /** Mean rating by others, on 1-5. */
  readonly level: number;
  /** How much higher the department rates itself. */
  readonly pride: number;
  readonly raters: readonly Role[];
  readonly headcount: number;
  /** How many of its people answered the climate survey. */
  readonly respondents: number;
  /** Shift of its climate against the company's. */
  readonly climate: number;
  readonly target?: number;
  /** Million rials; a department that serves others charges them a transfer price. */
  readonly revenue: number;
  readonly cost: number;
}

const SIX: readonly Role[] = ["self", "self", "peer", "peer", "senior", "customer"];

export const STORY: readonly DepartmentStory[] = [
  {
    id: "rd",
    level: 3.1,
    pride: 0.5,
    raters: ["self", "self", "peer", "peer", "peer", "senior"],
    headcount: 14,
    respondents: 9,
    climate: 0.1,
    revenue: 5200,
    cost: 4950,
  },
  {
    id: "purchasing",
    level: 3.7,
    pride: 0.2,
    raters: ["self", "peer", "peer", "senior"],
    headcount: 9,
    respondents: 7,
    climate: 0,
    revenue: 3900,
    cost: 3460,
  },
  {
    id: "production",
    level: 3.6,
    pride: 0.1,
    raters: ["self", "self", "peer", "peer", "senior", "customer", "customer"],
    headcount: 86,
    respondents: 34,
    climate: -0.25,
    revenue: 38200,
    cost: 33900,
  },
  {
    id: "marketing",
    level: 4.2,
    pride: 0.1,
    raters: SIX,
    headcount: 11,
    respondents: 9,
    climate: 0.35,
    revenue: 6100,
    cost: 4820,
  },
  {
    id: "sales",
    level: 3.4,
    pride: 1.0,
    raters: ["self", "self", "peer", "peer", "senior", "customer", "customer", "customer"],
    headcount: 24,
    respondents: 16,
    climate: 0.1,
    revenue: 53750,
    cost: 47120,
    target: 80,
  },
  {
    id: "logistics",
    level: 2.7,
    pride: 0.6,
    raters: ["self", "self", "peer", "peer", "peer", "senior", "customer"],
    headcount: 31,
    respondents: 15,
    climate: -0.45,
    revenue: 9800,
    cost: 10350,
  },
  {
    id: "accounting",
    level: 3.5,
    pride: 0.3,
    raters: ["self", "peer", "peer", "senior", "customer"],
    headcount: 10,
    respondents: 8,
    climate: 0.05,
    revenue: 2600,
    cost: 2380,
  },
  {
    id: "finance",
    level: 3.2,
    pride: 0.3,
    raters: ["self", "peer", "peer", "senior"],
    headcount: 7,
    respondents: 6,
    climate: 0.15,
    revenue: 2100,
    cost: 1990,
  },
  {
    id: "public-relations",
    level: 4.0,
    pride: 0.2,
    raters: ["self", "peer", "peer", "senior", "customer"],
    headcount: 7,
    respondents: 6,
    climate: 0.3,
    revenue: 1700,
    cost: 1420,
  },
];

/** Criteria that differ from their department's level: what an executive would recognise. */
export const CRITERION_SHIFTS: Readonly<Record<string, number>> = {
  "rd-1": -0.9,
  "rd-5": 0.5,
  "pu-3": -0.4,
  "pr-1": -0.6,
  "pr-5": 0.6,
  "mk-2": -0.5,
  "sa-3": -1.0,
  "sa-5": 0.6,
  "lo-2": -0.4,
  "ac-1": -0.7,
  "ac-2": 0.5,
  "fi-2": -0.6,
  "pb-1": 0.3,
};

/** Climate dimensions, on 1-5: the first two stages are reached, the third is not. */
export const CLIMATE_LEVELS: Readonly<Record<string, number>> = {
  attract: 3.9,
  motivate: 3.7,
  retain: 3.6,
  develop: 3.4,
  train: 3.9,
  "front-line": 3.7,
  inform: 2.7,
  message: 3.2,
  support: 2.9,
};

/** How much better or worse than its level a supplier serves one customer. */
export const SERVICE_SHIFTS: Readonly<Record<string, number>> = {
  "logistics/sales": -1.0,
  "logistics/production": -0.5,
  "sales/production": -0.8,
  "rd/marketing": -0.6,
  "marketing/sales": 0.3,
  "purchasing/production": 0.4,
  "accounting/sales": -0.5,
  "finance/marketing": -0.7,
};
