import type { Language } from "../../language/language";
import type { WorkbookSnapshot } from "../snapshot";

const TEXTS_ENOUGH = 5000;

/** The language that most of the workbook's texts are in. */
export function workbookLanguage(snapshot: WorkbookSnapshot): Language {
  let persian = 0;
  let other = 0;
  for (const sheet of snapshot.sheets) {
    if (sheet.own) continue;
    for (const row of sheet.values) {
      for (const value of row) {
        if (typeof value !== "string") continue;
        if (/\p{Script=Arabic}/u.test(value)) persian += 1;
        else if (/\p{L}/u.test(value)) other += 1;
      }
      if (persian + other > TEXTS_ENOUGH) break;
    }
  }
  return persian > other ? "fa" : "en";
}
