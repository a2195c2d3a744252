import { DEPARTMENTS } from "../../../instrument/departments";
import { inLanguage, type Language } from "../../../language/language";
import { matchingKey } from "../../../language/matching-key";
import type { Analysis } from "../../../workbook/analysis";
import type { ColumnName } from "../../../workbook/reading/mapping";

export interface DepartmentOption {
  readonly id: string;
  readonly name: string;
}

type Department = ColumnName | { readonly fixed: string } | null;

/** The workbook's own departments first, then those of the instrument that it lacks. */
export function departmentOptions(analysis: Analysis, language: Language): readonly DepartmentOption[] {
  const own = (analysis.evaluation?.departments ?? []).map(({ id, name }) => ({ id, name }));
  const known = DEPARTMENTS.filter(({ id }) => own.every((department) => department.id !== id));
  return [...own, ...known.map(({ id, name }) => ({ id, name: inLanguage(name, language) }))];
}

/** A choice's key for what an entry says of its department; a mapping may call one by id or by name. */
export function departmentKey(department: Department, options: readonly DepartmentOption[]): string {
  if (department === null) return "";
  if (typeof department === "string") return `column/${department}`;
  const key = matchingKey(department.fixed);
  const known = options.find(({ id, name }) => id === department.fixed || matchingKey(name) === key);
  return fixedKey(known?.id ?? department.fixed);
}

export function fixedKey(id: string): string {
  return `fixed/${id}`;
}
