import { CLIMATE_REMEDIES } from "./climate-remedies";
import { ORIENTATION_REMEDIES } from "./orientation-remedies";
import type { Remedy } from "./remedy";
import { VERTICAL_REMEDIES } from "./vertical-remedies";

export const REMEDIES: readonly Remedy[] = [...ORIENTATION_REMEDIES, ...CLIMATE_REMEDIES, ...VERTICAL_REMEDIES];

const BY_ID = new Map(REMEDIES.map((remedy) => [remedy.id, remedy]));

/** null: no criterion of the default instrument. */
export function remedyOf(criterion: string): Remedy | null {
  return BY_ID.get(criterion) ?? null;
}
