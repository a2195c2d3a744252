import type { PaneColumnsMessages } from "../../../language/en/pane-columns";
import type { PlainKey } from "../../../language/message";
import type { AccountColumn, ColumnUse } from "../../../workbook/reading/account/column-use";

export const USE_NAMES: Readonly<Record<ColumnUse, PlainKey<PaneColumnsMessages>>> = {
  criterion: "useCriterion",
  "department rated": "useDepartmentRated",
  "department of the rater": "useDepartmentOfRater",
  role: "useRole",
  rater: "useRater",
  period: "usePeriod",
  weight: "useWeight",
  headcount: "useHeadcount",
  target: "useTarget",
  statement: "useStatement",
  supplier: "useSupplier",
  customer: "useCustomer",
  facet: "useFacet",
  comment: "useComment",
  fact: "useFact",
  derived: "useDerived",
  choice: "useChoice",
  "left out": "useLeftOut",
  amount: "useAmount",
  quantity: "useQuantity",
  price: "usePrice",
  cost: "useCost",
  discount: "useDiscount",
  tax: "useTax",
  date: "useDate",
  currency: "useCurrency",
  view: "useView",
};

/** What a person may say of a column of answers. */
export const CHOSEN_USES: readonly ColumnUse[] = [
  "criterion",
  "department rated",
  "department of the rater",
  "role",
  "rater",
  "period",
  "comment",
  "fact",
  "derived",
  "choice",
  "left out",
];

export interface UseGroup {
  readonly use: ColumnUse;
  readonly columns: readonly AccountColumn[];
}

/** The columns of a sheet by their use, in the order in which uses are named above. */
export function useGroups(columns: readonly AccountColumn[]): readonly UseGroup[] {
  return (Object.keys(USE_NAMES) as ColumnUse[])
    .map((use) => ({ use, columns: columns.filter((column) => column.use === use) }))
    .filter((group) => group.columns.length > 0);
}
