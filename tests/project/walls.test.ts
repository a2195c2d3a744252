import { join } from "node:path";
import ts from "typescript";
import { describe, expect, test } from "vitest";
import { ROOT } from "../cli/run-command";

/** Each folder's code sees the types of its own surroundings alone: a line that says another's does not compile there. */
const WALLS: readonly (readonly [project: string, file: string, line: string, error: string])[] = [
  ["tsconfig.pure.json", "src/alignment/x.ts", "process.exit();", "Cannot find name 'process'"],
  ["tsconfig.pure.json", "src/workbook/x.ts", "document.title;", "Cannot find name 'document'"],
  ["tsconfig.pure.json", "src/workbook/x.ts", "Excel.run;", "Cannot find name 'Excel'"],
  ["tsconfig.addin.json", "src/taskpane/x.ts", "process.exit();", "Cannot find name 'process'"],
  ["packages/xlsx/tsconfig.json", "packages/xlsx/src/x.ts", "Excel.run;", "Cannot find name 'Excel'"],
  ["packages/xlsx/tsconfig.json", "packages/xlsx/src/x.ts", "document.title;", "Cannot find name 'document'"],
  ["packages/xlsx/tsconfig.json", "packages/xlsx/src/x.ts", "process.exit();", "Cannot find name 'process'"],
  [
    "packages/excel-host/tsconfig.json",
    "packages/excel-host/src/workbook/x.ts",
    "Excel.run;",
    "Cannot find name 'Excel'",
  ],
  [
    "packages/excel-host/tsconfig.json",
    "packages/excel-host/src/workbook/x.ts",
    "document.title;",
    "Cannot find name 'document'",
  ],
  [
    "packages/excel-host/tsconfig.json",
    "packages/excel-host/src/protocol/x.ts",
    "process.exit();",
    "Cannot find name 'process'",
  ],
  [
    "packages/excel-host/tsconfig.api.json",
    "packages/excel-host/src/api/x.ts",
    "document.title;",
    "Cannot find name 'document'",
  ],
  [
    "packages/excel-host/tsconfig.api.json",
    "packages/excel-host/src/api/x.ts",
    "process.exit();",
    "Cannot find name 'process'",
  ],
  [
    "packages/excel-host/src/node/tsconfig.json",
    "packages/excel-host/src/node/x.ts",
    "document.title;",
    "Cannot find name 'document'",
  ],
  ["packages/workbench/tsconfig.json", "packages/workbench/src/x.ts", "process.exit();", "Cannot find name 'process'"],
  ["packages/workbench/tsconfig.json", "packages/workbench/src/x.ts", "Excel.run;", "Cannot find name 'Excel'"],
];

/** Errors of a file of one line, under a project's options and with its ambient types. */
function errorsOf(project: string, file: string, line: string): string[] {
  const path = join(ROOT, project);
  const { config } = ts.readConfigFile(path, (name) => ts.sys.readFile(name)) as { config: unknown };
  const { options, fileNames } = ts.parseJsonConfigFileContent(config, ts.sys, join(path, ".."), undefined, path);
  const violating = join(ROOT, file);
  const host = ts.createCompilerHost(options);
  const getSourceFile = host.getSourceFile.bind(host);
  const fileExists = host.fileExists.bind(host);
  host.fileExists = (name) => name === violating || fileExists(name);
  host.getSourceFile = (name, target, ...rest) =>
    name === violating
      ? ts.createSourceFile(name, `${line}\nexport {};\n`, target)
      : getSourceFile(name, target, ...rest);
  const ambient = fileNames.filter((name) => name.endsWith(".d.ts"));
  const program = ts.createProgram(
    [violating, ...ambient],
    { ...options, noEmit: true, composite: false, emitDeclarationOnly: false, incremental: false },
    host,
  );
  return ts
    .getPreEmitDiagnostics(program, program.getSourceFile(violating))
    .map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, "\n"));
}

describe("a line that belongs elsewhere", () => {
  test.each(WALLS)("fails under %s: %s with %s", (project, file, line, error) => {
    expect(errorsOf(project, file, line)).toEqual([expect.stringContaining(error)]);
  });

  test("compiles where it belongs, so that the errors above are of the walls", () => {
    expect(errorsOf("packages/workbench/tsconfig.json", "packages/workbench/src/x.ts", "document.title;")).toEqual([]);
    expect(
      errorsOf(
        "packages/excel-host/tsconfig.api.json",
        "packages/excel-host/src/api/x.ts",
        "type X = Excel.Range; export type Y = X;",
      ),
    ).toEqual([]);
    expect(
      errorsOf("packages/excel-host/src/node/tsconfig.json", "packages/excel-host/src/node/x.ts", "process.exit();"),
    ).toEqual([]);
  });
});
