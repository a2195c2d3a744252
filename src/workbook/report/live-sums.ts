import { columnLetters } from "../address";
import type { LiveLines, LiveTerm } from "../layouts/sales/live-lines";

/** Formulas that add up lines of the user's sheet by the name in a cell of the report. */
export interface LiveSums {
  readonly net: (nameCell: string, isUnnamed: boolean) => string;
  /** Of one level of costs; null: it is not in the lines. */
  readonly costs: (level: string, nameCell: string, isUnnamed: boolean) => string | null;
}

/**
 * @param key column of the names in the lines
 * @param divisor what the report's amounts are shown in
 */
export function liveSums(live: LiveLines, key: number, divisor: number): LiveSums {
  const sheet = `'${live.sheet.replace(/'/g, "''")}'!`;
  const range = (column: number): string => {
    const letters = columnLetters(column);
    return `${sheet}$${letters}$${live.firstRow + 1}:$${letters}$${live.lastRow + 1}`;
  };
  const further = live.criteria.map(({ column, text }) => `,${range(column)},"=${text.replace(/"/g, '""')}"`).join("");
  const sum = (terms: readonly LiveTerm[], nameCell: string, isUnnamed: boolean): string => {
    const name = isUnnamed ? '"="' : `"="&${nameCell}`;
    const parts = terms.map(
      ({ column, sign }, index) =>
        `${sign === -1 ? "-" : index === 0 ? "" : "+"}SUMIFS(${range(column)},${range(key)},${name}${further})`,
    );
    return divisor === 1 ? parts.join("") : `(${parts.join("")})/${divisor}`;
  };
  return {
    net: (nameCell, isUnnamed) => sum(live.net, nameCell, isUnnamed),
    costs: (level, nameCell, isUnnamed) => {
      const terms = live.costs.find((one) => one.level === level)?.terms ?? [];
      return terms.length === 0 ? null : `(${sum(terms, nameCell, isUnnamed)})`;
    },
  };
}
