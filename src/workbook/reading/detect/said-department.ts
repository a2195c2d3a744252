import { knownDepartment } from "../departments";

/** The department that a title or a sheet's name is ("Sales") or states ("Department: Logistics", "واحد: مالی"); null: none. */
export function saidDepartment(text: string): string | null {
  const said = STATED.exec(text)?.[1]?.trim();
  if (said !== undefined && said !== "") return said;
  return knownDepartment(text) === null ? null : text.trim();
}

const STATED = /(?:department|unit|dept\.?|واحد|بخش)\s*[:：]\s*(.+)$/i;
