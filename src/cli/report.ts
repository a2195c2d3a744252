import { readFileSync } from "node:fs";
import { basename } from "node:path";
import { type CommandLineMessages, commandLineMessages } from "../language/command-line-messages";
import { type Language, offeredLanguage } from "../language/language";
import { type Sentence, spoken } from "../language/message";
import { type ParsedMapping, parseMapping } from "../workbook/reading/parse-mapping";
import type { Mapping } from "../workbook/reading/mapping";
import { type PrintArguments, reportArguments, type UsageFault } from "./arguments";
import { RefusedLines } from "./lines/refused-lines";
import { statementsOf } from "./lines/statements-of-source";
import { Failure } from "./failure";
import { runReport } from "./run-report";

const WRONG_USAGE = 2;
const CANNOT_BE_USED = 1;

/** `npm run report`: the same code as in Excel, over the embedded host. Progress and sentences on standard error. */
async function main(given: readonly string[]): Promise<number> {
  const parsed = reportArguments(given);
  if ("fault" in parsed) return wrongUsage(parsed, languageAskedFor(given));
  let mapping: ParsedMapping | null = null;
  if (parsed.mapping !== null) {
    mapping = readMapping(parsed.mapping);
    if (mapping === null) {
      return wrongUsage({ fault: ["usage.no-mapping", { file: basename(parsed.mapping) }] }, parsed.language ?? "en");
    }
    if ("fault" in mapping) {
      const values = { file: basename(parsed.mapping), path: mapping.fault.path === "" ? "none" : mapping.fault.path };
      return wrongUsage({ fault: ["usage.mapping", values] }, parsed.language ?? "en");
    }
  }
  if ("dialect" in parsed) return printStatements(parsed, mapping === null ? null : mapping.mapping);
  try {
    await runReport(parsed, mapping === null ? null : mapping.mapping, report);
    return 0;
  } catch (error) {
    if (!(error instanceof Failure)) throw error;
    report(error.language, ...error.sentence);
    return CANNOT_BE_USED;
  }
}

/** Statements for a warehouse that is run elsewhere, on standard output. */
function printStatements({ dialect, source, language }: PrintArguments, mapping: Mapping | null): number {
  try {
    process.stdout.write(`${statementsOf(dialect, source, mapping).join("\n\n")}\n`);
    return 0;
  } catch (error) {
    if (!(error instanceof RefusedLines)) throw error;
    report(language ?? "en", ...error.sentence);
    return CANNOT_BE_USED;
  }
}

/** null: the file cannot be read. */
function readMapping(path: string): ParsedMapping | null {
  let text: string;
  try {
    text = readFileSync(path, "utf8");
  } catch {
    return null;
  }
  try {
    return parseMapping(text);
  } catch {
    return { fault: { path: "", value: path } };
  }
}

function languageAskedFor(given: readonly string[]): Language {
  const asked = given[given.indexOf("--language") + 1];
  return (given.includes("--language") ? offeredLanguage(asked) : null) ?? "en";
}

function wrongUsage({ fault }: UsageFault, language: Language): number {
  report(language, "usage");
  report(language, ...fault);
  return WRONG_USAGE;
}

function report(language: Language, ...sentence: Sentence<CommandLineMessages>): void {
  process.stderr.write(`${spoken(commandLineMessages(language), sentence)}\n`);
}

process.exitCode = await main(process.argv.slice(2));
