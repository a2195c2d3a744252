import * as v from "valibot";
import { entrySchema } from "../layouts/schemas";
import type { Mapping } from "./mapping";

/** What is wrong with a mapping: where, as a path ("sheets.0.scale.min"), and what stands there. No sentence. */
export interface MappingFault {
  readonly path: string;
  readonly value: unknown;
}

export type ParsedMapping = { readonly mapping: Mapping } | { readonly fault: MappingFault };

/** An entry may name a source of lines (files, a table of a database) instead of a sheet: it is read under that name. */
const entryOfSheetOrSource = v.pipe(
  v.unknown(),
  v.transform((entry) =>
    typeof entry === "object" && entry !== null && "source" in entry && !("sheet" in entry)
      ? { ...entry, sheet: entry.source }
      : entry,
  ),
  entrySchema,
);

const mapping = v.object({ version: v.literal(1), sheets: v.array(entryOfSheetOrSource) });

/** Checks a mapping that comes from a file or from the workbook, from JSON text. */
export function parseMapping(json: string): ParsedMapping {
  let value: unknown;
  try {
    value = JSON.parse(json);
  } catch {
    return { fault: { path: "", value: json.slice(0, 40) } };
  }
  const result = v.safeParse(mapping, value);
  if (result.success) return { mapping: result.output };
  const [issue] = result.issues;
  return { fault: { path: v.getDotPath(issue) ?? "", value: issue.input } };
}
