/** Characters: Chart.js gives names at most half of the width, 120 pixels in the narrowest pane. */
export const LINE = 16;
const LINES = 3;

/** A category's name in lines that a narrow pane can hold; what does not fit into three ends in "…". */
export function wrapped(text: string): string | string[] {
  const lines = linesOf(text).map((line) => (RIGHT_TO_LEFT.test(text) ? `\u2067${line}\u2069` : line));
  return lines.length === 1 ? (lines[0] ?? "") : lines;
}

/** A canvas runs from left to right: marked so, "…" and full stops stand at the end of a Persian line. */
const RIGHT_TO_LEFT = /[\u0600-\u06FF]/;

function linesOf(text: string): readonly string[] {
  if (text.length <= LINE) return [text];
  const lines: string[] = [];
  let line = "";
  for (const word of text.split(" ")) {
    if (line !== "" && line.length + 1 + word.length > LINE) {
      lines.push(line);
      line = word;
    } else {
      line = line === "" ? word : `${line} ${word}`;
    }
  }
  lines.push(line);
  return lines.length <= LINES ? lines : [...lines.slice(0, LINES - 1), shortened(lines[LINES - 1] ?? "")];
}

/** With "…" in place of the words that it has no room for. */
function shortened(line: string): string {
  const end = line.length + 2 > LINE ? line.lastIndexOf(" ") : -1;
  return `${end > 0 ? line.slice(0, end) : line} …`;
}
