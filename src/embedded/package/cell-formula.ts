import type { CellFormula } from "./sheet-content";

/** A cell's formula from the attributes of its element and its text. */
export function formulaOf(attributes: string, text: string): CellFormula {
  let kind: CellFormula["kind"] = "normal";
  let sharedIndex: number | null = null;
  let range: string | null = null;
  const rest = attributes.replace(
    /([\w:]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g,
    (whole, name: string, a?: string, b?: string) => {
      const value = a ?? b ?? "";
      if (name === "t") kind = value === "shared" || value === "array" || value === "dataTable" ? value : "normal";
      else if (name === "si") sharedIndex = Number(value);
      else if (name === "ref") range = value;
      else return whole;
      return "";
    },
  );
  return { kind, text, sharedIndex, range, attributes: rest.replace(/\s+/g, " ").trim() };
}
