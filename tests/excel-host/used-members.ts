import { readdirSync } from "node:fs";
import { basename, dirname, join, resolve } from "node:path";
import ts from "typescript";
import { setOf } from "../../packages/excel-host/tests/documented-sets";
import { clientSchema } from "@offline-excel/excel-host/node/client-schema";
import { definedTypes } from "@offline-excel/excel-host/protocol/host-object";
import "@offline-excel/excel-host/embedded-workbook";
import { compareVersions } from "@offline-excel/excel-host/api/requirement-sets";

/** A member of Excel's API that the add-in's code uses. */
export interface UsedMember {
  /** "Range.values". */
  readonly member: string;
  /** The ExcelApi set that its documentation comment names. */
  readonly set: string;
  readonly file: string;
  readonly line: number;
  /** The outermost function that it is in; null: it stands beside them. */
  readonly within: string | null;
}

/** Folders whose code speaks to Excel. */
const FOLDERS = ["src/excel", "src/functions"];

export function sourceFiles(folders: readonly string[] = FOLDERS): string[] {
  return folders.flatMap((folder) => {
    try {
      return readdirSync(folder, { recursive: true, encoding: "utf8" })
        .filter((name) => /\.tsx?$/.test(name))
        .map((name) => join(folder, name));
    } catch {
      return [];
    }
  });
}

/** Every use of a member of an Excel class, found by the compiler's types; `planted` adds a file that is not there. */
export function usedMembers(planted: string | null = null): UsedMember[] {
  const plantedFile = resolve("src/excel/planted-for-a-test.ts");
  const options: ts.CompilerOptions = {
    target: ts.ScriptTarget.ES2022,
    module: ts.ModuleKind.ESNext,
    moduleResolution: ts.ModuleResolutionKind.Bundler,
    strict: true,
    types: ["office-js"],
    noEmit: true,
    skipLibCheck: true,
  };
  const host = ts.createCompilerHost(options);
  const fileExists = host.fileExists.bind(host);
  const readFile = host.readFile.bind(host);
  const getSourceFile = host.getSourceFile.bind(host);
  if (planted !== null) {
    host.fileExists = (name) => name === plantedFile || fileExists(name);
    host.readFile = (name) => (name === plantedFile ? planted : readFile(name));
    host.getSourceFile = (name, target, ...rest) =>
      name === plantedFile ? ts.createSourceFile(name, planted, target) : getSourceFile(name, target, ...rest);
  }
  const files = planted === null ? sourceFiles() : [plantedFile];
  const program = ts.createProgram(files, options, host);
  const checker = program.getTypeChecker();
  const classes = new Set(clientSchema().map(({ name }) => name));
  return files.flatMap((file) => {
    const source = program.getSourceFile(file);
    if (source === undefined) throw new Error(`${file} is not part of the program.`);
    const found: UsedMember[] = [];
    const visit = (node: ts.Node): void => {
      const name = ts.isPropertyAccessExpression(node) ? node.name : destructuredName(node);
      const symbol =
        name === null
          ? undefined
          : ts.isPropertyAccessExpression(node)
            ? checker.getSymbolAtLocation(name)
            : checker.getTypeAtLocation(node.parent).getProperty(name.text);
      const used = memberOf(symbol, classes);
      if (name !== null && used !== null) {
        const { line } = source.getLineAndCharacterOfPosition(name.getStart(source));
        found.push({ ...used, file, line: line + 1, within: outermostFunction(node) });
      }
      ts.forEachChild(node, visit);
    };
    visit(source);
    return found;
  });
}

/** `values` of `const { values } = range`, `values` of `({ values: cells }) => ...`. */
function destructuredName(node: ts.Node): ts.Identifier | null {
  if (!ts.isBindingElement(node) || !ts.isObjectBindingPattern(node.parent)) return null;
  const name = node.propertyName ?? node.name;
  return ts.isIdentifier(name) ? name : null;
}

function outermostFunction(node: ts.Node): string | null {
  let at: ts.Node = node;
  while (!ts.isSourceFile(at.parent)) at = at.parent;
  return declaredName(at);
}

/** The name of what stands on a file's top level. */
function declaredName(node: ts.Node): string | null {
  if (ts.isFunctionDeclaration(node) || ts.isClassDeclaration(node)) return node.name?.text ?? null;
  const [declared] = ts.isVariableStatement(node) ? node.declarationList.declarations : [];
  return declared !== undefined && ts.isIdentifier(declared.name) ? declared.name.text : null;
}

/** What every object of the client has. */
const COMMON = new Set(["load", "context", "isNullObject", "set", "toJSON", "track", "untrack", "items"]);

function memberOf(
  symbol: ts.Symbol | undefined,
  classes: ReadonlySet<string>,
): Pick<UsedMember, "member" | "set"> | null {
  const declaration = symbol?.declarations?.[0];
  const parent = declaration?.parent;
  if (symbol === undefined || parent === undefined || !ts.isClassDeclaration(parent)) return null;
  const owner = parent.name?.text ?? "";
  if (!declaration?.getSourceFile().fileName.includes("office-js") || !classes.has(owner) || COMMON.has(symbol.name))
    return null;
  const ownSet = setOf(declaration) ?? setOf(parent) ?? "1.1";
  return { member: `${owner}.${symbol.name}`, set: ownSet };
}

/** Members that the embedded host does not have, and those that are used where nobody asked whether this Excel has them. */
export function faultsOf(
  used: readonly UsedMember[],
  floor: string,
  requirements: ReadonlyMap<string, string>,
): readonly string[] {
  const schema = new Map(clientSchema().map((one) => [one.name, one.members]));
  const faults: string[] = [];
  const functions = new Map<string, readonly TopLevel[]>();
  for (const { member, set, file, line, within } of used) {
    const [owner = "", name = ""] = member.split(".");
    const at = `${member} at ${file}:${line}`;
    if (!isHosted(owner, name, schema)) faults.push(`absent from the host: ${at}`);
    if (compareVersions(set, floor) <= 0) continue;
    const able = [...requirements].filter(([, version]) => compareVersions(version, set) >= 0).map(([key]) => key);
    if (!isGuarded(file, within, able, functions)) faults.push(`needs ExcelApi ${set} without a capability: ${at}`);
  }
  return faults;
}

function isHosted(
  owner: string,
  name: string,
  schema: ReadonlyMap<string, ReturnType<typeof clientSchema>[number]["members"]>,
): boolean {
  const own = definedTypes().get(owner);
  if (own === undefined) return false;
  // Handlers live in the client; the host sends every event.
  if (/^on[A-Z]/.test(name)) return true;
  const found = schema.get(owner)?.find((one) => one.name === name);
  if (found === undefined) return false;
  return [...own.readable, ...own.navigation, ...own.methods].includes(found.wire);
}

/** A function, class or constant of a file's top level, with its text. */
interface TopLevel {
  readonly file: string;
  readonly name: string;
  readonly text: string;
}

function topLevels(file: string, known: Map<string, readonly TopLevel[]>): readonly TopLevel[] {
  const found = known.get(file);
  if (found !== undefined) return found;
  const source = ts.createSourceFile(file, ts.sys.readFile(file) ?? "", ts.ScriptTarget.Latest, true);
  const made = source.statements.flatMap((node) => {
    const name = declaredName(node);
    return name === null ? [] : [{ file, name, text: node.getText(source) }];
  });
  known.set(file, made);
  return made;
}

/** The function asks for the capability itself, or every function that calls it is guarded so. */
function isGuarded(
  file: string,
  name: string | null,
  capabilities: readonly string[],
  known: Map<string, readonly TopLevel[]>,
  seen: ReadonlySet<string> = new Set(),
): boolean {
  const own = topLevels(file, known).find((one) => one.name === name);
  if (own === undefined || seen.has(`${file} ${own.name}`)) return false;
  const asks = (text: string): boolean => capabilities.some((one) => text.includes(`can("${one}")`));
  const answers = topLevels(file, known).filter((one) => asks(one.text));
  // It asks itself, or a function beside it that does.
  if (answers.some((one) => one === own || new RegExp(`\\b${one.name}\\(`).test(own.text))) return true;
  const called = new RegExp(`\\b${own.name}\\b`);
  const near = topLevels(file, known).filter((one) => one !== own && called.test(one.text));
  const far = importers(file).flatMap((other) => topLevels(other, known).filter((one) => called.test(one.text)));
  const callers = [...near, ...far];
  const next = new Set([...seen, `${file} ${own.name}`]);
  return callers.length > 0 && callers.every((one) => isGuarded(one.file, one.name, capabilities, known, next));
}

function importers(file: string): readonly string[] {
  return sourceFiles(["src"]).filter((other) => {
    const text = ts.sys.readFile(other) ?? "";
    const [, path] = new RegExp(`from "(\\.[^"]*/${basename(file).replace(/\.tsx?$/, "")})"`).exec(text) ?? [];
    return path !== undefined && resolve(dirname(other), path) === resolve(file.replace(/\.tsx?$/, ""));
  });
}

/** The capabilities that the code can ask for, with the set of each, as src/excel/capabilities.ts states them. */
export function statedCapabilities(): ReadonlyMap<string, string> {
  const text = ts.sys.readFile("src/excel/capabilities.ts") ?? "";
  const block = /const REQUIREMENTS = \{([^}]*)\}/.exec(text)?.[1] ?? "";
  return new Map([...block.matchAll(/(\w+): "([\d.]+)"/g)].map(([, name = "", version = ""]) => [name, version]));
}
