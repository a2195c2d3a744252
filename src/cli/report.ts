import { readFileSync } from "node:fs";
import { basename } from "node:path";
import { type CommandLineKey, commandLineMessages } from "../language/command-line-messages";
import type { Language } from "../language/language";
import type { MessageValues } from "../language/message";
import { type ParsedMapping, parseMapping } from "../workbook/reading/parse-mapping";
import { reportArguments, type UsageFault } from "./arguments";
import { Failure, runReport } from "./run-report";

const WRONG_USAGE = 2;
const CANNOT_BE_USED = 1;

/** `npm run report`: the same code as in Excel, over the embedded host. Progress and sentences on standard error. */
async function main(given: readonly string[]): Promise<number> {
  const parsed = reportArguments(given);
  if ("key" in parsed) return wrongUsage(parsed, languageAskedFor(given));
  let mapping: ParsedMapping | null = null;
  if (parsed.mapping !== null) {
    mapping = readMapping(parsed.mapping);
    if ("fault" in mapping) {
      const values = { file: basename(parsed.mapping), path: mapping.fault.path === "" ? "none" : mapping.fault.path };
      return wrongUsage({ key: "usage.mapping", values }, parsed.language ?? "en");
    }
  }
  try {
    await runReport(parsed, mapping === null ? null : mapping.mapping, tell);
    return 0;
  } catch (error) {
    if (!(error instanceof Failure)) throw error;
    tell(error.language, error.key, error.values);
    return CANNOT_BE_USED;
  }
}

function readMapping(path: string): ParsedMapping {
  try {
    return parseMapping(readFileSync(path, "utf8"));
  } catch {
    return { fault: { path: "", value: path } };
  }
}

function languageAskedFor(given: readonly string[]): Language {
  const asked = given[given.indexOf("--language") + 1];
  return given.includes("--language") && asked === "fa" ? "fa" : "en";
}

function wrongUsage({ key, values }: UsageFault, language: Language): number {
  tell(language, "usage", {});
  tell(language, key, values);
  return WRONG_USAGE;
}

function tell(language: Language, key: CommandLineKey, values: MessageValues): void {
  process.stderr.write(`${commandLineMessages(language)(key, values)}\n`);
}

process.exitCode = await main(process.argv.slice(2));
