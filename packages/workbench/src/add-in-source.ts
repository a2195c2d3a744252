import type { FunctionsFile } from "@offline-excel/excel-host/calculation/custom-functions";
import { type AddIn, readManifest } from "./manifest";
import type { PageSettings } from "./page-settings";

/** The custom functions of an add-in: their namespace, and what its metadata file says of them. */
export interface AddInFunctions {
  readonly namespace: string;
  readonly file: FunctionsFile;
}

/**
 * Fetches the manifest that the settings name and reads it; null: they name none. Throws an Error where it cannot be had or
 * is no manifest.
 */
export async function fetchAddIn(settings: PageSettings, locale: string): Promise<AddIn | null> {
  if (settings.manifest === undefined) return null;
  const address = new URL(settings.manifest, location.href);
  const answer = await fetch(address).catch(() => null);
  if (answer?.ok !== true) throw new Error(address.href);
  const beside = (path: string): string => new URL(path, location.href).href;
  return readManifest(await answer.text(), locale, (one) =>
    settings.ownSite === true && URL.canParse(one)
      ? beside(new URL(one).pathname.slice(1) + new URL(one).search)
      : new URL(one, address).href,
  );
}

/** Fetches what the add-in's metadata file says; null: it has no custom functions. Throws where the file cannot be had. */
export async function fetchFunctions({ functions }: AddIn): Promise<AddInFunctions | null> {
  if (functions === null) return null;
  const answer = await fetch(functions.address).catch(() => null);
  if (answer?.ok !== true) throw new Error(functions.address);
  return { namespace: functions.namespace, file: (await answer.json()) as FunctionsFile };
}
