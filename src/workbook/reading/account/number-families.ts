import { byTop } from "./number-series";
import type { Scale } from "../../../alignment/evaluation";
import { anchorKey, anchorScaleOf, anchorScalesWithAll } from "../../../language/anchors";
import { asksForRecommendation } from "../../../language/column-words";
import { numbersOf } from "./counted-numbers";
import { differs, type Family, inOrder } from "./family";
import { type Direction, type Legend, legendOf } from "./legends";
import { scaleOfNumbers } from "./number-scale";
import type { RegionColumn } from "./region-columns";

/** Families of columns whose answers are numbers, alone or written with words. */
export function numberFamilies(columns: readonly RegionColumn[], legend: Legend): readonly Family[] {
  const labelled = columns.filter(isLabelled);
  const own = columns.filter((column) => !labelled.includes(column) && ownLegend(column).scale !== null);
  const plain = columns.filter((column) => !labelled.includes(column) && !own.includes(column));
  return [
    ...sameLabels(labelled).flatMap((group) => labelledFamily(group, legend)),
    ...sameStated(own).map((group) => numberFamily(group, withDirection(ownLegend(group[0] as RegionColumn), legend))),
    ...byTop(plain).map((group) => numberFamily(group, legend)),
  ];
}

function withDirection(own: Legend, shared: Legend): Legend {
  return { scale: own.scale, direction: own.direction ?? shared.direction };
}

function isLabelled({ profile }: RegionColumn): boolean {
  return profile.labelled * 5 >= profile.numbers && profile.labels.size > 0;
}

/** What the column's own heading says of its scale; a recommendation is asked for from 0 to 10. */
function ownLegend({ heading, profile }: RegionColumn): Legend {
  const own = legendOf([heading]);
  if (own.scale !== null) return own;
  if (isInPercent({ profile })) return { scale: { min: 0, max: 100 }, direction: own.direction };
  const recommends = asksForRecommendation(heading) && profile.maximum > 7 && profile.maximum <= 10;
  return { scale: recommends ? { min: 0, max: 10 } : null, direction: own.direction };
}

/** Cells shown as percent say themselves from where to where they go. */
export function isInPercent({ profile }: Pick<RegionColumn, "profile">): boolean {
  const { percents, numbers, minimum, maximum, counts } = profile;
  // 0 % is shown like any 0.
  return percents > 0 && (percents + (counts.get(0) ?? 0)) * 2 > numbers && minimum >= 0 && maximum <= 100;
}

function sameStated(columns: readonly RegionColumn[]): readonly (readonly RegionColumn[])[] {
  return grouped(columns, (column) => JSON.stringify(ownLegend(column)));
}

function sameLabels(columns: readonly RegionColumn[]): readonly (readonly RegionColumn[])[] {
  const groups: { labels: Map<number, string>; columns: RegionColumn[] }[] = [];
  for (const column of columns) {
    const labels = new Map([...column.profile.labels].map(([number, label]) => [number, anchorKey(label)]));
    const group = groups.find((one) =>
      [...labels].every(([number, label]) => (one.labels.get(number) ?? label) === label),
    );
    if (group === undefined) groups.push({ labels, columns: [column] });
    else {
      for (const [number, label] of labels) group.labels.set(number, label);
      group.columns.push(column);
    }
  }
  return groups.map((group) => group.columns);
}

function grouped(columns: readonly RegionColumn[], keyOf: (column: RegionColumn) => string): readonly RegionColumn[][] {
  const groups = new Map<string, RegionColumn[]>();
  for (const column of columns) groups.set(keyOf(column), [...(groups.get(keyOf(column)) ?? []), column]);
  return [...groups.values()];
}

/** Numbers written with words: the words say where the scale ends and which end is good. */
function labelledFamily(columns: readonly RegionColumn[], legend: Legend): readonly Family[] {
  const numbers = numbersOf(columns);
  const labels = new Map(columns.flatMap(({ profile }) => [...profile.labels]));
  const keys = new Set([...labels.values()].map(anchorKey));
  const words = anchorScalesWithAll(keys, numbers.total)[0] ?? anchorScaleOf(keys);
  const pairs = [...labels].flatMap(([number, label]) => {
    const rank = words?.rankOf.get(anchorKey(label));
    return rank === undefined ? [] : [{ number, rank }];
  });
  const said = legendOf([[...labels].map(([number, label]) => `${number} = ${label}`).join(", ")]);
  const slope = slopeOf(pairs);
  const seen = scaleOfNumbers(numbers, said.scale ?? legend.scale);
  const direction: Direction =
    slope === null ? (said.direction ?? legend.direction ?? "highIsBest") : slope < 0 ? "lowIsBest" : "highIsBest";
  const scale =
    words !== null && slope !== null && Math.abs(slope) === 1 ? scaleOfPairs(pairs, slope, words.points) : seen.scale;
  const taken = scale.max - scale.min >= numbers.maximum - numbers.minimum ? scale : seen.scale;
  return [
    {
      kind: "labelled",
      columns: inOrder(columns),
      scale: taken,
      direction,
      from: slope === null ? seen.from : "labels",
      other: null,
      points: inDirection(numbers.meanPoints(taken), direction),
      otherPoints: null,
      directionAssumed: slope === null && said.direction === null && legend.direction === null,
    },
  ];
}

/** Points a step of the words' ranks; null: they do not say. */
function slopeOf(pairs: readonly { readonly number: number; readonly rank: number }[]): number | null {
  const sorted = [...pairs].sort((one, other) => one.number - other.number);
  const [first] = sorted;
  const last = sorted.at(-1);
  if (first === undefined || last === undefined || first.number === last.number || first.rank === last.rank)
    return null;
  return (last.number - first.number) / (last.rank - first.rank);
}

function scaleOfPairs(
  pairs: readonly { readonly number: number; readonly rank: number }[],
  slope: number,
  points: number,
): Scale {
  const [pair] = pairs;
  const atWorst = (pair?.number ?? 1) - slope * (pair?.rank ?? 0);
  const atBest = atWorst + slope * (points - 1);
  return { min: Math.min(atWorst, atBest), max: Math.max(atWorst, atBest) };
}

function numberFamily(columns: readonly RegionColumn[], legend: Legend): Family {
  const numbers = numbersOf(columns);
  const { scale, other, from } = scaleOfNumbers(numbers, legend.scale);
  const direction = legend.direction ?? "highIsBest";
  const points = inDirection(numbers.meanPoints(scale), direction);
  const otherPoints = other === null ? null : inDirection(numbers.meanPoints(other), direction);
  return {
    kind: "numbers",
    columns: inOrder(columns),
    scale,
    direction,
    from,
    other: differs(points, otherPoints) ? other : null,
    points,
    otherPoints: differs(points, otherPoints) ? otherPoints : null,
    directionAssumed: false,
  };
}

function inDirection(points: number, direction: Direction): number {
  return direction === "lowIsBest" ? 100 - points : points;
}
