/**
 * `npm run samples -- FOLDER [--only TEXT]`: runs every sample of a folder of Script Lab's snippets (YAML files, as in the public
 * repository OfficeDev/office-js-snippets, samples/excel) on the embedded host and prints what came of each.
 */
import { fork } from "node:child_process";
import { readdirSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import type { SampleOutcome } from "./office-samples/run-sample";

/** Milliseconds that a sample gets. */
const PATIENCE = 60_000;
const AT_ONCE = 2;

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { only: { type: "string", default: "" }, verbose: { type: "boolean", default: false } },
});
const [folder] = positionals;
if (folder === undefined) {
  console.error("Give the folder with the samples: npm run samples -- path/to/office-js-snippets/samples/excel");
  process.exit(2);
}
const files = readdirSync(folder, { recursive: true, encoding: "utf8" })
  .filter((name) => name.endsWith(".yaml") && name.includes(values.only))
  .sort();

const outcomes = new Map<string, SampleOutcome | string>();
const waiting = [...files];
await Promise.all(
  Array.from({ length: AT_ONCE }, async () => {
    for (let name = waiting.shift(); name !== undefined; name = waiting.shift()) {
      outcomes.set(name, await outcomeOf(join(folder, name)));
    }
  }),
);

const counts = { samples: 0, whole: 0, withoutButtons: 0, buttons: 0, working: 0 };
for (const name of files) {
  const outcome = outcomes.get(name) ?? "not run";
  counts.samples += 1;
  if (typeof outcome === "string") {
    console.log(`FAULT ${name}: ${outcome}`);
    continue;
  }
  const failed = outcome.buttons.filter(({ problem }) => problem !== null);
  counts.buttons += outcome.buttons.length;
  counts.working += outcome.buttons.length - failed.length;
  if (outcome.buttons.length === 0) counts.withoutButtons += 1;
  else if (failed.length === 0 && outcome.faults.length === 0) counts.whole += 1;
  if (failed.length > 0 || outcome.faults.length > 0) {
    console.log(`${name}: ${outcome.buttons.length - failed.length} of ${outcome.buttons.length} buttons`);
    for (const { button, problem } of failed) console.log(`    ${button}: ${problem ?? ""}`);
    for (const fault of outcome.faults) console.log(`    host: ${fault}`);
  } else if (values.verbose) console.log(`${name}: all ${outcome.buttons.length} buttons`);
}
console.log(
  `${counts.whole} of ${counts.samples} samples pass every button (${counts.withoutButtons} have none); ` +
    `${counts.working} of ${counts.buttons} buttons work.`,
);

function outcomeOf(file: string): Promise<SampleOutcome | string> {
  return new Promise((resolve) => {
    const child = fork(fileURLToPath(new URL("office-samples/run-sample.ts", import.meta.url)), [file], {
      execArgv: ["--import", "tsx"],
      stdio: ["ignore", "ignore", "pipe", "ipc"],
    });
    let said = "";
    child.stderr?.on("data", (text: Buffer) => {
      said += text.toString("utf8");
    });
    const timer = setTimeout(() => {
      child.kill("SIGKILL");
      resolve(`no end within ${PATIENCE / 1000} s`);
    }, PATIENCE);
    child.on("message", (message) => {
      resolve(message as SampleOutcome);
    });
    child.on("exit", () => {
      clearTimeout(timer);
      // Without effect where the outcome has come.
      resolve(/^\w*(?:Error|Exception).{0,200}/m.exec(said)?.[0] ?? "ended without a word");
    });
  });
}
