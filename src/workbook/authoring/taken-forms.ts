import * as v from "valibot";
import { SAVED_KEYS } from "../saved-keys";

const schema = v.array(v.string());

/** Digests of the climate forms that were taken back so far. Anyone can edit what is saved: what is none counts as none. */
export function takenForms(saved: Readonly<Record<string, string>>): readonly string[] {
  try {
    const result = v.safeParse(schema, JSON.parse(saved[SAVED_KEYS.takenForms] ?? "[]"));
    return result.success ? result.output : [];
  } catch {
    return [];
  }
}

/** What is saved of them; nothing where none was taken. */
export function withTakenForms(digests: readonly string[]): Readonly<Record<string, string>> {
  return digests.length === 0 ? {} : { [SAVED_KEYS.takenForms]: JSON.stringify(digests) };
}
