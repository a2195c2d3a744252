/** What a button of the ribbon does: it shows a page in the pane, or runs a function of the add-in. */
export type RibbonAction =
  { readonly kind: "pane"; readonly page: string | null } | { readonly kind: "function"; readonly name: string };

export interface RibbonButton {
  readonly kind: "button";
  readonly id: string;
  readonly label: string;
  readonly description: string;
  readonly icon: string | null;
  readonly action: RibbonAction;
}

export interface RibbonMenu {
  readonly kind: "menu";
  readonly id: string;
  readonly label: string;
  readonly description: string;
  readonly icon: string | null;
  readonly items: readonly RibbonButton[];
}

export type RibbonControl = RibbonButton | RibbonMenu;

/** Where an add-in's custom functions are described, and the word before their names. */
export interface FunctionsMetadata {
  readonly namespace: string;
  readonly address: string;
}

/** An add-in as its manifest describes it to Excel, in one language. Addresses are absolute. */
export interface AddIn {
  readonly id: string;
  readonly name: string;
  /** The page that the pane opens with; null: the add-in has no pane. */
  readonly pane: string | null;
  /** The page that runs the ribbon's functions; null: the pane does, or there are none. */
  readonly functionFile: string | null;
  readonly controls: readonly RibbonControl[];
  readonly functions: FunctionsMetadata | null;
  /** Origins that may appear in its dialogs beside the pane's own. */
  readonly domains: readonly string[];
}

/**
 * Reads an add-in-only manifest (XML). `locate` makes an address of the manifest the one to load, as where a site is served
 * from another port than its manifest says. Throws an Error with one sentence where the text is no such manifest.
 */
export function readManifest(text: string, locale: string, locate: (address: string) => string): AddIn {
  const document = new DOMParser().parseFromString(text, "text/xml");
  if (document.documentElement.localName !== "OfficeApp")
    throw new Error("The file is not an add-in's manifest (XML).");
  // A newer version of the overrides stands within the older one, and replaces it.
  const overrides = all(document, "VersionOverrides");
  const newest = overrides[overrides.length - 1];
  const host = all(newest ?? document, "Host").find((one) => one.getAttribute("xsi:type") === "Workbook") ?? newest;
  const resources = new Map(
    all(newest ?? document, "String", "Image", "Url").map((one) => [
      one.getAttribute("id") ?? "",
      inLocale(one, locale),
    ]),
  );
  const resource = (holder: Element | undefined): string | null => {
    const id = holder?.getAttribute("resid");
    return id === undefined || id === null ? null : (resources.get(id) ?? null);
  };
  const located = (address: string | null): string | null => (address === null ? null : locate(address));
  const page = (parent: Element): string | null => located(resource(all(parent, "SourceLocation")[0]));

  const button = (control: Element): RibbonButton => {
    const icon = all(control, "Image").find((image) => image.getAttribute("size") === "32") ?? all(control, "Image")[0];
    const name = all(control, "FunctionName")[0]?.textContent;
    return {
      kind: "button",
      id: control.getAttribute("id") ?? "",
      label: resource(all(control, "Label")[0]) ?? "",
      description: resource(all(control, "Description")[0]) ?? "",
      icon: located(resource(icon)),
      action: name === undefined ? { kind: "pane", page: page(control) } : { kind: "function", name: name.trim() },
    };
  };
  const controls = (host === undefined ? [] : all(host, "Control")).flatMap((control): RibbonControl[] => {
    const type = control.getAttribute("xsi:type");
    if (type === "Button") return [button(control)];
    if (type !== "Menu") return [];
    const { id, label, description, icon } = button(control);
    return [{ kind: "menu", id, label, description, icon, items: all(control, "Item").map(button) }];
  });

  const point = extensionPoint(host, "CustomFunctions");
  const shown = controls.flatMap((one) => (one.kind === "menu" ? one.items : [one])).map(({ action }) => action);
  const settings = all(document, "DefaultSettings")[0];
  const standard = settings === undefined ? undefined : all(settings, "SourceLocation")[0];
  const pane =
    (standard === undefined ? null : located(inLocale(standard, locale))) ??
    shown.find((action) => action.kind === "pane")?.page ??
    (point === undefined ? null : located(resource(pageOf(point))));
  const functionFile = host === undefined ? null : located(resource(all(host, "FunctionFile")[0]));
  const display = all(document, "DisplayName")[0];
  return {
    id: all(document, "Id")[0]?.textContent.trim() ?? "",
    name: display === undefined ? "" : inLocale(display, locale),
    pane,
    functionFile: functionFile === pane ? null : functionFile,
    controls,
    functions: functionsMetadata(point, resource, locate),
    domains: all(document, "AppDomain").map((one) => originOf(locate(one.textContent.trim()))),
  };
}

function functionsMetadata(
  point: Element | undefined,
  resource: (holder: Element | undefined) => string | null,
  locate: (address: string) => string,
): FunctionsMetadata | null {
  const holder = point === undefined ? undefined : all(point, "Metadata")[0];
  const address = resource(holder === undefined ? undefined : all(holder, "SourceLocation")[0]);
  const namespace = resource(point === undefined ? undefined : all(point, "Namespace")[0]);
  return address === null || namespace === null ? null : { namespace, address: locate(address) };
}

function pageOf(point: Element): Element | undefined {
  const holder = all(point, "Page")[0];
  return holder === undefined ? undefined : all(holder, "SourceLocation")[0];
}

function extensionPoint(host: Element | undefined, type: string): Element | undefined {
  return host === undefined
    ? undefined
    : all(host, "ExtensionPoint").find((one) => one.getAttribute("xsi:type") === type);
}

/** A value that the manifest may give for each language. */
function inLocale(holder: Element, locale: string): string {
  const override = all(holder, "Override").find((other) => other.getAttribute("Locale") === locale);
  return override?.getAttribute("Value") ?? holder.getAttribute("DefaultValue") ?? "";
}

function originOf(address: string): string {
  return URL.canParse(address) ? new URL(address).origin : address;
}

function all(parent: Document | Element, ...names: readonly string[]): Element[] {
  return [...parent.getElementsByTagName("*")].filter((one) => names.includes(one.localName));
}
