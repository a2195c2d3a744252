import { quotedSheet } from "@offline-excel/xlsx/address";

/** What a formula's names become: a sheet's, and those of tables (in small letters). */
export interface NewNames {
  readonly sheet: { readonly from: string; readonly to: string } | null;
  readonly tables: ReadonlyMap<string, string>;
}

/** Texts, columns in brackets, sheets of other workbooks and runs of sheets are stepped over. */
const TOKEN =
  /"(?:[^"]|"")*"|(?<quoted>'(?:[^']|'')+'!)|(?<other>\[[^[\]]*\][\p{L}\p{N}_.]+!|[\p{L}\p{N}_.]+:[\p{L}\p{N}_.]+!)|(?<plain>[\p{L}\p{N}_.]+!)|\[(?:'.|[^[\]']|\[(?:'.|[^\]'])*\])*\]|(?<word>[\p{L}_\\][\p{L}\p{M}\p{N}_.\\?]*)(?![(!])/gu;

/** A formula that speaks of another sheet and other tables than it did, by their new names. */
export function retargetFormula(formula: string, { sheet, tables }: NewNames): string {
  if (sheet === null && tables.size === 0) return formula;
  return formula.replace(TOKEN, (text: string, ...rest: readonly unknown[]) => {
    const { quoted, plain, word } = rest.at(-1) as Readonly<Record<string, string | undefined>>;
    if (word !== undefined) return tables.get(word.toLowerCase()) ?? text;
    const name = quoted === undefined ? plain?.slice(0, -1) : quoted.slice(1, -2).replaceAll("''", "'");
    if (sheet === null || name?.toLowerCase() !== sheet.from.toLowerCase()) return text;
    return `${quotedSheet(sheet.to)}!`;
  });
}
