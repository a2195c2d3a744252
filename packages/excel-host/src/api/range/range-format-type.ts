import { MAX_COLUMNS, MAX_ROWS } from "@offline-excel/xlsx/cell-store";
import { changeColumns } from "@offline-excel/xlsx/columns";
import { ApiError } from "../../protocol/api-error";
import { asChoice, asFlag, asNumber } from "../../protocol/arguments";
import type { HostObject, ScalarMember } from "../../protocol/host-object";
import { defineClass } from "../define-class";
import type { Area } from "../../workbook/area";
import { autofitColumns, autofitRows } from "../../workbook/autofit";
import { rangeBorders } from "./border-type";
import { rangeFill, rangeFont } from "./font-fill-type";
import { columnPoints, pointsToFileWidth, rowPoints, standardWidthPoints } from "../../workbook/geometry";
import { type FormatTarget, readFormat, writeFormat } from "./format-target";
import { ensureWritable } from "../../workbook/range-changes";

const HORIZONTAL = [
  "General",
  "Left",
  "Center",
  "Right",
  "Fill",
  "Justify",
  "CenterAcrossSelection",
  "Distributed",
] as const;
const VERTICAL = ["Top", "Center", "Bottom", "Justify", "Distributed"] as const;
const READING = ["Context", "LeftToRight", "RightToLeft"] as const;

const fileName = (name: string): string =>
  name === "CenterAcrossSelection" ? "centerContinuous" : name.charAt(0).toLowerCase() + name.slice(1);

const apiName = (name: string | null): string | null =>
  name === null
    ? null
    : name === "centerContinuous"
      ? "CenterAcrossSelection"
      : name.charAt(0).toUpperCase() + name.slice(1);

function alignmentFlag(name: "wrap" | "shrink"): ScalarMember<FormatTarget> {
  return {
    get: (target) => readFormat(target, (format) => format.alignment[name]),
    set: (target, value) => {
      writeFormat(target, { alignment: { [name]: asFlag(value) } });
    },
  };
}

/** What all of some figures have in common. */
function common(values: Iterable<number>): number | null {
  let found: number | null = null;
  for (const value of values) {
    if (found !== null && value !== found) return null;
    found = value;
  }
  return found;
}

function* widths({ areas }: FormatTarget): Iterable<number> {
  for (const area of areas) {
    if (area.columns === MAX_COLUMNS) {
      if (area.sheet.file.columns().length === 0) yield standardWidthPoints(area.sheet);
      else yield* [0, 1];
      continue;
    }
    for (let column = area.column; column < area.column + area.columns; column += 1)
      yield columnPoints(area.sheet, column);
  }
}

function* heights({ areas }: FormatTarget): Iterable<number> {
  for (const area of areas) {
    if (area.rows === MAX_ROWS) {
      yield area.sheet.standardHeight;
      for (const row of area.sheet.file.content.rows.keys()) yield rowPoints(area.sheet, row);
      continue;
    }
    for (let row = area.row; row < area.row + area.rows; row += 1) yield rowPoints(area.sheet, row);
  }
}

function setWidth({ areas }: FormatTarget, points: number | null): void {
  if (points !== null && (points < 0 || points > 1_340)) throw new ApiError("InvalidArgument");
  for (const area of areas) {
    ensureWritable(area, "columns");
    const { file } = area.sheet;
    const width = points === null ? null : pointsToFileWidth(points);
    file.setColumns(
      changeColumns(file.columns(), area.column, area.column + area.columns - 1, { width, hidden: points === 0 }),
    );
  }
}

function setHeight({ areas }: FormatTarget, points: number | null): void {
  if (points !== null && (points < 0 || points > 409.5)) throw new ApiError("InvalidArgument");
  for (const area of areas) {
    ensureWritable(area, "rows");
    // Whole columns would be a million rows: those that are in use say it, as the rest is never seen.
    const used = area.rows === MAX_ROWS ? area.usedPart() : area;
    if (used === null) continue;
    for (let row = used.row; row < used.row + used.rows; row += 1)
      area.sheet.file.setRow(row, { height: points, hidden: points === 0 });
  }
}

const format = defineClass<FormatTarget>({
  name: "RangeFormat",
  scalars: {
    WrapText: alignmentFlag("wrap"),
    ShrinkToFit: alignmentFlag("shrink"),
    HorizontalAlignment: {
      get: (target) => apiName(readFormat(target, ({ alignment }) => alignment.horizontal)),
      set: (target, value) => {
        writeFormat(target, { alignment: { horizontal: fileName(asChoice(value, HORIZONTAL)) } });
      },
    },
    VerticalAlignment: {
      get: (target) => apiName(readFormat(target, ({ alignment }) => alignment.vertical)),
      set: (target, value) => {
        writeFormat(target, { alignment: { vertical: fileName(asChoice(value, VERTICAL)) } });
      },
    },
    ReadingOrder: {
      get: (target) => READING[readFormat(target, ({ alignment }) => alignment.readingOrder) ?? -1] ?? null,
      set: (target, value) => {
        writeFormat(target, { alignment: { readingOrder: READING.indexOf(asChoice(value, READING)) } });
      },
    },
    IndentLevel: {
      get: (target) => readFormat(target, ({ alignment }) => alignment.indent),
      set: (target, value) => {
        const indent = asNumber(value);
        if (!Number.isInteger(indent) || indent < 0 || indent > 250) throw new ApiError("InvalidArgument");
        // An indent needs a side to start from.
        const horizontal = readFormat(target, ({ alignment }) => alignment.horizontal);
        writeFormat(target, {
          alignment: { indent, ...(horizontal === "general" && indent > 0 ? { horizontal: "left" } : {}) },
        });
      },
    },
    TextOrientation: {
      get: (target) => fromFileRotation(readFormat(target, ({ alignment }) => alignment.rotation)),
      set: (target, value) => {
        const degrees = asNumber(value);
        if (degrees !== 180 && (degrees < -90 || degrees > 90)) throw new ApiError("InvalidArgument");
        writeFormat(target, { alignment: { rotation: degrees === 180 ? 255 : degrees < 0 ? 90 - degrees : degrees } });
      },
    },
    AutoIndent: { get: () => false },
    ColumnWidth: {
      get: (target) => common(widths(target)),
      set: (target, value) => {
        setWidth(target, asNumber(value));
      },
    },
    RowHeight: {
      get: (target) => common(heights(target)),
      set: (target, value) => {
        setHeight(target, asNumber(value));
      },
    },
    UseStandardWidth: {
      get: (target) => {
        const width = common(widths(target));
        return width === null ? null : target.areas.every(({ sheet }) => width === standardWidthPoints(sheet));
      },
      set: (target, value) => {
        if (asFlag(value)) setWidth(target, null);
      },
    },
    UseStandardHeight: {
      get: (target) => target.areas.every((area) => area.sheet.file.row(area.row).height === null),
      set: (target, value) => {
        if (asFlag(value)) setHeight(target, null);
      },
    },
  },
  navigation: {
    Fill: rangeFill,
    Font: rangeFont,
    Borders: rangeBorders,
    Protection: (target) => protection(target),
  },
  methods: {
    AutofitColumns: ({ areas }) => {
      for (const area of areas) autofitColumns(area);
      return undefined;
    },
    AutofitRows: ({ areas }) => {
      for (const area of areas) autofitRows(area);
      return undefined;
    },
    AdjustIndent: (target, args) => {
      const indent = (readFormat(target, ({ alignment }) => alignment.indent) ?? 0) + args.integer(0);
      writeFormat(target, { alignment: { indent: Math.max(0, Math.min(250, indent)) } });
      return undefined;
    },
  },
});

function fromFileRotation(rotation: number | null): number | null {
  if (rotation === null) return null;
  if (rotation === 255) return 180;
  return rotation > 90 ? 90 - rotation : rotation;
}

const protection = defineClass<FormatTarget>({
  name: "FormatProtection",
  scalars: {
    Locked: {
      get: (target) => readFormat(target, ({ locked }) => locked),
      set: (target, value) => {
        writeFormat(target, { locked: asFlag(value) });
      },
    },
    FormulaHidden: {
      get: (target) => readFormat(target, ({ formulaHidden }) => formulaHidden),
      set: (target, value) => {
        writeFormat(target, { formulaHidden: asFlag(value) });
      },
    },
  },
});

export function rangeFormat(areas: readonly Area[]): HostObject {
  return format({ areas });
}
