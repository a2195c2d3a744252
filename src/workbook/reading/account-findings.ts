import { isRaterHeading, isTechnicalHeading } from "../../language/column-words";
import { cellAddress, parseCell } from "../address";
import type { Finding, FindingCode } from "../finding";
import type { AccountColumn } from "./account/column-use";
import type { ProposalReason } from "./mapping";
import type { WorkbookProposal } from "./detect/workbook-proposal";
import type { OtherReading } from "./other-readings";
import type { ReadingQuestion } from "./questions";

/** Two readings that give other figures: which was taken, what the other would give, and the mapping line that says it. */
export function questionFinding({ kind, sheet, cell, taken, other, mappingLine, noOpinion }: ReadingQuestion): Finding {
  const scale = ({ min, max }: ReadingQuestion["taken"]["scale"]): string => `${min}-${max}`;
  const points = (value: number): string => String(Math.round(value * 10) / 10);
  if (noOpinion !== undefined) {
    const figures = `“${noOpinion.word}” × ${noOpinion.answers}; ${points(taken.points)} → ${points(other.points)}`;
    return {
      code: "no-opinion-left-out",
      sheet,
      cell,
      value: mappingLine === "" ? figures : `${figures}: ${mappingLine}`,
    };
  }
  const value =
    kind === "scale"
      ? `${scale(taken.scale)} → ${points(taken.points)}; ${scale(other.scale)} → ${points(other.points)}: ${mappingLine}`
      : `${points(taken.points)}; ${points(other.points)}: ${mappingLine}`;
  return { code: kind === "scale" ? "scale-ambiguous" : "direction-assumed", sheet, cell, value };
}

/** What columns were taken for, whose headings they are, and the mapping of their sheet that says the other reading. */
export function otherReadingFinding({ taken, sheet, cell, names, entries }: OtherReading): Finding {
  return {
    code: taken === "departments" ? "columns-are-departments" : "columns-are-raters",
    sheet,
    cell,
    value: `${names}; ${JSON.stringify({ version: 1, sheets: entries })}`,
  };
}

const LEFT_OUT_OF_SALES: Readonly<Partial<Record<ProposalReason["code"], FindingCode>>> = {
  purchases: "purchases-left-out",
  expenses: "expenses-left-out",
  "summary-of-lines": "summary-left-out",
  "heads-of-lines": "heads-left-out",
};

/** What was taken as the likelier in sales lines, at the heading that it is about. */
export function salesFindings(proposals: readonly WorkbookProposal[]): readonly Finding[] {
  const tables = proposals.filter(({ entry }) => entry.layout === "sales");
  const detected = tables.filter(({ reasons }) => reasons.some(({ code }) => code === "money-and-dimensions"));
  const notes = detected.flatMap(({ entry, salesNotes = [] }) => {
    const header = "header" in entry ? (parseCell(entry.header ?? "")?.row ?? 0) : 0;
    return salesNotes.map(({ code, column, value }): Finding => ({
      code,
      sheet: entry.sheet,
      cell: column === null ? null : cellAddress(header, column),
      value,
    }));
  });
  const actual = detected.filter(({ entry }) => entry.layout === "sales" && entry.plan !== true);
  if (actual.length < 2) return notes;
  const value = actual.map(({ entry }) => entry.sheet).join(", ");
  return [...notes, { code: "tables-added", sheet: null, cell: null, value }];
}

/** Reasons for which a column of answers is left out although it came near to being read. */
const NEAR = new Set<AccountColumn["reason"]["code"]>(["words-of-no-known-scale", "alone"]);

/**
 * Sheets and columns that were left out though somebody may have meant them: never without a word.
 * @param told sheets of which another finding says why
 */
export function leftOutFindings(
  proposals: readonly WorkbookProposal[],
  columns: readonly AccountColumn[],
  told: ReadonlySet<string>,
): readonly Finding[] {
  const findings: Finding[] = [];
  for (const { entry, reasons } of proposals) {
    for (const code of ["suppliers-assumed", "rows-are-departments"] as const)
      if (reasons.some((reason) => reason.code === code) && "header" in entry)
        findings.push({ code, sheet: entry.sheet, cell: entry.header ?? null, value: null });
    const said = reasons.find(({ code }) => code === "role-from-title");
    if (said !== undefined && "header" in entry)
      findings.push({
        code: "role-from-title",
        sheet: entry.sheet,
        cell: entry.header ?? null,
        value: said.value ?? null,
      });
    const marks = reasons.find(({ code }) => code === "marks-assumed");
    if (marks !== undefined && "header" in entry)
      findings.push({
        code: "marks-assumed",
        sheet: entry.sheet,
        cell: entry.header ?? null,
        value: marks.value ?? null,
      });
    const alike = reasons.find(({ code }) => code === "groups-alike");
    if (alike !== undefined && "header" in entry)
      findings.push({
        code: "groups-alike",
        sheet: entry.sheet,
        cell: entry.header ?? null,
        value: alike.value ?? null,
      });
    if (entry.layout !== "ignore") continue;
    for (const reason of reasons) {
      if (reason.code === "copy-of-sheet")
        findings.push({ code: "copy-ignored", sheet: entry.sheet, cell: null, value: reason.sheet ?? null });
      if (reason.code === "averages-of-sheet")
        findings.push({ code: "averages-ignored", sheet: entry.sheet, cell: null, value: reason.sheet ?? null });
      const code = LEFT_OUT_OF_SALES[reason.code];
      if (code !== undefined) findings.push({ code, sheet: entry.sheet, cell: null, value: reason.sheet ?? null });
      if (reason.code === "importance")
        findings.push({ code: "importance-ignored", sheet: entry.sheet, cell: null, value: null });
      if (reason.code === "no-ratings" && !told.has(entry.sheet))
        findings.push({
          code: "not-an-evaluation",
          sheet: entry.sheet,
          cell: null,
          value: nearest(entry.sheet, columns),
        });
    }
  }
  findings.push(...departmentFindings(proposals, columns));
  // Figures beside sales lines are no answers: what is left out of them is said with the lines.
  const read = new Set(
    proposals
      .filter(({ entry }) => entry.layout !== "ignore" && entry.layout !== "sales")
      .map(({ entry }) => entry.sheet),
  );
  for (const { sheet, column, heading, use, reason } of columns) {
    if (!read.has(sheet) || use !== "left out") continue;
    if (reason.code === "importance")
      findings.push({ code: "importance-ignored", sheet, cell: `${column}1`, value: heading });
    else if (NEAR.has(reason.code))
      findings.push({ code: "reading-uncertain", sheet, cell: `${column}1`, value: said(heading, reason.value) });
  }
  return findings;
}

/** Answers that belong to no department though a column of names that repeat stands beside them. */
function departmentFindings(
  proposals: readonly WorkbookProposal[],
  columns: readonly AccountColumn[],
): readonly Finding[] {
  return proposals.flatMap(({ entry }): readonly Finding[] => {
    if (entry.layout !== "responses" || entry.part === "D" || (entry.department ?? null) !== null) return [];
    const [column] = columns.filter(
      ({ sheet, use, reason, heading }) =>
        sheet === entry.sheet &&
        use === "fact" &&
        reason.code === "labels-that-repeat" &&
        !isTechnicalHeading(heading) &&
        !isRaterHeading(heading),
    );
    if (column === undefined) return [];
    const cell = `${column.column}1`;
    return [{ code: "no-department", sheet: entry.sheet, cell, value: `${column.column}: ${column.heading}` }];
  });
}

function said(heading: string, value: string | number | null): string {
  return value === null || value === "" ? heading : `${heading}: ${value}`;
}

/** The column that came nearest to being read; null: none did. */
function nearest(sheet: string, columns: readonly AccountColumn[]): string | null {
  const column = nearestColumn(columns.filter((one) => one.sheet === sheet));
  if (column === null || column.heading === "") return null;
  return `${column.column}: ${said(column.heading, column.reason.value)}`;
}

/** Of columns that were left out, the first for which a reason is known beside that it is empty. */
export function nearestColumn(columns: readonly AccountColumn[]): AccountColumn | null {
  const left = columns.filter(({ use, reason }) => use === "left out" && reason.code !== "empty");
  return left.find(({ reason }) => NEAR.has(reason.code)) ?? left[0] ?? null;
}

/**
 * The mapping that would read a column and those that were left out for the same reason on the same scale as criteria, for a person to
 * go on from.
 */
export function mappingFor(nearest: AccountColumn, columns: readonly AccountColumn[]): string {
  const { sheet, scale, reason } = nearest;
  const ofSheet = columns.filter((column) => column.sheet === sheet);
  const like = ofSheet.filter(
    (column) =>
      column === nearest ||
      (column.use === "left out" &&
        column.reason.code === reason.code &&
        scale !== null &&
        column.scale?.min === scale.min &&
        column.scale.max === scale.max),
  );
  const nameOf = ({ column, heading }: AccountColumn): string =>
    heading === "" || ofSheet.some((other) => other.column !== column && other.heading === heading)
      ? `column:${column}`
      : heading;
  const named = (...uses: readonly AccountColumn["use"][]): string | null => {
    const column = ofSheet.find(({ use }) => uses.includes(use));
    return column === undefined ? null : nameOf(column);
  };
  const department = named("department rated", "department of the rater");
  const rater = named("rater");
  return JSON.stringify({
    sheet,
    layout: "responses",
    ...(department === null ? {} : { department }),
    ...(rater === null ? {} : { rater }),
    criteria: like.map(nameOf),
    scale: scale ?? "…",
  });
}
