import { build } from "esbuild";
import type { Frame, Page } from "playwright-core";

/** For the pane's frame: offers the scenarios by name to whoever drives the page. */
const ENTRY = `
import { SCENARIOS } from "./tests/workbench/scenarios";
globalThis.runScenario = async (name) => JSON.stringify(await SCENARIOS.find((one) => one.name === name).run());
Office.onReady().then(() => { document.title = "ready"; });
`;

const PANE = `<!doctype html><html lang="en"><head><title>Scenarios</title><script src="office-js/office.js"></script>
<script src="scenarios.js"></script></head><body><main><h1>Scenarios</h1></main></body></html>`;

/** Serves the scenarios in the place of our pane, to this page alone; the host on the page is the one that ships. */
export async function useScenarios(page: Page): Promise<void> {
  const { outputFiles } = await build({
    stdin: { contents: ENTRY, resolveDir: process.cwd(), loader: "ts" },
    bundle: true,
    platform: "browser",
    format: "iife",
    target: "es2022",
    write: false,
    logLevel: "warning",
  });
  const script = outputFiles[0]?.text ?? "";
  await page.route(/\/(?:taskpane\.html|scenarios\.js)(?:\?|$)/, async (route) => {
    const isScript = new URL(route.request().url()).pathname.endsWith(".js");
    await route.fulfill({
      contentType: isScript ? "text/javascript; charset=utf-8" : "text/html; charset=utf-8",
      body: isScript ? script : PANE,
    });
  });
}

/** The pane's frame, once office.js has found its host. */
export async function scenarioFrame(page: Page): Promise<Frame> {
  const frame = await (await page.waitForSelector("aside.pane iframe")).contentFrame();
  if (frame === null) throw new Error("The page has no pane.");
  await frame.waitForFunction(() => document.title === "ready");
  return frame;
}
