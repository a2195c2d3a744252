import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import ts from "typescript";
import { beforeAll, expect, test } from "vitest";
import { createOfficeRuntime, newWorkbook } from "@offline-excel/excel-host/node";
import { EXCEL_API_FLOOR } from "../../src/excel/capabilities";
import { ROOT } from "../cli/run-command";

/** Which members of Excel's API the add-in uses, as the compiler sees it, against what its lowest Excel and the pinned client have. */

interface Used {
  readonly owner: string;
  readonly member: string;
  /** By the documentation in Microsoft's types; null: none is named, as for the plumbing of office.js. */
  readonly set: string | null;
  readonly file: string;
}

/** Used above the floor, each behind the capability that stands beside it: src/excel/capabilities.ts. */
const GUARDED = {
  "Table.resize": "resizeTable",
  "Workbook.insertWorksheetsFromBase64": "insertSheets",
  // Older than what it is asked for with: sheets that are turned hold comments, and only new Excels turn them.
  "Worksheet.comments": "insertSheets",
  "CommentCollection.getCount": "insertSheets",
} as const;

let used: readonly Used[];

beforeAll(() => {
  const { fileNames, options } = configuration();
  const roots = fileNames.filter((name) => /\/src\/(?:excel|commands|functions)\//.test(name));
  const program = ts.createProgram(roots, { ...options, noEmit: true, composite: false, incremental: false });
  used = program
    .getSourceFiles()
    .filter((file) => !file.isDeclarationFile && !file.fileName.includes("node_modules"))
    .flatMap((file) => membersIn(file, program.getTypeChecker()));
});

test("every member above the lowest Excel's requirement set is one that a capability is asked for", () => {
  const above = used.filter(({ set }) => set !== null && isAbove(set, EXCEL_API_FLOOR));
  expect([...new Set(above.map(nameOf))].sort()).toEqual(Object.keys(GUARDED).sort());
});

test("every file that uses such a member asks for its capability, or is called by one that does", () => {
  const asks = (file: string): boolean => /\bcan\("|Needs `can\(/.test(readFileSync(join(ROOT, file), "utf8"));
  const unguarded = used
    .filter((one) => nameOf(one) in GUARDED && !asks(one.file))
    .map((one) => `${nameOf(one)} in ${one.file}`);
  // The template is inserted by write.ts and write-evaluation.ts, which both ask first.
  expect(unguarded).toEqual(["Workbook.insertWorksheetsFromBase64 in src/excel/right-to-left-template.ts"]);
});

test("the pinned client has every member that is used", () => {
  const { Excel } = createOfficeRuntime(newWorkbook());
  const classes = Excel as unknown as Readonly<Record<string, { readonly prototype?: object } | undefined>>;
  const excels = used.filter(({ owner, set }) => set !== null && classes[owner]?.prototype !== undefined);
  expect(excels.length).toBeGreaterThan(100);
  const lacking = excels.filter(({ owner, member }) => !(member in (classes[owner]?.prototype ?? {})));
  expect(lacking.map(nameOf)).toEqual([]);
});

test("the types that are compiled against are not older than the pinned client", () => {
  const version = (name: string): string =>
    (createRequire(import.meta.url)(`${name}/package.json`) as { readonly version: string }).version;
  // docs/hosting.md says why 1.1.110 of July 2022 is pinned: the registry has none that is newer.
  expect([version("@microsoft/office-js"), Number(version("@types/office-js").split(".")[2]) > 110]).toEqual([
    "1.1.110",
    true,
  ]);
});

function configuration(): ts.ParsedCommandLine {
  const fail = (diagnostic: ts.Diagnostic): never => {
    throw new Error(ts.flattenDiagnosticMessageText(diagnostic.messageText, "\n"));
  };
  const host = { ...ts.sys, onUnRecoverableConfigFileDiagnostic: fail };
  const parsed = ts.getParsedCommandLineOfConfigFile(join(ROOT, "tsconfig.addin.json"), {}, host);
  if (parsed === undefined) throw new Error("tsconfig.addin.json cannot be read.");
  return parsed;
}

function membersIn(file: ts.SourceFile, checker: ts.TypeChecker): readonly Used[] {
  const found: Used[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isPropertyAccessExpression(node)) {
      const declaration = checker.getSymbolAtLocation(node.name)?.declarations?.[0];
      if (declaration?.getSourceFile().fileName.includes("@types/office-js/") === true) {
        const { parent } = declaration;
        const owner =
          ts.isClassDeclaration(parent) || ts.isInterfaceDeclaration(parent) ? (parent.name?.text ?? "") : "";
        const set = setOf(declaration) ?? setOf(parent);
        found.push({ owner, member: node.name.text, set, file: file.fileName.slice(ROOT.length).replace(/^\//, "") });
      }
    }
    ts.forEachChild(node, visit);
  };
  visit(file);
  return found;
}

/** "1.13" of "[Api set: ExcelApi 1.13]". */
function setOf(node: ts.Node): string | null {
  const text = ts
    .getJSDocCommentsAndTags(node)
    .map((comment) => comment.getFullText())
    .join("");
  return /\[Api set: ExcelApi (\d+\.\d+)/.exec(text)?.[1] ?? null;
}

function isAbove(version: string, floor: string): boolean {
  const [major = 0, minor = 0] = version.split(".").map(Number);
  const [floorMajor = 0, floorMinor = 0] = floor.split(".").map(Number);
  return major === floorMajor ? minor > floorMinor : major > floorMajor;
}

function nameOf({ owner, member }: Used): string {
  return `${owner}.${member}`;
}
