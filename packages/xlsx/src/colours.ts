/** Names of HTML colours that Excel's API takes; the common ones. */
const NAMED: Readonly<Record<string, string>> = {
  black: "#000000", white: "#FFFFFF", red: "#FF0000", green: "#008000", blue: "#0000FF", yellow: "#FFFF00",
  orange: "#FFA500", purple: "#800080", gray: "#808080", grey: "#808080", silver: "#C0C0C0", maroon: "#800000",
  olive: "#808000", lime: "#00FF00", aqua: "#00FFFF", cyan: "#00FFFF", teal: "#008080", navy: "#000080",
  fuchsia: "#FF00FF", magenta: "#FF00FF", pink: "#FFC0CB", brown: "#A52A2A", gold: "#FFD700", lightblue: "#ADD8E6",
  lightgreen: "#90EE90", lightgray: "#D3D3D3", lightgrey: "#D3D3D3", darkgray: "#A9A9A9", darkgrey: "#A9A9A9",
  darkblue: "#00008B", darkgreen: "#006400", darkred: "#8B0000", lightyellow: "#FFFFE0", beige: "#F5F5DC",
  coral: "#FF7F50", crimson: "#DC143C", indigo: "#4B0082", ivory: "#FFFFF0", khaki: "#F0E68C", lavender: "#E6E6FA",
  salmon: "#FA8072", tan: "#D2B48C", tomato: "#FF6347", turquoise: "#40E0D0", violet: "#EE82EE", wheat: "#F5DEB3",
}; // prettier-ignore

/** "#RRGGBB" in capitals from what an add-in may write; null where it is no colour. */
export function parseColour(text: string): string | null {
  const hex = /^#?([0-9a-fA-F]{6})$/.exec(text.trim());
  if (hex) return `#${(hex[1] ?? "").toUpperCase()}`;
  return NAMED[text.trim().toLowerCase()] ?? null;
}
