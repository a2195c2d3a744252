/** The keys under which the workbook keeps what the product needs again; JSON text each, nothing personal. */
export const SAVED_KEYS = {
  mapping: "Hamrasta.Mapping",
  settings: "Hamrasta.Settings",
  language: "Hamrasta.Language",
} as const;
