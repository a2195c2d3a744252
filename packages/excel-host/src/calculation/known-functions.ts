import { lexFormula } from "../formula/lexer";

/**
 * Functions under the names by which the engine knows them, where Excel has an older one that means the same with the same
 * arguments. A file keeps the older name: it is what every Excel reads.
 */
const NAMES: Readonly<Record<string, string>> = {
  BETAINV: "BETA.INV",
  CHIINV: "CHISQ.INV.RT",
  CHIDIST: "CHISQ.DIST.RT",
  FINV: "F.INV.RT",
  FDIST: "F.DIST.RT",
  TINV: "T.INV.2T",
  STDEVP: "STDEV.P",
  VARP: "VAR.P",
};

/** Most formulas have none of them. */
const ANY = new RegExp(`\\b(${Object.keys(NAMES).join("|")})\\s*\\(`, "i");

/** The formula with every function under the name that the engine knows. */
export function withKnownFunctions(formula: string): string {
  if (!ANY.test(formula)) return formula;
  let text = "";
  let end = 0;
  for (const token of lexFormula(formula)) {
    const known = token.kind === "function" ? NAMES[token.text.toUpperCase()] : undefined;
    text += formula.slice(end, token.start) + (known ?? formula.slice(token.start, token.end));
    ({ end } = token);
  }
  return text + formula.slice(end);
}
