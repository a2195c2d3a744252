import { dimensionById } from "../../instrument/climate";
import { departmentById } from "../../instrument/departments";
import { remedyOf } from "../../instrument/remedies/remedies";
import { inLanguage, type Language } from "../../language/language";
import { matchingKey } from "../../language/matching-key";
import { knownCriterion } from "../reading/criterion-matching";

/** A department as the workbook names it; in the report's language where the workbook is in the other one. */
export function departmentWording(id: string, name: string, workbook: Language, report: Language): string {
  const known = departmentById(id);
  return known === null || (workbook === report && matchingKey(name) !== id) ? name : inLanguage(known.name, report);
}

/** A criterion as its raters read it; the instrument's wording in the report's language where the text is the instrument's. */
export function criterionWording(id: string, text: string, report: Language): string {
  const known = knownCriterion(text);
  return known !== null && known.id === id ? inLanguage(known.text, report) : text;
}

/** A criterion in a few words; a statement that agreement speaks against by what is to be reached. One of the user's own as it is worded. */
export function criterionName(id: string, text: string, report: Language): string {
  const remedy = remedyOf(id);
  const known = knownCriterion(text);
  const isReworded = known === null || known.id !== id;
  return remedy === null || isReworded ? shortened(text, MOST_OF_NAME) : inLanguage(remedy.name, report);
}
const MOST_OF_NAME = 70;

export function dimensionWording(id: string | null, report: Language): string {
  if (id === null) return "";
  const known = dimensionById(id);
  return known === null ? id : inLanguage(known.name, report);
}

/** At most so many characters, cut at a word. */
export function shortened(text: string, length: number): string {
  if (text.length <= length) return text;
  const cut = text.slice(0, length - 1);
  return `${cut.slice(0, Math.max(cut.lastIndexOf(" "), length / 2)).trimEnd()}…`;
}
