import { DIMENSIONS } from "../../instrument/climate";
import { matchingKey } from "../../language/matching-key";

const KNOWN: ReadonlyMap<string, string> = new Map(
  DIMENSIONS.flatMap(({ id, name, synonyms }) =>
    [id, name.en, name.fa, ...synonyms.en, ...synonyms.fa].map((text) => [dimensionKey(text), id] as const),
  ),
);

function dimensionKey(text: string): string {
  return matchingKey(text).replace(/[^\p{L}\p{N}]/gu, "");
}

/** The climate dimension that a text names in either language, or null. */
export function knownDimension(text: string): string | null {
  return KNOWN.get(dimensionKey(text)) ?? null;
}
