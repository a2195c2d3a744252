import type { BrowserContext, Frame, Page } from "playwright-core";

/** A person sees that something stood still. Milliseconds. */
export const SEEN = 100;
export const PATIENCE = { timeout: 300_000 };
/** Begun by the pane itself. */
const OWN = "self";

export interface LongTask {
  /** "self": the pane's own; otherwise the workbench's, which shares the thread here and is not there in Excel. */
  readonly name: string;
  /** Milliseconds. */
  readonly duration: number;
}

/** From now on every frame of the context notes its tasks of more than 50 milliseconds. */
export async function noteLongTasks(context: BrowserContext): Promise<void> {
  await context.addInitScript(() => {
    const tasks: { name: string; duration: number }[] = [];
    Object.assign(globalThis, { longTasks: tasks });
    new PerformanceObserver((list) => {
      for (const { name, duration } of list.getEntries()) tasks.push({ name, duration });
    }).observe({ type: "longtask", buffered: true });
  });
}

/** What was noted since it was last taken. */
export function taken(pane: Frame): Promise<readonly LongTask[]> {
  return pane.evaluate(
    () =>
      new Promise<LongTask[]>((resolve) => {
        // The observer hears of a task after it: a turn for the last one.
        setTimeout(() => {
          resolve((globalThis as unknown as { longTasks: LongTask[] }).longTasks.splice(0));
        }, 100);
      }),
  );
}

export function ownOf(tasks: readonly LongTask[]): readonly number[] {
  return tasks.filter(({ name }) => name === OWN).map(({ duration }) => duration);
}

export function rowOf(step: string, tasks: readonly LongTask[]): Readonly<Record<string, string | number>> {
  const own = ownOf(tasks);
  return {
    step,
    "own tasks": String(own.length),
    [`own over ${SEEN} ms`]: String(own.filter((duration) => duration > SEEN).length),
    "longest own, ms": String(Math.round(Math.max(0, ...own))),
    "tasks together": String(tasks.length),
    "longest of all, ms": String(Math.round(Math.max(0, ...tasks.map(({ duration }) => duration)))),
  };
}

export async function paneOf(page: Page): Promise<Frame> {
  const shown = page.frameLocator("aside.pane iframe");
  await shown.locator("main h1").waitFor(PATIENCE);
  const frame = await (await shown.locator("main").elementHandle()).ownerFrame();
  if (frame === null) throw new Error("The workbench shows no pane.");
  return frame;
}
