import { inLanguage, type Language } from "../../language/language";

/** Fetched when they are asked for, from the add-in's own files. */
const SAMPLES = {
  en: () => import("../../../assets/sample-en.xlsx"),
  fa: () => import("../../../assets/sample-fa.xlsx"),
};

/** The sample as base64 of an .xlsx file. */
export async function sampleWorkbook(language: Language): Promise<string> {
  const { default: address } = await inLanguage(SAMPLES, language)();
  return address.slice(address.indexOf(",") + 1);
}
