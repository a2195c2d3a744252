import { DEPARTMENTS } from "../../instrument/departments";
import { matchingKey } from "../../language/matching-key";
import { remembered } from "./remembered";

/** Departments by the names that people write, each with its stable id. */
export interface DepartmentRegister {
  /** The id of a name; a new name makes a new department. */
  readonly idOf: (name: string) => string;
  /** Ids in the order in which they were met. */
  readonly ids: () => readonly string[];
  /** As first written in the workbook. */
  readonly nameOf: (id: string) => string;
}

/** Spaces, punctuation and "department of" aside: what two spellings of one name share. */
function nameKey(name: string): string {
  return matchingKey(name.replace(/\u200C/g, " "))
    .replace(/&/g, " and ")
    .replace(/^(the )?(department of|dept of|واحد|بخش|اداره|دپارتمان|مدیریت) /, "")
    .replace(/ (department|dept\.?|division|unit|team)$/, "")
    .replace(/[^\p{L}\p{N}]/gu, "");
}

const KNOWN: ReadonlyMap<string, string> = new Map(
  DEPARTMENTS.flatMap(({ id, name, synonyms }) =>
    [id, name.en, name.fa, ...synonyms.en, ...synonyms.fa].map((text) => [nameKey(text), id] as const),
  ),
);

/** The instrument's department of that name in either language, by id or synonym; null: none. */
export const knownDepartment = remembered((name: string): string | null => KNOWN.get(nameKey(name)) ?? null);

/** NFKC, lower case, spaces to hyphens, punctuation dropped, Persian letters kept. */
export function departmentSlug(name: string): string {
  return name
    .normalize("NFKC")
    .trim()
    .toLowerCase()
    .replace(/\s+/g, "-")
    .replace(/[^\p{L}\p{N}-]/gu, "")
    .replace(/-{2,}/g, "-")
    .replace(/^-|-$/g, "");
}

/** Data without departments is one department of this id. */
export const WHOLE_COMPANY = "all";

export function departmentRegister(): DepartmentRegister {
  const idByKey = new Map<string, string>();
  const nameById = new Map<string, string>();
  const idByText = new Map<string, string>();
  const idOf = (name: string): string => {
    const key = nameKey(name);
    const met = idByKey.get(key);
    if (met !== undefined) return met;
    const id = KNOWN.get(key) ?? (departmentSlug(name) || WHOLE_COMPANY);
    idByKey.set(key, id);
    if (!nameById.has(id)) nameById.set(id, name.trim());
    return id;
  };
  return {
    // The same text comes row after row: its key is made once.
    idOf: (name) => {
      let id = idByText.get(name);
      if (id === undefined) {
        id = idOf(name);
        idByText.set(name, id);
      }
      return id;
    },
    ids: () => [...nameById.keys()],
    nameOf: (id) => nameById.get(id) ?? id,
  };
}
