import { DASHES } from "./chart-kinds";
import type { FillModel, FontModel, LineModel, SpanModel, TextModel } from "./chart-model";
import { escapeXml } from "./xml";

/** DrawingML fragments that all parts of a chart share. */

export function colourXml(colour: string): string {
  return `<a:solidFill><a:srgbClr val="${colour.replace("#", "")}"/></a:solidFill>`;
}

export function fillXml(fill: FillModel): string {
  if (fill === null) return "";
  return fill === "none" ? "<a:noFill/>" : colourXml(fill);
}

export function lineXml(line: LineModel): string {
  if (line.colour === null && line.weight === null && line.style === null) return "";
  const none = line.colour === "none" || line.style === "None";
  const width = line.weight === null ? "" : ` w="${Math.round(line.weight * 12_700)}"`;
  const inside = none ? "<a:noFill/>" : line.colour === null ? "" : colourXml(line.colour);
  const dash = line.style === null || none ? "" : `<a:prstDash val="${DASHES[line.style] ?? "solid"}"/>`;
  return `<a:ln${width}>${inside}${dash}${none ? "" : "<a:round/>"}</a:ln>`;
}

export function shapeXml(fill: FillModel, line: LineModel): string {
  const inside = fillXml(fill) + lineXml(line);
  return inside === "" ? "" : `<c:spPr>${inside}</c:spPr>`;
}

function fontXml(tag: string, font: FontModel, language: string): string {
  const attributes = [
    language,
    font.size === null ? "" : ` sz="${Math.round(font.size * 100)}"`,
    font.bold === null ? "" : ` b="${font.bold ? 1 : 0}"`,
    font.italic === null ? "" : ` i="${font.italic ? 1 : 0}"`,
    font.underline === null ? "" : ` u="${font.underline ? "sng" : "none"}"`,
  ].join("");
  const name =
    font.name === null ? "" : `<a:latin typeface="${escapeXml(font.name)}"/><a:cs typeface="${escapeXml(font.name)}"/>`;
  const inside = (font.colour === null ? "" : colourXml(font.colour)) + name;
  return inside === "" ? `<a:${tag}${attributes}/>` : `<a:${tag}${attributes}>${inside}</a:${tag}>`;
}

function bodyXml(rotation: number | null): string {
  return rotation === null ? "<a:bodyPr/>" : `<a:bodyPr rot="${Math.round(-rotation * 60_000)}" vert="horz"/>`;
}

function isPlain(font: FontModel): boolean {
  return Object.values(font).every((value) => value === null);
}

/** How text looks that the chart makes itself: axis labels, legends. */
export function textPropertiesXml(font: FontModel, rotation: number | null = null): string {
  if (isPlain(font) && rotation === null) return "";
  return `<c:txPr>${bodyXml(rotation)}<a:lstStyle/><a:p><a:pPr>${fontXml("defRPr", font, "")}</a:pPr><a:endParaRPr lang="en-US"/></a:p></c:txPr>`;
}

const RIGHT_TO_LEFT = /[\u0590-\u08ff\ufb1d-\ufefc]/;

/** Text that the chart shows as it is, paragraph by paragraph. */
export function richTextXml(
  text: string,
  font: FontModel,
  horizontal: string | null,
  rotation: number | null,
  spans: readonly SpanModel[] = [],
): string {
  const right = RIGHT_TO_LEFT.test(text);
  const alignment = horizontal === null ? "" : (ALIGNMENTS[horizontal] ?? "");
  const properties = `<a:pPr${alignment}${right ? ' rtl="1"' : ""}>${fontXml("defRPr", font, "")}</a:pPr>`;
  const run = (piece: string, look: FontModel): string =>
    `<a:r>${fontXml("rPr", look, ` lang="${right ? "fa-IR" : "en-US"}"`)}<a:t>${escapeXml(piece)}</a:t></a:r>`;
  let offset = 0;
  const paragraphs = text.split(/\r?\n/).map((line) => {
    const runs = piecesOf(line, offset, font, spans).map(({ piece, look }) => run(piece, look));
    offset += line.length + 1;
    return `<a:p>${properties}${runs.join("")}</a:p>`;
  });
  return `<c:rich>${bodyXml(rotation)}<a:lstStyle/>${paragraphs.join("")}</c:rich>`;
}

/** A line cut where its look changes; a span's settings lie over the text's own. */
function piecesOf(
  line: string,
  offset: number,
  font: FontModel,
  spans: readonly SpanModel[],
): readonly { readonly piece: string; readonly look: FontModel }[] {
  const end = offset + line.length;
  const cuts = spans.flatMap(({ start, length }) => [start, start + length]).filter((cut) => cut > offset && cut < end);
  const edges = [offset, ...[...new Set(cuts)].sort((a, b) => a - b), end];
  return edges.slice(0, -1).map((from, index) => {
    const span = spans.findLast(({ start, length }) => start <= from && from < start + length);
    return {
      piece: line.slice(from - offset, (edges[index + 1] ?? end) - offset),
      look: span === undefined ? font : overlaid(font, span.font),
    };
  });
}

function overlaid(font: FontModel, over: FontModel): FontModel {
  return {
    name: over.name ?? font.name,
    size: over.size ?? font.size,
    bold: over.bold ?? font.bold,
    italic: over.italic ?? font.italic,
    underline: over.underline ?? font.underline,
    colour: over.colour ?? font.colour,
  };
}

const ALIGNMENTS: Readonly<Record<string, string>> = { Left: ' algn="l"', Center: ' algn="ctr"', Right: ' algn="r"' };

/** Size of a chart in points, for what stands at a place of its own. */
export interface ChartSize {
  readonly width: number;
  readonly height: number;
}

export function titleXml(title: TextModel, automatic: string | null, size: ChartSize | null): string {
  const text = title.text ?? automatic;
  if (!title.visible || text === null) return "";
  const left = title.left ?? horizontalPlace(title, size);
  const layout =
    size !== null && left !== null
      ? `<c:layout><c:manualLayout><c:xMode val="edge"/><c:yMode val="edge"/><c:x val="${fraction(left, size.width)}"/><c:y val="${fraction(title.top ?? 7, size.height)}"/></c:manualLayout></c:layout>`
      : "";
  return `<c:title><c:tx>${richTextXml(text, title.font, title.horizontal, title.rotation, title.spans)}</c:tx>${layout}<c:overlay val="${title.overlay ? 1 : 0}"/>${shapeXml(title.fill, title.border)}</c:title>`;
}

/** A title's box is as wide as its text: aligning it means moving it, as Excel does. */
function horizontalPlace(title: TextModel, size: ChartSize | null): number | null {
  if (size === null) return null;
  return title.horizontal === "Left" ? 7 : null;
}

function fraction(points: number, of: number): string {
  return (of <= 0 ? 0 : Math.min(0.99, Math.max(0, points / of))).toFixed(4);
}
