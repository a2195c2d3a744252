import type { BorderChange, BorderLine, BorderSide } from "@offline-excel/xlsx/borders";
import { asChoice } from "../../protocol/arguments";
import type { HostObject } from "../../protocol/host-object";
import { defineClass } from "../define-class";
import { asColour } from "./font-fill-type";
import type { FormatTarget } from "./format-target";
import { announceFormat, ensureWritable } from "../../workbook/range-changes";
import { changeFormats, commonFormat } from "../../workbook/range-formats";
import type { Area } from "../../workbook/area";
import { ApiError } from "../../protocol/api-error";

const INDEXES = [
  "EdgeTop", "EdgeBottom", "EdgeLeft", "EdgeRight", "InsideVertical", "InsideHorizontal", "DiagonalDown", "DiagonalUp",
] as const; // prettier-ignore
type BorderIndex = (typeof INDEXES)[number];

interface BorderTarget {
  readonly areas: readonly Area[];
  readonly index: BorderIndex;
}

/** The cells of a range that have a line, and on which of their sides. */
function strips(area: Area, index: BorderIndex): readonly (readonly [cells: Area, side: BorderSide])[] {
  const { row, column, rows, columns } = area;
  const bottom = area.with({ row: row + rows - 1, column, rows: 1, columns });
  const right = area.with({ row, column: column + columns - 1, rows, columns: 1 });
  switch (index) {
    case "EdgeTop":
      return [[area.with({ row, column, rows: 1, columns }), "top"]];
    case "EdgeBottom":
      return [[bottom, "bottom"]];
    case "EdgeLeft":
      return [[area.with({ row, column, rows, columns: 1 }), "left"]];
    case "EdgeRight":
      return [[right, "right"]];
    case "InsideVertical":
      if (columns < 2) return [];
      return [
        [area.with({ row, column, rows, columns: columns - 1 }), "right"],
        [area.with({ row, column: column + 1, rows, columns: columns - 1 }), "left"],
      ];
    case "InsideHorizontal":
      if (rows < 2) return [];
      return [
        [area.with({ row, column, rows: rows - 1, columns }), "bottom"],
        [area.with({ row: row + 1, column, rows: rows - 1, columns }), "top"],
      ];
    case "DiagonalDown":
      return [[area, "diagonalDown"]];
    case "DiagonalUp":
      return [[area, "diagonalUp"]];
  }
}

/** API style and weight, and the file's one word for both. */
const STYLES = ["None", "Continuous", "Dash", "DashDot", "DashDotDot", "Dot", "Double", "SlantDashDot"] as const;
const WEIGHTS = ["Hairline", "Thin", "Medium", "Thick"] as const;
type Style = (typeof STYLES)[number];
type Weight = (typeof WEIGHTS)[number];

const FILE: Readonly<Record<string, readonly [style: Style, weight: Weight]>> = {
  none: ["None", "Thin"], hair: ["Continuous", "Hairline"], thin: ["Continuous", "Thin"], medium: ["Continuous", "Medium"],
  thick: ["Continuous", "Thick"], dashed: ["Dash", "Thin"], mediumDashed: ["Dash", "Medium"], dashDot: ["DashDot", "Thin"],
  mediumDashDot: ["DashDot", "Medium"], dashDotDot: ["DashDotDot", "Thin"], mediumDashDotDot: ["DashDotDot", "Medium"],
  dotted: ["Dot", "Thin"], double: ["Double", "Thick"], slantDashDot: ["SlantDashDot", "Medium"],
}; // prettier-ignore

function fileStyle(style: Style, weight: Weight): string {
  const exact = Object.entries(FILE).find(([, one]) => one[0] === style && one[1] === weight);
  return (exact ?? Object.entries(FILE).find(([, one]) => one[0] === style))?.[0] ?? "thin";
}

function read<Value>({ areas, index }: BorderTarget, pick: (line: BorderLine) => Value): Value | null {
  const values = areas.flatMap((area) =>
    strips(area, index).map(([cells, side]) => commonFormat(cells, (one) => pick(one.borders[side]))),
  );
  const [first] = values;
  return first !== undefined && values.every((value) => value === first) ? first : null;
}

function write({ areas, index }: BorderTarget, line: Partial<BorderLine>): void {
  for (const area of areas) {
    ensureWritable(area, "format");
    for (const [cells, side] of strips(area, index)) {
      const border: BorderChange = { [side]: line };
      changeFormats(cells, { border });
    }
    announceFormat(area);
  }
}

function current(target: BorderTarget): readonly [Style, Weight] {
  return FILE[read(target, ({ style }) => style) ?? "none"] ?? ["None", "Thin"];
}

const border = defineClass<BorderTarget>({
  name: "RangeBorder",
  identity: ({ index }) => index,
  scalars: {
    SideIndex: { get: ({ index }) => index },
    Style: {
      get: (target) => FILE[read(target, ({ style }) => style) ?? ""]?.[0] ?? null,
      set: (target, value) => {
        const [, weight] = current(target);
        write(target, { style: fileStyle(asChoice(value, STYLES), weight) });
      },
    },
    Weight: {
      get: (target) => FILE[read(target, ({ style }) => style) ?? ""]?.[1] ?? null,
      set: (target, value) => {
        const [style] = current(target);
        write(target, { style: fileStyle(style === "None" ? "Continuous" : style, asChoice(value, WEIGHTS)) });
      },
    },
    Color: {
      get: (target) => read(target, ({ colour }) => colour) ?? "",
      set: (target, value) => {
        write(target, { colour: asColour(value) });
      },
    },
    TintAndShade: { get: () => 0 },
  },
});

export const rangeBorders = defineClass<FormatTarget>({
  name: "RangeBorderCollection",
  scalars: { Count: { get: () => INDEXES.length } },
  items: ({ areas }) => INDEXES.map((index) => border({ areas, index })),
  methods: {
    GetItem: ({ areas }, args): HostObject => border({ areas, index: asChoice(args.value(0), INDEXES) }),
    GetItemAt: ({ areas }, args): HostObject => {
      const index = INDEXES[args.integer(0)];
      if (index === undefined) throw new ApiError("InvalidArgument");
      return border({ areas, index });
    },
  },
});
