import type { NamedStyle } from "@offline-excel/xlsx/styles";

/** Looks of Excel's own cell styles in a workbook with Office's theme, as Excel 2016 and later have them. */

const DARK = "#44546A";
const ACCENTS = ["#4472C4", "#ED7D31", "#A5A5A5", "#FFC000", "#5B9BD5", "#70AD47"] as const;

type Change = NamedStyle["change"];

const bottom = (style: string, colour: string): Change => ({ border: { bottom: { style, colour } } });
const around = (style: string, colour: string): Change => ({
  border: Object.fromEntries(["left", "right", "top", "bottom"].map((side) => [side, { style, colour }])),
});
const filled = (fill: string, colour: string): Change => ({ fill: { colour: fill }, font: { colour } });
const heading = (size: number, line: Change): Change => ({ font: { bold: true, size, colour: DARK }, ...line });

const style = (name: string, builtIn: number, change: Change): NamedStyle => ({ name, builtIn, change });

/** A colour with so much white in it: 0.8 is nearly white. */
function lighter(colour: string, share: number): string {
  const channels = [1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16));
  return `#${channels
    .map((channel) =>
      Math.round(channel + (255 - channel) * share)
        .toString(16)
        .padStart(2, "0"),
    )
    .join("")
    .toUpperCase()}`;
}

const STYLES: readonly NamedStyle[] = [
  style("Normal", 0, {}),
  style("Comma", 3, { numberFormat: '_(* #,##0.00_);_(* \\(#,##0.00\\);_(* "-"??_);_(@_)' }),
  style("Currency", 4, { numberFormat: '_("$"* #,##0.00_);_("$"* \\(#,##0.00\\);_("$"* "-"??_);_(@_)' }),
  style("Percent", 5, { numberFormat: "0%" }),
  style("Comma [0]", 6, { numberFormat: '_(* #,##0_);_(* \\(#,##0\\);_(* "-"_);_(@_)' }),
  style("Currency [0]", 7, { numberFormat: '_("$"* #,##0_);_("$"* \\(#,##0\\);_("$"* "-"_);_(@_)' }),
  style("Hyperlink", 8, { font: { underline: "single", colour: "#0563C1" } }),
  style("Followed Hyperlink", 9, { font: { underline: "single", colour: "#954F72" } }),
  style("Note", 10, { fill: { colour: "#FFFFCC" }, ...around("thin", "#B2B2B2") }),
  style("Warning Text", 11, { font: { colour: "#FF0000" } }),
  style("Title", 15, { font: { size: 18, colour: DARK } }),
  style("Heading 1", 16, heading(15, bottom("thick", ACCENTS[0]))),
  style("Heading 2", 17, heading(13, bottom("thick", lighter(ACCENTS[0], 0.5)))),
  style("Heading 3", 18, heading(11, bottom("medium", lighter(ACCENTS[0], 0.4)))),
  style("Heading 4", 19, heading(11, {})),
  style("Input", 20, { ...filled("#FFCC99", "#3F3F76"), ...around("thin", "#7F7F7F") }),
  style("Output", 21, {
    fill: { colour: "#F2F2F2" },
    font: { bold: true, colour: "#3F3F3F" },
    ...around("thin", "#3F3F3F"),
  }),
  style("Calculation", 22, {
    fill: { colour: "#F2F2F2" },
    font: { bold: true, colour: "#FA7D00" },
    ...around("thin", "#7F7F7F"),
  }),
  style("Check Cell", 23, {
    fill: { colour: "#A5A5A5" },
    font: { bold: true, colour: "#FFFFFF" },
    ...around("double", "#3F3F3F"),
  }),
  style("Linked Cell", 24, { font: { colour: "#FA7D00" }, ...bottom("double", "#FF8001") }),
  style("Total", 25, {
    font: { bold: true },
    border: { top: { style: "thin", colour: ACCENTS[0] }, bottom: { style: "double", colour: ACCENTS[0] } },
  }),
  style("Good", 26, filled("#C6EFCE", "#006100")),
  style("Bad", 27, filled("#FFC7CE", "#9C0006")),
  style("Neutral", 28, filled("#FFEB9C", "#9C5700")),
  ...ACCENTS.flatMap((accent, index) => {
    const first = 29 + index * 4;
    const tint = (percent: number): NamedStyle => {
      const fill = lighter(accent, 1 - percent / 100);
      const name = `${percent}% - Accent${index + 1}`;
      return style(name, first + percent / 20, filled(fill, percent === 60 ? "#FFFFFF" : "#000000"));
    };
    return [style(`Accent${index + 1}`, first, filled(accent, "#FFFFFF")), tint(20), tint(40), tint(60)];
  }),
  style("Explanatory Text", 53, { font: { italic: true, colour: "#7F7F7F" } }),
];

/** Names of the API that are no names of the file without their blanks. */
const OTHER_NAMES: Readonly<Record<string, string>> = {
  wholecomma: "Comma [0]",
  wholedollar: "Currency [0]",
  hlink: "Hyperlink",
  hlinktrav: "Followed Hyperlink",
  sheettitle: "Title",
};

const byKey = new Map(STYLES.map((one) => [keyOf(one.name), one]));

/** A style of Excel's own by its name in the file ("Heading 1", "20% - Accent1") or in the API ("Heading1", "Accent1_20"). */
export function builtInStyle(name: string): NamedStyle | null {
  const key = keyOf(OTHER_NAMES[name.toLowerCase()] ?? name.replace(/^(accent\d)_(\d0)$/i, "$2% - $1"));
  return byKey.get(key) ?? null;
}

function keyOf(name: string): string {
  return name.toLowerCase().replace(/\s/g, "");
}
