import type { Language } from "../../language/language";

/** The sample as base64 of an .xlsx file; fetched when it is asked for, from the add-in's own files. */
export async function sampleWorkbook(language: Language): Promise<string> {
  const { default: address } =
    language === "fa" ? await import("../../../assets/sample-fa.xlsx") : await import("../../../assets/sample-en.xlsx");
  return address.slice(address.indexOf(",") + 1);
}
