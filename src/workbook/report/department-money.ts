import { isComputable, valueOrNull } from "../../alignment/figure";
import { cellAddress } from "../address";
import type { DepartmentProfit, DepartmentProfitability } from "../department-profit";
import type { CellContent, ReportColumn } from "./description";
import type { ReportContext } from "./report-context";

/** The accountant's columns on the table of departments; none where the list of departments has none. */
export interface MoneyColumns {
  readonly columns: readonly ReportColumn[];
  /** The cells of one department, from the given cell on. */
  readonly cellsOf: (id: string, row: number, column: number) => readonly CellContent[];
}

export function moneyColumns({ say, formats }: ReportContext, profit: DepartmentProfitability | null): MoneyColumns {
  if (profit === null) return { columns: [], cellsOf: () => [] };
  const byId = new Map(profit.departments.map((one) => [one.id, one]));
  return {
    columns: [
      { key: "revenue", heading: say("column.revenue"), numberFormat: formats.money },
      { key: "cost", heading: say("column.cost"), numberFormat: formats.money },
      { key: "contribution", heading: say("column.contribution"), numberFormat: formats.money },
      { key: "margin", heading: say("column.margin"), numberFormat: formats.percent1 },
    ],
    cellsOf: (id, row, column) => {
      const one = byId.get(id);
      return one === undefined ? [null, null, null, null] : cells(one, row, column);
    },
  };
}

/** What follows from the accountant's figures is a live formula. */
function cells(
  { revenue, cost, contribution, margin, isDerived }: DepartmentProfit,
  row: number,
  column: number,
): readonly CellContent[] {
  const at = (offset: number): string => cellAddress(row, column + offset);
  return [
    revenue,
    cost,
    isComputable(contribution) && isDerived
      ? { formula: `${at(0)}-${at(1)}`, value: contribution }
      : valueOrNull(contribution),
    isComputable(margin) ? { formula: `IF(${at(0)}>0,${at(2)}/${at(0)},"")`, value: margin } : null,
  ];
}
