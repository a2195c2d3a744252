import { ApiError } from "../protocol/api-error";
import type { HostObject } from "../protocol/host-object";
import type { Area } from "../workbook/area";
import type { Book } from "../workbook/book";
import type { Chart } from "../workbook/charts";
import type { Sheet } from "../workbook/sheet";
import type { Table } from "../workbook/table";

/** Targets of the API's classes: what an object is about, with the workbook it belongs to. */
export interface SheetTarget {
  readonly book: Book;
  readonly sheet: Sheet;
}
export interface TableTarget {
  readonly book: Book;
  readonly table: Table;
}
export interface ChartTarget {
  readonly book: Book;
  readonly chart: Chart;
}
export interface BookTarget {
  readonly book: Book;
}
/** Some of a workbook's tables. */
export interface TableListTarget {
  readonly book: Book;
  readonly tables: readonly Table[];
}
/** Several areas of one sheet. */
export interface AreasTarget {
  readonly book: Book;
  readonly sheet: Sheet;
  readonly areas: Area[];
}

/** Areas of any number of sheets. */
export interface WorkbookAreasTarget {
  readonly book: Book;
  readonly areas: readonly Area[];
}

/** What makes those objects that many classes lead to. */
export interface Makers {
  readonly range: (target: Area) => HostObject;
  readonly areas: (target: AreasTarget) => HostObject;
  readonly workbookAreas: (target: WorkbookAreasTarget) => HostObject;
  readonly worksheet: (target: SheetTarget) => HostObject;
  readonly table: (target: TableTarget) => HostObject;
  readonly tableList: (target: TableListTarget) => HostObject;
  readonly chart: (target: ChartTarget) => HostObject;
}

let makers: Makers | null = null;

/**
 * Says once which classes those are (`classes.ts`): a range leads to its sheet and a sheet to its ranges, and no file can
 * import what imports it.
 */
export function useMakers(all: Makers): void {
  makers = all;
}

export function maker<Name extends keyof Makers>(name: Name): Makers[Name] {
  if (makers === null) throw new Error("The classes are not registered yet.");
  return makers[name];
}

export const rangeObject = (area: Area): HostObject => maker("range")(area);

/** An object that has to be there. Errors: ItemNotFound. */
export function existing(object: HostObject | null): HostObject {
  if (object === null) throw new ApiError("ItemNotFound");
  return object;
}
