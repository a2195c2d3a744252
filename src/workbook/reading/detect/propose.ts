import type { Scale } from "../../../alignment/evaluation";
import { isResponseForm } from "../../authoring/response-form-mark";
import type { SheetSnapshot, WorkbookSnapshot } from "../../snapshot";
import type { MappingEntry, ProposalReason } from "../mapping";
import { isNotesSheet, LONGEST_NOTES, notesOf } from "../notes";
import { isBlank, type SheetCells, cellsOf } from "../sheet-cells";
import { looksLikeRatings, profileOfColumn } from "../account/column-profile";
import { type Legend, legendOf } from "../account/legends";
import { LAYOUTS } from "../../layouts/registry";
import { salesTables } from "../../layouts/sales/sales-tables";
import { byDepartmentOfColumns } from "./department-columns";
import { LONGEST_SCALE, scaleOfProfiles, statedScale } from "./detected-scale";
import type { DetectionContext, Draft } from "./draft";
import { doubtsOf } from "./doubts";
import { type Region, regionsOf } from "./regions";
import { withoutRepeatedAnswers } from "./repeated-answers";
import { relatedSheets } from "./related-sheets";
import type { WorkbookProposal } from "./workbook-proposal";

/** Proposes how to read each of the given sheets; one that holds nothing to read is to be ignored, with the reason. */
export function proposeMapping(snapshot: WorkbookSnapshot, sheets: ReadonlySet<string>): readonly WorkbookProposal[] {
  const asked = snapshot.sheets.filter(({ name, own }) => sheets.has(name) && !own);
  const legend = legendInNotes(asked);
  const drafts = asked.map((sheet) => ({
    sheet,
    drafts: sheet.used === null || isResponseForm(sheet) ? [] : draftsOf(cellsOf(sheet), legend),
  }));
  const checklists = drafts.flatMap((one) => one.drafts).filter(({ entry }) => entry.layout === "checklist");
  const noted = scaleInNotes(drafts.filter((one) => one.drafts.length === 0).map(({ sheet }) => sheet));
  const stated = checklists.map(({ statedScale }) => statedScale).find((scale) => scale !== null) ?? noted;
  const common =
    checklists.length === 0
      ? null
      : scaleOfProfiles(
          checklists.flatMap(({ profiles }) => profiles),
          stated,
        );
  const proposals = drafts.flatMap(({ sheet, drafts: found }): readonly WorkbookProposal[] => {
    if (found.length === 0) {
      const code = sheet.used === null ? ("empty" as const) : ("no-ratings" as const);
      return [
        {
          entry: { layout: "ignore", sheet: sheet.name },
          confidence: 0.5,
          reasons: [{ code, count: 0 }],
          scaleAmbiguous: false,
        },
      ];
    }
    return found.map(
      ({ entry, confidence, reasons, profiles, statedScale: ofSheet, families, direction, statements, salesNotes }) => {
        if (families !== undefined) {
          const doubts = families.flatMap(doubtsOf);
          return { entry, confidence, reasons, scaleAmbiguous: doubts.some(({ kind }) => kind === "scale"), doubts };
        }
        if (profiles.length === 0)
          return {
            entry,
            confidence,
            reasons,
            scaleAmbiguous: false,
            ...(salesNotes === undefined ? {} : { salesNotes }),
          };
        // Answers in words say themselves how many points there are.
        const ownNoted = profiles.some(({ numbers }) => numbers > 0) ? noted : null;
        const own = scaleOfProfiles(profiles, {
          scale: ofSheet ?? ownNoted,
          direction: direction ?? (ownNoted === null ? null : (legend?.direction ?? null)),
        });
        const shared = entry.layout === "checklist" || entry.layout === "matrix" ? common : null;
        const fits =
          shared !== null && (entry.layout === "checklist" || contains(shared.scale, own.scale)) && ofSheet === null;
        const { scale, other } = fits ? shared : own;
        const directed = own.direction === "lowIsBest" ? withLowBest(entry, statements ?? []) : entry;
        // Where the workbook's other checklists have settled the scale, one of them that reaches no end of it raises no question.
        const doubts =
          own.family === null
            ? []
            : doubtsOf(own.family).filter(({ kind }) => kind !== "scale" || !(fits && other === null));
        return { entry: withScale(directed, scale), confidence, reasons, scaleAmbiguous: other !== null, doubts };
      },
    );
  });
  return salesTables(snapshot, withoutRepeatedAnswers(snapshot, related(snapshot, proposals)));
}

/** The proposals with what the sheets of answers are to one another: copies, departments, periods, other questionnaires. */
function related(snapshot: WorkbookSnapshot, proposals: readonly WorkbookProposal[]): readonly WorkbookProposal[] {
  const sheetOf = new Map(snapshot.sheets.map((sheet) => [sheet.name, sheet]));
  const places: number[] = [];
  const entries = proposals.flatMap(({ entry }, index) => {
    const sheet = sheetOf.get(entry.sheet);
    if (entry.layout !== "responses" || sheet === undefined) return [];
    places.push(index);
    return [{ entry, sheet }];
  });
  if (entries.length < 2) return proposals;
  const relations = relatedSheets(entries);
  return proposals.map((proposal, index): WorkbookProposal => {
    const relation = relations.get(places.indexOf(index));
    const { entry } = proposal;
    if (relation === undefined || entry.layout !== "responses") return proposal;
    const reasonsAnd = (code: ProposalReason["code"]): WorkbookProposal["reasons"] => [
      ...proposal.reasons,
      { code, count: 0 },
    ];
    const ignored = (reason: ProposalReason): WorkbookProposal => ({
      entry: { layout: "ignore", sheet: entry.sheet },
      confidence: 0.8,
      reasons: [reason],
      scaleAmbiguous: false,
    });
    switch (relation.kind) {
      case "copy":
        return ignored({ code: "copy-of-sheet", count: 0, sheet: relation.of });
      case "importance":
        return ignored({ code: "importance", count: 0 });
      case "department":
        return {
          ...proposal,
          entry: { ...entry, department: { fixed: relation.name } },
          reasons: reasonsAnd("sheet-is-department"),
        };
      case "period":
        return {
          ...proposal,
          entry: { ...entry, period: { fixed: relation.name } },
          reasons: reasonsAnd("sheet-is-period"),
        };
      case "own questions":
        return { ...proposal, entry: { ...entry, ownQuestions: true }, reasons: reasonsAnd("own-questions") };
    }
  });
}

/** The one scale that the sheets without ratings state ("Please rate from 1 to 7" among the instructions); null: none, or several. */
function scaleInNotes(sheets: readonly SheetSnapshot[]): Scale | null {
  const scales = sheets
    .filter(({ values }) => values.length <= LONGEST_NOTES)
    .flatMap(({ values }) => values.flat().filter((value) => typeof value === "string"))
    .flatMap((text) => statedScale([text]) ?? [])
    // "From 1 to 31 March" is no scale.
    .filter(({ max }) => max <= LONGEST_SCALE || max === 100);
  const [first] = scales;
  if (first === undefined) return null;
  return scales.every(({ min, max }) => min === first.min && max === first.max) ? first : null;
}

/** What the sheets that hold texts alone say of the scale and of its direction, where they say one thing. */
function legendInNotes(sheets: readonly SheetSnapshot[]): Legend | null {
  const texts = sheets.filter(isNotesSheet).flatMap(notesOf);
  const legends = texts.map((text) => legendOf([text]));
  const one = <Value>(values: readonly (Value | null)[]): Value | null => {
    const said = [...new Set(values.filter((value) => value !== null).map((value) => JSON.stringify(value)))];
    return said.length === 1 ? (JSON.parse(said[0] ?? "null") as Value) : null;
  };
  const scale = one(legends.map((legend) => legend.scale));
  return {
    scale: scale !== null && (scale.max <= LONGEST_SCALE || scale.max === 100) ? scale : null,
    direction: one(legends.map((legend) => legend.direction)),
  };
}

function contains(outer: Scale, inner: Scale): boolean {
  return inner.min >= outer.min && inner.max <= outer.max;
}

/** Where low numbers are good, every statement is read the other way round, one that is worded in reverse is not. */
function withLowBest(entry: MappingEntry, statements: readonly string[]): MappingEntry {
  if (entry.layout !== "checklist" && entry.layout !== "long") return entry;
  const marked = new Set(entry.reverse ?? []);
  return { ...entry, reverse: statements.filter((text) => !marked.has(text)) };
}

function withScale(entry: MappingEntry, scale: Scale): MappingEntry {
  return "scale" in entry ? { ...entry, scale } : entry;
}

/** The drafts of a sheet's regions; a region without one of its own goes on with the block above it where it fits. */
function draftsOf(cells: SheetCells, noted: Legend | null): readonly Draft[] {
  const drafts: { draft: Draft; region: Region; end: number; closed: boolean }[] = [];
  for (const region of regionsOf(cells)) {
    const draft = bestDraft({ cells, region, endRow: region.row + region.rows, noted });
    if (draft !== null) {
      drafts.push({ draft, region, end: region.row + region.rows, closed: false });
      continue;
    }
    const above = drafts.findLast(
      (one) => !one.region.isTable && overlaps(one.region, region) && one.region.row < region.row && !one.closed,
    );
    if (above === undefined || above.draft.profiles.length === 0) continue;
    if (continues(cells, above.region, region)) above.end = region.row + region.rows;
    else if (hasNumbersIn(cells, above.region, region)) above.closed = true;
  }
  return drafts.flatMap(({ draft, end, closed }) =>
    [draft, ...(draft.siblings ?? [])].flatMap((one) =>
      byDepartmentOfColumns(cells, closed ? { ...one, entry: { ...one.entry, lastRow: end } } : one),
    ),
  );
}

function bestDraft(context: DetectionContext): Draft | null {
  let best: Draft | null = null;
  for (const detect of LAYOUTS.flatMap((layout) => layout.detect)) {
    const draft = detect(context);
    if (draft !== null && draft.confidence > (best?.confidence ?? 0)) best = draft;
  }
  return best;
}

function overlaps(above: Region, below: Region): boolean {
  return below.column < above.column + above.columns && above.column < below.column + below.columns;
}

/** The same kind of lines after a blank one: at least half of its columns hold ratings. */
function continues(cells: SheetCells, above: Region, below: Region): boolean {
  let columns = 0;
  let ratings = 0;
  for (let column = below.column; column < below.column + below.columns; column += 1) {
    const profile = profileOfColumn(cells, column, below.row, below.row + below.rows);
    if (profile.numbers + profile.anchors === 0) continue;
    columns += 1;
    if (column < above.column + above.columns && looksLikeRatings(profile, 100)) ratings += 1;
  }
  return columns > 0 && ratings * 2 >= columns;
}

/** Whether reading the block above to the end would take this region's cells for ratings. */
function hasNumbersIn(cells: SheetCells, above: Region, below: Region): boolean {
  const last = Math.min(above.column + above.columns, below.column + below.columns);
  for (let row = below.row; row < below.row + below.rows; row += 1) {
    for (let column = Math.max(above.column, below.column) + 1; column < last; column += 1) {
      if (!isBlank(cells.at(row, column))) return true;
    }
  }
  return false;
}
