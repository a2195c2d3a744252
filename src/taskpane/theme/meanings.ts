import type { Band } from "../../alignment/results";

/** The look's colours, by meaning; the same in the pane and in the report. */
export interface Meanings {
  readonly actual: string;
  readonly comparison: string;
  readonly target: string;
  readonly favourable: string;
  readonly neutral: string;
  readonly unfavourable: string;
  readonly bands: Readonly<Record<Band, string>>;
  readonly track: string;
}

const LIGHT: Meanings = {
  actual: "#0F6E6E",
  comparison: "#9CC4C4",
  target: "#B4690E",
  favourable: "#0F6E6E",
  neutral: "#C9CDD2",
  unfavourable: "#B4532A",
  bands: { strong: "#0F6E6E", good: "#5BA3A3", watch: "#E0B252", critical: "#B4532A" },
  track: "#E8EBEE",
};

/** Lifted until each mark stands 3:1 against Office's dark grey. */
const DARK: Meanings = {
  actual: "#4FB0B0",
  comparison: "#3B7C7C",
  target: "#E09A3E",
  favourable: "#4FB0B0",
  neutral: "#8A9099",
  unfavourable: "#E07B4F",
  bands: { strong: "#4FB0B0", good: "#7FC4C4", watch: "#E8C06A", critical: "#E07B4F" },
  track: "#3D4147",
};

export function meaningsOf(dark: boolean): Meanings {
  return dark ? DARK : LIGHT;
}
