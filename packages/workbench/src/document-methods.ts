import type { EmbeddedWorkbook } from "@offline-excel/excel-host/embedded-workbook";

/** Numbers of what an add-in asks of its document. */
const DISPATCH = {
  getSelectedData: 64,
  loadSettings: 75,
  saveSettings: 76,
  executeRichApi: 93,
  commandCompleted: 94,
} as const;
const NOT_SUPPORTED = 5000;
const INTERNAL = 5001;

interface MethodData {
  readonly DdaMethod?: { readonly DispatchId?: number };
  readonly ArrayData?: readonly unknown[];
  readonly DdaSettingsMethod?: { readonly Properties?: readonly (readonly [string, string])[] };
}

/** Carries out a method of the older API, or has a batch of the newer one answered. */
export function carryOutMethod(
  workbook: EmbeddedWorkbook,
  data: unknown,
  answer: (request: string) => string,
): unknown {
  const { DdaMethod, ArrayData, DdaSettingsMethod } = data as MethodData;
  switch (DdaMethod?.DispatchId) {
    case DISPATCH.executeRichApi:
      return richApi(ArrayData?.[4], answer);
    case DISPATCH.saveSettings:
      workbook.settings.all().clear();
      for (const [name, value] of DdaSettingsMethod?.Properties ?? []) workbook.settings.all().set(name, parsed(value));
      workbook.settings.save();
      return { Version: 1, Error: 0 };
    case DISPATCH.loadSettings: {
      const list = [...workbook.settings.all()].map(([Name, value]) => ({ Name, Value: JSON.stringify(value) }));
      return { Version: 1, Error: 0, Properties: { Settings: list } };
    }
    case DISPATCH.getSelectedData: {
      const { active } = workbook.book;
      const { row, column } = workbook.book.selection(active);
      const cell = active.file.content.cells.content(row, column);
      return { Version: 1, Error: 0, Data: [[cell.kind === "empty" ? "" : cell.value]] };
    }
    case DISPATCH.commandCompleted:
      return { Version: 1, Error: 0 };
    default:
      return { Version: 1, Error: NOT_SUPPORTED };
  }
}

function richApi(body: unknown, answer: (request: string) => string): unknown {
  if (typeof body !== "string") return { Version: 1, Error: INTERNAL };
  return { Version: 1, Error: 0, Data: [200, ["Content-Type", "application/json"], answer(body)] };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return text;
  }
}
