import { type Colour, THEME } from "../../workbook/report/theme";
import { meaningsOf } from "../theme/meanings";

const DARK = meaningsOf(true);

/** The report's colours are chosen for white paper; on a dark pane each meaning has its own. */
const ON_DARK: Readonly<Partial<Record<Colour, string>>> = {
  actual: DARK.actual,
  previous: DARK.comparison,
  target: DARK.target,
  favourable: DARK.favourable,
  neutral: DARK.neutral,
  unfavourable: DARK.unfavourable,
  loss: DARK.unfavourable,
  strong: DARK.bands.strong,
  good: DARK.bands.good,
  watch: DARK.bands.watch,
  critical: DARK.bands.critical,
  ink: "#FFFFFF",
  secondary: "#C9CDD2",
  hairline: "#5B6673",
};

export function colourInTheme(colour: Colour, dark: boolean): string {
  return (dark ? ON_DARK[colour] : undefined) ?? THEME.colours[colour];
}
