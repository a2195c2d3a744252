/** Characters: Chart.js gives names at most half of the width, 120 pixels in the narrowest pane. */
export const LINE = 16;
const LINES = 3;

/** A category's name in lines that a narrow pane can hold; what does not fit into three ends in "…". */
export function wrapped(text: string, line = LINE): string | string[] {
  const lines = linesOf(text, line).map((line) => (RIGHT_TO_LEFT.test(text) ? `\u2067${line}\u2069` : line));
  return lines.length === 1 ? (lines[0] ?? "") : lines;
}

/** A canvas runs from left to right: marked so, "…" and full stops stand at the end of a Persian line. */
const RIGHT_TO_LEFT = /[\u0600-\u06FF]/;

function linesOf(text: string, most: number): readonly string[] {
  if (text.length <= most) return [text];
  const lines: string[] = [];
  let line = "";
  for (const word of text.split(" ")) {
    if (line !== "" && line.length + 1 + word.length > most) {
      lines.push(line);
      line = word;
    } else {
      line = line === "" ? word : `${line} ${word}`;
    }
  }
  lines.push(line);
  return lines.length <= LINES ? lines : [...lines.slice(0, LINES - 1), shortened(lines[LINES - 1] ?? "", most)];
}

/** With "…" in place of the words that it has no room for. */
function shortened(line: string, most: number): string {
  const end = line.length + 2 > most ? line.lastIndexOf(" ") : -1;
  return `${end > 0 ? line.slice(0, end) : line} …`;
}
