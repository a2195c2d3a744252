/**
 * `npm run screenshots -- [FOLDER] [--width 320] [--dark]`: a picture of every screen of the pane in every state, in both
 * languages, to be looked at. Tall screens are shown whole.
 */
import { mkdirSync } from "node:fs";
import { join, resolve } from "node:path";
import { parseArgs } from "node:util";
import type { Page } from "playwright-core";
import { launchChromium } from "../tests/browser/chromium";
import { pageAddress, SCREENS, STATES } from "../tests/browser/stand-in/screens";
import { serveStandIn } from "../tests/browser/stand-in/serve";

const HEIGHT = 720;

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { width: { type: "string", default: "320" }, dark: { type: "boolean", default: false } },
});
const folder = resolve(positionals[0] ?? "build/screenshots");
const width = Number(values.width);
const look = values.dark ? "dark" : "";

mkdirSync(folder, { recursive: true });
const site = await serveStandIn();
const browser = await launchChromium();
try {
  for (const language of ["en", "fa"] as const) {
    const open = async (query: string): Promise<Page> => {
      const page = await browser.newPage({
        viewport: { width, height: HEIGHT },
        deviceScaleFactor: 2,
        ignoreHTTPSErrors: true,
        reducedMotion: "reduce",
      });
      await page.goto(pageAddress(site.address, language, query));
      return page;
    };
    const way = await open(look);
    for (const [index, { name, open: openScreen }] of SCREENS.entries()) {
      await openScreen(way);
      await picture(way, `${String(index + 1).padStart(2, "0")}-${name}-${language}`);
    }
    await way.close();
    for (const { name, query, open: openState } of STATES) {
      const page = await open(look === "" ? query : `${query}&${look}`);
      await openState(page);
      await picture(page, `state-${name}-${language}`);
      await page.close();
    }
  }
} finally {
  await browser.close();
  site.close();
}
console.log(`Pictures are in ${folder}.`);

async function picture(page: Page, name: string): Promise<void> {
  const hidden = await page.evaluate(() => {
    const scroller = document.querySelector("main > div:last-of-type");
    return scroller === null ? 0 : scroller.scrollHeight - scroller.clientHeight;
  });
  await page.setViewportSize({ width, height: HEIGHT + Math.max(0, hidden) });
  // Charts draw themselves anew when the page grows.
  await page.waitForTimeout(200);
  await page.screenshot({ path: join(folder, `${name}.png`) });
  await page.setViewportSize({ width, height: HEIGHT });
}
