import { isComputable, valueOrNull } from "../../alignment/figure";
import type { DepartmentResult } from "../../alignment/results";
import type { DepartmentProfit, DepartmentProfitability } from "../department-profit";
import type { CellContent } from "./description";
import type { ReportContext } from "./report-context";
import type { RowReferences, TableColumn } from "./table";

/** The accountant's columns on the table of departments; none where the list of departments has none. What follows from them is live. */
export function moneyColumns(
  { say, formats }: ReportContext,
  profit: DepartmentProfitability | null,
): readonly TableColumn<DepartmentResult>[] {
  if (profit === null) return [];
  const byId = new Map(profit.departments.map((one) => [one.id, one]));
  const column = (
    key: string,
    heading: string,
    numberFormat: string,
    cell: (one: DepartmentProfit, references: RowReferences) => CellContent,
  ): TableColumn<DepartmentResult> => ({
    key,
    heading,
    numberFormat,
    width: 13,
    printed: false,
    cell: ({ id }, references) => {
      const one = byId.get(id);
      return one === undefined ? null : cell(one, references);
    },
  });
  return [
    column("revenue", say("column.revenue"), formats.money, ({ revenue }) => revenue),
    column("cost", say("column.cost"), formats.money, ({ cost }) => cost),
    column("contribution", say("column.contribution"), formats.money, ({ contribution, isDerived }, { cell }) =>
      isComputable(contribution) && isDerived
        ? { formula: `${cell("revenue")}-${cell("cost")}`, value: contribution }
        : valueOrNull(contribution),
    ),
    column("margin", say("column.margin"), formats.percent1, ({ margin }, { cell }) =>
      isComputable(margin)
        ? { formula: `IF(${cell("revenue")}>0,${cell("contribution")}/${cell("revenue")},"")`, value: margin }
        : null,
    ),
  ];
}
