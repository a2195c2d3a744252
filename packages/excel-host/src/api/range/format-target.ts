import type { CellFormat, FormatChange } from "@offline-excel/xlsx/styles";
import type { Area } from "../../workbook/area";
import { announceFormat, ensureWritable } from "../../workbook/range-changes";
import { changeFormats, commonFormat } from "../../workbook/range-formats";

/** Formats are over one range or several. */
export interface FormatTarget {
  readonly areas: readonly Area[];
}

/** What all cells have in common; null where they differ. */
export function readFormat<Value>({ areas }: FormatTarget, pick: (format: CellFormat) => Value): Value | null {
  const [first, ...rest] = areas;
  if (first === undefined) return null;
  const value = commonFormat(first, pick);
  return rest.every((area) => commonFormat(area, pick) === value) ? value : null;
}

export function writeFormat({ areas }: FormatTarget, change: FormatChange): void {
  for (const area of areas) {
    ensureWritable(area, "format");
    changeFormats(area, change);
    announceFormat(area);
  }
}
