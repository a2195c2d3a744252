const LINE = 18;
const LINES = 3;

/** A category's name in lines that a narrow pane can hold; what does not fit into three ends in "…". */
export function wrapped(text: string): string | string[] {
  if (text.length <= LINE) return text;
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
  return lines.length <= LINES ? lines : [...lines.slice(0, LINES - 1), `${lines[LINES - 1] ?? ""} …`];
}
