import type { Named } from "./wording";

/** Part C: in what respect an internal customer rates an internal supplier. */
export interface ServiceFacet extends Named {
  readonly id: string;
}

export const SERVICE_FACETS: readonly ServiceFacet[] = [
  {
    id: "reliability",
    name: { en: "reliability", fa: "قابلیت اطمینان" },
    synonyms: { en: ["reliable", "quality"], fa: ["اطمینان", "اعتمادپذیری", "کیفیت"] },
  },
  {
    id: "timeliness",
    name: { en: "timeliness", fa: "به‌موقع بودن" },
    synonyms: { en: ["timely", "on time", "punctuality"], fa: ["به موقع بودن", "وقت‌شناسی", "زمان‌بندی"] },
  },
  {
    id: "responsiveness",
    name: { en: "responsiveness", fa: "پاسخ‌گویی" },
    synonyms: { en: ["responsive", "response"], fa: ["پاسخگویی", "پاسخ گویی"] },
  },
];
