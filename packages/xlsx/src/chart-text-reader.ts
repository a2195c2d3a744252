import type { Element } from "@xmldom/xmldom";
import { DASHES, keyOf } from "./chart-kinds";
import {
  type FillModel,
  type FontModel,
  type LineModel,
  type SpanModel,
  newFont,
  newLine,
  newText,
  type TextModel,
} from "./chart-model";
import { attribute, child, children, descendant, numberAttribute } from "./xml";

/** The `val` of a child element. */
export function valueOf(parent: Element, name: string): string | null {
  const element = child(parent, name);
  return element === null ? null : attribute(element, "val");
}

export function numberOf(parent: Element, name: string): number | null {
  const element = child(parent, name);
  return element === null ? null : numberAttribute(element, "val");
}

/** The colour of a solid fill; a theme's colour is not looked up and counts as automatic. */
function colourOf(holder: Element | null): string | null {
  const solid = holder === null ? null : descendant(holder, "solidFill", "srgbClr");
  const value = solid === null ? null : attribute(solid, "val");
  return value === null ? null : `#${value.toUpperCase()}`;
}

export function readFill(shape: Element | null): FillModel {
  if (shape === null) return null;
  return child(shape, "noFill") === null ? colourOf(shape) : "none";
}

export function readLine(shape: Element | null): LineModel {
  const line = newLine();
  const element = shape === null ? null : child(shape, "ln");
  if (element === null) return line;
  const width = numberAttribute(element, "w");
  line.weight = width === null ? null : width / 12_700;
  line.colour = child(element, "noFill") === null ? colourOf(element) : "none";
  line.style = keyOf(DASHES, valueOf(element, "prstDash"));
  if (line.colour === "none") line.style = "None";
  return line;
}

export function readFont(properties: Element | null): FontModel {
  const font = newFont();
  if (properties === null) return font;
  const size = numberAttribute(properties, "sz");
  const flag = (name: string): boolean | null => {
    const text = attribute(properties, name);
    return text === null ? null : text === "1" || text === "true";
  };
  const latin = child(properties, "latin");
  const underline = attribute(properties, "u");
  font.size = size === null ? null : size / 100;
  font.bold = flag("b");
  font.italic = flag("i");
  font.underline = underline === null ? null : underline !== "none";
  font.colour = colourOf(properties);
  font.name = latin === null ? null : attribute(latin, "typeface");
  return font;
}

export function textOf(holder: Element): string {
  return children(holder, "p")
    .map((paragraph) =>
      children(paragraph)
        .filter((run) => run.localName === "r" || run.localName === "fld")
        .map((run) => child(run, "t")?.textContent ?? "")
        .join(""),
    )
    .join("\n");
}

export function rotationOf(holder: Element | null): number | null {
  const body = holder === null ? null : child(holder, "bodyPr");
  const rotation = body === null ? null : numberAttribute(body, "rot");
  return rotation === null || rotation === 0 ? null : -rotation / 60_000;
}

/** Runs that say more of themselves than the text as a whole. */
function readSpans(rich: Element, whole: FontModel): SpanModel[] {
  const spans: SpanModel[] = [];
  let start = 0;
  for (const paragraph of children(rich, "p")) {
    for (const run of children(paragraph)) {
      if (run.localName !== "r" && run.localName !== "fld") continue;
      const length = child(run, "t")?.textContent?.length ?? 0;
      const font = readFont(child(run, "rPr"));
      const differs = (Object.keys(font) as (keyof FontModel)[]).some(
        (key) => font[key] !== null && font[key] !== whole[key],
      );
      if (differs && length > 0) spans.push({ start, length, font });
      start += length;
    }
    start += 1;
  }
  return spans;
}

export function readTitle(title: Element | null): TextModel {
  const text = newText(title !== null);
  if (title === null) return text;
  const rich = descendant(title, "tx", "rich");
  const cached = descendant(title, "tx", "strRef", "strCache", "pt", "v");
  text.text = rich === null ? (cached?.textContent ?? null) : textOf(rich);
  text.overlay = valueOf(title, "overlay") === "1";
  const properties = rich === null ? descendant(title, "txPr", "p", "pPr") : descendant(rich, "p", "pPr");
  text.font = readFont(properties === null ? null : child(properties, "defRPr"));
  text.spans = rich === null ? [] : readSpans(rich, text.font);
  const alignment = properties === null ? null : attribute(properties, "algn");
  text.horizontal = alignment === "l" ? "Left" : alignment === "r" ? "Right" : alignment === "ctr" ? "Center" : null;
  text.rotation = rotationOf(rich);
  text.fill = readFill(child(title, "spPr"));
  text.border = readLine(child(title, "spPr"));
  return text;
}
