import type { Page } from "playwright-core";

/** A small add-in in the place of ours: a pane, two custom functions, and a dialog that speaks with the pane. */

const MANIFEST = `<?xml version="1.0" encoding="UTF-8"?>
<OfficeApp xmlns="http://schemas.microsoft.com/office/appforoffice/1.1" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xmlns:bt="http://schemas.microsoft.com/office/officeappbasictypes/1.0" xsi:type="TaskPaneApp">
  <VersionOverrides xmlns="http://schemas.microsoft.com/office/taskpaneappversionoverrides" xsi:type="VersionOverridesV1_0">
    <Hosts><Host xsi:type="Workbook">
      <AllFormFactors>
        <ExtensionPoint xsi:type="CustomFunctions">
          <Script><SourceLocation resid="Functions.Script.Url" /></Script>
          <Page><SourceLocation resid="Pane.Url" /></Page>
          <Metadata><SourceLocation resid="Functions.Metadata.Url" /></Metadata>
          <Namespace resid="Functions.Namespace" />
        </ExtensionPoint>
      </AllFormFactors>
      <DesktopFormFactor />
    </Host></Hosts>
    <Resources>
      <bt:Urls>
        <bt:Url id="Pane.Url" DefaultValue="https://localhost:3000/taskpane.html" />
        <bt:Url id="Functions.Metadata.Url" DefaultValue="https://localhost:3000/functions.json" />
      </bt:Urls>
      <bt:ShortStrings><bt:String id="Functions.Namespace" DefaultValue="TEST" /></bt:ShortStrings>
    </Resources>
  </VersionOverrides>
</OfficeApp>`;

const METADATA = {
  functions: [
    {
      id: "SUMUP",
      name: "SUMUP",
      parameters: [{ name: "values", type: "any", dimensionality: "matrix" }],
      result: { type: "number" },
    },
    { id: "FAIL", name: "FAIL", parameters: [], result: { type: "number" } },
  ],
};

const PANE = `<!doctype html><html lang="en"><head><title>Pane</title>
<script src="office-js/office.js"></script><script>
CustomFunctions.associate("SUMUP", (values) => values.flat().reduce((sum, one) => sum + Number(one), 0));
CustomFunctions.associate("FAIL", () => { throw new CustomFunctions.Error(CustomFunctions.ErrorCode.divisionByZero); });
Office.onReady().then(() => {
  const said = document.getElementById("said");
  document.getElementById("ready").textContent = "ready";
  document.getElementById("ask").addEventListener("click", () => {
    const address = new URL("dialog.html", location.href).href;
    Office.context.ui.displayDialogAsync(address, { displayInIframe: true, height: 40, width: 30 }, (result) => {
      said.textContent = result.status;
      const dialog = result.value;
      dialog.addEventHandler(Office.EventType.DialogMessageReceived, (event) => {
        said.textContent = "heard " + event.message;
        if (event.message === "bye") dialog.close();
      });
      dialog.addEventHandler(Office.EventType.DialogEventReceived, (event) => { said.textContent = "closed " + event.error; });
    });
  });
});
</script></head><body><main><h1>Pane</h1><p id="ready"></p><button id="ask">Ask</button><p id="said"></p></main></body></html>`;

const DIALOG = `<!doctype html><html lang="en"><head><title>Dialog</title>
<script src="office-js/office.js"></script><script>
Office.onReady().then(() => {
  for (const word of ["hello", "bye"]) {
    const button = document.createElement("button");
    button.textContent = word;
    button.addEventListener("click", () => Office.context.ui.messageParent(word));
    document.querySelector("main").append(button);
  }
});
</script></head><body><main><h1>Dialog</h1></main></body></html>`;

const FILES: Readonly<Record<string, readonly [type: string, body: string]>> = {
  "manifest.xml": ["text/xml", MANIFEST],
  "functions.json": ["application/json", JSON.stringify(METADATA)],
  "taskpane.html": ["text/html", PANE],
  "dialog.html": ["text/html", DIALOG],
};

/** Serves the add-in's files in the place of ours, to this page alone. */
export async function useTestAddIn(page: Page): Promise<void> {
  await page.route(/\/(?:manifest\.xml|functions\.json|taskpane\.html|dialog\.html)(?:\?|$)/, async (route) => {
    const name = new URL(route.request().url()).pathname.slice(1);
    const [contentType, body] = FILES[name] ?? ["text/plain", ""];
    await route.fulfill({ contentType, body });
  });
}
