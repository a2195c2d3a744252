import type { PageLanguage } from "./words";

/** What whoever builds the page gives it; all may be absent. Addresses are relative to the page. */
export interface PageSettings {
  /** The add-in's manifest. */
  readonly manifest?: string;
  /**
   * Whether the add-in's own site is this page's: addresses of the manifest that begin with its `origin` are then taken
   * from beside the page, as where the site is served from another port than its manifest says.
   */
  readonly ownSite?: boolean;
  /** The id under which workbooks keep the add-in's settings; without one that of the manifest. */
  readonly reference?: string;
  /** Workbooks that the page offers, one a language; the page opens with its own language's. */
  readonly samples?: Readonly<Partial<Record<PageLanguage, string>>>;
}

/** The id of the element that holds the settings as JSON. */
const HOLDER = "workbench-settings";

/**
 * The page's settings: those that stand in it, or for `?manifest=ADDRESS` the add-in of that address, on its own site and
 * without samples.
 */
export function pageSettings(query: URLSearchParams): PageSettings {
  const manifest = query.get("manifest");
  if (manifest !== null) return { manifest, ownSite: false };
  const text = document.getElementById(HOLDER)?.textContent.trim() ?? "";
  return text === "" ? {} : (JSON.parse(text) as PageSettings);
}
