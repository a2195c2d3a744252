import { attribute, numberAttribute } from "@offline-excel/xlsx/xml";
import { asChoice, asFlag, asText } from "../../protocol/arguments";
import type { ScalarMember } from "../../protocol/host-object";
import { defineClass } from "../define-class";
import type { RuleTarget } from "./conditional-target";
import { asColour } from "../range/font-fill-type";
import { escapeXml } from "@offline-excel/xlsx/xml";

/** What a rule's format says; the file's differential format is made anew from it. */
interface RuleFormat {
  readonly colour: string | null;
  readonly bold: boolean | null;
  readonly italic: boolean | null;
  readonly strike: boolean | null;
  readonly underline: boolean | null;
  readonly fill: string | null;
  readonly numberFormat: string | null;
}

const EMPTY: RuleFormat = {
  colour: null,
  bold: null,
  italic: null,
  strike: null,
  underline: null,
  fill: null,
  numberFormat: null,
};

function read({ book, rule }: RuleTarget): RuleFormat {
  const index = numberAttribute(rule.element, "dxfId");
  if (index === null) return EMPTY;
  const { font, fill } = book.file.styles.differential(index);
  return {
    colour: font === null || font.colour === "#000000" ? null : font.colour,
    bold: font === null ? null : font.bold,
    italic: font === null ? null : font.italic,
    strike: font === null ? null : font.strike,
    underline: font === null ? null : font.underline !== "none",
    fill: fill === null ? null : fill.colour,
    numberFormat: null,
  };
}

function change(target: RuleTarget, part: Partial<RuleFormat>): void {
  const next = { ...read(target), ...part };
  const flag = (name: string, value: boolean | null): string =>
    value === true ? `<${name}/>` : value === false ? `<${name} val="0"/>` : "";
  const font = [
    next.bold === true || part.bold === false ? flag("b", next.bold) : "",
    next.italic === true || part.italic === false ? flag("i", next.italic) : "",
    next.strike === true ? "<strike/>" : "",
    next.underline === true ? "<u/>" : "",
    next.colour === null ? "" : `<color rgb="FF${next.colour.slice(1)}"/>`,
  ].join("");
  const fill =
    next.fill === null ? "" : `<fill><patternFill><bgColor rgb="FF${next.fill.slice(1)}"/></patternFill></fill>`;
  const format =
    next.numberFormat === null ? "" : `<numFmt numFmtId="200" formatCode="${escapeXml(next.numberFormat)}"/>`;
  target.sheet.file.changeShell();
  const index = target.book.file.styles.addDifferential((font === "" ? "" : `<font>${font}</font>`) + format + fill);
  target.rule.element.setAttribute("dxfId", String(index));
}

function fontFlag(name: "bold" | "italic" | "strike"): ScalarMember<RuleTarget> {
  return {
    get: (target) => read(target)[name],
    set: (target, value) => {
      change(target, { [name]: asFlag(value) });
    },
  };
}

const font = defineClass<RuleTarget>({
  name: "ConditionalRangeFont",
  scalars: {
    Color: {
      get: (target) => read(target).colour ?? "",
      set: (target, value) => {
        change(target, { colour: asColour(value) });
      },
    },
    Bold: fontFlag("bold"),
    Italic: fontFlag("italic"),
    Strikethrough: fontFlag("strike"),
    Underline: {
      get: (target) => (read(target).underline === true ? "Single" : "None"),
      set: (target, value) => {
        change(target, { underline: asChoice(value, ["None", "Single", "Double"]) !== "None" });
      },
    },
  },
  methods: {
    Clear: (target) => {
      change(target, { colour: null, bold: null, italic: null, strike: null, underline: null });
      return undefined;
    },
  },
});

const fill = defineClass<RuleTarget>({
  name: "ConditionalRangeFill",
  scalars: {
    Color: {
      get: (target) => read(target).fill ?? "",
      set: (target, value) => {
        change(target, { fill: asColour(value) });
      },
    },
  },
  methods: {
    Clear: (target) => {
      change(target, { fill: null });
      return undefined;
    },
  },
});

export const ruleFormat = defineClass<RuleTarget>({
  name: "ConditionalRangeFormat",
  scalars: {
    NumberFormat: {
      get: ({ rule }) => attribute(rule.element, "dxfId"),
      set: (target, value) => {
        change(target, { numberFormat: asText(value) });
      },
    },
  },
  navigation: { Font: font, Fill: fill },
});
