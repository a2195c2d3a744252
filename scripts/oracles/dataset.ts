import { readFileSync } from "node:fs";
import path from "node:path";

/** A table of text: empty cells are missing. */
export interface Dataset {
  readonly name: string;
  readonly rows: number;
  readonly columns: ReadonlyMap<string, readonly string[]>;
}

export interface OracleRecord {
  readonly dataset: string;
  readonly statistic: string;
  readonly params: Readonly<Record<string, unknown>>;
  readonly value: unknown;
  readonly tool: string;
  readonly note?: string | null;
}

export interface OracleFolder {
  readonly records: readonly OracleRecord[];
  readonly dataset: (name: string) => Dataset | null;
}

/** Reads `oracles.json` and, when asked for, `data/NAME.csv` of a folder of reference results. */
export function openOracles(folder: string): OracleFolder {
  const file = JSON.parse(readFileSync(path.join(folder, "oracles.json"), "utf8")) as {
    readonly records: readonly OracleRecord[];
  };
  const opened = new Map<string, Dataset | null>();
  return {
    records: file.records,
    dataset: (name) => {
      const known = opened.get(name);
      if (known !== undefined) return known;
      const dataset = readDataset(folder, name);
      opened.set(name, dataset);
      return dataset;
    },
  };
}

function readDataset(folder: string, name: string): Dataset | null {
  let text: string;
  try {
    text = readFileSync(path.join(folder, "data", `${name}.csv`), "utf8");
  } catch {
    return null;
  }
  const [header = [], ...rows] = parseCsv(text);
  return {
    name,
    rows: rows.length,
    columns: new Map(header.map((title, index) => [title, rows.map((row) => row[index] ?? "")])),
  };
}

/** RFC 4180: fields may be quoted, quotes doubled. */
function parseCsv(text: string): readonly (readonly string[])[] {
  const rows: string[][] = [];
  let row: string[] = [];
  let field = "";
  let quoted = false;
  const source = text.replace(/^\uFEFF/, "");
  for (let index = 0; index < source.length; index += 1) {
    const character = source.charAt(index);
    if (quoted) {
      if (character !== '"') field += character;
      else if (source.charAt(index + 1) === '"') {
        field += '"';
        index += 1;
      } else quoted = false;
    } else if (character === '"') quoted = true;
    else if (character === ",") {
      row.push(field);
      field = "";
    } else if (character === "\n") {
      rows.push([...row, field]);
      row = [];
      field = "";
    } else if (character !== "\r") field += character;
  }
  if (field !== "" || row.length > 0) rows.push([...row, field]);
  return rows;
}
