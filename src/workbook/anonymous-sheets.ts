import type { Analysis } from "./analysis";

/** Sheets whose raters were promised anonymity: as their mapping says, or as its part was read where it says nothing. */
export function anonymousSheets({
  mapping,
  evaluation,
}: Pick<Analysis, "mapping" | "evaluation">): ReadonlySet<string> {
  const parts = new Set((evaluation?.tables ?? []).flatMap(({ part, anonymous }) => (anonymous ? [part] : [])));
  return new Set(
    mapping.sheets.flatMap((entry): readonly string[] => {
      switch (entry.layout) {
        case "responses":
        case "long":
          return (entry.anonymous ?? parts.has(entry.part)) ? [entry.sheet] : [];
        case "checklist":
          return entry.anonymous === true ? [entry.sheet] : [];
        default:
          return [];
      }
    }),
  );
}
