import type { ReportDescription } from "../workbook/report/description";
import { can } from "./capabilities";
import type { ExistingReport, ExistingSheet } from "./existing-report";

/**
 * A report that was in a language of the other direction is written to new sheets, which take the place of the former ones: no member
 * of Office.js turns a sheet. What people wrote moves along; a sheet that holds what cannot be moved stays as it is.
 */
export interface Turning {
  /** Places in the description of the sheets that are replaced. */
  readonly turned: ReadonlySet<number>;
  /** Names of sheets that keep the other direction. */
  readonly left: readonly string[];
}

export function turningOf({ rightToLeft }: ReportDescription, { sheets }: ExistingReport): Turning {
  const others = sheets.flatMap((sheet, index) =>
    sheet !== null && sheet.rightToLeft !== rightToLeft ? [{ sheet, index }] : [],
  );
  const movable = others.filter(({ sheet }) => can("insertSheets") && !sheet.holdsMore);
  return {
    turned: new Set(movable.map(({ index }) => index)),
    left: others.filter((one) => !movable.includes(one)).map(({ sheet }) => sheet.name),
  };
}

const FORMER = "_former";

/** Frees the names of a former sheet's tables for those of the sheet that replaces it. */
export function setTablesAside(workbook: Excel.Workbook, { id, tables }: ExistingSheet): void {
  for (const name of tables.keys()) workbook.worksheets.getItem(id).tables.getItem(name).name = `${name}${FORMER}`;
}

/** The name of a replacing sheet until the former one is gone. */
export function nameWhileTurning(index: number): string {
  return `hamrasta-turned-${index + 1}`;
}

/** Puts the new sheets into the places of the former ones, which go: last of all, so that a failure before it loses nothing. */
export function replaceFormer(
  workbook: Excel.Workbook,
  replaced: readonly { readonly former: ExistingSheet; readonly sheet: Excel.Worksheet; readonly name: string }[],
): void {
  for (const { former, sheet, name } of [...replaced].sort(
    (one, other) => one.former.position - other.former.position,
  )) {
    workbook.worksheets.getItem(former.id).delete();
    sheet.name = name;
    sheet.position = former.position;
  }
}

/** After a failure: the former tables by their names again. */
export function giveTablesBack(workbook: Excel.Workbook, former: readonly ExistingSheet[]): readonly Excel.Table[] {
  return former.flatMap(({ tables }) =>
    [...tables.keys()].map((name) => workbook.tables.getItemOrNullObject(`${name}${FORMER}`).load("name")),
  );
}
export function formerName(name: string): string {
  return name.slice(0, -FORMER.length);
}
