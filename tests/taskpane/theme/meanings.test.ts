import { webDarkTheme } from "@fluentui/react-components";
import { describe, expect, it } from "vitest";
import { meaningsOf } from "../../../src/taskpane/theme/meanings";

/** Relative luminance, WCAG 2.2. */
function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const value = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(one: string, other: string): number {
  const [light = 0, dark = 0] = [luminance(one), luminance(other)].sort((a, b) => b - a);
  return (light + 0.05) / (dark + 0.05);
}

const { actual, comparison, target, favourable, neutral, unfavourable, bands } = meaningsOf(true);
const MARKS = { actual, comparison, target, favourable, neutral, unfavourable, ...bands };

describe("the marks of the dark pane", () => {
  it.each(Object.entries(MARKS))("%s stands out from the ground (WCAG 1.4.11: 3:1)", (_name, colour) => {
    expect(contrast(colour, webDarkTheme.colorNeutralBackground1)).toBeGreaterThanOrEqual(3);
  });
});
