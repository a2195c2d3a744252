import { SCORE_SCALE } from "../workbook/report/sheet-draft";
import type { Theme } from "../workbook/report/theme";

/** The colour that Excel's scale of three gives a score: "F1D3C2". */
export function heatColour(score: number, { colours }: Theme): string {
  const { low, middle, high } = SCORE_SCALE;
  const [from, to] = score < middle.value ? [low, middle] : [middle, high];
  const share = Math.min(1, Math.max(0, (score - from.value) / (to.value - from.value)));
  const channel = (start: number): string => {
    const part = (colour: string): number => Number.parseInt(colour.slice(start, start + 2), 16);
    const one = part(colours[from.colour]);
    return Math.round(one + share * (part(colours[to.colour]) - one))
      .toString(16)
      .padStart(2, "0");
  };
  return `${channel(1)}${channel(3)}${channel(5)}`.toUpperCase();
}
