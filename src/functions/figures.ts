import { combineComponents } from "../alignment/combination";
import { componentCertainty } from "../alignment/component-interval";
import { varianceOfGroups } from "../alignment/group-variance";
import { groupsOfPart } from "../alignment/rater-groups";
import { sharesOf } from "../alignment/criterion";
import { COMPONENTS, type Component, type Scale } from "../alignment/evaluation";
import {
  type Figure,
  type Interval,
  isComputable,
  notComputable,
  type NotComputable,
  reasonOf,
} from "../alignment/figure";
import { type ScoredPart, weightedScore } from "../alignment/part";
import { partStatistics } from "../alignment/part-statistics";
import { DEFAULT_SETTINGS } from "../alignment/settings";
import { netPromoterScore } from "../alignment/statistics/net-promoter-score";
import { numberInText } from "../workbook/reading/rating-cell";
import type { FunctionId } from "./function-ids";
import { FunctionProblem } from "./function-problem";
import { cellValues, type RangeCells } from "./range-cells";
import { scoreRange } from "./range-part";
import { answersOf, readRange } from "./read-range";

/** A function's arguments after its range, as Excel hands them over: null or undefined where one is left out. */
export type Options = readonly unknown[];

/** What each function gives for a range and its options: one figure, or a FunctionProblem thrown. */
export const FIGURES: Readonly<Record<FunctionId, (range: RangeCells, options: Options) => number>> = {
  SCORE: (range, options) => given(weightedScore(partOf(range, options))),
  "SCORE.LOWER": (range, options) => given(scoreInterval(range, options), 5)[0],
  "SCORE.UPPER": (range, options) => given(scoreInterval(range, options), 5)[1],
  FAVOURABLE: (range, options) => given(sharesOf(partOf(range, options).leaning).favourable),
  "FAVOURABLE.LOWER": (range, options) => given(sharesOf(partOf(range, options).leaning).favourableInterval)[0],
  "FAVOURABLE.UPPER": (range, options) => given(sharesOf(partOf(range, options).leaning).favourableInterval)[1],
  ALPHA: (range, options) =>
    given(partStatistics(partOf(range, options), DEFAULT_SETTINGS).structure.reliability.alpha, 10),
  RWG: (range, options) => given(partStatistics(partOf(range, options), DEFAULT_SETTINGS).agreement.rwgj, 2),
  ALIGNMENT: alignment,
  NPS: netPromoter,
};

function partOf(range: RangeCells, [lowest, highest]: Options): ScoredPart {
  return scoreRange(readRange(range, scaleOf(lowest, highest)));
}

function scoreInterval(range: RangeCells, options: Options): Figure<Interval> {
  const part = partOf(range, options);
  const { minimumGroup } = DEFAULT_SETTINGS;
  const groups = groupsOfPart({ id: "range", name: "" }, part, "customerOrientation", 1, minimumGroup, false);
  return componentCertainty(weightedScore(part), groups, varianceOfGroups(groups)).interval;
}

/** 1 to 5 where nothing is said. */
function scaleOf(lowest: unknown, highest: unknown): Scale {
  const scale = { min: numberOr(lowest, 1), max: numberOr(highest, 5) };
  const whole = Number.isInteger(scale.min) && Number.isInteger(scale.max);
  if (!whole || scale.min >= scale.max || scale.max - scale.min > 1000) {
    throw new FunctionProblem("#VALUE!", "badScale", { lowest: scale.min, highest: scale.max });
  }
  return scale;
}

function numberOr(value: unknown, otherwise: number): number {
  return typeof value === "number" ? value : otherwise;
}

const POINTS: Scale = { min: 0, max: 100 };

/** Scores of the four components in the report's order, and their weights; a blank score is a component that is missing. */
function alignment(range: RangeCells, [weights, geometric]: Options): number {
  const scores = answersOf(readRange([range.flat()], POINTS));
  if (scores.length !== COMPONENTS.length) throw new FunctionProblem("#VALUE!", "fourScores");
  const components = byComponent((index): Figure => scores[index] ?? notComputable("no-ratings"));
  const componentWeights = Array.isArray(weights)
    ? weightsOf(weights as RangeCells)
    : DEFAULT_SETTINGS.componentWeights;
  const combination = geometric === true ? "geometric" : "arithmetic";
  return given(combineComponents(components, { ...DEFAULT_SETTINGS, componentWeights, combination }));
}

function weightsOf(range: RangeCells): Readonly<Record<Component, number>> {
  const weights = cellValues([range.flat()], true).flatMap((row) =>
    row.map((cell) => (cell === "" ? 0 : typeof cell === "string" ? numberInText(cell) : cell)),
  );
  const usable = weights.every((weight) => typeof weight === "number" && weight >= 0);
  if (!usable || weights.length !== COMPONENTS.length) throw new FunctionProblem("#VALUE!", "fourWeights");
  return byComponent((index) => Number(weights[index] ?? 0));
}

function byComponent<Value>(valueAt: (index: number) => Value): Readonly<Record<Component, Value>> {
  return {
    customerOrientation: valueAt(0),
    climate: valueAt(1),
    horizontal: valueAt(2),
    vertical: valueAt(3),
  };
}

const RECOMMENDATION: Scale = { min: 0, max: 10 };

function netPromoter(range: RangeCells): number {
  const ratings = answersOf(readRange(range, RECOMMENDATION)).filter((rating) => rating !== null);
  if (ratings.length === 0) throw new FunctionProblem("#N/A", "no-ratings");
  return netPromoterScore(ratings);
}

/** @param fewest raters that the figure needs, for the sentence where there are fewer */
function given<Value>(figure: Figure<Value>, fewest = 1): Exclude<Value, NotComputable> {
  if (isComputable(figure)) return figure;
  const reason = reasonOf(figure);
  switch (reason) {
    case "no-ratings":
    case "too-few-criteria":
    case "no-variance":
    case "ill-conditioned":
      throw new FunctionProblem("#N/A", reason);
    case "too-few-raters":
      throw new FunctionProblem("#N/A", reason, { fewest });
    default:
      throw new FunctionProblem("#N/A", "notComputable");
  }
}
