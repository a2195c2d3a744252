import { readFileSync } from "node:fs";
import { join } from "node:path";
import { type EmbeddedWorkbook, type FunctionsFile, newWorkbook, type Profile } from "@offline-excel/excel-host/node";
import { associateFunctions } from "../../src/functions/associate-functions";
import type { Language } from "../../src/language/language";
import { ROOT } from "../cli/run-command";
import { useWorkbook } from "../excel/embedded-excel";

export type Written = string | number | boolean;

/** What Microsoft's metadata has beside what the host reads. */
export interface Described extends Omit<FunctionsFile["functions"][number], "parameters"> {
  readonly description: string;
  readonly helpUrl: string;
  readonly parameters: readonly (FunctionsFile["functions"][number]["parameters"][number] & {
    readonly description: string;
  })[];
}

export function metadataOf(language: Language): { readonly functions: readonly Described[] } {
  const name = language === "en" ? "functions.json" : `functions-${language}.json`;
  return JSON.parse(readFileSync(join(ROOT, "src/functions", name), "utf8")) as ReturnType<typeof metadataOf>;
}

/** A blank workbook in which Excel knows our functions, and our code answers for them. */
export function openWithFunctions(profile: Partial<Profile> = {}, language: Language = "en"): EmbeddedWorkbook {
  const workbook = useWorkbook(newWorkbook(profile));
  workbook.book.functions.define("HAMRASTA", metadataOf(language));
  associateFunctions(language);
  return workbook;
}

/** Writes cells from A1 on. */
export async function write(workbook: EmbeddedWorkbook, rows: readonly (readonly Written[])[]): Promise<void> {
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getFirst();
    const [first] = rows;
    sheet.getRangeByIndexes(0, 0, rows.length, first?.length ?? 0).values = rows.map((row) => [...row]);
    // The host calculates when somebody looks.
    sheet.getRange("A1").load("values");
    await context.sync();
  });
  await workbook.book.functions.settled();
}

/** The value that a formula has in a cell far from the data. */
export async function valueOf(workbook: EmbeddedWorkbook, formula: string, address = "AZ1"): Promise<unknown> {
  await Excel.run(async (context) => {
    const range = context.workbook.worksheets.getFirst().getRange(address);
    range.formulas = [[formula]];
    range.load("values");
    await context.sync();
  });
  await workbook.book.functions.settled();
  return cell(address);
}

export async function cell(address: string): Promise<unknown> {
  return Excel.run(async (context) => {
    const range = context.workbook.worksheets.getFirst().getRange(address).load("values");
    await context.sync();
    return range.values[0]?.[0] as unknown;
  });
}
