import type PptxGenJS from "pptxgenjs";
import { LANGUAGES } from "../language/language";
import { formatNumber } from "../language/number-formats";
import type { BarsPart, Slide, SlideCell, SlideDeck, SlidePart, TablePart } from "../workbook/slides/deck";
import { heatColour } from "./heat-colour";

/** Inches, of a wide page. */
const PAGE = { width: 13.33, height: 7.5, margin: 0.6 };
const WIDTH = PAGE.width - 2 * PAGE.margin;
const BODY = { top: 1.55, height: 5.2 };
const MOST_ROW_HEIGHT = 0.65;
const HEADLINE_WIDTH = 5.4;

/** Its types know one direction only; what it writes, and PowerPoint, know both. */
const TURNED_ROUND = "maxMin" as "minMax";

type Page = PptxGenJS.Slide;
interface Box {
  readonly x: number;
  readonly y: number;
  readonly w: number;
  readonly h: number;
}

/** The slides as a PowerPoint file: native texts, tables and charts, all of them editable. */
export async function writeSlides(deck: SlideDeck): Promise<Uint8Array> {
  // Only who wants slides loads what makes them.
  const { default: Presentation } = await import("pptxgenjs");
  const presentation = new Presentation();
  presentation.layout = "LAYOUT_WIDE";
  presentation.rtlMode = deck.rightToLeft;
  presentation.theme = { headFontFace: deck.font, bodyFontFace: deck.font };
  presentation.title = deck.slides[0]?.title ?? "";
  deck.slides.forEach((slide, index) => {
    writeSlide(presentation.addSlide(), slide, deck, index + 1);
  });
  return (await presentation.write({ outputType: "uint8array" })) as Uint8Array;
}

function writeSlide(page: Page, slide: Slide, deck: SlideDeck, number: number): void {
  const text = (content: string, box: Box, size: number, colour: "ink" | "secondary", bold = false): void => {
    page.addText(content, {
      ...box,
      ...textLook(deck),
      fontSize: size,
      color: hex(deck, colour),
      bold,
      valign: "top",
      margin: 0,
    });
  };
  const across = { x: PAGE.margin, w: WIDTH };
  text(slide.title, { ...across, y: 0.45, h: 0.6 }, 26, "ink", true);
  text(slide.subtitle, { ...across, y: 1.05, h: 0.35 }, 12, "secondary");
  const [footStart, footEnd] = deck.rightToLeft
    ? [localNumber(deck, number), deck.footer.start]
    : [deck.footer.start, localNumber(deck, number)];
  const foot = { y: 7.05, h: 0.3, w: WIDTH / 3 };
  text(footStart, { ...foot, x: PAGE.margin }, 10, "secondary");
  text(deck.footer.end, { ...foot, x: PAGE.margin + WIDTH / 3 }, 10, "secondary");
  text(footEnd, { ...foot, x: PAGE.margin + (2 * WIDTH) / 3 }, 10, "secondary");
  const isMessage = slide.parts.some(({ kind }) => kind === "figures");
  for (const part of slide.parts) writePart(page, part, deck, boxOf(part, isMessage, deck.rightToLeft));
}

/** On the first slide figures and chart stand where reading begins, what they mean beside them. */
function boxOf({ kind }: SlidePart, isMessage: boolean, rightToLeft: boolean): Box {
  const column = (isFirst: boolean): Pick<Box, "x" | "w"> => {
    const w = isFirst ? HEADLINE_WIDTH : WIDTH - HEADLINE_WIDTH - 0.5;
    return { w, x: isFirst === rightToLeft ? PAGE.width - PAGE.margin - w : PAGE.margin };
  };
  if (!isMessage) {
    return kind === "notes"
      ? { x: PAGE.margin, w: WIDTH, y: 6.35, h: 0.6 }
      : { x: PAGE.margin, w: WIDTH, y: BODY.top, h: BODY.height - 0.5 };
  }
  switch (kind) {
    case "figures":
      return { ...column(true), y: BODY.top, h: 1.6 };
    case "bars":
      return { ...column(true), y: BODY.top + 1.7, h: BODY.height - 1.7 };
    default:
      return { ...column(false), y: BODY.top, h: BODY.height };
  }
}

function writePart(page: Page, part: SlidePart, deck: SlideDeck, box: Box): void {
  switch (part.kind) {
    case "figures":
      for (const { label, value, notes } of part.figures) {
        const line = (text: string, fontSize: number, colour: "secondary" | "actual", bold = false) => ({
          text,
          options: { ...textLook(deck), fontSize, color: hex(deck, colour), bold, breakLine: true },
        });
        page.addText(
          [
            line(label, 14, "secondary"),
            line(value === null ? "–" : localNumber(deck, Math.round(value)), 44, "actual", true),
            ...notes.map((note) => line(note, 12, "secondary")),
          ],
          { ...box, ...textLook(deck), valign: "top", margin: 0 },
        );
      }
      return;
    case "sentences":
      page.addText(
        part.texts.map((text) => ({ text, options: { ...textLook(deck), breakLine: true, paraSpaceAfter: 9 } })),
        { ...box, ...textLook(deck), fontSize: 16, color: hex(deck, "ink"), valign: "top", margin: 0 },
      );
      return;
    case "notes":
      if (part.texts.length === 0) return;
      page.addText(part.texts.join(" "), {
        ...box,
        ...textLook(deck),
        fontSize: 11,
        color: hex(deck, "secondary"),
        valign: "top",
        margin: 0,
      });
      return;
    case "bars":
      writeBars(page, part, deck, box);
      return;
    case "table":
      writeTable(page, part, deck, box);
  }
}

function writeBars(page: Page, part: BarsPart, deck: SlideDeck, box: Box): void {
  page.addChart(
    "bar",
    part.series.map(({ name, values }) => ({
      name,
      labels: [...part.categories],
      // An absent value stays absent: PowerPoint leaves the gap.
      values: values.map((value) => value ?? (null as unknown as number)),
    })),
    {
      ...box,
      altText: part.description,
      barDir: "bar",
      barGrouping: "clustered",
      barGapWidthPct: 45,
      chartColors: part.series.map(({ colour }) => hex(deck, colour)),
      // The first category at the top.
      catAxisOrientation: TURNED_ROUND,
      ...(deck.rightToLeft ? { valAxisOrientation: TURNED_ROUND } : {}),
      catAxisLabelFontFace: deck.font,
      catAxisLabelFontSize: 12,
      catAxisLabelColor: hex(deck, "ink"),
      catAxisLineShow: false,
      valAxisHidden: true,
      valAxisLineShow: false,
      valGridLine: { style: "none" },
      ...(part.min === null ? {} : { valAxisMinVal: part.min }),
      ...(part.max === null ? {} : { valAxisMaxVal: part.max }),
      showValue: true,
      dataLabelFormatCode: part.numberFormat,
      dataLabelFontFace: deck.font,
      dataLabelFontSize: 11,
      dataLabelColor: hex(deck, "ink"),
      showLegend: part.series.length > 1,
      legendPos: "b",
      legendFontFace: deck.font,
      legendFontSize: 11,
      legendColor: hex(deck, "secondary"),
    },
  );
}

function writeTable(page: Page, part: TablePart, deck: SlideDeck, box: Box): void {
  // A table has no direction of its own here: its columns are put in the order of reading.
  const inOrder = <One>(cells: readonly One[]): One[] => (deck.rightToLeft ? [...cells].reverse() : [...cells]);
  const look = textLook(deck);
  const cell = ({ text, heat, figure }: SlideCell): PptxGenJS.TableCell => ({
    text,
    options: {
      ...look,
      ...(figure === true ? { align: "center" as const } : {}),
      ...(heat === undefined || heat === null ? {} : { fill: { color: heatColour(heat, deck.theme) } }),
    },
  });
  const height = Math.min(MOST_ROW_HEIGHT, box.h / (part.rows.length + 1));
  const size = height < 0.35 ? 10 : 14;
  page.addTable(
    [
      inOrder(part.headings).map((text) => ({
        text,
        options: { ...look, bold: true, color: hex(deck, "secondary"), fill: { color: hex(deck, "tableHeading") } },
      })),
      ...part.rows.map((row) => inOrder(row.map(cell))),
    ],
    {
      x: box.x,
      y: box.y,
      w: box.w,
      colW: inOrder(part.widths.map((share) => share * box.w)),
      rowH: height,
      fontSize: size,
      color: hex(deck, "ink"),
      border: { type: "solid", pt: 0.5, color: hex(deck, "hairline") },
      valign: "middle",
      margin: [0.05, 0.1, 0.05, 0.1],
    },
  );
}

function textLook({ font, rightToLeft, language }: SlideDeck) {
  return {
    fontFace: font,
    align: rightToLeft ? ("right" as const) : ("left" as const),
    rtlMode: rightToLeft,
    lang: LANGUAGES[language].locale,
  };
}

/** PowerPoint's colours have no "#". */
function hex({ theme }: SlideDeck, colour: keyof SlideDeck["theme"]["colours"]): string {
  return theme.colours[colour].slice(1);
}

function localNumber({ language }: SlideDeck, value: number): string {
  return formatNumber(language, value, 0);
}
