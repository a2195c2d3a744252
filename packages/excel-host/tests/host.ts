import {
  createOfficeRuntime,
  newWorkbook,
  openWorkbook,
  type EmbeddedWorkbook,
  type OfficeRuntime,
  type Profile,
} from "@offline-excel/excel-host/node";

/** A workbook with the real office.js in front of it. */
export interface Host extends OfficeRuntime {
  readonly workbook: EmbeddedWorkbook;
}

export function blankHost(profile: Partial<Profile> = {}): Host {
  return hostOf(newWorkbook(profile));
}

export function hostOf(workbook: EmbeddedWorkbook): Host {
  return { workbook, ...createOfficeRuntime(workbook) };
}

/** The same workbook after saving and opening again. */
export function reopened(host: Host): Host {
  return hostOf(openWorkbook(host.workbook.save()));
}

/** Runs something on the active sheet. */
export async function onSheet<Result>(
  host: Host,
  run: (sheet: Excel.Worksheet, context: Excel.RequestContext) => Promise<Result>,
): Promise<Result> {
  return host.Excel.run((context) => run(context.workbook.worksheets.getActiveWorksheet(), context));
}

/** What a request failed with. */
export interface Failed {
  readonly code: string;
  readonly location: string | undefined;
}

/** Runs something that has to fail, and gives the code and where. */
export async function failure(host: Host, run: (context: Excel.RequestContext) => Promise<unknown>): Promise<Failed> {
  try {
    await host.Excel.run(run);
  } catch (error) {
    if (error instanceof host.OfficeExtension.Error) {
      return {
        code: error.code,
        location: (error.debugInfo as { readonly errorLocation?: string } | undefined)?.errorLocation,
      };
    }
    throw error;
  }
  throw new Error("It did not fail.");
}
