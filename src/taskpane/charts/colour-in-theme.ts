import { meaningsOf } from "../theme/meanings";

const LIGHT = meaningsOf(false);
const DARK = meaningsOf(true);

/** The report's colours are chosen for white paper; on a dark pane each meaning has its own. */
const DARK_OF: ReadonlyMap<string, string> = new Map([
  [LIGHT.actual, DARK.actual],
  [LIGHT.comparison, DARK.comparison],
  [LIGHT.target, DARK.target],
  [LIGHT.neutral, DARK.neutral],
  [LIGHT.unfavourable, DARK.unfavourable],
  [LIGHT.bands.good, DARK.bands.good],
  [LIGHT.bands.watch, DARK.bands.watch],
  ["#1F2A37", "#FFFFFF"],
  ["#5B6673", "#C9CDD2"],
  ["#D5DAE0", "#5B6673"],
]);

export function colourInTheme(colour: string, dark: boolean): string {
  return dark ? (DARK_OF.get(colour.toUpperCase()) ?? colour) : colour;
}
