import { execFileSync, spawnSync } from "node:child_process";
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { ROOT } from "../cli/run-command";

const PACKAGES = readdirSync(join(ROOT, "packages"));

function block(readme: string, language: string): string {
  return new RegExp(`\`\`\`${language}\n([\\s\\S]*?)\`\`\``).exec(readme)?.[1] ?? "";
}

describe.each(PACKAGES)("the package %s", (name) => {
  test("has a README whose example runs and prints what it says", () => {
    const readme = readFileSync(join(ROOT, "packages", name, "README.md"), "utf8");
    const folder = join(ROOT, "build/readme-examples");
    mkdirSync(folder, { recursive: true });
    const file = join(folder, `${name}.mts`);
    writeFileSync(file, block(readme, "ts"));
    const run = spawnSync(process.execPath, ["--import", "tsx", file], { cwd: ROOT, encoding: "utf8" });
    expect(run.stderr).toBe("");
    expect(run.stdout.trim()).toBe(block(readme, "text").trim());
  });

  test("names no add-in of ours", () => {
    const files = execFileSync("git", ["ls-files", "-co", "--exclude-standard", `packages/${name}`], {
      cwd: ROOT,
      encoding: "utf8",
    });
    const naming = files
      .split("\n")
      .filter((file) => file !== "" && /hamrasta|همراستا/i.test(file + readFileSync(join(ROOT, file), "utf8")));
    expect(naming).toEqual([]);
  });
});
