import type { DirtyFormula } from "./dirty-formulas";

/** An area wider than that is taken for one that reads anything. */
const WIDEST = 64;

/**
 * Formulas in parts, a sheet's column each, every part after those that it is made from: the engine holds several objects
 * for each formula, so that a table of a hundred thousand lines with nine columns of formulas would take it gigabytes. All
 * in one part where they are not more than `many`, or where columns are made from one another in a circle.
 */
export function inColumns(formulas: readonly DirtyFormula[], many: number): readonly (readonly DirtyFormula[])[] {
  if (formulas.length <= many) return [formulas];
  const parts = new Map<string, DirtyFormula[]>();
  for (const one of formulas) {
    if (one.spills === true || one.formula.kind === "array") return [formulas];
    const key = keyOf(one.sheet.id, one.column);
    const part = parts.get(key);
    if (part === undefined) parts.set(key, [one]);
    else part.push(one);
  }
  const sources = new Map<string, ReadonlySet<string>>();
  for (const [key, part] of parts) {
    const own = sourcesOf(part, parts);
    if (own === null) return [formulas];
    own.delete(key);
    sources.set(key, own);
  }
  return ordered(parts, sources)?.flatMap((part) => inRows(part, many)) ?? [formulas];
}

/** A column from top to bottom in parts, where each formula reads at most what stands above it in the column. */
function inRows(part: readonly DirtyFormula[], many: number): readonly (readonly DirtyFormula[])[] {
  if (part.length <= many) return [part];
  const fromTop = part.every(({ sheet, row, column, precedents }) =>
    precedents?.every(
      ({ sheet: other, area }) =>
        other !== sheet || column < area.column || column >= area.column + area.columns || area.row + area.rows <= row,
    ),
  );
  if (!fromTop) return [part];
  const sorted = [...part].sort((one, other) => one.row - other.row);
  return Array.from({ length: Math.ceil(sorted.length / many) }, (_, index) =>
    sorted.slice(index * many, (index + 1) * many),
  );
}

/** Keys of the parts that one reads; null: its formulas do not tell. */
function sourcesOf(part: readonly DirtyFormula[], parts: ReadonlyMap<string, unknown>): Set<string> | null {
  const result = new Set<string>();
  // Formulas of one text have their precedents in common.
  for (const precedents of new Set(part.map((one) => one.precedents))) {
    if (precedents === null) return null;
    for (const { sheet, area } of precedents) {
      if (area.columns > WIDEST) return null;
      for (let column = area.column; column < area.column + area.columns; column += 1) {
        const key = keyOf(sheet.id, column);
        if (parts.has(key)) result.add(key);
      }
    }
  }
  return result;
}

function ordered(
  parts: ReadonlyMap<string, readonly DirtyFormula[]>,
  sources: ReadonlyMap<string, ReadonlySet<string>>,
): readonly (readonly DirtyFormula[])[] | null {
  const result: (readonly DirtyFormula[])[] = [];
  const done = new Set<string>();
  while (done.size < parts.size) {
    const ready = [...parts].filter(
      ([key]) => !done.has(key) && [...(sources.get(key) ?? [])].every((source) => done.has(source)),
    );
    if (ready.length === 0) return null;
    for (const [key, part] of ready) {
      done.add(key);
      result.push(part);
    }
  }
  return result;
}

function keyOf(sheet: string | number, column: number): string {
  return `${sheet} ${column}`;
}
