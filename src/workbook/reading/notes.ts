import type { SheetSnapshot } from "../snapshot";

/** Rows: longer sheets are data and no instructions. */
export const LONGEST_NOTES = 200;
/** Texts in a line: more are a table. */
const WIDEST_NOTES = 3;

/** Whether a sheet may hold instructions or a list of codes rather than answers. */
export function isNotesSheet({ values }: SheetSnapshot): boolean {
  return (
    values.length <= LONGEST_NOTES &&
    values.every((row) => row.filter((value) => typeof value === "string" && value !== "").length <= WIDEST_NOTES)
  );
}

/** What a sheet of notes says, line by line; a list of codes in two columns is one line: "1 = poor, 5 = excellent". */
export function notesOf({ values }: SheetSnapshot): readonly string[] {
  const lines: string[] = [];
  let codes: string[] = [];
  const close = (): void => {
    if (codes.length > 0) lines.push(codes.join(", "));
    codes = [];
  };
  for (const row of values) {
    const filled = row.filter((value) => value !== "");
    const [code, words] = filled;
    if (filled.length === 2 && typeof code === "number" && typeof words === "string") {
      codes.push(`${code} = ${words}`);
      continue;
    }
    close();
    if (filled.length > 0) lines.push(filled.join(" "));
  }
  close();
  return lines;
}
