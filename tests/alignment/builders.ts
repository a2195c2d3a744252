import {
  BLANK_BYTE,
  type Criterion,
  type Department,
  type Evaluation,
  type RatedPart,
  type RatingTable,
  type Role,
  ROLES,
  type Scale,
} from "../../src/alignment/evaluation";

/** Builds what the domain takes in, so that a test shows only what it is about. */
export const ONE_TO_FIVE: Scale = { min: 1, max: 5 };

export function criterion(id: string, more: Partial<Criterion> = {}): Criterion {
  return { id, text: id, weight: 1, reverse: false, dimension: null, ...more };
}

/** One rater a row: role, ratings (null: blank), key. */
export interface Row {
  readonly role: Role;
  readonly ratings: readonly (number | null)[];
  readonly key?: string;
}

export function table(
  department: string | null,
  rows: readonly Row[],
  more: Partial<RatingTable> & { readonly part?: RatedPart } = {},
): RatingTable {
  const width = rows[0]?.ratings.length ?? 0;
  return {
    part: "A",
    department,
    period: null,
    scale: ONE_TO_FIVE,
    criteria: Array.from({ length: width }, (_, index) => criterion(`${department ?? "company"}-${index + 1}`)),
    raters: {
      count: rows.length,
      role: Uint8Array.from(rows.map(({ role }) => ROLES.indexOf(role))),
      key: rows.some(({ key }) => key !== undefined) ? rows.map(({ key }) => key ?? "") : null,
    },
    ratings: Array.from({ length: width }, (_, index) =>
      Uint8Array.from(rows.map(({ ratings }) => ratings[index] ?? BLANK_BYTE)),
    ),
    anonymous: false,
    ...more,
  };
}

export function rows(role: Role, ...ratings: readonly (readonly (number | null)[])[]): readonly Row[] {
  return ratings.map((own) => ({ role, ratings: own }));
}

export function evaluation(
  tables: readonly RatingTable[],
  more: Partial<Evaluation> & { readonly departments?: readonly Department[] } = {},
): Evaluation {
  const ids = [...new Set(tables.flatMap(({ department }) => (department === null ? [] : [department])))];
  return {
    departments: ids.map((id) => ({ id, name: id })),
    tables,
    service: null,
    periods: [],
    history: [],
    ...more,
  };
}
