/** Ids never change: formulas in people's workbooks hold them. */
export const FUNCTION_IDS = [
  "SCORE",
  "SCORE.LOWER",
  "SCORE.UPPER",
  "FAVOURABLE",
  "FAVOURABLE.LOWER",
  "FAVOURABLE.UPPER",
  "ALPHA",
  "RWG",
  "ALIGNMENT",
  "NPS",
] as const;
export type FunctionId = (typeof FUNCTION_IDS)[number];

/**
 * The list of functions in Persian has them under Persian names, and again under the Latin ones by this id, so that a
 * colleague's formula calculates in an Excel of the other language.
 */
export function latinId(id: FunctionId): string {
  return `LATIN.${id}`;
}
