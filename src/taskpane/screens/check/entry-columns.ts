import type { PlainKey } from "../../../language/message";
import type { PaneCheckMessages } from "../../../language/en/pane-check";
import { roleOf } from "../../../language/vocabulary";
import type { MappingEntry } from "../../../workbook/reading/mapping";

/** One column that a block is read by, and the entry with another in its place. */
export interface ColumnField {
  readonly label: PlainKey<PaneCheckMessages>;
  /** As the entry calls it; null: none. */
  readonly chosen: string | null;
  readonly optional: boolean;
  readonly replacedBy: (name: string | null) => MappingEntry;
}

/** The columns of an entry that stand for one thing each. A thing that is the same for the whole sheet has none. */
export function columnFields(entry: MappingEntry): readonly ColumnField[] {
  const required = (label: PlainKey<PaneCheckMessages>, key: string): ColumnField => ({
    label,
    chosen: columnIn(entry, key),
    optional: false,
    replacedBy: (name) => (name === null ? entry : { ...entry, [key]: name }),
  });
  const optional = (label: PlainKey<PaneCheckMessages>, key: string): readonly ColumnField[] =>
    isFixed(entry, key)
      ? []
      : [
          {
            label,
            chosen: columnIn(entry, key),
            optional: true,
            replacedBy: (name) => ({ ...entry, [key]: name }),
          },
        ];
  switch (entry.layout) {
    case "checklist":
      return [required("criterionColumn", "criterion"), ...optional("periodColumn", "period")];
    case "responses":
      return [
        ...optional("raterColumn", "rater"),
        ...optional("roleColumn", "role"),
        ...optional("periodColumn", "period"),
      ];
    case "long":
      return [
        required("criterionColumn", "criterion"),
        required("ratingColumn", "rating"),
        ...optional("raterColumn", "rater"),
        ...optional("roleColumn", "role"),
        ...optional("periodColumn", "period"),
      ];
    case "matrix":
      return "suppliers" in entry
        ? []
        : [
            required("supplierColumn", "supplier"),
            required("customerColumn", "customer"),
            required("ratingColumn", "rating"),
            ...optional("facetColumn", "facet"),
          ];
    case "departments":
      return [
        required("departmentColumn", "department"),
        ...optional("headcountColumn", "headcount"),
        ...optional("targetColumn", "target"),
        ...optional("retentionColumn", "retention"),
      ];
    case "sales":
      return [
        required("revenueColumn", "revenue"),
        ...optional("buyerColumn", "customer"),
        ...optional("productColumn", "product"),
        ...optional("segmentColumn", "segment"),
        ...optional("territoryColumn", "territory"),
      ];
    case "ignore":
      return [];
  }
}

/** The columns of ratings, where a layout has several; null: it has not. */
export function ratingColumns(entry: MappingEntry): readonly string[] | null {
  if (entry.layout === "responses") return entry.criteria;
  return entry.layout === "checklist" ? entry.raters.map(({ column }) => column) : null;
}

export interface RatingColumn {
  readonly name: string;
  readonly text: string;
}

/** The entry with other columns of ratings; what was said of those that stay is kept. */
export function withRatingColumns(entry: MappingEntry, columns: readonly RatingColumn[]): MappingEntry {
  if (entry.layout === "responses") {
    const criteria = columns.map(({ name }) => name);
    const { reverse, ...rest } = entry;
    return { ...rest, criteria, ...(reverse === undefined ? {} : { reverse: reverse.filter(isIn(criteria)) }) };
  }
  if (entry.layout !== "checklist") return entry;
  return {
    ...entry,
    raters: columns.map(({ name, text }) => {
      const present = entry.raters.find(({ column }) => column === name);
      const role = roleOf(text);
      return present ?? { column: name, ...(role === null ? {} : { role }) };
    }),
  };
}

/** The entry as if every column were called by the given names: what a person then chooses can be compared. */
export function withNames(entry: MappingEntry, nameOf: (name: string) => string): MappingEntry {
  const renamed = columnFields(entry).reduce<MappingEntry>(
    (result, { chosen }, index) =>
      chosen === null ? result : (columnFields(result)[index]?.replacedBy(nameOf(chosen)) ?? result),
    entry,
  );
  if (renamed.layout === "responses") {
    const { reverse } = renamed;
    const criteria = renamed.criteria.map(nameOf);
    return { ...renamed, criteria, ...(reverse === undefined ? {} : { reverse: reverse.map(nameOf) }) };
  }
  if (renamed.layout !== "checklist") return renamed;
  return { ...renamed, raters: renamed.raters.map((rater) => ({ ...rater, column: nameOf(rater.column) })) };
}

function isIn(names: readonly string[]): (name: string) => boolean {
  return (name) => names.includes(name);
}

function columnIn(entry: MappingEntry, key: string): string | null {
  const value = (entry as unknown as Readonly<Record<string, unknown>>)[key];
  return typeof value === "string" ? value : null;
}

function isFixed(entry: MappingEntry, key: string): boolean {
  const value = (entry as unknown as Readonly<Record<string, unknown>>)[key];
  return typeof value === "object" && value !== null;
}
