import { run } from "./run";

/** Calls back whenever a cell of the workbook changes, until the returned function is called. */
export async function onWorkbookChanged(callback: () => void): Promise<() => Promise<void>> {
  return run(async (context) => {
    const handler = context.workbook.worksheets.onChanged.add(() => {
      callback();
      return Promise.resolve();
    });
    await context.sync();
    return async () => {
      await Excel.run(handler.context, async (own) => {
        handler.remove();
        await own.sync();
      });
    };
  });
}
