/**
 * What a stretch of a formula is.
 * - `sheet`: what stands before a reference or a name, with its mark: "Sales!", "'Net sales'!", "[1]Sales!", "Jan:Mar!",
 *   "#REF!" where it leads to a reference.
 * - `reference`: cells, whole columns or whole rows, one area: "$A$1:B2", "A:C", "2:2"; in R1C1 notation "R[1]C:R3C2".
 * - `function`: a name before a bracket, without it. `name`: any other name, also of a table, also TRUE.
 * - `structure`: brackets after a table's name, or by themselves: "[[#This Row],[Net]]", with all within.
 * - `operator`: one operator, comparison of two characters included; the "#" of a spill.
 * - `separator`: "," and ";". `other`: what has no meaning, such as a text that never ends.
 */
export type FormulaTokenKind =
  | "space"
  | "text"
  | "number"
  | "error"
  | "sheet"
  | "reference"
  | "function"
  | "name"
  | "structure"
  | "open"
  | "close"
  | "separator"
  | "operator"
  | "other";

/** A stretch of a formula: `text` is the formula's from `start` to `end`. */
export interface FormulaToken {
  readonly kind: FormulaTokenKind;
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

export type Notation = "A1" | "R1C1";

// Each pattern is tried at one place (y) and looks at what it takes and one character more, so that reading is linear.
const WORD = String.raw`[\w.\\?\u00aa-\uffff]`;
const SHEET_WORD = String.raw`[\w.\u00aa-\uffff]+(?::[\w.\u00aa-\uffff]+)?!`;
const SPACE = /[\s\u00a0]+/y;
const TEXT = /"(?:[^"]|"")*"/y;
const QUOTED_SHEET = /'(?:[^']|'')+'!/y;
const QUOTED = /'(?:[^']|'')*'/y;
const SHEET = new RegExp(SHEET_WORD, "y");
const EXTERNAL_SHEET = new RegExp(String.raw`\[[^[\]]+\](?:${SHEET_WORD}|!)`, "y");
const ERROR =
  /#(?:NULL!|DIV\/0!|VALUE!|REF!|NAME\?|NUM!|N\/A|GETTING_DATA|SPILL!|CALC!|FIELD!|BLOCKED!|CONNECT!|BUSY!|UNKNOWN!|PYTHON!)/iy;
const NUMBER = /(?:\d+(?:\.\d*)?|\.\d+)(?:[Ee][+-]?\d+)?(?![\w.\\?\u00aa-\uffff])/y;
const ANY_WORD = new RegExp(`${WORD}+`, "y");
const OPERATOR = /<=|>=|<>|[-+*/^&=<>%@#:!$|]/y;
const BEFORE_BRACKET = /\s*\(/y;

const NO_MORE = String.raw`(?![\w.(![\u00aa-\uffff])`;
const A1 = new RegExp(
  String.raw`(?:\$?[A-Za-z]{1,3}\$?\d{1,7}(?::\$?[A-Za-z]{1,3}\$?\d{1,7})?|\$?[A-Za-z]{1,3}:\$?[A-Za-z]{1,3}|\$?\d{1,7}:\$?\d{1,7})${NO_MORE}`,
  "y",
);
const PLACE = String.raw`(?:\[-?\d{1,7}\]|\d{1,7})?`;
const POINT = String.raw`(?:R${PLACE}C${PLACE}|R${PLACE}|C${PLACE})`;
const R1C1 = new RegExp(String.raw`${POINT}(?::${POINT})?${NO_MORE}`, "iy");

/** A formula, without its equals sign, as tokens; joined they are the formula again, whatever text it is. */
export function lexFormula(formula: string, notation: Notation = "A1"): FormulaToken[] {
  const tokens: FormulaToken[] = [];
  let at = 0;
  const take = (pattern: RegExp): number => {
    pattern.lastIndex = at;
    return pattern.test(formula) ? pattern.lastIndex : -1;
  };
  while (at < formula.length) {
    const [kind, end] = tokenAt(formula, at, notation, tokens.at(-1), take);
    tokens.push({ kind, text: formula.slice(at, end), start: at, end });
    at = end;
  }
  return tokens;
}

type Found = readonly [kind: FormulaTokenKind, end: number];

function tokenAt(
  formula: string,
  at: number,
  notation: Notation,
  before: FormulaToken | undefined,
  take: (pattern: RegExp) => number,
): Found {
  const first = formula.charCodeAt(at);
  const rest: Found = ["other", formula.length];
  switch (formula.charAt(at)) {
    case '"':
      return found("text", take(TEXT)) ?? rest;
    case "'":
      return found("sheet", take(QUOTED_SHEET)) ?? found("other", take(QUOTED)) ?? rest;
    case "[": {
      const follows = before?.kind === "name" || before?.kind === "sheet";
      const sheet = follows ? null : found("sheet", take(EXTERNAL_SHEET));
      return sheet ?? found("structure", structureEnd(formula, at)) ?? rest;
    }
    case "#": {
      const end = take(ERROR);
      if (end < 0) return ["operator", at + 1];
      const isPlace = formula.slice(at, end).toUpperCase() === "#REF!" && leadsToReference(formula, end);
      return [isPlace ? "sheet" : "error", end];
    }
    case "(":
    case "{":
      return ["open", at + 1];
    case ")":
    case "}":
      return ["close", at + 1];
    case ",":
    case ";":
      return ["separator", at + 1];
    default:
  }
  if (isWord(first) || first === DOLLAR) {
    const sheet = first === DOLLAR ? null : found("sheet", take(SHEET));
    const known = sheet ?? found("reference", take(notation === "A1" ? A1 : R1C1)) ?? found("number", take(NUMBER));
    if (known !== null) return known;
    const end = take(ANY_WORD);
    if (end > 0) {
      if (!isNameStart(first)) return ["other", end];
      BEFORE_BRACKET.lastIndex = end;
      return [BEFORE_BRACKET.test(formula) ? "function" : "name", end];
    }
  }
  return found("space", take(SPACE)) ?? found("operator", take(OPERATOR)) ?? ["other", at + 1];
}

const DOLLAR = 0x24;

function found(kind: FormulaTokenKind, end: number): Found | null {
  return end < 0 ? null : [kind, end];
}

function isWord(code: number): boolean {
  return isNameStart(code) || (code >= 0x30 && code <= 0x39) || code === 0x2e || code === 0x3f;
}

function isNameStart(code: number): boolean {
  return (
    (code >= 0x41 && code <= 0x5a) || (code >= 0x61 && code <= 0x7a) || code === 0x5f || code === 0x5c || code >= 0xaa
  );
}

/** "#REF!A1" speaks of a sheet that is no more; "#REF!" alone is the error. */
function leadsToReference(formula: string, at: number): boolean {
  A1.lastIndex = at;
  return A1.test(formula);
}

/** Past the bracket that closes the one at `at`; an apostrophe takes the next character's meaning. -1: none closes it. */
function structureEnd(formula: string, at: number): number {
  let depth = 0;
  for (let place = at; place < formula.length; place += 1) {
    const character = formula[place];
    if (character === "'") place += 1;
    else if (character === "[") depth += 1;
    else if (character === "]") {
      depth -= 1;
      if (depth === 0) return place + 1;
    }
  }
  return -1;
}
