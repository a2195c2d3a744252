import { type Language, LANGUAGES } from "../../language/language";
import * as v from "valibot";
import type { Mapping } from "../reading/mapping";
import { followRenames, renamedSheets } from "../reading/follow-renames";
import { parseMapping } from "../reading/parse-mapping";
import { SAVED_KEYS } from "../saved-keys";
import type { WorkbookSnapshot } from "../snapshot";
import type { AuthoredSheet } from "./authored-sheet";
import { renamed } from "./sheet-names";

/** What the workbook remembers of the sheets that the product made: their names, so that they can grow. */
export interface SavedEvaluation {
  readonly version: 1;
  readonly language: Language;
  readonly sheets: readonly string[];
}

const schema = v.object({
  version: v.literal(1),
  language: v.picklist(Object.values(LANGUAGES).map(({ code }) => code)),
  sheets: v.array(v.string()),
});

/** null: none was made here, or what is saved is none. */
export function savedEvaluation(saved: Readonly<Record<string, string>>): SavedEvaluation | null {
  const result = v.safeParse(schema, parsed(saved[SAVED_KEYS.evaluation]));
  return result.success ? result.output : null;
}

function parsed(json: string | undefined): unknown {
  try {
    return json === undefined ? null : (JSON.parse(json) as unknown);
  } catch {
    return null;
  }
}

/** Anyone can edit what is saved: what is no mapping counts as none. */
export function savedMappingIn(saved: Readonly<Record<string, string>>): Mapping {
  const json = saved[SAVED_KEYS.mapping];
  const result = json === undefined ? null : parseMapping(json);
  return result !== null && "mapping" in result ? result.mapping : { version: 1, sheets: [] };
}

/** What is saved with new sheets: how to read them, and that they are ours. `replaced` are entries of sheets that grew. */
export function settingsOfEvaluation(
  language: Language,
  sheets: readonly AuthoredSheet[],
  replaced: Mapping["sheets"] = [],
): (names: readonly string[], saved: Readonly<Record<string, string>>) => Readonly<Record<string, string>> {
  return (names, saved) => {
    const added = sheets.flatMap((sheet, index) => renamed(sheet.entries, names[index] ?? sheet.name));
    const entries = [...replaced, ...added];
    const named = new Set(entries.map(({ sheet }) => sheet));
    const mapping: Mapping = {
      version: 1,
      sheets: [...savedMappingIn(saved).sheets.filter(({ sheet }) => !named.has(sheet)), ...entries],
    };
    const earlier = savedEvaluation(saved);
    const evaluation: SavedEvaluation = {
      version: 1,
      language,
      sheets: [...new Set([...(earlier?.sheets ?? []), ...names])],
    };
    return {
      [SAVED_KEYS.mapping]: JSON.stringify(mapping),
      [SAVED_KEYS.evaluation]: JSON.stringify(evaluation),
    };
  };
}

/** What is to be saved anew since sheets were renamed: what was said of them, and that they are ours. Empty: nothing. */
export function settingsAfterRenames(snapshot: WorkbookSnapshot): Readonly<Record<string, string>> {
  const mapping = savedMappingIn(snapshot.saved);
  const renamedTo = renamedSheets(snapshot, mapping);
  if (renamedTo.size === 0) return {};
  const evaluation = savedEvaluation(snapshot.saved);
  return {
    [SAVED_KEYS.mapping]: JSON.stringify(followRenames(snapshot, mapping)),
    ...(evaluation === null
      ? {}
      : {
          [SAVED_KEYS.evaluation]: JSON.stringify({
            ...evaluation,
            sheets: evaluation.sheets.map((name) => renamedTo.get(name) ?? name),
          }),
        }),
  };
}
