import { headerMeaning } from "../../../language/vocabulary";
import { cellAddress, columnLetters } from "../../address";
import { knownDepartment } from "../../reading/departments";
import type { DepartmentsEntry } from "../../reading/mapping";
import { profileOfColumn } from "../../reading/account/column-profile";
import { columnName, type DetectionContext, type Draft } from "../../reading/detect/draft";
import { headerCandidates } from "../../reading/detect/header-rows";

const MOST_DEPARTMENTS = 200;

/** A list of departments, each once, with headcount, target, retention rate or the accountant's own columns. */
export function detectDepartments({ cells, region, endRow }: DetectionContext): Draft | null {
  for (const header of headerCandidates(cells, region)) {
    const column = departmentColumn({ cells, region, endRow }, header);
    if (column === null) continue;
    const name = (at: number): string => columnName(cells, header, at, columnLetters(at));
    const facts: { headcount?: string; target?: string; retention?: string } = {};
    const figures: string[] = [];
    for (let at = region.column; at < region.column + region.columns; at += 1) {
      if (at === column) continue;
      const meaning = headerMeaning(cells.textAt(header, at));
      const profile = profileOfColumn(cells, at, header + 1, Math.min(endRow, region.row + region.rows));
      if (meaning === "headcount" || meaning === "target" || meaning === "retention") facts[meaning] ??= name(at);
      else if (
        meaning === null &&
        profile.numbers > 0 &&
        profile.numbers >= profile.filled / 2 &&
        cells.textAt(header, at) !== ""
      ) {
        figures.push(name(at));
      }
    }
    if (Object.keys(facts).length === 0 && figures.length === 0) continue;
    const entry: DepartmentsEntry = {
      layout: "departments",
      sheet: cells.name,
      header: cellAddress(header, region.column),
      department: name(column),
      headcount: facts.headcount ?? null,
      target: facts.target ?? null,
      retention: facts.retention ?? null,
      ...(figures.length > 0 ? { figures } : {}),
    };
    return {
      entry,
      confidence: Object.keys(facts).length > 0 ? 0.85 : 0.6,
      reasons: [{ code: "department-list", count: region.rows - 1 }],
      profiles: [],
      statedScale: null,
      headerRow: header,
    };
  }
  return null;
}

function departmentColumn({ cells, region }: DetectionContext, header: number): number | null {
  const bottom = region.row + region.rows;
  for (let column = region.column; column < region.column + region.columns; column += 1) {
    const profile = profileOfColumn(cells, column, header + 1, bottom);
    const distinct = profile.distinctTexts.size;
    if (profile.texts === 0 || distinct !== profile.texts || distinct > MOST_DEPARTMENTS) continue;
    const known = [...profile.distinctTexts].filter((text) => knownDepartment(text) !== null).length;
    const headed = headerMeaning(cells.textAt(header, column)) === "department";
    if (known >= 2 && (headed || known >= distinct / 2)) return column;
  }
  return null;
}
