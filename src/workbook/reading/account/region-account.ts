import { anchorKey, anchorScalesWithAll, isAnchor } from "../../../language/anchors";
import {
  asksForJudgement,
  departmentHeadingOf,
  factWordOf,
  headingKey,
  isCommentHeading,
  isDerivedLabel,
  isPivotLabel,
  isRateeHeading,
  isRaterHeading,
  isRoleHeading,
  isTechnicalHeading,
  speaksOfImportance,
} from "../../../language/column-words";
import { matchingKey } from "../../../language/matching-key";
import { headerMeaning, NOT_APPLICABLE_WORDS, roleOf } from "../../../language/vocabulary";
import { columnLetters } from "../../address";
import { columnName } from "../detect/draft";
import type { Region } from "../detect/regions";
import { isSummaryLabel } from "../block-rows";
import { knownCriterion } from "../criterion-matching";
import { knownDepartment } from "../departments";
import type { SheetCells } from "../sheet-cells";
import { answerGroups, type AnswerGroup, isTick } from "./answer-groups";
import { coreRange, type Family, numberFamilies, wordFamilies, wordKeys } from "./answer-families";
import { type CellProfile, profileColumns } from "./column-profile";
import type { ColumnReason, ColumnUse } from "./column-use";
import { computedColumns } from "./computed-columns";
import { headingBlockOf, type HeadingBlock } from "./heading-block";
import { type Legend, legendOf } from "./legends";
import type { RegionColumn } from "./region-columns";

export interface Decision {
  readonly use: ColumnUse;
  readonly reason: ColumnReason;
  readonly confidence: number;
  readonly family: Family | null;
}

/** The columns of a region of records, each with its use. */
export interface RegionAccount {
  readonly region: Region;
  readonly headings: HeadingBlock;
  readonly columns: readonly RegionColumn[];
  readonly decisionOf: (column: RegionColumn) => Decision;
  /** Families whose columns are criteria, the largest first. */
  readonly families: readonly Family[];
  /** Questions with a column for each answer. */
  readonly groups: readonly AnswerGroup[];
  readonly legend: Legend;
  /** Columns that came near to being criteria, for a refusal that names them. */
  readonly near: readonly RegionColumn[];
}

const accounts = new WeakMap<SheetCells, Map<string, RegionAccount | null>>();

/** The account of a region, made once: every column from all its cells. null: no row heads it. */
export function accountOf(
  cells: SheetCells,
  region: Region,
  endRow: number,
  noted: Legend | null = null,
): RegionAccount | null {
  let known = accounts.get(cells);
  if (known === undefined) {
    known = new Map();
    accounts.set(cells, known);
  }
  const key = `${region.row},${region.column},${region.columns},${endRow},${region.isTable}`;
  let account = known.get(key);
  if (account === undefined) {
    account = makeAccount(cells, region, endRow, noted);
    known.set(key, account);
  }
  return account;
}

function makeAccount(cells: SheetCells, region: Region, endRow: number, noted: Legend | null): RegionAccount | null {
  const headings = headingBlockOf(cells, region);
  if (headings === null) return null;
  const end = region.column + region.columns;
  const profiles = profileColumns(cells, { first: region.column, end }, { first: headings.firstRow, end: endRow });
  const columns = profiles.map((profile, index): RegionColumn => {
    const column = region.column + index;
    const letters = columnLetters(column);
    return {
      column,
      letters,
      name: columnName(cells, headings.header, column, letters),
      heading: headings.headingOf(column),
      group: headings.groupOf(column),
      profile,
    };
  });
  const titles = [...titlesAbove(cells, region, headings), ...region.above];
  const own = legendOf([...titles, cells.name]);
  const legend = { scale: own.scale ?? noted?.scale ?? null, direction: own.direction ?? noted?.direction ?? null };
  const decisions = new Map<number, Decision>();
  const decide = (column: RegionColumn, decision: Decision): void => {
    if (!decisions.has(column.column)) decisions.set(column.column, decision);
  };
  const groups = answerGroups(cells, headings, columns);
  for (const group of groups) {
    for (const column of group.columns) {
      decide(
        column,
        simple(
          group.scale === null ? "choice" : "criterion",
          group.scale === null ? "ticked-answer" : "column-for-each-answer",
          null,
          0.9,
        ),
      );
    }
  }
  for (const column of columns) {
    const own = byItself(column);
    if (own !== null) decide(column, own);
  }
  const open = (): readonly RegionColumn[] => columns.filter(({ column }) => !decisions.has(column));
  for (const { column, from } of computedColumns(cells, headings.firstRow, endRow, open())) {
    decide(column, simple("derived", "computed-from-others", from, 0.85));
  }
  const judged = judgedColumns(open(), legend, cells.name, areAnswers(columns));
  for (const [column, decision] of judged.decisions) decide(column, decision);
  for (const column of open()) decide(column, byText(column, columns));
  uniqueStructure(columns, decisions);
  return {
    region,
    headings,
    columns,
    decisionOf: ({ column }) => decisions.get(column) ?? simple("left out", "empty", null, 0.5),
    families: judged.families,
    groups,
    legend,
    near: judged.near,
  };
}

function titlesAbove(cells: SheetCells, region: Region, { header }: HeadingBlock): readonly string[] {
  const titles: string[] = [];
  for (let row = header - 1; row >= region.row; row -= 1) {
    for (let column = region.column; column < region.column + region.columns; column += 1) {
      const text = cells.textAt(row, column);
      if (text !== "") titles.push(text);
    }
  }
  return titles;
}

function simple(
  use: ColumnUse,
  code: ColumnReason["code"],
  value: ColumnReason["value"],
  confidence: number,
): Decision {
  return { use, reason: { code, value }, confidence, family: null };
}

/** What a column's heading and cells say without a look at the others. */
function byItself(column: RegionColumn): Decision | null {
  const { heading, profile } = column;
  if (profile.filled === 0) return simple("left out", "empty", null, 1);
  if (knownCriterion(heading) !== null) return null;
  if (isTechnicalHeading(heading) && !(headingKey(heading) === "score" && isShort(profile)))
    return simple("fact", "technical-column", heading, 0.95);
  if (profile.dates * 2 > profile.filled)
    return headerMeaning(heading) === "period" ? null : simple("fact", "dates", null, 0.95);
  if (isPivotLabel(heading)) return simple("derived", "pivot-table", heading, 0.9);
  if ((isSummaryLabel(heading) || isDerivedLabel(heading)) && profile.numbers * 2 > profile.filled)
    return simple("derived", "heading-says-derived", heading, 0.85);
  if (isAddressColumn(profile))
    return simple(isRaterHeading(heading) ? "rater" : "fact", "names-or-addresses", null, 0.95);
  if (isTickColumn(column)) return simple("choice", "ticked-answer", null, 0.8);
  if (isSeveralAnswers(profile)) return simple("choice", "several-answers", null, 0.8);
  return null;
}

function isShort({ maximum, minimum }: CellProfile): boolean {
  return minimum >= -3 && maximum <= 10;
}

const ADDRESS =
  /^[^\s@]+@[^\s@]+\.[^\s@]+$|^https?:\/\/|^[0-9a-f]{8}-[0-9a-f]{4}-|^R_[A-Za-z0-9]{8,}$|^\d{1,3}(\.\d{1,3}){3}$/i;
function isAddressColumn({ written, filled, texts }: CellProfile): boolean {
  if (texts === 0 || texts * 2 < filled) return false;
  const some = [...written.keys()].slice(0, 20);
  return some.filter((text) => ADDRESS.test(text)).length * 2 > some.length;
}

/** One answer of a question: a single text or 1, and blanks; or 0 and 1. */
function isTickColumn({ heading, profile }: RegionColumn): boolean {
  const { filled, cells, numbers, counts, booleans, written } = profile;
  if (booleans * 2 > filled) return true;
  if (filled >= 2 && numbers === filled && [...counts.keys()].every((value) => value === 0 || value === 1))
    return counts.size === 2 || (filled < cells && counts.has(1) && factWordOf(heading) === null);
  const [text] = written.keys();
  if (written.size !== 1 || numbers > 0 || text === undefined || filled >= cells) return false;
  return isTick(text) || headingKey(heading).endsWith(headingKey(text));
}

/** Several answers of a list in one cell, set apart by ";" or ",". */
function isSeveralAnswers({ written, texts, filled, manyTexts }: CellProfile): boolean {
  if (texts * 2 < filled || manyTexts) return false;
  let cells = 0;
  let joined = 0;
  const parts = new Map<string, number>();
  for (const [text, times] of written) {
    cells += times;
    const pieces = text.split(/[;|]|،\s|,\s?(?=\p{L})/u).map((piece) => piece.trim());
    if (pieces.length > 1) joined += times;
    for (const piece of pieces) parts.set(piece, (parts.get(piece) ?? 0) + times);
  }
  return (
    joined * 4 > cells &&
    written.size > 2 &&
    parts.size * 2 <= cells &&
    [...parts.values()].filter((times) => times > 1).length * 2 > parts.size
  );
}

interface Judged {
  readonly decisions: ReadonlyMap<RegionColumn, Decision>;
  readonly families: readonly Family[];
  readonly near: readonly RegionColumn[];
}

/** Which columns hold judgements: families of words and of numbers, with the evidence that each needs. */
function judgedColumns(open: readonly RegionColumn[], legend: Legend, sheet: string, rowsAreAnswers: boolean): Judged {
  const decisions = new Map<RegionColumn, Decision>();
  const near: RegionColumn[] = [];
  const known = open.filter(({ heading }) => knownCriterion(heading) !== null);
  const words = open.filter(isInWords);
  const unknownWords = [
    ...words.filter((column) => hasUnknownWords(column)),
    ...sharedWords(open.filter((column) => !words.includes(column) && !known.includes(column))),
  ];
  for (const column of unknownWords) {
    if (!isFactHeading(column) && !isStructureHeading(column)) near.push(column);
    if (isStructureHeading(column)) continue;
    decisions.set(column, simple("left out", "words-of-no-known-scale", firstUnknown(column) ?? someText(column), 0.6));
  }
  const byWords = wordFamilies(words.filter((column) => !unknownWords.includes(column) && !isFactInWords(column)));
  const numeric = open.filter((column) => !words.includes(column) && isInNumbers(column, known.includes(column)));
  const measures = numeric.filter((column) => isMeasure(column, legend, rowsAreAnswers) && !known.includes(column));
  const statements = styleOf([
    ...byWords.flatMap(({ columns }) => columns),
    ...numeric.filter((one) => !measures.includes(one) && factWordOf(one.heading) === null),
  ]);
  const facts = numeric.filter(
    (column) => !known.includes(column) && !measures.includes(column) && isFact(column, statements, numeric),
  );
  const byNumbers = numberFamilies(
    numeric.filter((column) => !measures.includes(column) && !facts.includes(column)),
    legend,
  );
  const otherNumbers = measures.filter((column) => factWordOf(column.heading) !== "fact");
  const accepted: Family[] = [];
  const longWords = byWords.filter((family) => !isYesOrNo(family));
  const wordsHold = longWords.filter((family) => family.columns.length >= 2 || family.columns.some(asks));
  const evidence = {
    rowsAreAnswers,
    hasWords: wordsHold.length > 0,
    otherNumbers: otherNumbers.length,
    legend,
    statements,
    isKnown: (column: RegionColumn) => known.includes(column),
  };
  const numbersHold = byNumbers.filter((family) => numbersAreRatings(family, byNumbers, evidence));
  accepted.push(...wordsHold, ...numbersHold);
  // A lone question beside others that hold is one of them where it asks for a judgement.
  if (accepted.length > 0)
    accepted.push(
      ...longWords.filter(
        (family) => !accepted.includes(family) && family.columns.some((one) => isSentence(one) || asks(one)),
      ),
    );
  const twoPoints = byWords.filter(isYesOrNo);
  if (accepted.length === 0) accepted.push(...twoPoints.filter(areFulfilments));
  const judgedOnes = accepted.flatMap(({ columns }) => columns);
  const importances = judgedOnes.filter((column) => isImportance(column, sheet));
  const important = importances.length * 2 <= judgedOnes.length;
  for (const family of accepted) {
    for (const column of family.columns) {
      if (important && isImportance(column, sheet)) {
        decisions.set(column, simple("left out", "importance", column.heading, 0.7));
        continue;
      }
      decisions.set(column, criterion(family));
    }
  }
  for (const family of [...byWords, ...byNumbers].filter((one) => !accepted.includes(one))) {
    for (const column of family.columns) {
      if (decisions.has(column)) continue;
      const isChoice = isYesOrNo(family);
      if (isChoice) decisions.set(column, simple("choice", "yes-or-no", null, 0.7));
      else {
        if (!isStructureHeading(column)) near.push(column);
        if (factWordOf(column.heading) !== null)
          decisions.set(column, simple("fact", "heading-says-fact", column.heading, 0.7));
        else if (!isStructureHeading(column))
          decisions.set(
            column,
            simple("left out", family.columns.length === 1 ? "alone" : "not-an-evaluation", null, 0.5),
          );
      }
    }
  }
  for (const column of facts) {
    if (!isStructureHeading(column))
      decisions.set(
        column,
        simple(
          "fact",
          factWordOf(column.heading) === "fact" ? "heading-says-fact" : "coded-fact",
          column.heading,
          0.75,
        ),
      );
  }
  for (const column of measures) {
    if (!isStructureHeading(column))
      decisions.set(
        column,
        simple("fact", factWordOf(column.heading) === null ? "measurements" : "heading-says-fact", column.heading, 0.7),
      );
  }
  const families = accepted
    .map((family) => ({
      ...family,
      columns: family.columns.filter((column) => decisions.get(column)?.use === "criterion"),
    }))
    .filter(({ columns }) => columns.length > 0)
    .sort(
      (one, other) =>
        other.columns.length - one.columns.length || (one.columns[0]?.column ?? 0) - (other.columns[0]?.column ?? 0),
    );
  return { decisions, families, near };
}

/** Two points, or yes and no with something between: how things are rather than how good. */
function isYesOrNo({ kind, scale, columns }: Family): boolean {
  if (kind !== "words") return false;
  if (scale.max - scale.min === 1) return true;
  return (
    scale.max - scale.min === 2 && columns.some((column) => [...wordKeys(column)].some((key) => YES_OR_NO.has(key)))
  );
}
const YES_OR_NO: ReadonlySet<string> = new Set(["yes", "no", "بله", "خیر", "بلی", "true", "false"]);

/** Statements that hold or do not, and no questions about whoever answers ("Do you ...?", "Have you ...?"). */
function areFulfilments({ columns }: Family): boolean {
  if (columns.length < FEWEST_YES_NO) return false;
  const statements = columns.filter(
    (column) => isSentence(column) && !ASKS_WHO_ANSWERS.test(headingKey(column.heading)),
  );
  return statements.length * 2 > columns.length;
}
const ASKS_WHO_ANSWERS =
  /^(do|did|does|are|were|have|has|had|would|will|can|could|is|was|should|which|who) (you|your|there|any|anyone|we)\b|^آیا /;

const FEWEST_YES_NO = 3;
const FEWEST_ANSWERS = 2;

/** Headings that speak of raters and of departments: beside them, numbers to 100 are scores and no amounts. */
function areAnswers(columns: readonly RegionColumn[]): boolean {
  const isRater = columns.some(({ heading }) => headerMeaning(heading) === "rater");
  return isRater && columns.some(({ heading, profile }) => departmentHeadingOf(heading) !== null && profile.texts > 0);
}

function criterion(family: Family): Decision {
  const code =
    family.kind === "words"
      ? "words-of-a-scale"
      : family.kind === "labelled"
        ? "numbers-with-words"
        : family.from === "stated"
          ? "scale-stated"
          : "numbers-of-a-scale";
  const confidence =
    (family.other === null ? 0.9 : 0.7) - (family.directionAssumed ? 0.2 : 0) - (family.columns.length === 1 ? 0.1 : 0);
  return { use: "criterion", reason: { code, value: `${family.scale.min}-${family.scale.max}` }, confidence, family };
}

interface Evidence {
  readonly rowsAreAnswers: boolean;
  readonly hasWords: boolean;
  readonly otherNumbers: number;
  readonly legend: Legend;
  readonly statements: boolean;
  readonly isKnown: (column: RegionColumn) => boolean;
}

/** Whether a family of numbers is ratings: enough columns that share a scale, headings that ask, a scale that is stated. */
function numbersAreRatings(family: Family, all: readonly Family[], evidence: Evidence): boolean {
  const { columns, scale } = family;
  if (columns.some(evidence.isKnown)) return true;
  const asked = columns.filter(asks).length;
  const stated = family.from !== "range" || evidence.legend.scale !== null;
  if (columns.every(({ profile }) => profile.filled < FEWEST_ANSWERS)) return false;
  if (scale.max > 20 && !stated && !evidence.rowsAreAnswers && asked * 2 < columns.length) return false;
  if (evidence.hasWords && !stated && asked === 0 && !(columns.length >= 2 && columns.every(isSentence))) return false;
  const largest = all.every((other) => other.columns.length <= columns.length);
  if (!largest && !stated && asked === 0 && columns.length < 3) return false;
  if (columns.length >= 3)
    return (
      stated ||
      asked > 0 ||
      columns.filter(isSentence).length * 2 > columns.length ||
      evidence.otherNumbers <= columns.length
    );
  if (columns.length === 2)
    return (
      stated || asked > 0 || (columns.every(({ heading }) => wordsOf(heading) >= 3) && evidence.otherNumbers === 0)
    );
  return (stated && asksOrSays(columns[0])) || asked > 0;
}

function asksOrSays(column: RegionColumn | undefined): boolean {
  return column !== undefined && (asks(column) || isSentence(column) || legendOf([column.heading]).scale !== null);
}

function asks({ heading }: RegionColumn): boolean {
  return factWordOf(heading) !== "fact" && asksForJudgement(heading);
}

const WORDS_OF_A_SENTENCE = 4;
export function isSentence({ heading }: RegionColumn): boolean {
  return wordsOf(heading) >= WORDS_OF_A_SENTENCE;
}

function wordsOf(heading: string): number {
  return headingKey(heading)
    .split(/\s+/)
    .filter((word) => /\p{L}/u.test(word)).length;
}

/** Whether the criteria are worded as sentences. */
function styleOf(columns: readonly RegionColumn[]): boolean {
  return columns.filter(isSentence).length * 2 > columns.length;
}

/** A number that is a fact: by its heading, or by a heading of one word among sentences. */
function isFact(column: RegionColumn, statements: boolean, numeric: readonly RegionColumn[]): boolean {
  const { heading, profile } = column;
  const meaning = headerMeaning(heading);
  if (
    isStructureHeading(column) &&
    !(meaning === "rating" || meaning === "criterion" || isRatedUnderAName(column, statements, numeric))
  )
    return true;
  if (
    profile.ascending &&
    profile.counts.size === profile.numbers &&
    profile.numbers > 3 &&
    wordsOf(heading) < WORDS_OF_A_SENTENCE
  )
    return true;
  const word = factWordOf(heading);
  if (word === "fact") return !(legendOf([heading]).scale !== null && asksForJudgement(heading));
  if (word === null) return heading === "";
  if (statements) return true;
  // "Salary" and "Price" are rated where their like beside them are, on the same range.
  const { minimum, maximum } = coreRange(column);
  const like = numeric.filter((other) => {
    if (other === column) return false;
    const range = coreRange(other);
    return (
      range.minimum >= 0 &&
      Math.abs(range.minimum - minimum) <= 1 &&
      Math.abs(range.maximum - maximum) <= (maximum > 7 ? 2 : 1)
    );
  });
  // Where the others ask for a rating and it does not, it is a fact: "Class" beside "Interest rating".
  if (!asks(column) && like.filter(asks).length * 2 > like.length) return true;
  return like.length < 2 || like.every((other) => factWordOf(other.heading) !== null && like.length < 3);
}

/** "Team", "Department" among short headings with the range of the others: what is rated, and no department. */
function isRatedUnderAName(column: RegionColumn, statements: boolean, numeric: readonly RegionColumn[]): boolean {
  if (statements || !isShort(column.profile) || isUnique(column.profile)) return false;
  const own = coreRange(column);
  const like = numeric.filter(
    (other) => other !== column && !isStructureHeading(other) && factWordOf(other.heading) !== "fact",
  );
  const same = like.filter((other) => {
    const range = coreRange(other);
    return Math.abs(range.minimum - own.minimum) <= 1 && Math.abs(range.maximum - own.maximum) <= 1;
  });
  return same.length >= 2 && same.length * 2 >= like.length;
}

/** Numbers of which nearly every one is another. */
function isUnique({ counts, numbers }: CellProfile): boolean {
  return numbers > 0 && counts.size * 2 > numbers;
}

function isStructureHeading({ heading, profile }: RegionColumn): boolean {
  const meaning = headerMeaning(heading);
  if (meaning === "rating" || meaning === "criterion" || meaning === "facet") return false;
  if (isRaterHeading(heading) || isRoleHeading(heading) || isRateeHeading(heading)) return true;
  if (meaning === "customer" || meaning === "supplier") return profile.texts > 0;
  if (meaning !== null && meaning !== "weight") return true;
  return departmentHeadingOf(heading) !== null && wordsOf(heading) <= 2;
}

function isFactHeading({ heading }: RegionColumn): boolean {
  return factWordOf(heading) !== null;
}

function isImportance({ heading, group }: RegionColumn, sheet: string): boolean {
  return speaksOfImportance(heading) || speaksOfImportance(group) || (wordsOf(sheet) <= 3 && speaksOfImportance(sheet));
}

const SHARE_IN_WORDS = 0.5;

/** Mostly words of scales; codes count where all are. */
function isInWords({ profile }: RegionColumn): boolean {
  const { anchors, notApplicable, filled, numbers, texts } = profile;
  return anchors > 0 && anchors > numbers && (anchors + notApplicable) / filled >= SHARE_IN_WORDS && anchors >= texts;
}

/** Words of facts: levels of education, priorities, one text for all. */
function isFactInWords(column: RegionColumn): boolean {
  const word = factWordOf(column.heading);
  return (
    word === "fact" ||
    (word === "fact or rating" &&
      /^(priority|risk|level|status|type|stage|اولویت|ریسک|سطح|وضعیت)/.test(headingKey(column.heading)))
  );
}

/** Few short texts that stand in three columns and more: answers, whatever their words mean. */
function sharedWords(columns: readonly RegionColumn[]): readonly RegionColumn[] {
  const texts = columns.filter(
    ({ profile, heading }) =>
      profile.texts * 2 > profile.filled - profile.notApplicable &&
      !profile.manyTexts &&
      profile.distinctTexts.size >= FEWEST_WORDS &&
      profile.distinctTexts.size <= MOST_WORDS &&
      profile.filled >= 2 * profile.distinctTexts.size &&
      profile.longestText <= LONGEST_ANSWER &&
      departmentHeadingOf(heading) === null &&
      factWordOf(heading) === null,
  );
  const isLike = (one: RegionColumn, other: RegionColumn): boolean =>
    one !== other &&
    [...one.profile.distinctTexts].filter((text) => other.profile.distinctTexts.has(text)).length >=
      0.6 * Math.max(one.profile.distinctTexts.size, other.profile.distinctTexts.size);
  return texts.filter(
    (column) =>
      texts.filter((other) => isLike(column, other)).length >= 2 ||
      (asks(column) && column.profile.distinctTexts.size >= 3),
  );
}
const FEWEST_WORDS = 2;
const LONGEST_ANSWER = 40;

/** Texts that no scale has together with the others, and too frequent for slips. */
function hasUnknownWords(column: RegionColumn): boolean {
  return firstUnknown(column) !== null;
}

function someText({ profile }: RegionColumn): string | null {
  return [...profile.written.keys()][0] ?? null;
}

const SLIP_SHARE = 0.05;
const MOST_SLIPS = 2;

function firstUnknown({ profile }: RegionColumn): string | null {
  const answers = profile.anchors + profile.texts;
  const share = usesAWholeScale(profile) ? SLIP_SHARE_BESIDE_A_WHOLE_SCALE : SLIP_SHARE;
  for (const [text, times] of profile.written) {
    if (isAnchor(anchorKey(text)) || profile.anchorTexts.has(text)) continue;
    if (
      times > Math.max(MOST_SLIPS, share * answers) &&
      profile.distinctTexts.size <= MOST_WORDS &&
      /\p{L}/u.test(text) &&
      !isNotApplicable(text)
    )
      return text;
  }
  return null;
}
const MOST_WORDS = 12;

/** Where every point of a scale was chosen under its own name, another text is a remark sooner than a point. */
const SLIP_SHARE_BESIDE_A_WHOLE_SCALE = 0.1;

function usesAWholeScale({ anchorTexts }: RegionColumn["profile"]): boolean {
  const keys = new Set([...anchorTexts].map(anchorKey));
  return anchorScalesWithAll(keys, 0).some(({ points }) => points > 2 && points === keys.size);
}

function isNotApplicable(text: string): boolean {
  return NOT_APPLICABLE_WORDS.has(matchingKey(text));
}

/** Mostly numbers that could be points of a scale. */
function isInNumbers({ profile }: RegionColumn, known: boolean): boolean {
  const { numbers, filled, notApplicable, errors, dates } = profile;
  if (numbers === 0) return false;
  return known || numbers * 2 >= filled - notApplicable - errors - dates;
}

/** Numbers that no scale has: decimals of many values, large ones, running ones. */
function isMeasure(column: RegionColumn, legend: Legend, rowsAreAnswers: boolean): boolean {
  const { profile, heading } = column;
  const { minimum, maximum } = coreRange(column);
  const stated = legendOf([heading]).scale ?? legend.scale;
  const mayBeLong = asksForJudgement(heading) || rowsAreAnswers;
  const longest = stated?.max ?? (mayBeLong ? 100 : 20);
  if (maximum > longest || minimum < -5) return true;
  if (minimum < 0 && profile.wholeNumbers < profile.numbers * 0.9) return true;
  const decimals = profile.numbers - profile.wholeNumbers;
  if (decimals * 2 > profile.numbers && !areHalves(profile) && profile.counts.size > 3)
    return maximum > 20 || stated === null;
  if (maximum > 10 && stated === null && !mayBeLong) return true;
  return false;
}

function areHalves({ counts }: CellProfile): boolean {
  return [...counts.keys()].every((value) => Number.isInteger(value * 2));
}

/** What a column of texts (or of codes under a heading that says so) is. */
function byText(column: RegionColumn, all: readonly RegionColumn[]): Decision {
  const { heading, profile } = column;
  const meaning = headerMeaning(heading);
  const department = departmentHeadingOf(heading);
  const distinct = profile.distinctTexts.size + profile.counts.size;
  const repeats = profile.filled <= 3 || distinct <= Math.max(2, profile.filled * 0.6);
  const length = profile.texts === 0 ? 0 : profile.textLength / profile.texts;
  if (isRateeHeading(heading)) return simple("department rated", "heading-says-department", heading, 0.85);
  if (isRoleHeading(heading) && isMostlyRoles(profile)) return simple("role", "heading-says-role", heading, 0.9);
  if (department !== null && !profile.manyTexts && length <= LONGEST_NAME && (repeats || meaning === "department")) {
    const sure = department.sure || meaning === "department";
    return simple(
      department.whose === "rater" ? "department of the rater" : "department rated",
      "heading-says-department",
      heading,
      sure ? 0.9 : 0.6,
    );
  }
  if (meaning === "period" && repeats) return simple("period", "heading-says-period", heading, 0.8);
  if (meaning === "headcount" && profile.numbers > 0)
    return simple("headcount", "heading-says-headcount", heading, 0.7);
  if (meaning === "target" && profile.numbers > 0) return simple("target", "heading-says-target", heading, 0.7);
  if (meaning === "weight" && profile.numbers > 0) return simple("weight", "heading-says-weight", heading, 0.7);
  if (isRaterHeading(heading) || meaning === "rater") return simple("rater", "heading-says-rater", heading, 0.85);
  if (profile.numbers * 2 > profile.filled)
    return simple("fact", factWordOf(heading) === null ? "measurements" : "heading-says-fact", heading, 0.6);
  if (isCommentHeading(heading) && !repeats) return simple("comment", "free-text", null, 0.9);
  if (meaning === "comment") return simple("comment", "free-text", null, 0.85);
  if (namesDepartments(profile)) return simple("department rated", "few-names-that-repeat", null, 0.7);
  if (isMostlyRoles(profile) && profile.distinctTexts.size <= 12 && all.length > 1 && areRolesAlone(profile))
    return simple("role", "heading-says-role", heading, 0.7);
  if (factWordOf(heading) !== null) return simple("fact", "heading-says-fact", heading, 0.8);
  if (length > LONGEST_LABEL && distinct * 2 > profile.filled) return simple("comment", "free-text", null, 0.75);
  if (profile.filled > 3 && distinct === profile.filled) return simple("fact", "identifier", null, 0.6);
  if (distinct === 1 && profile.filled > 2) return simple("fact", "same-answer-everywhere", null, 0.6);
  return simple("fact", "labels-that-repeat", null, 0.6);
}
const LONGEST_NAME = 60;
const LONGEST_LABEL = 30;

function isMostlyRoles({ distinctTexts, written, texts, anchors }: CellProfile): boolean {
  if (texts + anchors === 0) return false;
  const roles = [...written.keys()].filter((text) => roleOf(text) !== null).length;
  return roles * 2 >= distinctTexts.size;
}

/** Roles and no job titles: every text is short and names a role. */
function areRolesAlone({ written, distinctTexts }: CellProfile): boolean {
  if (distinctTexts.size < 2) return false;
  return [...written.keys()].every(
    (text) => roleOf(text) !== null && knownDepartment(text) === null && wordsOf(text) <= 3,
  );
}

function namesDepartments({ distinctTexts, texts, filled }: CellProfile): boolean {
  const known = [...distinctTexts].filter((text) => knownDepartment(text) !== null).length;
  return texts > 0.8 * filled && known >= 2 && known >= 0.5 * distinctTexts.size;
}

const FEWEST_TO_JUDGE = 10;

/** One column at most says whom, who, in which role and when; the others are facts. */
function uniqueStructure(columns: readonly RegionColumn[], decisions: Map<number, Decision>): void {
  const best = (use: ColumnUse, merit: (column: RegionColumn, decision: Decision) => number): void => {
    const those = columns.filter(({ column }) => decisions.get(column)?.use === use);
    const first = those.reduce<RegionColumn | null>((one, other) => {
      const decisionOf = (column: RegionColumn): Decision => decisions.get(column.column) as Decision;
      return one === null || merit(other, decisionOf(other)) > merit(one, decisionOf(one)) ? other : one;
    }, null);
    for (const column of those) {
      if (column !== first) decisions.set(column.column, simple("fact", "labels-that-repeat", null, 0.6));
    }
  };
  best("department rated", (_, { confidence }) => confidence);
  best("department of the rater", (_, { confidence }) => confidence);
  best("role", (_, { confidence }) => confidence);
  best("period", (_, { confidence }) => confidence);
  best("rater", ({ profile }) => Math.max(profile.counts.size, profile.distinctTexts.size));
  // Numbers that begin again in every class or group name nobody.
  const rates = [...decisions.values()].some(({ use }) => use === "department rated" || use === "period");
  for (const { column, profile } of columns) {
    if (rates || decisions.get(column)?.use !== "rater" || profile.filled < FEWEST_TO_JUDGE || profile.manyTexts)
      continue;
    if ((profile.counts.size + profile.distinctTexts.size) * 2 < profile.filled)
      decisions.set(column, simple("fact", "labels-that-repeat", null, 0.7));
  }
}
