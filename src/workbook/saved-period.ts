import { SAVED_KEYS } from "./saved-keys";
import type { WorkbookSnapshot } from "./snapshot";

/** What the user calls the period of ratings that know none; null: nothing yet. */
export function savedPeriod({ saved }: Pick<WorkbookSnapshot, "saved">): string | null {
  const json = saved[SAVED_KEYS.period];
  if (json === undefined) return null;
  try {
    const value: unknown = JSON.parse(json);
    return typeof value === "string" && value.trim() !== "" ? value.trim() : null;
  } catch {
    return null;
  }
}
