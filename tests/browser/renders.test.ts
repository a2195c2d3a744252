import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, it } from "vitest";
import { launchBrowser } from "./browser";
import { pageAddress } from "./stand-in/screens";
import { type SharedSite, sharedStandIn } from "./shared";

/** Which views a tick of progress draws anew, counted by React itself: it marks each component that did work in a commit. */

let browser: Browser;
let site: SharedSite;
let page: Page;

const TICKS = 40;

beforeAll(async () => {
  site = await sharedStandIn();
  browser = await launchBrowser();
  page = await browser.newPage({ viewport: { width: 320, height: 720 }, ignoreHTTPSErrors: true, bypassCSP: true });
  await page.addInitScript(countRenders);
  await page.goto(pageAddress(site.address, "en", `ticks=${TICKS}`));
});
afterAll(async () => {
  await browser.close();
});

it("a tick of progress draws the bar that shows it, and nothing else", async () => {
  await page.evaluate(async () => {
    await window.pane.useWorkbook();
    window.pane.show("explore");
  });
  await page.locator("main h2, main h3, main section").first().waitFor();
  const counts = await page.evaluate(
    () =>
      new Promise<[string, number][]>((resolve) => {
        let counting = false;
        const stop = window.pane.subscribe(() => {
          const { work, progress } = window.pane.state();
          const fraction = progress?.fraction ?? null;
          if (work?.kind !== "reading" || fraction === null) return;
          if (!counting && fraction > 0.2) {
            counting = true;
            window.renders.clear();
          } else if (counting && fraction > 0.8) {
            stop();
            requestAnimationFrame(() => {
              resolve([...window.renders]);
            });
          }
        });
        void window.pane.useWorkbook();
      }),
  );
  const rendered = new Map(counts);
  // It counts: the bar was drawn about once a tick.
  expect(rendered.get("WorkBar")).toBeGreaterThan(TICKS / 4);
  const ours = [...rendered.keys()].filter((name) => OURS.test(name));
  expect(ours.sort()).toEqual(["WorkBar"]);
});

it("a screen whose code does not arrive says so, and the pane stays", async () => {
  // What is loaded with a screen: all scripts that the page asks for from now on.
  const broken = await browser.newPage({ viewport: { width: 320, height: 720 }, ignoreHTTPSErrors: true });
  await broken.goto(pageAddress(site.address, "en", ""));
  await broken.locator("main h1").first().waitFor();
  await broken.route("**/*.js", (route) => route.abort());
  await broken.evaluate(() => {
    window.pane.show("newEvaluation");
  });
  const alert = broken.locator("main [role=alert]");
  await alert.waitFor();
  expect(await alert.innerText()).toContain("Close the pane and open it again.");
  expect(await broken.locator("header nav button").count()).toBeGreaterThan(0);
  await broken.close();
});

/** Fluent's own components are drawn inside ours; the pane's frame, screens, lists and footers are ours. */
const OURS =
  /(Screen|View|List|Section|Bar|Line|Footer|Header|Frame|Headline|Table|Chart|Figure|Mark|Drawer|Organisation)$/;

declare global {
  interface Window {
    /** Renders of a component by its name. */
    renders: Map<string, number>;
  }
}

/** Takes the place that React's developer tools have, and counts the function components that did work in each commit. */
function countRenders(): void {
  interface Fiber {
    readonly type: unknown;
    readonly flags: number;
    readonly alternate: Fiber | null;
    readonly child: Fiber | null;
    readonly sibling: Fiber | null;
  }
  const PERFORMED_WORK = 1;
  const renders = new Map<string, number>();
  let previous: Fiber | null = null;
  const walk = (fiber: Fiber | null): void => {
    for (let current = fiber; current !== null; current = current.sibling) {
      const { type } = current;
      const isNew = current !== previous;
      if (isNew && typeof type === "function" && (current.flags & PERFORMED_WORK) !== 0) {
        renders.set(type.name, (renders.get(type.name) ?? 0) + 1);
      }
      // A subtree that was not touched is the very same object as before.
      if (current.alternate === null || current.child !== current.alternate.child) walk(current.child);
    }
  };
  Object.assign(window, {
    renders,
    __REACT_DEVTOOLS_GLOBAL_HOOK__: {
      supportsFiber: true,
      renderers: new Map(),
      inject: () => 1,
      onCommitFiberUnmount: () => undefined,
      onPostCommitFiberRoot: () => undefined,
      onCommitFiberRoot: (_id: number, root: { readonly current: Fiber }) => {
        walk(root.current);
        previous = root.current;
      },
    },
  });
}
