import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import ts from "typescript";

/** The ExcelApi set of each member of Excel's classes, as its documentation comment names it: class, member, "1.7". */
export function documentedSets(): ReadonlyMap<string, ReadonlyMap<string, string>> {
  const file = createRequire(import.meta.url).resolve("@types/office-js/index.d.ts");
  const source = ts.createSourceFile(file, readFileSync(file, "utf8"), ts.ScriptTarget.ES2022, true);
  const sets = new Map<string, Map<string, string>>();
  const visit = (node: ts.Node, inExcel: boolean): void => {
    if (ts.isModuleDeclaration(node)) {
      const isExcel = inExcel || node.name.text === "Excel";
      if (node.body !== undefined) ts.forEachChild(node.body, (child) => { visit(child, isExcel); }); // prettier-ignore
      return;
    }
    if (!inExcel || !ts.isClassDeclaration(node) || node.name === undefined) return;
    const ofClass = setOf(node);
    const members = sets.get(node.name.text) ?? new Map<string, string>();
    sets.set(node.name.text, members);
    for (const member of node.members) {
      const set = setOf(member) ?? ofClass;
      const name = member.name;
      // Of several signatures the first is the oldest.
      if (set !== null && name !== undefined && ts.isIdentifier(name) && !members.has(name.text))
        members.set(name.text, set);
    }
  };
  ts.forEachChild(source, (node) => { visit(node, false); }); // prettier-ignore
  return sets;
}

/** The ExcelApi set that the documentation comment of a class or member names; null: none. */
export function setOf(node: ts.Node): string | null {
  const comment = ts
    .getJSDocCommentsAndTags(node)
    .map((one) => one.getText())
    .join("\n");
  return /\[Api set: ExcelApi ([\d.]+)/.exec(comment)?.[1] ?? null;
}
