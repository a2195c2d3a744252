import { expect } from "vitest";
import type { Analysis } from "../../../src/workbook/analysis";
import { type ColumnUse, STRUCTURE_USES } from "../../../src/workbook/reading/account/column-use";

const SALES: ReadonlySet<ColumnUse> = new Set<ColumnUse>([
  "amount",
  "quantity",
  "price",
  "cost",
  "discount",
  "date",
  "currency",
  "view",
]);

/** The two sums of the account: every rating cell and every column has exactly one place. */
export function expectSumsToHold({ cells, columns }: Analysis): void {
  expect(cells.used + cells.notApplicable + cells.blank + cells.refused).toBe(cells.read);
  const count = (of: (use: ColumnUse) => boolean): number => columns.filter(({ use }) => of(use)).length;
  const parts = [
    count((use) => use === "criterion"),
    count((use) => STRUCTURE_USES.has(use) && use !== "weight"),
    count((use) => use === "weight"),
    count((use) => use === "fact"),
    count((use) => use === "derived"),
    count((use) => use === "choice"),
    count((use) => use === "comment"),
    count((use) => use === "left out"),
    count((use) => SALES.has(use)),
  ];
  expect(parts.reduce((sum, part) => sum + part, 0)).toBe(columns.length);
  const places = columns.map(({ sheet, column }) => `${sheet}!${column}`);
  expect(new Set(places).size).toBe(places.length);
}

/** Ratings that stand in a figure: those of the evaluation's tables, and of the service matrix. */
export function ratingsInFigures({ evaluation }: Analysis): number {
  if (evaluation === null) return 0;
  let count = evaluation.service?.ratings.length ?? 0;
  for (const { ratings } of evaluation.tables) {
    for (const column of ratings)
      for (const rating of column)
        if (column instanceof Uint8Array ? rating < 254 : Number.isFinite(rating)) count += 1;
  }
  return count;
}
