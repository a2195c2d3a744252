import type { Mapping } from "../../workbook/reading/mapping";
import { SAVED_KEYS } from "../../workbook/saved-keys";
import type { WorkbookSnapshot } from "../../workbook/snapshot";

export interface SavedMapping {
  readonly corrections: Mapping;
  /** What is to be saved anew, by key. */
  readonly renamed: Readonly<Record<string, string>>;
}

/** What an earlier session saved about reading the workbook, under the names that its sheets have now. */
export async function savedMapping(snapshot: WorkbookSnapshot): Promise<SavedMapping> {
  if (snapshot.saved[SAVED_KEYS.mapping] === undefined) return { corrections: { version: 1, sheets: [] }, renamed: {} };
  // Fetched when it is needed: most workbooks were never corrected.
  const { savedMappingIn, settingsAfterRenames } = await import("../../workbook/authoring/saved-evaluation");
  const renamed = settingsAfterRenames(snapshot);
  // Anyone can edit what is saved in a workbook: what is no mapping is left aside, and everything is detected anew.
  return { corrections: savedMappingIn({ ...snapshot.saved, ...renamed }), renamed };
}
