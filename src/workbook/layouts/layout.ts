import type { Department, Scale, ServiceRating } from "../../alignment/evaluation";
import type { DetectionContext, Draft } from "../reading/detect/draft";
import type { NamedUse } from "../reading/account/column-use";
import type { Layout as LayoutName, MappingEntry } from "../reading/mapping";
import type { RatingBlock } from "../reading/rating-block";
import type { ReadingContext } from "../reading/reading-context";
import type { SheetCells } from "../reading/sheet-cells";
import type { WorkbookSnapshot } from "../snapshot";
import type { AssumedBlock } from "./assumed-block";
import type { SalesTable } from "./sales/joined-tables";

/** What an entry's cells give. */
export interface LayoutReading {
  readonly blocks?: readonly RatingBlock[];
  readonly service?: { readonly scale: Scale; readonly ratings: readonly ServiceRating[] };
  readonly departments?: readonly Department[];
  readonly sales?: SalesTable;
}

/**
 * One shape in which people write evaluations down. A new one is a folder (schema, detect, assume, read, columns), its schema in
 * `schemas.ts` and itself in `registry.ts`.
 */
export interface Layout {
  readonly name: Exclude<LayoutName, "ignore">;
  /** Ways to recognise it in a region; the surest draft of all layouts is taken. */
  readonly detect: readonly ((context: DetectionContext) => Draft | null)[];
  /** The likeliest reading of a region that its user says it is. */
  readonly assume: (block: AssumedBlock) => MappingEntry | null;
  readonly read: (entry: MappingEntry, context: ReadingContext, snapshot: WorkbookSnapshot) => LayoutReading;
  /** The columns that an entry names, each with its use. */
  readonly columns: (entry: MappingEntry, cells: SheetCells) => readonly NamedUse[];
}

type EntryNamed<Name extends LayoutName> = Extract<MappingEntry, { readonly layout: Name }>;

/** A layout from functions that know their own entries only; another layout's entry never reaches them. */
export function layoutNamed<Name extends Layout["name"]>(
  name: Name,
  own: Pick<Layout, "detect" | "assume"> & {
    readonly read: (entry: EntryNamed<Name>, context: ReadingContext, snapshot: WorkbookSnapshot) => LayoutReading;
    readonly columns: (entry: EntryNamed<Name>, cells: SheetCells) => readonly NamedUse[];
  },
): Layout {
  const isOwn = (entry: MappingEntry): entry is EntryNamed<Name> => entry.layout === name;
  return {
    name,
    detect: own.detect,
    assume: own.assume,
    read: (entry, context, snapshot) => (isOwn(entry) ? own.read(entry, context, snapshot) : {}),
    columns: (entry, cells) => (isOwn(entry) ? own.columns(entry, cells) : []),
  };
}
