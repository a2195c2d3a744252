import type { FontFacts } from "@offline-excel/xlsx/fonts";
import { parseColour } from "@offline-excel/xlsx/colours";
import { ApiError } from "../../protocol/api-error";
import { asChoice, asFlag, asNumber, asText } from "../../protocol/arguments";
import type { ScalarMember } from "../../protocol/host-object";
import { defineClass } from "../define-class";
import { type FormatTarget, readFormat, writeFormat } from "./format-target";

/** A colour as an add-in writes it. */
export function asColour(value: unknown): string {
  const colour = parseColour(asText(value));
  if (colour === null) throw new ApiError("InvalidArgument");
  return colour;
}

export const rangeFill = defineClass<FormatTarget>({
  name: "RangeFill",
  scalars: {
    Color: {
      // Excel says white where there is no fill, and "" where cells differ.
      get: (target) => {
        const colour = readFormat(target, ({ fill }) => fill.colour ?? "#FFFFFF");
        return colour ?? "";
      },
      set: (target, value) => {
        writeFormat(target, { fill: { colour: value === "" ? null : asColour(value) } });
      },
    },
    Pattern: {
      get: (target) => {
        const pattern = readFormat(target, ({ fill }) => fill.pattern);
        return pattern === null ? null : pattern.charAt(0).toUpperCase() + pattern.slice(1);
      },
    },
    TintAndShade: { get: () => 0 },
    PatternTintAndShade: { get: () => 0 },
    PatternColor: { get: () => "#000000" },
  },
  methods: {
    Clear: (target) => {
      writeFormat(target, { fill: { colour: null } });
      return undefined;
    },
  },
});

const UNDERLINES = ["None", "Single", "Double", "SingleAccountant", "DoubleAccountant"] as const;
const FILE_UNDERLINES = ["none", "single", "double", "singleAccounting", "doubleAccounting"];

function flag(name: "bold" | "italic" | "strike"): ScalarMember<FormatTarget> {
  return {
    get: (target) => readFormat(target, ({ font }) => font[name]),
    set: (target, value) => {
      writeFont(target, { [name]: asFlag(value) });
    },
  };
}

function position(name: "superscript" | "subscript"): ScalarMember<FormatTarget> {
  return {
    get: (target) => readFormat(target, ({ font }) => font.position === name),
    set: (target, value) => {
      writeFont(target, { position: asFlag(value) ? name : "baseline" });
    },
  };
}

function writeFont(target: FormatTarget, font: Partial<FontFacts>): void {
  writeFormat(target, { font });
}

export const rangeFont = defineClass<FormatTarget>({
  name: "RangeFont",
  scalars: {
    Bold: flag("bold"),
    Italic: flag("italic"),
    Strikethrough: flag("strike"),
    Superscript: position("superscript"),
    Subscript: position("subscript"),
    Name: {
      get: (target) => readFormat(target, ({ font }) => font.name),
      set: (target, value) => {
        writeFont(target, { name: asText(value) });
      },
    },
    Size: {
      get: (target) => readFormat(target, ({ font }) => font.size),
      set: (target, value) => {
        const size = asNumber(value);
        if (size < 1 || size > 409) throw new ApiError("InvalidArgument");
        writeFont(target, { size });
      },
    },
    Color: {
      get: (target) => readFormat(target, ({ font }) => font.colour) ?? "",
      set: (target, value) => {
        writeFont(target, { colour: asColour(value) });
      },
    },
    Underline: {
      get: (target) =>
        UNDERLINES[FILE_UNDERLINES.indexOf(readFormat(target, ({ font }) => font.underline) ?? "")] ?? null,
      set: (target, value) => {
        writeFont(target, { underline: FILE_UNDERLINES[UNDERLINES.indexOf(asChoice(value, UNDERLINES))] ?? "none" });
      },
    },
    TintAndShade: { get: () => 0 },
  },
});
