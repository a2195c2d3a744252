import { readFileSync } from "node:fs";
import vm from "node:vm";
import ts from "typescript";
import { parse } from "yaml";
import { createOfficeRuntime, newWorkbook, openWorkbook } from "@offline-excel/excel-host/node";
import { samplePage } from "./sample-page";

/**
 * Runs one sample of Script Lab on the embedded host: a new workbook, its page as a stub, set-up first, then every button in the
 * page's order. Sends each button's outcome to the process that asked. A process of its own: a sample may hang.
 */

export interface ButtonOutcome {
  readonly button: string;
  /** null: it worked. */
  readonly problem: string | null;
}

export interface SampleOutcome {
  readonly id: string;
  /** Custom functions and libraries have no button. */
  readonly buttons: readonly ButtonOutcome[];
  /** Members that the host lacks. */
  readonly missing: readonly string[];
  /** Faults of the host, and files that do not open again. */
  readonly faults: readonly string[];
}

interface Snippet {
  readonly id: string;
  readonly script?: { readonly content: string };
  readonly template?: { readonly content: string };
}

/** Milliseconds that handlers get which give no promise back. */
const SETTLED = 60;

export async function runSample(file: string): Promise<SampleOutcome> {
  const snippet = parse(readFileSync(file, "utf8")) as Snippet;
  const workbook = newWorkbook();
  const runtime = createOfficeRuntime(workbook);
  const page = samplePage(snippet.template?.content ?? "");
  const problems: string[] = [];
  const note = (...said: readonly unknown[]): void => {
    problems.push(said.map(sentenceOf).join(" "));
  };
  // A handler that waits for nothing fails behind its back.
  process.on("unhandledRejection", note);
  const silent = (): void => undefined;
  const context = vm.createContext({
    ...runtime,
    document: page.document,
    window: {},
    console: { log: silent, info: silent, warn: silent, table: silent, error: note },
    setTimeout,
    clearTimeout,
    setInterval,
    clearInterval,
    atob,
    btoa,
    fetch: () => Promise.reject(new Error("There is no network here.")),
  });
  const { outputText } = ts.transpileModule(snippet.script?.content ?? "", {
    compilerOptions: { target: ts.ScriptTarget.ES2022, module: ts.ModuleKind.ESNext },
  });
  const buttons: ButtonOutcome[] = [];
  try {
    vm.runInContext(outputText, context, { filename: `${snippet.id}.js` });
  } catch (error) {
    buttons.push({ button: "(start)", problem: sentenceOf(error) });
  }
  const ordered = [...page.buttons].sort((one, other) => Number(isSetUp(other)) - Number(isSetUp(one)));
  for (const button of ordered) {
    problems.length = 0;
    const { handlers } = page.element(button);
    try {
      for (const handler of handlers) await handler({ target: page.element(button) });
    } catch (error) {
      note(error);
    }
    await new Promise((resolve) => setTimeout(resolve, SETTLED));
    buttons.push({ button, problem: problems[0] ?? null });
  }
  const faults = workbook.faults.map(sentenceOf);
  try {
    openWorkbook(workbook.save());
  } catch (error) {
    faults.push(`does not open again: ${sentenceOf(error)}`);
  }
  return { id: snippet.id, buttons, missing: [...new Set(workbook.missing)], faults };
}

function isSetUp(button: string): boolean {
  return /^set-?up/i.test(button);
}

function sentenceOf(error: unknown): string {
  if (typeof error !== "object" || error === null) return String(error);
  const { code, message, debugInfo } = error as {
    readonly code?: unknown;
    readonly message?: unknown;
    readonly debugInfo?: { readonly errorLocation?: unknown };
  };
  const place = debugInfo?.errorLocation;
  return [code, place, message].filter((part) => typeof part === "string" && part !== "").join(" | ");
}

const [, , asked] = process.argv;
if (asked !== undefined && process.send !== undefined) {
  const outcome = await runSample(asked);
  process.send(outcome, () => process.exit());
}
