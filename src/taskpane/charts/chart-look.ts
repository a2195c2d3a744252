import type { Language } from "../../language/language";

/** How the pane looks now. */
export interface ChartLook {
  readonly language: Language;
  readonly rightToLeft: boolean;
  readonly fontFamily: string;
  readonly text: string;
  readonly line: string;
  /** The report's colours are chosen for white paper; here each becomes what stands out in the pane's theme. */
  readonly colour: (reportColour: string) => string;
}
