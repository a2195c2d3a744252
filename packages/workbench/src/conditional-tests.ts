import type { Bounds, CellContent } from "@offline-excel/xlsx/cell-store";
import { containsArea } from "@offline-excel/xlsx/address";
import { attribute, booleanAttribute, children, numberAttribute } from "@offline-excel/xlsx/xml";
import { translateFormula } from "@offline-excel/excel-host/formula/formula-references";
import type { Book } from "@offline-excel/excel-host/workbook/book";
import type { Rule } from "@offline-excel/excel-host/workbook/conditional-rules";
import type { FunctionResult } from "@offline-excel/excel-host/calculation/custom-functions";
import { evaluateAll } from "@offline-excel/excel-host/calculation/recalculation";
import type { Sheet } from "@offline-excel/excel-host/workbook/sheet";

/** Says of a cell whether a rule holds there. */
export type CellTest = (row: number, column: number) => boolean;

/** Cells are asked in view, so a block of them is calculated at once. */
const BLOCK = { rows: 32, columns: 16 } as const;

/** Expressions of a rule as they read in each cell, calculated by blocks and kept by their text. */
class CellExpressions {
  private readonly values = new Map<string, FunctionResult>();

  constructor(
    private readonly book: Book,
    private readonly sheet: Sheet,
    private readonly areas: readonly Bounds[],
    private readonly formulas: readonly string[],
  ) {}

  at(row: number, column: number): FunctionResult[] {
    const texts = this.textsAt(row, column);
    if (texts.some((text) => !this.values.has(text))) this.calculateBlock(row, column);
    return texts.map((text) => this.values.get(text) ?? null);
  }

  /** References are written as the first cell of all areas has them. */
  private textsAt(row: number, column: number): string[] {
    const first = {
      row: Math.min(...this.areas.map((area) => area.row)),
      column: Math.min(...this.areas.map((area) => area.column)),
    };
    return this.formulas.map((formula) =>
      translateFormula(formula, row - first.row, column - first.column)
        .replace(/\bROW\(\s*\)/gi, String(row + 1))
        .replace(/\bCOLUMN\(\s*\)/gi, String(column + 1)),
    );
  }

  private calculateBlock(row: number, column: number): void {
    const top = row - (row % BLOCK.rows);
    const left = column - (column % BLOCK.columns);
    const wanted = new Set<string>();
    for (let r = top; r < top + BLOCK.rows; r += 1) {
      for (let c = left; c < left + BLOCK.columns; c += 1) {
        const cell = { row: r, column: c, rows: 1, columns: 1 };
        if (!this.areas.some((area) => containsArea(area, cell))) continue;
        for (const text of this.textsAt(r, c)) if (!this.values.has(text)) wanted.add(text);
      }
    }
    const texts = [...wanted];
    const results = evaluateAll(this.book, this.sheet, texts);
    for (const [index, text] of texts.entries()) this.values.set(text, results[index] ?? null);
  }
}

/** The test of a rule that holds in a cell or does not; null: the rule is of another kind, or says nothing. */
export function ruleTest(book: Book, sheet: Sheet, rule: Rule, areas: readonly Bounds[]): CellTest | null {
  const { cells } = sheet.file.content;
  const formulas = children(rule.element, "formula").map((element) => element.textContent ?? "");
  switch (attribute(rule.element, "type")) {
    // Rules about texts, blanks, errors and dates come with the formula that says the same.
    case "expression":
    case "containsText":
    case "notContainsText":
    case "beginsWith":
    case "endsWith":
    case "containsBlanks":
    case "notContainsBlanks":
    case "containsErrors":
    case "notContainsErrors":
    case "timePeriod": {
      const [formula] = formulas;
      if (formula === undefined) return null;
      const expressions = new CellExpressions(book, sheet, areas, [formula]);
      return (row, column) => isTrue(expressions.at(row, column)[0] ?? null);
    }
    case "cellIs": {
      if (formulas.length === 0) return null;
      const operator = attribute(rule.element, "operator") ?? "equal";
      const expressions = new CellExpressions(book, sheet, areas, formulas);
      return (row, column) => {
        const [one = null, two = one] = expressions.at(row, column);
        return holds(operator, plain(cells.content(row, column)), one, two);
      };
    }
    case "top10":
    case "aboveAverage":
    case "duplicateValues":
    case "uniqueValues":
      return amongOthers(sheet, rule, areas);
    default:
      return null;
  }
}

/** Rules that compare a cell with the others of its areas. */
function amongOthers(sheet: Sheet, { element }: Rule, areas: readonly Bounds[]): CellTest {
  const { cells } = sheet.file.content;
  const all = (): FunctionResult[] =>
    areas.flatMap((area) =>
      [...cells.rowsWithin(area)].flatMap(({ row, columns }) =>
        columns.map((column) => plain(cells.content(row, column))),
      ),
    );
  const type = attribute(element, "type");
  if (type === "duplicateValues" || type === "uniqueValues") {
    const counts = new Map<string, number>();
    for (const value of all()) {
      if (value !== null) counts.set(sameKey(value), (counts.get(sameKey(value)) ?? 0) + 1);
    }
    return (row, column) => {
      const value = plain(cells.content(row, column));
      return value !== null && (counts.get(sameKey(value)) === 1) === (type === "uniqueValues");
    };
  }
  const numbers = all()
    .filter((value) => typeof value === "number")
    .sort((a, b) => a - b);
  const limit = type === "top10" ? rankLimit(element, numbers) : averageLimit(element, numbers);
  return (row, column) => {
    const value = plain(cells.content(row, column));
    return typeof value === "number" && numbers.length > 0 && limit(value);
  };
}

type XmlElement = Rule["element"];

function rankLimit(element: XmlElement, sorted: readonly number[]): (value: number) => boolean {
  const rank = numberAttribute(element, "rank") ?? 10;
  const count = booleanAttribute(element, "percent")
    ? Math.max(1, Math.floor((sorted.length * rank) / 100))
    : Math.min(rank, sorted.length);
  if (booleanAttribute(element, "bottom")) return (value) => value <= (sorted[count - 1] ?? -Infinity);
  return (value) => value >= (sorted[sorted.length - count] ?? Infinity);
}

function averageLimit(element: XmlElement, values: readonly number[]): (value: number) => boolean {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  const deviations = numberAttribute(element, "stdDev") ?? 0;
  const spread = Math.sqrt(values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / (values.length - 1)) || 0;
  const above = booleanAttribute(element, "aboveAverage", true);
  const equal = booleanAttribute(element, "equalAverage");
  const limit = mean + (above ? 1 : -1) * deviations * spread;
  return (value) => (equal && value === limit) || (above ? value > limit : value < limit);
}

function sameKey(value: FunctionResult): string {
  return typeof value === "string" ? `"${value.toLowerCase()}` : JSON.stringify(value);
}

function plain(content: CellContent): FunctionResult {
  if (content.kind === "empty") return null;
  return content.kind === "error" ? { error: content.value } : content.value;
}

function isTrue(value: FunctionResult): boolean {
  return value === true || (typeof value === "number" && value !== 0);
}

/** As formulas compare: numbers, then texts without regard to case, then booleans; a blank is nothing of the other's kind. */
function compared(value: FunctionResult, other: FunctionResult): number | null {
  const one = value ?? blankLike(other);
  const two = other ?? blankLike(value);
  const [first, second] = [kindOrder(one), kindOrder(two)];
  if (first === null || second === null) return null;
  if (first !== second) return first - second;
  if (typeof one === "string" && typeof two === "string") {
    return one.localeCompare(two, undefined, { sensitivity: "accent" });
  }
  return Number(one) - Number(two);
}

function blankLike(other: FunctionResult): FunctionResult {
  return typeof other === "string" ? "" : typeof other === "boolean" ? false : 0;
}

function kindOrder(value: FunctionResult): number | null {
  const place = ["number", "string", "boolean"].indexOf(typeof value);
  return place < 0 ? null : place;
}

function holds(operator: string, value: FunctionResult, one: FunctionResult, two: FunctionResult): boolean {
  const first = compared(value, one);
  const second = compared(value, two);
  if (first === null || second === null) return false;
  // The limits of "between" may come in any order.
  const between = (first >= 0 && second <= 0) || (first <= 0 && second >= 0);
  switch (operator) {
    case "between":
      return between;
    case "notBetween":
      return !between;
    case "equal":
      return first === 0;
    case "notEqual":
      return first !== 0;
    case "greaterThan":
      return first > 0;
    case "lessThan":
      return first < 0;
    case "greaterThanOrEqual":
      return first >= 0;
    default:
      return first <= 0;
  }
}
