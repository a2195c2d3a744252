import type { Page } from "playwright-core";

/** Goes to a cell by the name box. */
export async function goTo(page: Page, cell: string): Promise<void> {
  await page.getByLabel("Name box").fill(cell);
  await page.getByLabel("Name box").press("Enter");
}

/** Types into a cell as a person does. */
export async function type(page: Page, cell: string, text: string): Promise<void> {
  await goTo(page, cell);
  await page.keyboard.type(text);
  await page.keyboard.press("Enter");
}

/** Waits for a cell that shows just this; `text` is a pattern. */
export function shown(page: Page, text: string): Promise<void> {
  return page
    .locator(".cell", { hasText: new RegExp(`^${text}$`) })
    .first()
    .waitFor();
}
