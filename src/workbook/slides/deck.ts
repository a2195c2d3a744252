import { COMPONENTS } from "../../alignment/evaluation";
import type { Language } from "../../language/language";
import { formatNumber, numberFormats } from "../../language/number-formats";
import { reportMessages } from "../../language/report-messages";
import { areaContents, asNumber, asText } from "../report/area-contents";
import { chartFigures, isDrawn, kindOf } from "../report/chart-figures";
import type {
  HeadlineFigure,
  ReportChart,
  ReportDescription,
  ReportSheet,
  SheetKey,
  SummaryPage,
} from "../report/description";
import type { Colour, PageLook } from "../report/theme";
import { dateWords } from "./date-words";

/** Five slides as plain data, made from the report's description alone: they can say nothing that the report does not. */
export interface SlideDeck extends PageLook {
  readonly language: Language;
  readonly footer: ReportDescription["footer"];
  readonly slides: readonly Slide[];
}

export interface Slide {
  /** The message. */
  readonly title: string;
  readonly subtitle: string;
  readonly parts: readonly SlidePart[];
}

export type SlidePart =
  | { readonly kind: "figures"; readonly figures: readonly HeadlineFigure[] }
  | { readonly kind: "sentences"; readonly texts: readonly string[] }
  | { readonly kind: "notes"; readonly texts: readonly string[] }
  | BarsPart
  | TablePart;

/** A native chart of horizontal bars, side by side. */
export interface BarsPart {
  readonly kind: "bars";
  readonly name: string;
  /** In words what it shows: its alternative text. */
  readonly description: string;
  /** The first at the top. */
  readonly categories: readonly string[];
  readonly series: readonly {
    readonly name: string;
    readonly values: readonly (number | null)[];
    readonly colour: Colour;
  }[];
  readonly numberFormat: string;
  readonly min: number | null;
  readonly max: number | null;
}

export interface TablePart {
  readonly kind: "table";
  readonly headings: readonly string[];
  /** Shares of the width. */
  readonly widths: readonly number[];
  readonly rows: readonly (readonly SlideCell[])[];
}

export interface SlideCell {
  readonly text: string;
  /** A score that colours the cell. */
  readonly heat?: number | null;
  readonly figure?: boolean;
}

/** null: there are no scores to speak of. */
export function describeSlides(report: ReportDescription): SlideDeck | null {
  const { summary } = report;
  if (summary === undefined) return null;
  return {
    language: report.language,
    rightToLeft: report.rightToLeft,
    font: report.font,
    theme: report.theme,
    footer: report.footer,
    slides: [
      messageSlide(report, summary),
      rankingSlide(report),
      heatmapSlide(report),
      profitSlide(report) ?? chartSlide(report, "criteria", "Hamrasta_WeakestCriteria"),
      actionsSlide(report, summary),
    ].filter((slide) => slide !== null),
  };
}

/** Bars side by side show neither interval nor outline: what they are is said of the slide. */
function rankingSlide(report: ReportDescription): Slide | null {
  const slide = chartSlide(report, "summary", "Hamrasta_SummaryRanking");
  return slide === null ? null : { ...slide, subtitle: reportMessages(report.language)("slides.ranking") };
}

function messageSlide({ language }: ReportDescription, page: SummaryPage): Slide {
  const say = reportMessages(language);
  const [, ...components] = page.headline;
  const known = components.filter(({ value }) => value !== null);
  return {
    title: page.title,
    subtitle: page.counts,
    parts: [
      { kind: "figures", figures: page.headline.slice(0, 1) },
      ...(known.length === 0
        ? []
        : [
            {
              kind: "bars" as const,
              name: "Hamrasta_Components",
              description: known.map(({ label, notes }) => `${label}: ${notes.join("; ")}`).join(". "),
              categories: known.map(({ label }) => label),
              series: [
                {
                  name: say("series.score"),
                  values: known.map(({ value }) => value),
                  colour: "actual" as const,
                },
                { name: say("series.target"), values: known.map(() => page.target), colour: "neutral" as const },
              ],
              numberFormat: numberFormats(language).score,
              min: 0,
              max: 100,
            },
          ]),
      { kind: "sentences", texts: page.sentences },
    ],
  };
}

/** A chart of the report with the figures that it tells; null: the report has none of this name, or nothing to tell in it. */
function chartSlide(report: ReportDescription, key: SheetKey, name: string): Slide | null {
  const sheet = report.sheets.find((one) => one.key === key);
  const chart = sheet?.charts.find((one) => one.name === name);
  return sheet === undefined || chart === undefined ? null : slideOf(report, sheet, chart);
}

function slideOf(report: ReportDescription, sheet: ReportSheet, chart: ReportChart): Slide | null {
  const figures = chartFigures({ chart, sheet, report });
  const told = figures.series.filter(
    ({ series }) => isDrawn(series) && ["bar", "column"].includes(kindOf(series, chart)),
  );
  const [first] = told;
  if (first === undefined) return null;
  // Excel draws bars from the bottom up unless the axis is turned; columns from where reading begins.
  const topFirst = chart.kind.startsWith("column") || chart.categoryAxis.reversed === true;
  const ordered = <One>(values: readonly One[]): readonly One[] => (topFirst ? values : [...values].reverse());
  return {
    title: chart.title,
    subtitle: chart.subtitle,
    parts: [
      {
        kind: "bars",
        name: chart.name,
        description: chart.caption,
        categories: ordered(figures.categories),
        series: told.map(({ series, values }) => ({
          name: series.name,
          values: ordered(values),
          // What is outlined on the sheet stands pale beside the bar.
          colour: series.colour ?? (series.outline === undefined ? "actual" : "neutral"),
        })),
        numberFormat: first.numberFormat ?? numberFormats(report.language).whole,
        min: chart.valueAxis.min ?? null,
        max: chart.valueAxis.max ?? null,
      },
      { kind: "notes", texts: [chart.caption] },
    ],
  };
}

function profitSlide(report: ReportDescription): Slide | null {
  const sheet = report.sheets.find(({ key }) => key === "profitability");
  const chart = sheet?.charts.find(({ kind }) => kind === "column" || kind === "bar");
  const slide = sheet === undefined || chart === undefined ? null : slideOf(report, sheet, chart);
  if (sheet === undefined || slide === null) return null;
  // The line of cumulative shares is not on the slide; the unit of the amounts stands at the head of the sheet.
  const head = asText(areaContents(sheet, { row: 1, column: 0, rows: 1, columns: 1 })[0]);
  return {
    ...slide,
    subtitle: `${reportMessages(report.language)("slides.view")} ${head}`,
    parts: slide.parts.filter(({ kind }) => kind !== "notes"),
  };
}

function heatmapSlide(report: ReportDescription): Slide | null {
  const say = reportMessages(report.language);
  const table = report.sheets.flatMap(({ tables }) => tables).find(({ name }) => name === "Hamrasta_Summary");
  if (table === undefined || table.rows.length === 0) return null;
  const cells = table.rows.flatMap((row) =>
    COMPONENTS.flatMap((component, index) => {
      const value = asNumber(row[index + 1]);
      return value === null ? [] : [{ department: asText(row[0]), component, value: Math.round(value) }];
    }),
  );
  const lowest = Math.min(...cells.map(({ value }) => value));
  const [first, ...more] = cells.filter(({ value }) => value === lowest);
  return {
    title:
      first === undefined || more.length > 0
        ? say("summary.components")
        : say("slides.lowestCell", {
            department: first.department,
            component: say(`component.${first.component}`),
            score: formatNumber(report.language, lowest, 0),
          }),
    subtitle: say("slides.heatmap"),
    parts: [
      {
        kind: "table",
        headings: table.columns.map(({ heading }) => heading),
        widths: [0.32, 0.17, 0.17, 0.17, 0.17],
        rows: table.rows.map((row) =>
          row.map((cell, index): SlideCell => {
            if (index === 0) return { text: asText(cell) };
            const value = asNumber(cell);
            return {
              text: value === null ? "–" : formatNumber(report.language, Math.round(value), 0),
              heat: value,
              figure: true,
            };
          }),
        ),
      },
    ],
  };
}

function actionsSlide({ language }: ReportDescription, { actions }: SummaryPage): Slide {
  const say = reportMessages(language);
  return {
    title: actions.heading,
    subtitle: say("slides.actions"),
    parts: [
      ...(actions.rows.length === 0
        ? []
        : [
            {
              kind: "table" as const,
              headings: [
                say("column.department"),
                say("summary.doThis"),
                say("summary.because"),
                say("summary.owner"),
                say("summary.due"),
              ],
              widths: [0.14, 0.39, 0.25, 0.12, 0.1],
              rows: actions.rows.map(({ department, action, because, owner, due }) =>
                [department, action, because, owner, dateWords(language, due)].map((text): SlideCell => ({ text })),
              ),
            },
          ]),
      { kind: "notes", texts: actions.notes },
    ],
  };
}
