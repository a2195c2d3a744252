import type { FunctionsFile } from "@offline-excel/excel-host/calculation/custom-functions";

/** The custom functions of an add-in: their namespace, and what its metadata file says of them. */
export interface AddInFunctions {
  readonly namespace: string;
  readonly file: FunctionsFile;
}

/** Follows an add-in's manifest to its custom functions; null: it has none, or their file cannot be had. */
export async function functionsOf(manifest: string, locale: string): Promise<AddInFunctions | null> {
  const document = new DOMParser().parseFromString(manifest, "text/xml");
  const point = all(document, "ExtensionPoint").find((one) => one.getAttribute("xsi:type") === "CustomFunctions");
  if (point === undefined) return null;
  const resource = (name: string): string | null => {
    const holder = all(point, name)[0];
    const id = (holder === undefined ? undefined : (all(holder, "SourceLocation")[0] ?? holder))?.getAttribute("resid");
    const found = all(document, "String", "Url").find((one) => one.getAttribute("id") === id);
    const override =
      found === undefined ? undefined : all(found, "Override").find((one) => one.getAttribute("Locale") === locale);
    return override?.getAttribute("Value") ?? found?.getAttribute("DefaultValue") ?? null;
  };
  const namespace = resource("Namespace");
  const address = resource("Metadata");
  if (namespace === null || address === null) return null;
  // The manifest names the site's own address; the page may be served from another port.
  const answer = await fetch(new URL(new URL(address).pathname.slice(1), location.href)).catch(() => null);
  if (answer?.ok !== true) return null;
  return { namespace, file: (await answer.json()) as FunctionsFile };
}

function all(parent: Document | Element, ...names: readonly string[]): Element[] {
  return [...parent.getElementsByTagName("*")].filter((one) => names.includes(one.localName));
}
