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

/** "[1]Prices!B2", "'[Plan.xlsx]Last year'!B2", "[1]!Rate"; a bracket within a quoted text or of a table's column is none. */
const OTHER_WORKBOOK =
  /"(?:[^"]|"")*"|(?<quoted>'(?:[^'[\]]|'')*\[[^[\]]+\](?:[^']|'')*'!)|(?<plain>(?<![\p{L}\p{N}_.\][,])\[[^[\]]+\][\p{L}\p{N}_.:]*!)/gu;

/** Whether a formula speaks of cells of another workbook: its value is what Excel last read there. */
export function readsOtherWorkbook(formula: string): boolean {
  if (!formula.includes("]")) return false;
  for (const { groups } of formula.matchAll(OTHER_WORKBOOK)) {
    if (groups?.["quoted"] !== undefined || groups?.["plain"] !== undefined) return true;
  }
  return false;
}
