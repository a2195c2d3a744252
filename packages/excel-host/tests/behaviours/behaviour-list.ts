import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import ts from "typescript";
import { addressOf } from "./documented";

/** A test of a documented behaviour. */
export interface Behaviour {
  readonly page: string;
  readonly name: string;
  /** One, or the rows of its table. */
  readonly cases: number;
}

export interface BehaviourList {
  readonly behaviours: readonly Behaviour[];
  /** Tests that stand under no page. */
  readonly undocumented: readonly string[];
}

const FOLDER = "packages/excel-host/tests/behaviours";

/** Reads the tests of this folder, without running them. */
export function behaviourList(): BehaviourList {
  const behaviours: Behaviour[] = [];
  const undocumented: string[] = [];
  for (const file of readdirSync(FOLDER).filter((name) => name.endsWith(".test.ts"))) {
    const path = join(FOLDER, file);
    const source = ts.createSourceFile(path, readFileSync(path, "utf8"), ts.ScriptTarget.Latest, true);
    const visit = (node: ts.Node, page: string | null): void => {
      let inside = page;
      if (ts.isCallExpression(node)) {
        if (calls(node, "documented")) inside = textOf(node.arguments[0]);
        else if (calls(node, "it")) {
          const name = textOf(node.arguments[0]) ?? "";
          const cases = rowsOf(node.expression);
          if (page === null) undocumented.push(`${file}: ${name}`);
          else behaviours.push({ page, name, cases });
        }
      }
      ts.forEachChild(node, (child) => {
        visit(child, inside);
      });
    };
    // The test of the list is about the list, and not about Excel.
    if (file !== "behaviour-list.test.ts") visit(source, null);
  }
  return { behaviours, undocumented };
}

/** `it(...)` and `it.each(...)(...)` are calls of "it", `it.each(...)` alone is not. */
function calls(node: ts.CallExpression, name: string): boolean {
  const { expression } = node;
  if (ts.isIdentifier(expression)) return expression.text === name;
  return ts.isCallExpression(expression) && expression.expression.getText().startsWith(`${name}.each`);
}

function rowsOf(expression: ts.Expression): number {
  const [rows] = ts.isCallExpression(expression) ? expression.arguments : [];
  return rows !== undefined && ts.isArrayLiteralExpression(rows) ? rows.elements.length : 1;
}

function textOf(node: ts.Node | undefined): string | null {
  return node !== undefined && ts.isStringLiteralLike(node) ? node.text : null;
}

/** The list for the documentation, as Markdown. */
export function behaviourDocument({ behaviours }: BehaviourList): string {
  const pages = [...new Set(behaviours.map(({ page }) => page))].sort();
  const cases = behaviours.reduce((sum, one) => sum + one.cases, 0);
  const lines = [
    "# Documented behaviours of Excel that the embedded host is tested for",
    "",
    `Generated from \`${FOLDER}\`: ${cases} behaviours in ${behaviours.length} tests, from ${pages.length} pages of Microsoft's documentation.`,
    "The tests describe what a page says or its snippet does; none of its code is copied.",
    "",
  ];
  for (const page of pages) {
    const address = addressOf(page);
    lines.push(`## [${page}](${address.includes("(") ? `<${address}>` : address})`, "");
    for (const { name, cases: count } of behaviours.filter((one) => one.page === page)) {
      lines.push(`- ${name.replace("%s", "each of the table")}${count > 1 ? ` (${count} cases)` : ""}`);
    }
    lines.push("");
  }
  return lines.join("\n").replace(/\n+$/, "\n");
}
