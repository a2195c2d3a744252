import type { Department, ServiceRatings } from "./evaluation";
import { meanOfComputable } from "./mean";
import { notComputable } from "./figure";
import { toPoints } from "./points";
import type { ServiceLink, ServiceResult } from "./results";

/** The service matrix of one period, points: suppliers down, customers across. null: nobody rated a service. */
export function scoreService(
  service: ServiceRatings | null,
  departments: readonly Department[],
  isOfPeriod: (period: string | null) => boolean,
): ServiceResult | null {
  const ratings = (service?.ratings ?? []).filter(
    ({ supplier, customer, period, rating }) => supplier !== customer && isOfPeriod(period) && Number.isFinite(rating),
  );
  if (service === null || ratings.length === 0) return null;
  const involved = new Set(ratings.flatMap(({ supplier, customer }) => [supplier, customer]));
  const known = departments.map(({ id }) => id).filter((id) => involved.has(id));
  const ids = [...known, ...[...involved].filter((id) => !known.includes(id))];
  const cells = new Map<string, Map<string, number[]>>();
  for (const { supplier, customer, facet, rating } of ratings) {
    const key = cellKey(supplier, customer);
    const facets = cells.get(key) ?? new Map<string, number[]>();
    const name = facet ?? "";
    facets.set(name, [...(facets.get(name) ?? []), toPoints(service.scale, rating)]);
    cells.set(key, facets);
  }
  const points = ids.map((supplier) => ids.map((customer) => averageFacets(cells.get(cellKey(supplier, customer)))));
  return {
    departments: ids,
    points,
    asSupplier: points.map((row) => levelOf(row)),
    asCustomer: ids.map((_, customer) => levelOf(points.map((row) => row[customer] ?? null))),
    weakest: linksOf(ids, points).sort((one, other) => one.points - other.points),
    asymmetries: asymmetriesOf(ids, points),
  };
}

function cellKey(supplier: string, customer: string): string {
  return JSON.stringify([supplier, customer]);
}

/** Several ratings of one facet first, then the facets: a facet that more people rated does not weigh more. */
function averageFacets(facets: ReadonlyMap<string, readonly number[]> | undefined): number | null {
  if (facets === undefined) return null;
  const means = [...facets.values()].map(averageOf);
  return averageOf(means);
}

function averageOf(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0) / values.length;
}

function levelOf(cells: readonly (number | null)[]) {
  return meanOfComputable(cells.map((cell) => cell ?? notComputable("no-ratings")));
}

function linksOf(ids: readonly string[], points: ServiceResult["points"]): ServiceLink[] {
  return ids.flatMap((supplier, row) =>
    ids.flatMap((customer, column) => {
      const cell = points[row]?.[column] ?? null;
      return cell === null ? [] : [{ supplier, customer, points: cell }];
    }),
  );
}

/** M[s,c] - M[c,s], each pair once, with the better served side first: never negative. */
function asymmetriesOf(ids: readonly string[], points: ServiceResult["points"]): ServiceResult["asymmetries"] {
  const pairs = ids.flatMap((first, row) =>
    ids.slice(row + 1).flatMap((second, offset) => {
      const there = points[row]?.[row + 1 + offset] ?? null;
      const back = points[row + 1 + offset]?.[row] ?? null;
      if (there === null || back === null) return [];
      return there >= back
        ? [{ supplier: first, customer: second, points: there - back }]
        : [{ supplier: second, customer: first, points: back - there }];
    }),
  );
  return pairs.sort((one, other) => other.points - one.points);
}
