import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type Browser, chromium, type Download, type Page } from "playwright-core";
import { expect } from "vitest";
import { sharedBrowser } from "./shared";

const AXE = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

/** A connection of its own to the browser that all test files share; closing it closes the pages that it opened. */
export async function launchBrowser(): Promise<Browser> {
  return chromium.connect((await sharedBrowser()).address);
}

/** What was downloaded; the browser that all files share keeps it out of reach until it is saved. */
export async function bytesOf(download: Download): Promise<Uint8Array> {
  const folder = mkdtempSync(join(tmpdir(), "download-"));
  const path = join(folder, "file");
  await download.saveAs(path);
  const bytes = readFileSync(path);
  rmSync(folder, { recursive: true });
  return bytes;
}

/** What a page must never do; filled while it runs. */
export interface Faults {
  readonly console: string[];
  readonly foreignRequests: string[];
}

/** Notes errors on the console and every request that would leave this machine. */
export function watchFaults(page: Page): Faults {
  const faults: Faults = { console: [], foreignRequests: [] };
  page.on("console", (message) => {
    if (message.type() === "error") faults.console.push(message.text());
  });
  page.on("pageerror", (error) => faults.console.push(error.message));
  page.on("request", (request) => {
    const { protocol, hostname } = new URL(request.url());
    const local = ["data:", "blob:"].includes(protocol) || hostname === "localhost";
    if (!local) faults.foreignRequests.push(request.url());
  });
  return faults;
}

/** What still changes its colour is measured in none of its colours. What turns without end is left to turn. */
async function settled(frame: Pick<Page, "evaluate">): Promise<void> {
  await frame.evaluate(async () => {
    const nextFrame = (): Promise<void> =>
      new Promise((resolve) => {
        requestAnimationFrame(() => {
          resolve();
        });
      });
    await nextFrame();
    const ending = document
      .getAnimations()
      .filter(({ effect }) => effect?.getComputedTiming().iterations !== Number.POSITIVE_INFINITY);
    await Promise.allSettled(ending.map(({ finished }) => finished));
    await nextFrame();
  });
}

/** Every rule of WCAG 2.2 A and AA that axe knows, in one frame. */
export async function expectAccessible(frame: Pick<Page, "evaluate">, screen: string): Promise<void> {
  await settled(frame);
  await frame.evaluate(AXE);
  const violations = await frame.evaluate(async () => {
    const { axe } = globalThis as unknown as {
      axe: { run: (context: Document, options: unknown) => Promise<{ violations: AxeViolation[] }> };
    };
    interface AxeViolation {
      readonly id: string;
      readonly nodes: readonly {
        readonly html: string;
        readonly target: readonly string[];
        readonly failureSummary?: string;
      }[];
    }
    const tags = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"];
    const result = await axe.run(document, { runOnly: tags });
    return result.violations.map(
      ({ id, nodes }) =>
        `${id}: ${nodes.map(({ html, target, failureSummary }) => `${html.slice(0, 160)} at ${target.join(" ")} ${failureSummary ?? ""}`).join(" | ")}`,
    );
  });
  expect(violations, screen).toEqual([]);
}

/** Nothing stands out of the frame sideways, and no text is cut. */
export async function expectNothingCut(frame: Pick<Page, "evaluate">, screen: string): Promise<void> {
  const cut = await frame.evaluate(() => {
    const wide = document.documentElement.scrollWidth > window.innerWidth ? ["the page"] : [];
    const texts = [...document.querySelectorAll("button, a, label, h1, h2, h3, p, li, td, th, span, dt, dd")];
    const clipped = texts.filter((element) => {
      const style = getComputedStyle(element);
      const hides = style.overflowX === "hidden" || style.textOverflow === "ellipsis";
      return hides && element.scrollWidth > element.clientWidth + 1 && element.textContent.trim() !== "";
    });
    const outside = texts.filter((element) => {
      const box = element.getBoundingClientRect();
      const scrolls = element.closest("[data-scrolls-sideways]") !== null;
      return box.width > 0 && !scrolls && (box.left < -1 || box.right > window.innerWidth + 1);
    });
    return [
      ...wide,
      ...[...clipped, ...outside].map((element) => element.textContent.slice(0, 60) || element.outerHTML.slice(0, 120)),
    ];
  });
  expect(cut, screen).toEqual([]);
}
