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

/** Makers of those objects that many classes lead to; each class registers its own, so that no file needs its reader. */
export interface Makers {
  range: (target: Area) => HostObject;
  areas: (target: AreasTarget) => HostObject;
  workbookAreas: (target: WorkbookAreasTarget) => HostObject;
  worksheet: (target: SheetTarget) => HostObject;
  table: (target: TableTarget) => HostObject;
  tableList: (target: TableListTarget) => HostObject;
  chart: (target: ChartTarget) => HostObject;
}

const registered: Partial<Makers> = {};

export function register<Name extends keyof Makers>(name: Name, maker: Makers[Name]): void {
  registered[name] = maker;
}

export function maker<Name extends keyof Makers>(name: Name): Makers[Name] {
  const found = registered[name];
  if (found === undefined) throw new Error(`No class registered for ${name}`);
  return found;
}

export const rangeObject = (area: Area): HostObject => maker("range")(area);
