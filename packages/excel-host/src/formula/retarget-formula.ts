import { quotedSheet } from "@offline-excel/xlsx/address";
import { sheetName } from "./formula-references";
import { lexFormula } from "./lexer";

/** What a formula's names become: a sheet's, and those of tables (in small letters). */
export interface NewNames {
  readonly sheet: { readonly from: string; readonly to: string } | null;
  readonly tables: ReadonlyMap<string, string>;
}

/** A formula that speaks of another sheet and other tables than it did, by their new names. */
export function retargetFormula(formula: string, { sheet, tables }: NewNames): string {
  if (sheet === null && tables.size === 0) return formula;
  return lexFormula(formula)
    .map(({ kind, text }) => {
      if (kind === "name") return tables.get(text.toLowerCase()) ?? text;
      // Sheets of other workbooks and runs of sheets have names that no sheet has.
      if (kind !== "sheet" || sheet === null || sheetName(text).toLowerCase() !== sheet.from.toLowerCase()) return text;
      return `${quotedSheet(sheet.to)}!`;
    })
    .join("");
}
