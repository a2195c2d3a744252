import {
  chmodSync,
  existsSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { beforeEach, describe, expect, test } from "vitest";
import { isSameFile, OutputError, writeOutputs } from "../../src/cli/outputs";

let folder = "";
const at = (name: string): string => join(folder, name);
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "hamrasta-"));
});

describe("output files", () => {
  test("are written together", () => {
    writeOutputs([
      { path: at("a"), content: "1" },
      { path: at("b"), content: "2" },
    ]);
    expect([readFileSync(at("a"), "utf8"), readFileSync(at("b"), "utf8")]).toEqual(["1", "2"]);
    expect(readdirSync(folder)).toEqual(["a", "b"]);
  });

  // Which of the files fails, and whether it fails while it is prepared (no folder) or put in place (a folder of its name).
  test.each([
    ["the second has no folder", "a", "none/b"],
    ["the first has no folder", "none/a", "b"],
    ["a folder stands at the second", "a", "taken"],
    ["a folder stands at the first", "taken", "b"],
  ])("leave what was there where %s", (_, first, second) => {
    mkdirSync(at("taken"));
    writeFileSync(at("a"), "old a");
    writeFileSync(at("b"), "old b");
    const write = (): void => {
      writeOutputs([first, second].map((name) => ({ path: at(name), content: "new" })));
    };
    expect(write).toThrow(OutputError);
    expect([readFileSync(at("a"), "utf8"), readFileSync(at("b"), "utf8")]).toEqual(["old a", "old b"]);
    expect(readdirSync(folder)).toEqual(["a", "b", "taken"]);
  });

  test("do not exist where they did not and another failed", () => {
    expect(() => {
      writeOutputs(["a", "none/b"].map((name) => ({ path: at(name), content: "new" })));
    }).toThrow(OutputError);
    expect(existsSync(at("a"))).toBe(false);
  });

  test("pass on the mode of the file that they replace", () => {
    writeFileSync(at("a"), "old");
    chmodSync(at("a"), 0o640);
    writeOutputs([{ path: at("a"), content: "new" }]);
    expect(statSync(at("a")).mode & 0o777).toBe(0o640);
  });

  test.each([["existing"], ["missing"]])("go through a symbolic link to an %s file, which stays a link", (kind) => {
    if (kind === "existing") writeFileSync(at("real"), "old");
    symlinkSync("real", at("link"));
    writeOutputs([{ path: at("link"), content: "new" }]);
    expect(lstatSync(at("link")).isSymbolicLink()).toBe(true);
    expect(readFileSync(at("real"), "utf8")).toBe("new");
  });

  test("are the same through links and other spellings", () => {
    writeFileSync(at("real"), "");
    symlinkSync("real", at("link"));
    expect(isSameFile(at("link"), join(folder, ".", "real"))).toBe(true);
    expect(isSameFile(at("new"), join(folder, "x", "..", "new"))).toBe(true);
    expect(isSameFile(at("real"), at("other"))).toBe(false);
  });
});

test("a full disk is told apart from a folder that may not be written to", () => {
  const full = Object.assign(new Error("no space"), { code: "ENOSPC" });
  expect(new OutputError("x/report.xlsx", full)).toMatchObject({ file: "report.xlsx", reason: "disk-full" });
});
