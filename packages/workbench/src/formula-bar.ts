import { element } from "./elements";
import type { Words } from "./words";

export interface FormulaBar {
  readonly node: HTMLElement;
  readonly nameBox: HTMLInputElement;
  readonly formula: HTMLInputElement;
}

/** The line over the grid: where the selection is, and what the active cell holds. */
export function formulaBar(words: Words): FormulaBar {
  const nameBox = element("input", { class: "name-box", "aria-label": words.nameBox, dir: "ltr", spellcheck: "false" });
  const formula = element("input", {
    class: "formula",
    "aria-label": words.formulaBar,
    dir: "auto",
    spellcheck: "false",
  });
  const sign = element("span", { class: "fx", "aria-hidden": "true" }, "fx");
  return { node: element("div", { class: "formula-bar" }, nameBox, sign, formula), nameBox, formula };
}
