import type { Colour } from "../../workbook/report/theme";
import type { Language } from "../../language/language";

/** How the pane looks now. */
export interface ChartLook {
  readonly language: Language;
  readonly rightToLeft: boolean;
  readonly fontFamily: string;
  readonly text: string;
  readonly line: string;
  /** What a meaning is drawn in, in the pane's theme. */
  readonly colour: (meaning: Colour) => string;
}
