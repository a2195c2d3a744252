import { existsSync } from "node:fs";
import { unzipSync } from "fflate";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { PROFILES } from "@offline-excel/excel-host/node";
import { bytesOf, launchBrowser } from "../browser/browser";
import { type SharedSite, sharedSite } from "../browser/shared";
import { openSample } from "../excel/embedded-excel";
import { scenarioFrame, useScenarios } from "./scenario-page";
import { type Scenario, SCENARIOS } from "./scenarios";

/** What a run answered, and the workbook that it left. */
interface Run {
  readonly answer: unknown;
  /** Every part of the package by its name; the container itself is packed by another library in the browser. */
  readonly parts: ReadonlyMap<string, string>;
}

function partsOf(bytes: Uint8Array): Run["parts"] {
  return new Map(
    Object.entries(unzipSync(bytes))
      .map(([name, content]) => [name, Buffer.from(content).toString("latin1")] as const)
      .sort(([one], [other]) => (one < other ? -1 : 1)),
  );
}

async function inNode({ sample, profile, run }: Scenario): Promise<Run> {
  const workbook = openSample(sample, PROFILES[profile]);
  const answer: unknown = JSON.parse(JSON.stringify(await run()));
  return { answer, parts: partsOf(workbook.save()) };
}

describe.skipIf(!existsSync("/usr/bin/chromium"))("the adapter (skipped where there is no Chromium)", () => {
  let browser: Browser;
  let site: SharedSite;
  let page: Page;

  beforeAll(async () => {
    [site, browser] = await Promise.all([sharedSite(), launchBrowser()]);
    const context = await browser.newContext({ ignoreHTTPSErrors: true, acceptDownloads: true });
    page = await context.newPage();
    page.setDefaultTimeout(90_000);
    await useScenarios(page);
  });
  afterAll(async () => {
    await browser.close();
  });

  async function inBrowser({ name, sample, profile }: Scenario): Promise<Run> {
    await page.goto(`${site.address}workbench.html?lang=${sample}&profile=${profile}`);
    await page.locator(".sheet-tab").first().waitFor();
    const frame = await scenarioFrame(page);
    const answer = await frame.evaluate((wanted) => {
      const { runScenario } = globalThis as unknown as { runScenario: (name: string) => Promise<string> };
      return runScenario(wanted);
    }, name);
    const [download] = await Promise.all([
      page.waitForEvent("download"),
      page.locator(".file-commands button").nth(1).click(),
    ]);
    return { answer: JSON.parse(answer) as unknown, parts: partsOf(await bytesOf(download)) };
  }

  describe.each(SCENARIOS.map((scenario) => [scenario.name, scenario] as const))("that %s", (_, scenario) => {
    it("answers the same in Node and in the browser, and leaves the same package", async () => {
      const [one, other] = [await inNode(scenario), await inBrowser(scenario)];
      expect(other.answer).toEqual(one.answer);
      expect([...other.parts.keys()]).toEqual([...one.parts.keys()]);
      const differing = [...one.parts.keys()].filter((name) => one.parts.get(name) !== other.parts.get(name));
      expect(differing).toEqual([]);
    });
  });
});
