import { inLanguage } from "../../language/language";
import { SERVICE_FACETS } from "../../instrument/service";
import { cellAddress } from "../address";
import type { SquareMatrixEntry } from "../reading/mapping";
import type { StyledArea } from "../report/description";
import type { Area } from "../snapshot";
import type { AuthoredSheet } from "./authored-sheet";
import { authoringWords } from "./authoring-words";
import {
  HEADER_ROW,
  headOf,
  heightOf,
  HEADING_STYLE,
  INPUT_STYLE,
  progressFormula,
  ratingValidation,
  serviceScaleSentence,
} from "./form-parts";
import type { EvaluationPlan } from "./plan";

const DEPARTMENT_WIDTH = 16;

/** Part C: suppliers down, customers across; one square, or one a facet below one another. */
export function serviceSheet(plan: EvaluationPlan): AuthoredSheet {
  const { language, departments } = plan;
  const t = authoringWords(language);
  const name = t("serviceSheet");
  const names = departments.map((department) => department.name);
  const size = names.length;
  const facets: readonly (string | null)[] = plan.facets
    ? SERVICE_FACETS.map((facet) => inLanguage(facet.name, language))
    : [null];
  // A heading, the square and a blank row each.
  const headerOf = (index: number): number => HEADER_ROW + index * (size + 3);
  const squares = facets.map((facet, index) => {
    const row = headerOf(index);
    const ratings: Area = { row: row + 1, column: 1, rows: size, columns: size };
    return { facet, row, ratings };
  });
  const head = headOf(
    t("serviceTitle"),
    t("serviceInstructions", { scale: serviceScaleSentence(plan.scale, language) }),
    progressFormula(
      language,
      squares.map(({ ratings }) => ratings),
      squares.length * size * (size - 1),
    ),
    Math.min(size + 1, 6),
  );
  return {
    name,
    blocks: [
      ...head.blocks,
      ...squares.flatMap(({ facet, row }) => [
        ...(facet === null ? [] : [{ row: row - 1, column: 0, cells: [[t("serviceFacetTitle", { facet })]] }]),
        {
          row,
          column: 0,
          cells: [
            [t("supplierByCustomer"), ...names],
            ...names.map((supplier) => [supplier, ...names.map(() => null)]),
          ],
        },
      ]),
    ],
    styles: [
      ...head.styles,
      ...squares.flatMap(({ facet, row, ratings }): readonly StyledArea[] => [
        ...(facet === null
          ? []
          : [
              { area: { row: row - 1, column: 0, rows: 1, columns: 1 }, style: { bold: true, colour: "ink" } } as const,
            ]),
        { area: { row, column: 0, rows: 1, columns: size + 1 }, style: HEADING_STYLE },
        { area: { row: row + 1, column: 0, rows: size, columns: 1 }, style: { bold: true, vertical: "centre" } },
        { area: ratings, style: INPUT_STYLE },
        ...names.map((_, index): StyledArea => ({
          area: { row: row + 1 + index, column: 1 + index, rows: 1, columns: 1 },
          style: { fill: "hairline" },
        })),
      ]),
    ],
    grids: squares.map(({ row }) => ({ row: row + 1, column: 0, rows: size, columns: size + 1 })),
    merges: head.merges,
    validations: squares.map(({ ratings }) => ratingValidation(ratings, plan.scale, language)),
    columnWidths: [26, ...names.map(() => DEPARTMENT_WIDTH)].map((characters, column) => ({ column, characters })),
    rowHeights: [
      ...head.rowHeights,
      ...squares.map(({ row }) => ({
        row,
        height: heightOf(names.map((text) => ({ text, characters: DEPARTMENT_WIDTH - 2 }))),
      })),
    ],
    frozen: { rows: squares.length === 1 ? HEADER_ROW + 1 : 0, columns: 1 },
    tabColour: "watch",
    cellsToFill: squares.length * size * (size - 1),
    titleRows: { first: HEADER_ROW, last: HEADER_ROW },
    entries: squares.map(({ facet, row }): SquareMatrixEntry => ({
      layout: "matrix",
      sheet: name,
      header: cellAddress(row, 1),
      suppliers: "rows",
      ...(facet === null ? {} : { facet }),
      scale: plan.scale,
    })),
  };
}
