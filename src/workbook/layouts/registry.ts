import { assumeChecklist } from "./checklist/assume";
import { columnsOfChecklist } from "./checklist/columns";
import { detectChecklist } from "./checklist/detect";
import { readChecklist } from "./checklist/read";
import { assumeDepartments } from "./departments/assume";
import { columnsOfDepartments } from "./departments/columns";
import { detectDepartments } from "./departments/detect";
import { readDepartments } from "./departments/read";
import { type Layout, layoutNamed } from "./layout";
import { assumeLong } from "./long/assume";
import { columnsOfLong } from "./long/columns";
import { detectLong } from "./long/detect";
import { readLong } from "./long/read";
import { assumeMatrix } from "./matrix/assume";
import { columnsOfMatrix } from "./matrix/columns";
import { detectLongMatrix, detectSquareMatrix } from "./matrix/detect";
import { readMatrix } from "./matrix/read";
import { assumeResponses } from "./responses/assume";
import { columnsOfResponses } from "./responses/columns";
import { detectResponses } from "./responses/detect";
import { readResponses } from "./responses/read";
import { assumeSales } from "./sales/assume";
import { columnsOfSales } from "./sales/columns";
import { detectSales } from "./sales/detect";
import { readSales } from "./sales/read";

/** All layouts; of drafts that are equally sure, that of the earlier one is taken. */
export const LAYOUTS: readonly Layout[] = [
  layoutNamed("matrix", {
    detect: [detectSquareMatrix, detectLongMatrix],
    assume: assumeMatrix,
    read: (entry, context) => ({ service: { scale: entry.scale, ratings: readMatrix(entry, context) } }),
    columns: columnsOfMatrix,
  }),
  layoutNamed("sales", {
    detect: [detectSales],
    assume: assumeSales,
    read: (entry, context, snapshot) => ({ sales: { entry, read: readSales(entry, context, snapshot) } }),
    columns: columnsOfSales,
  }),
  layoutNamed("long", {
    detect: [detectLong],
    assume: assumeLong,
    read: (entry, context) => ({ blocks: [readLong(entry, context)].filter((block) => block !== null) }),
    columns: columnsOfLong,
  }),
  layoutNamed("checklist", {
    detect: [detectChecklist],
    assume: assumeChecklist,
    read: (entry, context) => ({ blocks: readChecklist(entry, context) }),
    columns: columnsOfChecklist,
  }),
  layoutNamed("responses", {
    detect: [detectResponses],
    assume: assumeResponses,
    read: (entry, context) => ({ blocks: [readResponses(entry, context)].filter((block) => block !== null) }),
    columns: columnsOfResponses,
  }),
  layoutNamed("departments", {
    detect: [detectDepartments],
    assume: assumeDepartments,
    read: (entry, context) => ({ departments: readDepartments(entry, context) }),
    columns: columnsOfDepartments,
  }),
];

/** The layout of that name; null: "ignore", which reads nothing. */
export function layoutOf(name: string): Layout | null {
  return LAYOUTS.find((layout) => layout.name === name) ?? null;
}
