import { booleanAttribute, child, insertOrdered } from "@offline-excel/xlsx/xml";
import { asChoice, asFlag, asText } from "../../protocol/arguments";
import type { HostObject, ScalarMember } from "../../protocol/host-object";
import { defineClass } from "../define-class";
import type { SheetTarget } from "../objects";

/** Headers and footers of printed pages, in Excel's own codes: "&P" is the page's number. */

const SCHEMA_ORDER = ["oddHeader", "oddFooter", "evenHeader", "evenFooter", "firstHeader", "firstFooter"];
const SECTIONS = { Left: "L", Center: "C", Right: "R" } as const;
type Section = keyof typeof SECTIONS;

/** "&Lleft&Ccentre&Rright" as its three sections. */
function sectionsOf(text: string): Record<Section, string> {
  const result = { Left: "", Center: "", Right: "" };
  let now: Section = "Center";
  for (const piece of text.split(/(&&|&[LCR])/)) {
    const section = (Object.keys(SECTIONS) as Section[]).find((name) => piece === `&${SECTIONS[name]}`);
    if (section === undefined) result[now] += piece;
    else now = section;
  }
  return result;
}

function textOf(sections: Readonly<Record<Section, string>>): string {
  return (Object.keys(SECTIONS) as Section[])
    .filter((name) => sections[name] !== "")
    .map((name) => `&${SECTIONS[name]}${sections[name]}`)
    .join("");
}

function stored({ sheet }: SheetTarget, name: string): string {
  const box = child(sheet.file.root(), "headerFooter");
  return (box === null ? null : child(box, name)?.textContent) ?? "";
}

/** The pages that a header and a footer are for. */
interface PagesTarget extends SheetTarget {
  readonly pages: "odd" | "even" | "first";
}

function member(kind: "Header" | "Footer", section: Section): ScalarMember<PagesTarget> {
  return {
    get: (target) => sectionsOf(stored(target, `${target.pages}${kind}`))[section],
    set: (target, value) => {
      const name = `${target.pages}${kind}`;
      const { file } = target.sheet;
      const box = file.ensure("headerFooter");
      const text = textOf({ ...sectionsOf(stored(target, name)), [section]: asText(value) });
      const known = child(box, name);
      const element = known ?? file.element(name);
      element.textContent = text;
      if (known === null) insertOrdered(box, element, SCHEMA_ORDER);
    },
  };
}

const headerFooter = defineClass<PagesTarget>({
  name: "HeaderFooter",
  scalars: {
    LeftHeader: member("Header", "Left"),
    CenterHeader: member("Header", "Center"),
    RightHeader: member("Header", "Right"),
    LeftFooter: member("Footer", "Left"),
    CenterFooter: member("Footer", "Center"),
    RightFooter: member("Footer", "Right"),
  },
});

const pagesOf =
  (pages: PagesTarget["pages"]) =>
  ({ book, sheet }: SheetTarget): HostObject =>
    headerFooter({ book, sheet, pages });

function flag({ sheet }: SheetTarget, name: string, absent: boolean): boolean {
  const box = child(sheet.file.root(), "headerFooter");
  return box === null ? absent : booleanAttribute(box, name, absent);
}

function option(name: string, absent: boolean): ScalarMember<SheetTarget> {
  return {
    get: (target) => flag(target, name, absent),
    set: ({ sheet }, value) => {
      sheet.file.ensure("headerFooter").setAttribute(name, asFlag(value) ? "1" : "0");
    },
  };
}

const STATES = ["Default", "FirstAndDefault", "OddAndEven", "FirstOddAndEven"] as const;
export const headersFooters = defineClass<SheetTarget>({
  name: "HeaderFooterGroup",
  scalars: {
    State: {
      get: (target) =>
        STATES[(flag(target, "differentFirst", false) ? 1 : 0) + (flag(target, "differentOddEven", false) ? 2 : 0)],
      set: ({ sheet }, value) => {
        const state = STATES.indexOf(asChoice(value, STATES));
        const box = sheet.file.ensure("headerFooter");
        box.setAttribute("differentFirst", state % 2 === 1 ? "1" : "0");
        box.setAttribute("differentOddEven", state >= 2 ? "1" : "0");
      },
    },
    UseSheetMargins: option("alignWithMargins", true),
    UseSheetScale: option("scaleWithDoc", true),
  },
  navigation: {
    DefaultForAllPages: pagesOf("odd"),
    OddPages: pagesOf("odd"),
    EvenPages: pagesOf("even"),
    FirstPage: pagesOf("first"),
  },
});
