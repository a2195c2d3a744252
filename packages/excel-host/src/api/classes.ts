import { chart } from "./chart/chart-type";
import { useMakers } from "./objects";
import { rangeAreas } from "./range/areas-type";
import { range } from "./range/range-type";
import { workbookAreas } from "./range/workbook-areas-type";
import { scoped } from "./table/table-collection-type";
import { table } from "./table/table-type";
import { worksheet } from "./workbook/worksheet-type";

/** The one place that names the classes to which others lead without importing them. */
export function registerClasses(): void {
  useMakers({ areas: rangeAreas, chart, range, table, tableList: scoped, workbookAreas, worksheet });
}
