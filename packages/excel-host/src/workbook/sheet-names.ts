import { WorkbookError } from "./workbook-error";

/** What Excel takes as the name of a sheet. */
export const SheetNames = {
  check: (name: string, others: readonly string[]): void => {
    if (name === "" || name.length > 31 || /[:\\/?*[\]]/.test(name) || /^'|'$/.test(name))
      throw new WorkbookError("invalid");
    if (name.toLowerCase() === "history") throw new WorkbookError("invalid");
    const folded = name.toLowerCase();
    if (others.some((other) => other.toLowerCase() === folded)) throw new WorkbookError("name-taken");
  },
  /** "Report (2)", "Report (3)" ... as Excel counts copies. */
  ofCopy: (name: string, others: readonly string[]): string => {
    const taken = new Set(others.map((other) => other.toLowerCase()));
    const base = name.replace(/ \(\d+\)$/, "");
    for (let number = 2; ; number += 1) {
      const ending = ` (${number})`;
      const free = base.slice(0, 31 - ending.length) + ending;
      if (!taken.has(free.toLowerCase())) return free;
    }
  },
  free: (others: readonly string[]): string => {
    const taken = new Set(others.map((other) => other.toLowerCase()));
    let number = 1;
    while (taken.has(`sheet${number}`)) number += 1;
    return `Sheet${number}`;
  },
} as const;
