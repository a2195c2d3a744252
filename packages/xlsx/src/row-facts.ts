import { PLAIN_ROW, type RowFacts } from "./sheet-content";

/** Reads what a row's element says of it: height, hidden, format; the rest is kept as it stands. */
export class RowFactsReader {
  private readonly known = new Map<string, RowFacts>();

  /** Rows mostly say the same: their facts are read once. */
  of(text: string): RowFacts {
    const known = this.known.get(text);
    if (known !== undefined) return known;
    let facts = PLAIN_ROW;
    const attributes = text.replace(
      /([\w:]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g,
      (whole, name: string, a?: string, b?: string) => {
        const value = a ?? b ?? "";
        if (name === "ht") facts = { ...facts, height: Number(value) };
        else if (name === "hidden") facts = { ...facts, hidden: value === "1" || value === "true" };
        else if (name === "s") facts = { ...facts, style: Number(value) };
        else return whole;
        return "";
      },
    );
    // A height without this word was fitted to the text; written again it must not become the row's own.
    const fitted = facts.height !== null && !attributes.includes("customHeight") ? ' customHeight="0"' : "";
    facts = { ...facts, attributes: `${attributes.replace(/\s+/g, " ").trim()}${fitted}`.trim() };
    this.known.set(text, facts);
    return facts;
  }
}
