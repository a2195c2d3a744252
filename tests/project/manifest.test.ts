import { existsSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { gzipSync } from "node:zlib";
import { DOMParser, type Document, type Element } from "@xmldom/xmldom";
import { OfficeAddinManifest } from "office-addin-manifest";
import { beforeAll, describe, expect, it } from "vitest";
import { buildSite } from "../../scripts/building/build-site";
import { EXCEL_API_FLOOR } from "../../src/excel/capabilities";

/** office-addin-manifest's offline reader accepts almost anything, and its validator asks a service: these are our own checks. */

const root = (path: string): string => fileURLToPath(new URL(`../../${path}`, import.meta.url));
const SITE = "build/test-site";
const URL_OF_SITE = "https://example.org/hamrasta/";

const ORDER = [
  "Id",
  "Version",
  "ProviderName",
  "DefaultLocale",
  "DisplayName",
  "Description",
  "IconUrl",
  "HighResolutionIconUrl",
  "SupportUrl",
  "Hosts",
  "Requirements",
  "DefaultSettings",
  "Permissions",
  "VersionOverrides",
];

beforeAll(async () => {
  await buildSite({ mode: "production", url: URL_OF_SITE, officeJs: "microsoft", workbench: false, out: SITE });
});

describe.each([
  { name: "development", path: root("manifest.xml"), base: "https://localhost:3000/" },
  { name: "production", path: root(`${SITE}/manifest.xml`), base: URL_OF_SITE },
])("the $name manifest", ({ name, path, base }) => {
  let document: Document;
  let text: string;
  beforeAll(() => {
    text = readFileSync(path, "utf8");
    document = new DOMParser().parseFromString(text, "text/xml");
  });

  it("is read by Microsoft's own reader", async () => {
    const info = await OfficeAddinManifest.readManifestFile(path);
    expect(info.displayName).toBe("Hamrasta");
    expect(info.hosts).toEqual(["Workbook"]);
    expect(info.permissions).toBe("ReadWriteDocument");
  });

  it("has its elements in the order that Office asks for", () => {
    expect(children(document.documentElement).map(({ localName }) => localName)).toEqual(ORDER);
    const host = only(elements(document, "Runtimes")).parentNode as Element;
    expect(children(host).map(({ localName }) => localName)).toEqual([
      "Runtimes",
      "AllFormFactors",
      "DesktopFormFactor",
    ]);
    const form = only(elements(document, "DesktopFormFactor"));
    expect(children(form).map(({ localName }) => localName)).toEqual(["GetStarted", "FunctionFile", "ExtensionPoint"]);
    const functions = only(elements(only(elements(document, "AllFormFactors")), "ExtensionPoint"));
    expect(children(functions).map(({ localName }) => localName)).toEqual(["Script", "Page", "Metadata", "Namespace"]);
    const resources = only(elements(document, "Resources"));
    expect(children(resources).map(({ localName }) => localName)).toEqual([
      "Images",
      "Urls",
      "ShortStrings",
      "LongStrings",
    ]);
    for (const button of elements(document, "Control")) {
      expect(children(button).map(({ localName }) => localName)).toEqual(["Label", "Supertip", "Icon", "Action"]);
    }
  });

  it("has a GUID and the package's version", () => {
    expect(textOf(document, "Id")).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
    const { version } = JSON.parse(readFileSync(root("package.json"), "utf8")) as { version: string };
    expect(textOf(document, "Version")).toBe(`${version}.0`);
  });

  it("resolves every resid and uses every resource", () => {
    const defined = ["Image", "Url", "String"].flatMap((kind) =>
      elements(document, kind)
        .map((element) => element.getAttribute("id"))
        .filter((id) => id !== null),
    );
    const used = [...document.getElementsByTagName("*")].flatMap((element) => element.getAttribute("resid") ?? []);
    expect(new Set(defined).size).toBe(defined.length);
    expect([...new Set(used)].sort()).toEqual([...defined].sort());
    for (const id of defined) expect(id.length).toBeLessThanOrEqual(32);
  });

  it("runs the pane, the commands and the functions in one page", () => {
    const page = "Pane.Url";
    expect(only(elements(document, "Runtime")).getAttribute("resid")).toBe(page);
    expect(only(elements(document, "Runtime")).getAttribute("lifetime")).toBe("long");
    expect(only(elements(document, "FunctionFile")).getAttribute("resid")).toBe(page);
    expect(sourceOf(document, "Page")).toBe(page);
    expect(elements(document, "TaskpaneId")).toEqual([]);
    const shown = elements(document, "Action").flatMap((action) => elements(action, "SourceLocation"));
    expect(shown.map((element) => element.getAttribute("resid"))).toEqual([page]);
  });

  it("calls only commands that the pane registers", () => {
    const registered = readFileSync(root("src/commands/register-commands.ts"), "utf8");
    const called = elements(document, "FunctionName").map((element) => element.textContent ?? "");
    expect(called.length).toBeGreaterThan(0);
    for (const command of called) expect(registered).toContain(`"${command}"`);
  });

  it("says everything in Persian too, once, and nothing twice in English", () => {
    const visible = [
      // The namespace stands in formulas: were it translated, a workbook would calculate in one language only.
      ...elements(document, "String").filter((element) => element.getAttribute("id") !== "Functions.Namespace"),
      ...elements(document, "DisplayName"),
      ...topDescription(document),
    ];
    expect(visible.length).toBeGreaterThan(5);
    for (const element of visible) {
      const overrides = children(element).filter(({ localName }) => localName === "Override");
      expect(overrides.map((override) => override.getAttribute("Locale"))).toEqual(["fa-IR"]);
      const persian = overrides[0]?.getAttribute("Value") ?? "";
      expect(persian).toMatch(/[آ-ی]/);
      expect(persian).not.toMatch(/[يك]/);
    }
    const limits = { ShortStrings: 125, LongStrings: 250 } as const;
    for (const [list, limit] of Object.entries(limits)) {
      for (const element of elements(only(elements(document, list)), "String")) {
        expect((element.getAttribute("DefaultValue") ?? "").length).toBeLessThanOrEqual(limit);
      }
    }
  });

  it("points only to files that are built, over https", () => {
    const urls = [...text.matchAll(/"(https?:\/\/[^"]+)"/g)]
      .map((match) => match[1] ?? "")
      .filter((url) => !/schemas\.microsoft\.com|www\.w3\.org/.test(url));
    expect(urls.length).toBeGreaterThan(10);
    for (const url of urls) {
      expect(url.startsWith(base), url).toBe(true);
      expect(existsSync(root(`${SITE}/${url.slice(base.length)}`)), url).toBe(true);
    }
    if (name === "production") expect(text).not.toContain("localhost");
  });

  it("names the functions' files for both languages, and these name help pages that are built", () => {
    const metadata = only(
      elements(document, "Url").filter((url) => url.getAttribute("id") === sourceOf(document, "Metadata")),
    );
    const persian = only(children(metadata).filter((override) => override.getAttribute("Locale") === "fa-IR"));
    const files = [metadata.getAttribute("DefaultValue") ?? "", persian.getAttribute("Value") ?? ""];
    expect(new Set(files).size).toBe(2);
    for (const file of files) {
      const own =
        name === "production" ? `${SITE}/${file.slice(base.length)}` : `src/functions/${file.slice(base.length)}`;
      const { functions } = JSON.parse(readFileSync(root(own), "utf8")) as {
        readonly functions: readonly { readonly helpUrl: string }[];
      };
      expect(functions.length).toBeGreaterThanOrEqual(10);
      for (const { helpUrl } of functions) {
        expect(helpUrl.startsWith(base), helpUrl).toBe(true);
        const [page = ""] = helpUrl.slice(base.length).split("#");
        expect(existsSync(root(`${SITE}/${page}`)), helpUrl).toBe(true);
      }
    }
  });

  it("has icons of the sizes that it says", () => {
    for (const image of elements(document, "Image").filter((element) => element.hasAttribute("DefaultValue"))) {
      const size = Number(image.getAttribute("id")?.split(".").at(-1));
      expect(pixels(image.getAttribute("DefaultValue") ?? "", base)).toEqual([size, size]);
    }
    expect(pixels(only(elements(document, "IconUrl")).getAttribute("DefaultValue") ?? "", base)).toEqual([32, 32]);
    const large = only(elements(document, "HighResolutionIconUrl")).getAttribute("DefaultValue") ?? "";
    expect(pixels(large, base)).toEqual([64, 64]);
    for (const icon of elements(document, "Icon")) {
      const sizes = children(icon).map((image) => Number(image.getAttribute("size")));
      expect(sizes).toEqual([16, 20, 24, 32, 40, 48, 64, 80]);
    }
  });

  it("asks for the requirement set that the code is written for, and for no shared runtime", () => {
    const sets = elements(document, "Set").map((set) => [set.getAttribute("Name"), set.getAttribute("MinVersion")]);
    expect(sets).toEqual([["ExcelApi", EXCEL_API_FLOOR]]);
  });
});

describe("a production build", () => {
  it("loads office.js from Microsoft, by a plain script tag of that name", () => {
    const page = readFileSync(root(`${SITE}/taskpane.html`), "utf8");
    expect(page).toMatch(
      /<script src="?https:\/\/appsforoffice\.microsoft\.com\/lib\/1\/hosted\/office\.js"?><\/script>/,
    );
  });

  it("has a policy without eval and with connections to its own site only", () => {
    const page = readFileSync(root(`${SITE}/taskpane.html`), "utf8");
    const policy = /http-equiv="?Content-Security-Policy"? content="([^"]+)"/.exec(page)?.[1] ?? "";
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain("connect-src 'self'");
    expect(policy).not.toContain("unsafe-eval");
    expect(/script-src [^;]*/.exec(policy)?.[0]).not.toContain("unsafe-inline");
  });

  it("loads at most 250 KB gzipped before the first screen, office.js aside", () => {
    const page = readFileSync(root(`${SITE}/taskpane.html`), "utf8");
    const scripts = [...page.matchAll(/<script src="?([^">]+)"?>/g)].map((match) => match[1] ?? "");
    const own = scripts.filter((script) => !script.startsWith("https://"));
    expect(own.length).toBeGreaterThan(0);
    const bytes = own.map((script) => gzipSync(readFileSync(root(`${SITE}/${script}`)), { level: 9 }).byteLength);
    expect(bytes.reduce((sum, size) => sum + size, 0)).toBeLessThanOrEqual(250_000);
  });

  it("holds neither the workbench nor office.js", () => {
    expect(existsSync(root(`${SITE}/workbench.html`))).toBe(false);
    expect(existsSync(root(`${SITE}/office-js`))).toBe(false);
  });
});

function elements(parent: Document | Element, localName: string): readonly Element[] {
  return [...parent.getElementsByTagName("*")].filter((element) => element.localName === localName);
}

function children(element: Element | null): readonly Element[] {
  return [...(element?.childNodes ?? [])].filter((node): node is Element => node.nodeType === 1);
}

function only<Item>(items: readonly Item[]): Item {
  expect(items).toHaveLength(1);
  return items[0] as Item;
}

/** The resource that a part of the functions' extension point names. */
function sourceOf(document: Document, part: string): string | null {
  return only(elements(only(elements(document, part)), "SourceLocation")).getAttribute("resid");
}

function textOf(document: Document, localName: string): string {
  return only(elements(document, localName)).textContent ?? "";
}

/** The add-in's own description, not those of its buttons. */
function topDescription(document: Document): readonly Element[] {
  return children(document.documentElement).filter(({ localName }) => localName === "Description");
}

/** Width and height from a PNG's header. */
function pixels(url: string, base: string): readonly [number, number] {
  const file = readFileSync(root(`${SITE}/${url.slice(base.length)}`));
  expect(file.subarray(1, 4).toString("latin1")).toBe("PNG");
  return [file.readUInt32BE(16), file.readUInt32BE(20)];
}
