import { run } from "./run";

/** Keeps a text in the workbook under a key, replacing what stood there. Readable in the file: nothing personal. */
export async function saveText(key: string, text: string): Promise<void> {
  await run(async (context) => {
    context.workbook.settings.add(key, text);
    await context.sync();
  });
}
