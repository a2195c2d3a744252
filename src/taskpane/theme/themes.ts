import { type BrandVariants, createDarkTheme, createLightTheme, type Theme } from "@fluentui/react-components";
import { type Language, LANGUAGES } from "../../language/language";

/** Teal, as in the report: 80 is the look's #0F6E6E. */
const TEAL: BrandVariants = {
  10: "#021414",
  20: "#062626",
  30: "#083535",
  40: "#094242",
  50: "#0A4F4F",
  60: "#0C5C5C",
  70: "#0D6565",
  80: "#0F6E6E",
  90: "#2A7F7F",
  100: "#458F8F",
  110: "#5F9F9F",
  120: "#78AFAF",
  130: "#91BFBF",
  140: "#ABCFCF",
  150: "#C5DFDF",
  160: "#DFEFEF",
};

const LIGHT = createLightTheme(TEAL);
const DARK: Theme = {
  ...createDarkTheme(TEAL),
  // The ramp's middle is too dark for text on Office's dark grey.
  colorBrandForeground1: TEAL[120],
  colorBrandForeground2: TEAL[130],
  colorNeutralForeground2BrandHover: TEAL[120],
  colorNeutralForeground2BrandPressed: TEAL[110],
  colorNeutralForeground2BrandSelected: TEAL[120],
  colorNeutralForeground3BrandHover: TEAL[120],
  colorBrandForegroundLink: TEAL[120],
  colorBrandForegroundLinkHover: TEAL[130],
  colorBrandForegroundLinkPressed: TEAL[110],
  colorCompoundBrandForeground1: TEAL[120],
  colorCompoundBrandStroke: TEAL[110],
  colorCompoundBrandBackground: TEAL[110],
};

/** Fluent's theme in the report's colour, in the language's fonts. High contrast is the system's: Fluent yields to it. */
export function themeOf(language: Language, dark: boolean): Theme {
  const base = dark ? DARK : LIGHT;
  const { pane: family, tall } = LANGUAGES[language].fonts;
  return tall
    ? {
        ...base,
        fontFamilyBase: family,
        fontFamilyNumeric: family,
        lineHeightBase100: "18px",
        lineHeightBase200: "20px",
        lineHeightBase300: "24px",
        lineHeightBase400: "28px",
        lineHeightBase500: "34px",
        lineHeightBase600: "38px",
      }
    : { ...base, fontFamilyBase: family, fontFamilyNumeric: family };
}
