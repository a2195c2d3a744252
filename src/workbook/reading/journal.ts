import type { CellCounts, Finding, FindingCode } from "../finding";
import { cellAddress } from "../address";

/** What reading notes down on its way: findings, and a count of every rating cell. */
export interface Journal {
  readonly note: (code: FindingCode, sheet: string | null, cell: string | null, value: Finding["value"]) => void;
  readonly noteAt: (code: FindingCode, sheet: string, row: number, column: number, value: Finding["value"]) => void;
  readonly count: (sheet: string, kind: keyof Omit<CellCounts, "read">, cells?: number) => void;
  readonly findings: () => readonly Finding[];
  readonly cellsBySheet: () => Readonly<Record<string, CellCounts>>;
}

type MutableCounts = { -readonly [Kind in keyof CellCounts]: CellCounts[Kind] };

export function newJournal(): Journal {
  const findings: Finding[] = [];
  const noted = new Set<string>();
  const counts = new Map<string, MutableCounts>();
  const note: Journal["note"] = (code, sheet, cell, value) => {
    // Blocks that share their headings or their lines find the same; decimals are told of once a sheet.
    const place = JSON.stringify([code, sheet, code === "decimals-in-ratings" ? null : [cell, value]]);
    if (noted.has(place)) return;
    noted.add(place);
    findings.push({ code, sheet, cell, value });
  };
  return {
    note,
    noteAt: (code, sheet, row, column, value) => {
      note(code, sheet, cellAddress(row, column), value);
    },
    count: (sheet, kind, cells = 1) => {
      let ofSheet = counts.get(sheet);
      if (ofSheet === undefined) {
        ofSheet = { read: 0, used: 0, notApplicable: 0, blank: 0, refused: 0 };
        counts.set(sheet, ofSheet);
      }
      ofSheet.read += cells;
      ofSheet[kind] += cells;
    },
    findings: () => findings,
    cellsBySheet: () => Object.fromEntries(counts),
  };
}

export function sumOfCounts(counts: Iterable<CellCounts>): CellCounts {
  const sum: MutableCounts = { read: 0, used: 0, notApplicable: 0, blank: 0, refused: 0 };
  for (const one of counts) {
    sum.read += one.read;
    sum.used += one.used;
    sum.notApplicable += one.notApplicable;
    sum.blank += one.blank;
    sum.refused += one.refused;
  }
  return sum;
}
