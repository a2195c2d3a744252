import { basename } from "node:path";
import { parseArgs } from "node:util";
import { SMALLEST_MINIMUM_GROUP } from "../alignment/settings";
import type { CommandLineMessages } from "../language/command-line-messages";
import { type Language, offeredLanguage } from "../language/language";
import type { Sentence } from "../language/message";
import { DIALECT_NAMES, type DialectName } from "./lines/dialect";
import { isFileOfLines } from "./lines/file-source";
import { isServerAddress, serverAddress, shownSource } from "./lines/server-address";
import { isSameFile } from "./outputs";

export interface ReportArguments {
  /** The workbook; null: there are only lines. */
  readonly input: string | null;
  readonly out: string;
  readonly json: string | null;
  /** PowerPoint slides of the same report. */
  readonly slides: string | null;
  /** The Summary alone, as a workbook to send. */
  readonly summary: string | null;
  /** A folder for the pages of the departments, a workbook each. */
  readonly departments: string | null;
  readonly mapping: string | null;
  readonly language: Language | null;
  readonly period: string | null;
  readonly minimumGroup: number | null;
  readonly addColumns: boolean;
  /** Files, patterns and addresses of tables from which sales lines are read. */
  readonly lines: readonly string[];
  /** What printed statements gave, in the place of lines; null: nothing. */
  readonly totals: string | null;
  /** Takes away, before anything else, the columns that an earlier run added. */
  readonly removeColumns: boolean;
}

/** Statements are asked for, and no report. */
export interface PrintArguments {
  readonly dialect: DialectName;
  readonly source: string;
  readonly mapping: string | null;
  readonly language: Language | null;
}

/** Wrong usage, as a sentence that is not made yet. */
export interface UsageFault {
  readonly fault: Sentence<CommandLineMessages>;
}

const OPTIONS = {
  out: { type: "string" },
  json: { type: "string" },
  slides: { type: "string" },
  summary: { type: "string" },
  departments: { type: "string" },
  mapping: { type: "string" },
  language: { type: "string" },
  period: { type: "string" },
  "min-group": { type: "string" },
  "add-columns": { type: "boolean" },
  "remove-columns": { type: "boolean" },
  lines: { type: "string", multiple: true },
  totals: { type: "string" },
  "print-sql": { type: "string" },
} as const;

/** The report command's arguments, or what is wrong with them. */
export function reportArguments(given: readonly string[]): ReportArguments | PrintArguments | UsageFault {
  let parsed: ReturnType<typeof parseStrictly>;
  try {
    parsed = parseStrictly(given);
  } catch (error) {
    const argument = /'([^']+)'/.exec(error instanceof Error ? error.message : "")?.[1] ?? given.join(" ");
    return { fault: ["usage.unknown", { argument }] };
  }
  const { values, positionals } = parsed;
  const [input] = positionals;
  const lines = values.lines ?? [];
  if (values.totals !== undefined && lines.length > 0) return { fault: ["usage.totals-alone"] };
  if ((input === undefined && lines.length === 0 && values.totals === undefined) || positionals.length > 1)
    return { fault: ["usage.input"] };
  const badSource = lines.map(faultOfSource).find((fault) => fault !== null);
  if (badSource !== undefined) return { fault: badSource };
  const dialect = values["print-sql"];
  if (dialect !== undefined) return printArguments(dialect, lines, values);
  if (values.out === undefined) return { fault: ["usage.out"] };
  const language = offeredLanguage(values.language);
  if (values.language !== undefined && language === null) {
    return { fault: ["usage.language", { value: values.language }] };
  }
  const group = values["min-group"];
  if (group !== undefined && !(/^\d+$/.test(group) && Number(group) >= SMALLEST_MINIMUM_GROUP)) {
    return { fault: ["usage.group", { value: group }] };
  }
  const { out, json, slides, summary, mapping } = values;
  // The report may take the place of its input; nothing else may take another's.
  const places = input === undefined ? [out] : [out, input];
  for (const path of [json, slides, summary]) {
    if (path === undefined) continue;
    if (places.some((other) => isSameFile(path, other)))
      return { fault: ["usage.same-file", { file: basename(path) }] };
    places.push(path);
  }
  if (
    mapping !== undefined &&
    [out, json, slides, summary].some((path) => path !== undefined && isSameFile(path, mapping))
  ) {
    return { fault: ["usage.same-file", { file: basename(mapping) }] };
  }
  return {
    input: input ?? null,
    lines,
    totals: values.totals ?? null,
    out,
    json: json ?? null,
    slides: slides ?? null,
    summary: summary ?? null,
    departments: values.departments ?? null,
    mapping: mapping ?? null,
    language,
    period: values.period ?? null,
    minimumGroup: group === undefined ? null : Number(group),
    addColumns: values["add-columns"] ?? false,
    removeColumns: values["remove-columns"] ?? false,
  };
}

function printArguments(
  given: string,
  lines: readonly string[],
  { mapping, language }: { readonly mapping?: string | undefined; readonly language?: string | undefined },
): PrintArguments | UsageFault {
  const dialect = DIALECT_NAMES.find((name) => name === given);
  const [source] = lines;
  if (dialect === undefined) return { fault: ["usage.print-sql", { value: given }] };
  if (source === undefined || lines.length > 1) return { fault: ["usage.print-one"] };
  return { dialect, source, mapping: mapping ?? null, language: offeredLanguage(language) };
}

/** What is wrong with a source of lines before anybody looks at it; null: nothing. */
function faultOfSource(source: string): UsageFault["fault"] | null {
  if (isFileOfLines(source)) return null;
  const address = isServerAddress(source) ? serverAddress(source) : null;
  if (address === "password") return ["usage.password", { source: shownSource(source) }];
  return address === null ? ["usage.lines-format", { source: shownSource(source) }] : null;
}

function parseStrictly(given: readonly string[]) {
  // The dialect may be left out: what most servers understand.
  const args = given.flatMap((argument, index) =>
    argument === "--print-sql" && !DIALECT_NAMES.some((name) => name === given[index + 1])
      ? given[index + 1] === undefined || (given[index + 1] ?? "").startsWith("-")
        ? [argument, "postgresql"]
        : [argument]
      : [argument],
  );
  return parseArgs({ args, options: OPTIONS, allowPositionals: true, strict: true });
}
