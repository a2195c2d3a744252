import type { Scale } from "../../alignment/evaluation";
import { AGREEMENT_ANCHORS, DEFAULT_SCALE } from "../../instrument/scales";
import { inLanguage, type Language, LANGUAGES } from "../../language/language";
import { areaAddress } from "../address";
import type { CellBlock, CellStyle, FormulaCell, StyledArea } from "../report/description";
import type { Area } from "../snapshot";
import type { ValidatedArea } from "./authored-sheet";
import { authoringWords } from "./authoring-words";

/** What every sheet to be filled in has in common: title, instructions, progress, headings, drop-downs. */

export const TITLE_ROW = 0;
export const INSTRUCTIONS_ROW = 1;
export const PROGRESS_ROW = 2;
/** The headings of the first block. */
export const HEADER_ROW = 4;

export const TITLE_STYLE: CellStyle = { bold: true, size: 16, colour: "ink" };
export const INSTRUCTIONS_STYLE: CellStyle = { colour: "secondary", wrap: true, vertical: "top" };
export const PROGRESS_STYLE: CellStyle = { bold: true, colour: "actual" };
export const HEADING_STYLE: CellStyle = {
  bold: true,
  fill: "tableHeading",
  wrap: true,
  vertical: "bottom",
  bottomBorder: "ink",
};
export const INPUT_STYLE: CellStyle = { fill: "inputCell", horizontal: "centre", vertical: "centre" };
export const TEXT_STYLE: CellStyle = { wrap: true, vertical: "centre" };
export const QUIET_STYLE: CellStyle = { colour: "secondary", vertical: "centre" };

/** Points of a drop-down that can still be looked through; longer scales are typed. */
const LONGEST_LIST = 11;

/** The heading of the scale's ends, in words. */
export function scaleSentence(scale: Scale, language: Language): string {
  const t = authoringWords(language);
  const agreement = scale.min === DEFAULT_SCALE.min && (scale.max === 5 || scale.max === 7 || scale.max === 4);
  const [low, high] = [AGREEMENT_ANCHORS[0], AGREEMENT_ANCHORS.at(-1)];
  return agreement && low !== undefined && high !== undefined
    ? t("scaleAgreement", { ...scale, low: inLanguage(low.label, language), high: inLanguage(high.label, language) })
    : t("scalePlain", { ...scale });
}

/** The ends of the scale on which a service is rated: how well, not how far one agrees. */
export function serviceScaleSentence(scale: Scale, language: Language): string {
  return authoringWords(language)("scaleService", { ...scale });
}

const LINE_HEIGHT = 15;
const PADDING = 5;

/** Letters are wider than the digits that a column's width counts. */
const LETTER = 1.1;

/** Points that the longest of some wrapped texts takes, each in a column of so many characters. */
export function heightOf(texts: readonly { readonly text: string; readonly characters: number }[]): number {
  const lines = texts.map(({ text, characters }) => linesOf(text, characters / LETTER));
  return Math.max(1, ...lines) * LINE_HEIGHT + PADDING;
}

/** Lines of at most so many letters; only a word that is longer than a line is broken. */
function linesOf(text: string, letters: number): number {
  let lines = 0;
  let used = letters;
  for (const { length } of text.split(" ")) {
    if (used + 1 + length <= letters) {
      used += 1 + length;
    } else {
      const whole = Math.ceil(length / letters);
      lines += whole;
      used = length - (whole - 1) * letters;
    }
  }
  return lines;
}

/** Title, instructions over the given columns, and the progress of filling. */
export function headOf(
  title: string,
  instructions: string,
  progress: FormulaCell,
  columns: number,
): {
  readonly blocks: readonly CellBlock[];
  readonly styles: readonly StyledArea[];
  readonly merges: readonly Area[];
  readonly rowHeights: readonly { readonly row: number; readonly height: number }[];
} {
  const line = (row: number): Area => ({ row, column: 0, rows: 1, columns });
  return {
    blocks: [{ row: TITLE_ROW, column: 0, cells: [[title], [instructions], [progress]] }],
    styles: [
      { area: { ...line(TITLE_ROW), columns: 1 }, style: TITLE_STYLE },
      { area: line(INSTRUCTIONS_ROW), style: INSTRUCTIONS_STYLE },
      { area: { ...line(PROGRESS_ROW), columns: 1 }, style: PROGRESS_STYLE },
    ],
    merges: [line(INSTRUCTIONS_ROW)],
    rowHeights: [{ row: INSTRUCTIONS_ROW, height: 48 }],
  };
}

/** "12 of 40 filled", counted by Excel as the sheet is filled. */
export function progressFormula(language: Language, areas: readonly Area[], total: number | null = null): FormulaCell {
  const addresses = areas.map((area) => areaAddress(area));
  const filled = `(${addresses.map((address) => `COUNTA(${address})`).join("+")})`;
  const all =
    total === null
      ? `(${addresses.map((address) => `ROWS(${address})*COLUMNS(${address})`).join("+")})`
      : `"${String(total)}"`;
  const FILLED = "\uE000";
  const TOTAL = "\uE001";
  const sentence = authoringWords(language)("filled", { filled: FILLED, total: TOTAL });
  const parts = sentence
    .split(/([\uE000\uE001])/)
    .filter((part) => part !== "")
    .map((part) => (part === FILLED ? filled : part === TOTAL ? all : `"${part.replaceAll('"', '""')}"`));
  const formula = parts.join("&");
  return { formula: inDigitsOf(language, formula), value: null };
}

/** Digit by digit: TEXT with a locale's digits means something else from one Excel to the next. */
function inDigitsOf(language: Language, formula: string): string {
  return Array.from(LANGUAGES[language].digits).reduce(
    (inner, digit, value) => (digit === String(value) ? inner : `SUBSTITUTE(${inner},"${value}","${digit}")`),
    formula,
  );
}

/** Ratings are chosen from a list where that is short, else typed as whole numbers. */
export function ratingValidation(area: Area, scale: Scale, language: Language): ValidatedArea {
  const t = authoringWords(language);
  const points = scale.max - scale.min + 1;
  const title = t("chooseTitle");
  const notApplicable = t("notApplicable");
  if (points > LONGEST_LIST) {
    return { area, rule: { kind: "wholeNumber", ...scale }, title, message: t("chooseNumber", { ...scale }) };
  }
  const items = [...Array.from({ length: points }, (_, index) => String(scale.min + index)), notApplicable];
  return { area, rule: { kind: "list", items }, title, message: t("chooseRating", { ...scale, notApplicable }) };
}

/** Excel's limit of a list that is written into the rule. */
const LONGEST_INLINE_LIST = 255;

/** null: Excel could not hold the names in a rule. */
export function departmentValidation(area: Area, names: readonly string[], language: Language): ValidatedArea | null {
  if (names.some((name) => name.includes(",")) || names.join(",").length > LONGEST_INLINE_LIST) return null;
  const t = authoringWords(language);
  return { area, rule: { kind: "list", items: names }, title: t("chooseTitle"), message: t("chooseDepartment") };
}
