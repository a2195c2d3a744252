import { existsSync, readFileSync } from "node:fs";
import { createServer, type Server } from "node:https";
import { createRequire } from "node:module";
import type { AddressInfo } from "node:net";
import { dirname, extname, join } from "node:path";
import { build } from "esbuild";
import { type Browser, chromium, type Page } from "playwright-core";
import { generate } from "selfsigned";
import { afterAll, beforeAll, describe, expect, it } from "vitest";

const CHROMIUM = process.env["CHROMIUM"] ?? "/usr/bin/chromium";
const OFFICE_JS = dirname(createRequire(import.meta.url).resolve("@microsoft/office-js/dist/office.js"));
const TYPES: Readonly<Record<string, string>> = {
  ".html": "text/html",
  ".js": "text/javascript",
  ".css": "text/css",
  ".xml": "text/xml",
  ".json": "application/json",
};

/** An add-in as a stranger has it: a pane, a page of its own for commands, a menu, on a site of its own. */
const manifest = (site: string): string => `<?xml version="1.0" encoding="UTF-8"?>
<OfficeApp xmlns="http://schemas.microsoft.com/office/appforoffice/1.1" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xmlns:bt="http://schemas.microsoft.com/office/officeappbasictypes/1.0" xsi:type="TaskPaneApp">
  <Id>0a5c9e3e-9a57-4d0d-8b0e-2d4f5a6b7c8d</Id>
  <DisplayName DefaultValue="Stranger" />
  <DefaultSettings><SourceLocation DefaultValue="${site}pane.html" /></DefaultSettings>
  <VersionOverrides xmlns="http://schemas.microsoft.com/office/taskpaneappversionoverrides" xsi:type="VersionOverridesV1_0">
    <Hosts>
      <Host xsi:type="Document"><DesktopFormFactor><ExtensionPoint xsi:type="PrimaryCommandSurface"><OfficeTab id="TabHome"><Group id="W">
        <Control xsi:type="Button" id="Word.Only"><Label resid="Fill.Label" /><Action xsi:type="ShowTaskpane"><SourceLocation resid="Other.Url" /></Action></Control>
      </Group></OfficeTab></ExtensionPoint></DesktopFormFactor></Host>
      <Host xsi:type="Workbook"><DesktopFormFactor>
        <FunctionFile resid="Commands.Url" />
        <ExtensionPoint xsi:type="PrimaryCommandSurface"><OfficeTab id="TabHome"><Group id="G">
          <Control xsi:type="Button" id="Fill"><Label resid="Fill.Label" /><Supertip><Title resid="Fill.Label" /><Description resid="Fill.Label" /></Supertip>
            <Action xsi:type="ExecuteFunction"><FunctionName>fill</FunctionName></Action></Control>
          <Control xsi:type="Menu" id="More"><Label resid="More.Label" /><Supertip><Title resid="More.Label" /><Description resid="More.Label" /></Supertip>
            <Items>
              <Item id="Clear"><Label resid="Clear.Label" /><Supertip><Title resid="Clear.Label" /><Description resid="Clear.Label" /></Supertip>
                <Action xsi:type="ExecuteFunction"><FunctionName>clear</FunctionName></Action></Item>
              <Item id="Other"><Label resid="Other.Label" /><Supertip><Title resid="Other.Label" /><Description resid="Other.Label" /></Supertip>
                <Action xsi:type="ShowTaskpane"><SourceLocation resid="Other.Url" /></Action></Item>
            </Items></Control>
        </Group></OfficeTab></ExtensionPoint>
      </DesktopFormFactor></Host>
    </Hosts>
    <Resources>
      <bt:Urls>
        <bt:Url id="Commands.Url" DefaultValue="${site}commands.html" />
        <bt:Url id="Other.Url" DefaultValue="${site}other.html" />
      </bt:Urls>
      <bt:ShortStrings>
        <bt:String id="Fill.Label" DefaultValue="Fill A1" /><bt:String id="More.Label" DefaultValue="More" />
        <bt:String id="Clear.Label" DefaultValue="Write nothing" /><bt:String id="Other.Label" DefaultValue="Other page" />
      </bt:ShortStrings>
    </Resources>
  </VersionOverrides>
</OfficeApp>`;

const page = (title: string, script: string): string =>
  `<!doctype html><html lang="en"><head><title>${title}</title><script src="office-js/office.js"></script><script>${script}</script></head><body><h1>${title}</h1><p id="said"></p></body></html>`;

const WRITE = `function write(text, event) {
  Excel.run(async (context) => {
    context.workbook.worksheets.getActiveWorksheet().getRange("A1").values = [[text]];
    await context.sync();
  }).finally(() => event.completed());
}`;

const PAGES: Readonly<Record<string, string>> = {
  "pane.html": page(
    "Pane",
    `Office.onReady().then(() => Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getActiveWorksheet().load("name");
      await context.sync();
      document.getElementById("said").textContent = sheet.name;
    }));`,
  ),
  "other.html": page("Other", `Office.onReady();`),
  "commands.html": page(
    "Commands",
    `${WRITE} Office.onReady(() => {
      Office.actions.associate("fill", (event) => write("filled", event));
      Office.actions.associate("clear", (event) => write("", event));
    });`,
  ),
};

type Answer = (path: string) => string | Buffer | null;

describe.skipIf(!existsSync(CHROMIUM))("an add-in on another site (skipped where there is no Chromium)", () => {
  let browser: Browser;
  let opened: Page;
  const servers: Server[] = [];

  async function serve(answer: Answer): Promise<string> {
    const { private: key, cert } = await generate([{ name: "commonName", value: "localhost" }]);
    const server = createServer({ key, cert }, (request, response) => {
      const path = new URL(request.url ?? "/", "https://localhost").pathname.slice(1);
      const body = path.startsWith("office-js/") ? officeJs(path.slice(10)) : answer(path);
      response.writeHead(body === null ? 404 : 200, {
        "content-type": TYPES[extname(path)] ?? "application/octet-stream",
        "access-control-allow-origin": "*",
      });
      response.end(body ?? "");
    });
    servers.push(server);
    await new Promise<void>((resolve) => server.listen(0, "localhost", resolve));
    return `https://localhost:${(server.address() as AddressInfo).port}/`;
  }

  beforeAll(async () => {
    const { outputFiles } = await build({
      entryPoints: { workbench: createRequire(import.meta.url).resolve("@offline-excel/workbench/main") },
      bundle: true,
      write: false,
      outdir: "site",
      loader: { ".woff2": "dataurl" },
    });
    const files = new Map(outputFiles.map(({ path, contents }) => [path.slice(path.lastIndexOf("/") + 1), contents]));
    const html = `<!doctype html><link rel="stylesheet" href="workbench.css"><body><script src="workbench.js"></script></body>`;
    const host = await serve((path) => (path === "workbench.html" ? html : Buffer.from(files.get(path) ?? [])));
    let site = "";
    site = await serve((path) => (path === "manifest.xml" ? manifest(site) : (PAGES[path] ?? null)));
    browser = await chromium.launch({ executablePath: CHROMIUM, args: ["--headless", "--no-sandbox"] });
    opened = await (await browser.newContext({ ignoreHTTPSErrors: true })).newPage();
    await opened.goto(`${host}workbench.html?manifest=${encodeURIComponent(`${site}manifest.xml`)}`);
  });
  afterAll(async () => {
    await browser.close();
    for (const server of servers) server.close();
  });

  const formula = (): Promise<string> => opened.locator('input[aria-label="Formula"]').inputValue();

  it("has its pane beside the workbook, speaking with it across sites", async () => {
    const said = opened.frameLocator("aside.pane iframe").locator("#said");
    await said.filter({ hasText: "Sheet1" }).waitFor();
    expect(await said.innerText()).toBe("Sheet1");
  });

  it("shows the buttons and menus that its manifest has for workbooks, and no others", async () => {
    expect(await opened.locator(".ribbon-command").allInnerTexts()).toEqual(["Fill A1", "More"]);
  });

  it("runs a command in the page that its manifest names for them, also the first", async () => {
    await opened.locator(".ribbon-command", { hasText: "Fill A1" }).click();
    await expect.poll(formula).toBe("filled");
  });

  it("runs a command out of a menu, by keys alone", async () => {
    await opened.locator(".ribbon-menu").focus();
    await opened.keyboard.press("ArrowDown");
    expect(await opened.locator(".ribbon-list").isVisible()).toBe(true);
    await opened.keyboard.press("Enter");
    await expect.poll(formula).toBe("");
    expect(await opened.locator(".ribbon-list").isVisible()).toBe(false);
  });

  it("shows the page in the pane that a menu's item names", async () => {
    await opened.locator(".ribbon-menu").click();
    await opened.locator(".ribbon-item", { hasText: "Other page" }).click();
    const heading = opened.frameLocator("aside.pane iframe").locator("h1");
    await heading.filter({ hasText: "Other" }).waitFor();
    expect(await heading.innerText()).toBe("Other");
  });

  it("says so where there is no manifest at the address", async () => {
    const other = await opened.context().newPage();
    await other.goto(opened.url().replace(/manifest=.*/, "manifest=nowhere.json"));
    const status = other.locator("p.status", { hasText: "manifest could not be loaded" });
    await status.waitFor();
    await other.close();
  });
});

function officeJs(path: string): Buffer | null {
  const file = join(OFFICE_JS, path);
  return existsSync(file) ? readFileSync(file) : null;
}
