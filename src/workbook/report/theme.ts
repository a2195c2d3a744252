import { type Language, LANGUAGES } from "../../language/language";

/**
 * The report's one look: what each meaning is drawn in. Descriptions name meanings, never colours; the adapter and the pane
 * look them up here. Contrast: 4.5:1 for text on white, 3:1 for marks.
 */
const COLOURS = {
  ink: "#1F2A37",
  secondary: "#5B6673",
  hairline: "#D5DAE0",
  onDark: "#FFFFFF",
  paper: "#FFFFFF",
  actual: "#0F6E6E",
  previous: "#9CC4C4",
  target: "#B4690E",
  favourable: "#0F6E6E",
  neutral: "#C9CDD2",
  unfavourable: "#B4532A",
  loss: "#B4532A",
  strong: "#0F6E6E",
  good: "#5BA3A3",
  watch: "#E0B252",
  critical: "#B4532A",
  heatLow: "#F1D3C2",
  heatMiddle: "#FFFFFF",
  heatHigh: "#BFDEDE",
  inputCell: "#FFF8E8",
  tableHeading: "#F3F6F6",
} as const;

export type Colour = keyof typeof COLOURS;

export interface Theme {
  /** "#RRGGBB" by meaning. */
  readonly colours: Readonly<Record<Colour, `#${string}`>>;
  /** Of Excel's own styles for tables. */
  readonly tableStyle: string;
  /** Points: cells without a size of their own. */
  readonly textSize: number;
  /** Points. */
  readonly chart: { readonly titleSize: number; readonly textSize: number; readonly labelSize: number };
}

export const THEME: Theme = {
  colours: COLOURS,
  tableStyle: "TableStyleLight1",
  textSize: 11,
  chart: { titleSize: 12, textSize: 9, labelSize: 9 },
};

/** How the pages of a language look: direction, font, and the theme that all languages share. */
export interface PageLook {
  readonly rightToLeft: boolean;
  readonly font: string;
  readonly theme: Theme;
}

export function pageLook(language: Language): PageLook {
  const { direction, fonts } = LANGUAGES[language];
  return { rightToLeft: direction === "rtl", font: fonts.sheet, theme: THEME };
}
