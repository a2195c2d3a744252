import names from "color-name";

/** "#RRGGBB" in capitals from what an add-in may write; null where it is no colour. The names are those of HTML. */
export function parseColour(text: string): string | null {
  const hex = /^#?([0-9a-fA-F]{6})$/.exec(text.trim());
  if (hex) return `#${(hex[1] ?? "").toUpperCase()}`;
  const name = text.trim().toLowerCase();
  const channels = Object.hasOwn(names, name) ? names[name] : undefined;
  if (channels === undefined) return null;
  return `#${channels.map((channel) => channel.toString(16).padStart(2, "0")).join("")}`.toUpperCase();
}
