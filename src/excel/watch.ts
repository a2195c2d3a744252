import { run } from "./run";

/** Milliseconds in which further changes belong to the same one: a fill or a paste tells of many. */
const TOGETHER = 250;

/**
 * Calls back with the name of each sheet whose cells change (null: the sheet is gone), once for changes that come together,
 * until the returned function is called.
 */
export async function onWorkbookChanged(callback: (sheet: string | null) => void): Promise<() => Promise<void>> {
  const waiting = new Set<string>();
  let timer: ReturnType<typeof setTimeout> | null = null;

  const tell = async (): Promise<void> => {
    timer = null;
    const ids = [...waiting];
    waiting.clear();
    let names: readonly (string | null)[];
    try {
      names = await namesOf(ids);
    } catch {
      // Excel does not answer now: rather one mark too many than one too few.
      names = [null];
    }
    for (const name of new Set(names)) callback(name);
  };

  return run(async (context) => {
    const handler = context.workbook.worksheets.onChanged.add(({ worksheetId }) => {
      waiting.add(worksheetId);
      timer ??= setTimeout(() => void tell(), TOGETHER);
      return Promise.resolve();
    });
    await context.sync();
    return async () => {
      if (timer !== null) clearTimeout(timer);
      await Excel.run(handler.context, async (own) => {
        handler.remove();
        await own.sync();
      });
    };
  });
}

function namesOf(ids: readonly string[]): Promise<readonly (string | null)[]> {
  return Excel.run(async (context) => {
    const sheets = ids.map((id) => context.workbook.worksheets.getItemOrNullObject(id).load("name"));
    await context.sync();
    return sheets.map((sheet) => (sheet.isNullObject ? null : sheet.name));
  });
}
