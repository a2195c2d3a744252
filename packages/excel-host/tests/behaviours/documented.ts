import { describe } from "vitest";

/** "add-ins/...", "api/..." and "requirement-sets/...": the places of Microsoft's documentation, below learn.microsoft.com. */
export const PLACES: Readonly<Record<string, string>> = {
  "add-ins": "https://learn.microsoft.com/office/dev/add-ins/",
  api: "https://learn.microsoft.com/javascript/api/excel/",
  "requirement-sets": "https://learn.microsoft.com/javascript/api/requirement-sets/",
};

export function addressOf(page: string): string {
  const place = page.slice(0, page.indexOf("/"));
  const start = PLACES[place];
  if (start === undefined) throw new Error(`Not a place of the documentation: ${page}`);
  return start + page.slice(place.length + 1);
}

/**
 * Tests of what one page of Microsoft's documentation says or its snippet does: described, not copied. `page` is written as
 * a text, so that the list of behaviours (docs/behaviours.md) can be made from the files.
 */
export function documented(page: string, tests: () => void): void {
  describe(addressOf(page), tests);
}
