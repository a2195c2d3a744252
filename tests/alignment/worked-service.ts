import type { Scale, ServiceRating } from "../../src/alignment/evaluation";

/** Departments that rate each other by two facets, here and there not. */
export function serviceOf(
  random: () => number,
  ids: readonly string[],
  period: string | null,
  scale: Scale,
): readonly ServiceRating[] {
  return ids.flatMap((supplier) =>
    ids.flatMap((customer) =>
      ["reliability", "timeliness"].flatMap((facet) =>
        random() < 0.15
          ? []
          : [{ supplier, customer, facet, period, rating: scale.min + Math.round(random() * (scale.max - scale.min)) }],
      ),
    ),
  );
}
