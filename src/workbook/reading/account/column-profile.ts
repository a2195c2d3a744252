import { anchorKey, isAnchor, isSetOfCodes } from "../../../language/anchors";
import { matchingKey } from "../../../language/matching-key";
import { NOT_APPLICABLE_WORDS } from "../../../language/vocabulary";
import { isSummaryRow } from "../detect/summary-rows";
import { numberInText } from "../rating-cell";
import { remembered } from "../remembered";
import { isBlank, isErrorValue, type SheetCells } from "../sheet-cells";

/** What stands in a line of cells below (or right of) its heading, counted. */
export interface CellProfile {
  /** Cells looked at. */
  readonly cells: number;
  readonly filled: number;
  readonly numbers: number;
  readonly wholeNumbers: number;
  /** Numbers shown as percent, counted as such: 85 for 0.85. */
  readonly percents: number;
  /** Texts that are a word of some known scale. */
  readonly anchors: number;
  readonly notApplicable: number;
  readonly dates: number;
  readonly errors: number;
  readonly booleans: number;
  /** Texts that say neither a number nor a word of a scale. */
  readonly texts: number;
  /** Characters of the texts together. */
  readonly textLength: number;
  readonly minimum: number;
  readonly maximum: number;
  /** How often each number occurs; the first some hundred distinct ones. */
  readonly counts: ReadonlyMap<number, number>;
  /** Keys of all texts that are no numbers; the first some hundred. */
  readonly distinctTexts: ReadonlySet<string>;
  readonly anchorTexts: ReadonlySet<string>;
  /** Texts as they stand, with how often; the first some hundred. */
  readonly written: ReadonlyMap<string, number>;
  /** True where there are more different texts than are listed. */
  readonly manyTexts: boolean;
  /** What is written with each number: "4 - Agree" gives 4 and "Agree". */
  readonly labels: ReadonlyMap<number, string>;
  /** Numbers that are written with a label. */
  readonly labelled: number;
  /** True where many numbers follow one another, each larger than the one above. */
  readonly ascending: boolean;
  readonly longestText: number;
}

type Kind = "number" | "label" | "notApplicable" | "anchor" | "error" | "text";
interface Said {
  readonly kind: Kind;
  readonly key: string;
  readonly number: number;
  readonly label: string;
}

/** What a text says. Reading a number out of a text is the dearest question that is asked of it. */
const said = remembered((text: string): Said => {
  const none = { number: Number.NaN, label: "" };
  if (isErrorValue(text)) return { kind: "error", key: text, ...none };
  const number = numberInText(text);
  const key = matchingKey(text);
  if (number !== null) {
    const label = labelIn(text);
    if (!/\p{L}/u.test(label)) return { kind: "number", key, number, label: "" };
    return { kind: label === "" ? "number" : "label", key, number, label };
  }
  if (NOT_APPLICABLE_WORDS.has(key)) return { kind: "notApplicable", key, ...none };
  return { kind: isAnchor(anchorKey(text)) ? "anchor" : "text", key, ...none };
});

/** The words beside the number in "4 - Agree", "(4) Agree", "Agree (4)". */
function labelIn(text: string): string {
  return text
    .normalize("NFKC")
    .replace(/[\d\u0660-\u0669\u06F0-\u06F9★☆⭐]+/gu, " ")
    .replace(/^[\s()[\].,:=–—-]+|[\s()[\].,:=–—-]+$/gu, "");
}

const DISTINCT_LIMIT = 5000;
const TEXT_LIMIT = 500;
/** Rows looked at where the whole column was not asked for: enough to tell. */
const SAMPLE_ROWS = 2000;

/** Every layout asks about the same columns; a profile depends on the cells alone. */
const known = new WeakMap<SheetCells, Map<string, CellProfile>>();

function keyOf(column: number, fromRow: number, toRow: number): string {
  return `${column},${fromRow},${toRow}`;
}

function knownOf(cells: SheetCells): Map<string, CellProfile> {
  let profiles = known.get(cells);
  if (profiles === undefined) {
    profiles = new Map();
    known.set(cells, profiles);
  }
  return profiles;
}

/** The profiles of neighbouring columns from all their cells, in one pass over the rows. */
export function profileColumns(
  cells: SheetCells,
  columns: { readonly first: number; readonly end: number },
  rows: { readonly first: number; readonly end: number },
): readonly CellProfile[] {
  const profiles = knownOf(cells);
  const builders = Array.from({ length: columns.end - columns.first }, () => new ProfileBuilder());
  const offset = columns.first - cells.left;
  for (let row = rows.first; row < rows.end; row += 1) {
    if (isSummaryRow(cells, row)) continue;
    const values = cells.sheet.values[row - cells.top];
    if (values === undefined) continue;
    for (let index = 0; index < builders.length; index += 1) {
      const value = values[index + offset];
      if (value === undefined || value === "") continue;
      builders[index]?.add(cells, row, index + columns.first, value);
    }
  }
  return builders.map((builder, index) => {
    const profile = builder.profile(rows.end - rows.first);
    profiles.set(keyOf(index + columns.first, rows.first, rows.end), profile);
    return profile;
  });
}

export function profileOfColumn(cells: SheetCells, column: number, fromRow: number, toRow: number): CellProfile {
  const profiles = knownOf(cells);
  const key = keyOf(column, fromRow, toRow);
  let profile = profiles.get(key);
  if (profile === undefined) {
    const rows = sampledRows(fromRow, toRow).filter((row) => !isSummaryRow(cells, row));
    profile = profileOf(
      cells,
      rows.map((row) => [row, column] as const),
    );
    profiles.set(key, profile);
  }
  return profile;
}

/** Every row of a short sheet; of a long one, one out of each stretch at no regular distance: answers may come in cycles. */
function sampledRows(fromRow: number, toRow: number): readonly number[] {
  const step = Math.max(1, Math.floor((toRow - fromRow) / SAMPLE_ROWS));
  const rows: number[] = [];
  let state = 1;
  for (let stretch = fromRow; stretch < toRow; stretch += step) {
    // Numerical Recipes' generator: any will do that is the same at each reading.
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    rows.push(Math.min(toRow - 1, stretch + Math.floor((state / 2 ** 32) * step)));
  }
  return rows;
}

export function profileOf(cells: SheetCells, places: readonly (readonly [row: number, column: number])[]): CellProfile {
  const builder = new ProfileBuilder();
  for (const [row, column] of places) {
    const value = cells.at(row, column);
    if (value !== "") builder.add(cells, row, column, value);
  }
  return builder.profile(places.length);
}

/** Whole numbers from -100 to 411 are counted in an array, by far the most cells of a survey. */
const LOWEST_COUNTED = -100;
const COUNTED = 512;
/** Serial numbers of dates begin above every scale; smaller numbers are asked for their format in the first rows only. */
const LARGEST_UNDATED = 400;
const ROWS_ASKED = 50;
/** Fewer may well rise by chance. */
const NUMBERS_OF_AN_INDEX = 8;

class ProfileBuilder {
  private readonly whole = new Int32Array(COUNTED);
  private readonly others = new Map<number, number>();
  private readonly texts = new Map<string, number>();
  private furtherNumbers = 0;
  private furtherTexts = 0;
  private furtherLength = 0;
  private dates = 0;
  private percents = 0;
  private booleans = 0;
  private codes = 0;
  private seen = 0;
  private last = Number.NEGATIVE_INFINITY;
  private ascending = true;
  private minimum = Number.POSITIVE_INFINITY;
  private maximum = Number.NEGATIVE_INFINITY;

  add(cells: SheetCells, row: number, column: number, value: string | number | boolean): void {
    this.seen += 1;
    if (typeof value === "number") {
      if (cells.noAnswerCodes.has(value)) this.codes += 1;
      else if ((value > LARGEST_UNDATED || this.seen <= ROWS_ASKED) && cells.isDateAt(row, column)) this.dates += 1;
      else {
        const shown = cells.shownAt(row, column, value);
        if (shown !== value) this.percents += 1;
        this.addNumber(shown);
      }
    } else if (typeof value === "string") {
      const count = this.texts.get(value);
      if (count !== undefined) this.texts.set(value, count + 1);
      else if (this.texts.size < TEXT_LIMIT) this.texts.set(value, 1);
      else {
        this.furtherTexts += 1;
        this.furtherLength += value.length;
      }
    } else this.booleans += 1;
  }

  private addNumber(value: number): void {
    if (value <= this.last) this.ascending = false;
    this.last = value;
    if (Number.isInteger(value) && value >= LOWEST_COUNTED && value < LOWEST_COUNTED + COUNTED) {
      const index = value - LOWEST_COUNTED;
      this.whole[index] = (this.whole[index] ?? 0) + 1;
      return;
    }
    this.minimum = Math.min(this.minimum, value);
    this.maximum = Math.max(this.maximum, value);
    const count = this.others.get(value);
    if (count !== undefined || this.others.size < DISTINCT_LIMIT) this.others.set(value, (count ?? 0) + 1);
    else this.furtherNumbers += 1;
  }

  profile(cells: number): CellProfile {
    const counts = new Map<number, number>(this.others);
    let minimum = this.minimum;
    let maximum = this.maximum;
    let numbers = this.furtherNumbers;
    let wholeNumbers = 0;
    const count = (value: number, times: number): void => {
      counts.set(value, (counts.get(value) ?? 0) + times);
      minimum = Math.min(minimum, value);
      maximum = Math.max(maximum, value);
    };
    this.whole.forEach((times, index) => {
      if (times > 0) count(index + LOWEST_COUNTED, times);
    });
    const distinctTexts = new Set<string>();
    const anchorTexts = new Set<string>();
    const written = new Map<string, number>();
    const labels = new Map<number, string>();
    const sums: Record<Kind, number> = { number: 0, label: 0, notApplicable: 0, anchor: 0, error: 0, text: 0 };
    let textLength = this.furtherLength;
    let longestText = 0;
    let blank = 0;
    const unknown: { readonly text: string; readonly times: number }[] = [];
    for (const [text, times] of this.texts) {
      if (isBlank(text)) {
        blank += times;
        continue;
      }
      const { kind, key, number, label } = said(text);
      sums[kind] += times;
      if (kind === "number" || kind === "label") {
        count(number, times);
        if (/[%\u066A]/.test(text)) this.percents += times;
        if (kind === "label" && !labels.has(number)) labels.set(number, label);
        continue;
      }
      if (kind === "error") continue;
      distinctTexts.add(key);
      written.set(text.trim(), (written.get(text.trim()) ?? 0) + times);
      if (kind === "anchor") anchorTexts.add(text);
      if (kind === "text") {
        unknown.push({ text, times });
        textLength += text.length * times;
        longestText = Math.max(longestText, text.length);
      }
    }
    for (const [value, times] of counts) {
      numbers += times;
      if (Number.isInteger(value)) wholeNumbers += times;
    }
    let texts = sums.text + this.furtherTexts;
    const allWords = [...unknown.map(({ text }) => text), ...anchorTexts].map(anchorKey);
    if (this.furtherTexts === 0 && unknown.length > 0 && isSetOfCodes(new Set(allWords))) {
      for (const { text, times } of unknown) {
        anchorTexts.add(text);
        sums.anchor += times;
        texts -= times;
      }
      textLength = 0;
    }
    return {
      cells,
      filled: this.seen - blank,
      numbers,
      wholeNumbers,
      percents: this.percents,
      anchors: sums.anchor,
      notApplicable: sums.notApplicable + this.codes,
      dates: this.dates,
      errors: sums.error,
      booleans: this.booleans,
      texts,
      textLength,
      minimum,
      maximum,
      counts,
      distinctTexts,
      anchorTexts,
      written,
      manyTexts: this.furtherTexts > 0,
      labels,
      labelled: sums.label,
      ascending: this.ascending && numbers >= NUMBERS_OF_AN_INDEX && sums.label === 0,
      longestText,
    };
  }
}

/**
 * Whether the cells look like ratings: nearly all whole numbers of a short scale or verbal anchors; not a flag, not an
 * identifier. Planted faults (a date, a stray text, a 9 on a scale to 5) do not hide them.
 */
export function looksLikeRatings(profile: CellProfile, longestScale: number): boolean {
  const { filled, anchors, notApplicable, wholeNumbers, counts } = profile;
  if (filled === 0 || wholeNumbers + anchors === 0) return false;
  const inScale = [...counts].filter(([number]) => number >= 0 && number <= longestScale);
  const ratings = inScale.reduce((sum, [, count]) => sum + count, 0);
  const usable = wholeNumbers + anchors + notApplicable;
  if (usable / filled < 0.6 && (usable + decimalsInScale(profile, longestScale)) / filled < 0.8) return false;
  if (anchors === 0) {
    if (ratings === 0 || ratings / profile.numbers < 0.8) return false;
    if (filled > 3 && inScale.every(([number]) => number === 0 || number === 1)) return false;
  }
  return true;
}

/** Means of half points: decimals that stay inside a short scale, a few distinct ones. */
function decimalsInScale(profile: CellProfile, longestScale: number): number {
  const decimals = profile.numbers - profile.wholeNumbers;
  return profile.minimum >= 0 && profile.maximum <= longestScale && profile.counts.size <= 3 * longestScale
    ? decimals
    : 0;
}

/** Whether every cell is a number that a scale of that length allows: means of ratings, where other columns are ratings. */
export function looksLikeMeans({ filled, numbers, minimum, maximum }: CellProfile, longestScale: number): boolean {
  return filled > 0 && numbers === filled && minimum >= 0 && maximum <= longestScale;
}
