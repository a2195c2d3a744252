import { matchingKey } from "../../language/matching-key";
import type { Scale } from "../../alignment/evaluation";
import type { ColumnName } from "./mapping";

/** What a mapping says about criteria by name: the header, the statement, or the id; matched on the key. */
export interface CriterionOptions {
  readonly reverse?: readonly string[];
  readonly weights?: Readonly<Record<string, number>>;
  readonly dimensions?: Readonly<Record<string, readonly string[]>>;
  readonly scale: Scale;
  readonly scales?: Readonly<Record<string, Scale>>;
  readonly words?: Readonly<Record<string, readonly string[]>>;
}

export interface CriterionFacts {
  readonly scale: Scale;
  /** Own words of the answers, the worst first; null: those of known scales. */
  readonly words: readonly string[] | null;
  readonly reverse: boolean;
  readonly weight: number;
  readonly dimension: string | null;
}

/** A lookup of those options for a criterion that goes by any of the given names. */
export function criterionOptions(options: CriterionOptions): (names: readonly ColumnName[]) => CriterionFacts {
  const reversed = new Set((options.reverse ?? []).map(matchingKey));
  const weights = new Map(Object.entries(options.weights ?? {}).map(([name, weight]) => [matchingKey(name), weight]));
  const dimensions = new Map(
    Object.entries(options.dimensions ?? {}).flatMap(([dimension, names]) =>
      names.map((name) => [matchingKey(name), dimension] as const),
    ),
  );
  const scales = byKey(options.scales);
  const words = byKey(options.words);
  return (names) => {
    const keys = [...names.map(matchingKey), "*"];
    return {
      scale: keys.map((key) => scales.get(key)).find((scale) => scale !== undefined) ?? options.scale,
      words: keys.map((key) => words.get(key)).find((list) => list !== undefined) ?? null,
      reverse: keys.some((key) => reversed.has(key)),
      weight: keys.map((key) => weights.get(key)).find((weight) => weight !== undefined) ?? 1,
      dimension: keys.map((key) => dimensions.get(key)).find((dimension) => dimension !== undefined) ?? null,
    };
  };
}

function byKey<Value>(values: Readonly<Record<string, Value>> | undefined): ReadonlyMap<string, Value> {
  return new Map(Object.entries(values ?? {}).map(([name, value]) => [matchingKey(name), value]));
}
