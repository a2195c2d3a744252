import { columnLetters } from "../../address";
import { columnName } from "../detect/draft";
import type { Region } from "../detect/regions";
import type { SheetCells } from "../sheet-cells";
import type { Family } from "./family";
import { type AnswerGroup, answerGroups } from "./answer-groups";
import { byItself } from "./column-alone";
import { profileColumns } from "./column-profile";
import type { ColumnUse } from "./column-use";
import { computedColumns } from "./computed-columns";
import { type Decision, decided } from "./decision";
import { type HeadingBlock, headingBlockOf } from "./heading-block";
import { judgedColumns } from "./judged-columns";
import { type Legend, legendOf } from "./legends";
import { areAnswers } from "./rating-evidence";
import type { RegionColumn } from "./region-columns";
import { byText } from "./text-columns";

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
        decided(
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
    decide(column, decided("derived", "computed-from-others", from, 0.85));
  }
  const judged = judgedColumns(open(), legend, cells.name, titles, areAnswers(columns));
  for (const [column, decision] of judged.decisions) decide(column, decision);
  for (const column of open()) decide(column, byText(column, columns));
  uniqueStructure(columns, decisions);
  return {
    region,
    headings,
    columns,
    decisionOf: ({ column }) => decisions.get(column) ?? decided("left out", "empty", null, 0.5),
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
      if (column !== first) decisions.set(column.column, decided("fact", "labels-that-repeat", null, 0.6));
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
      decisions.set(column, decided("fact", "labels-that-repeat", null, 0.7));
  }
}
