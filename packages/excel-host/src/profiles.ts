import { type Profile, STANDARD_PROFILE } from "./workbook/book";

/** Excels that the embedded host can be, and the troubles that they can be in. */
export const PROFILES = {
  /** All that the host implements, with the limits of Excel on the web: 5 MB a request and a response. */
  "excel-web": { ...STANDARD_PROFILE, payloadLimits: true },
  "excel-2024": { ...STANDARD_PROFILE, platform: "desktop" },
  "excel-2021": { ...STANDARD_PROFILE, platform: "desktop", api: "1.14" },
  /** The oldest that the product runs on. */
  "excel-2019": { ...STANDARD_PROFILE, platform: "desktop", api: "1.9" },
  "read-only": { ...STANDARD_PROFILE, payloadLimits: true, readOnly: true },
  protected: { ...STANDARD_PROFILE, payloadLimits: true, protected: true },
  "cell-being-edited": { ...STANDARD_PROFILE, payloadLimits: true, cellEditing: true },
  "slow-network": { ...STANDARD_PROFILE, payloadLimits: true, latency: 400 },
} as const satisfies Readonly<Record<string, Profile>>;

export type ProfileName = keyof typeof PROFILES;

export function isProfileName(name: string): name is ProfileName {
  return Object.hasOwn(PROFILES, name);
}
