import { existsSync, mkdtempSync, readFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { unzipSync } from "fflate";
import { describe, expect, it } from "vitest";
import { PROFILES } from "../../src/embedded/node";
import { readWorkbook } from "../../src/excel/read";
import { writeReport } from "../../src/excel/write";
import { analyseWorkbook } from "../../src/workbook/analyse";
import { describeReport } from "../../src/workbook/report/describe";
import { launchBrowser } from "../browser/browser";
import { startSite } from "../browser/site";
import { openSample } from "../excel/embedded-excel";

/** What the adapter made, without the package's own parts: settings may hold when something was last done. */
function made(bytes: Uint8Array): ReadonlyMap<string, string> {
  const parts = Object.entries(unzipSync(bytes)).filter(([name]) =>
    /^xl\/(?:worksheets|charts|tables|drawings)\//.test(name),
  );
  return new Map(parts.map(([name, content]) => [name, Buffer.from(content).toString("utf8")]));
}

describe.skipIf(!existsSync("/usr/bin/chromium"))("the same run (skipped where there is no Chromium)", () => {
  it("makes the same sheets, tables and charts in Node and in the browser", async () => {
    const workbook = openSample("en", PROFILES["excel-web"]);
    await writeReport(describeReport(analyseWorkbook(await readWorkbook()), { language: "en" }));
    const inNode = made(workbook.save());

    const [site, browser] = await Promise.all([startSite(), launchBrowser()]);
    try {
      const context = await browser.newContext({ ignoreHTTPSErrors: true, acceptDownloads: true });
      const page = await context.newPage();
      await page.goto(`${site.address}workbench.html?lang=en`);
      const pane = page.frameLocator("aside.pane iframe");
      await pane.locator("main h1").waitFor();
      await page.locator(".ribbon-command").nth(1).click();
      await pane.locator(".fui-MessageBar").first().waitFor({ timeout: 90_000 });
      const [download] = await Promise.all([
        page.waitForEvent("download"),
        page.getByRole("button", { name: "Download" }).click(),
      ]);
      const file = join(mkdtempSync(join(tmpdir(), "hamrasta-agree-")), "saved.xlsx");
      await download.saveAs(file);
      const inBrowser = made(readFileSync(file));

      expect([...inBrowser.keys()].sort()).toEqual([...inNode.keys()].sort());
      const otherwise = [...inNode].filter(([name, content]) => inBrowser.get(name) !== content);
      expect(otherwise.map(([name]) => name)).toEqual([]);
    } finally {
      await browser.close();
      site.close();
    }
  });
});
