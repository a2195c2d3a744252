import type { Sheet } from "@offline-excel/excel-host/workbook/sheet";
import { element } from "./elements";

/** The tabs under the grid. Hidden sheets have none. */
export class SheetTabs {
  readonly node: HTMLElement;
  private readonly choose: (sheet: Sheet) => void;
  private sheets: readonly Sheet[] = [];
  private active: Sheet | null = null;

  constructor(label: string, choose: (sheet: Sheet) => void) {
    this.choose = choose;
    this.node = element("div", { class: "sheet-tabs", role: "tablist", "aria-label": label });
    this.node.addEventListener("keydown", (event) => {
      const forward = getComputedStyle(this.node).direction === "rtl" ? "ArrowLeft" : "ArrowRight";
      if (event.key !== "ArrowLeft" && event.key !== "ArrowRight") return;
      this.step(event.key === forward ? 1 : -1);
      event.preventDefault();
    });
  }

  show(sheets: readonly Sheet[], active: Sheet): void {
    this.sheets = sheets.filter((sheet) => sheet.file.visibility === "visible");
    this.active = active;
    const focused = this.node.contains(document.activeElement);
    this.node.replaceChildren(...this.sheets.map((sheet) => this.tab(sheet, sheet === active)));
    const chosen = this.node.querySelector<HTMLElement>('[aria-selected="true"]');
    chosen?.scrollIntoView({ block: "nearest", inline: "nearest" });
    if (focused) chosen?.focus();
  }

  private tab(sheet: Sheet, selected: boolean): HTMLElement {
    const tab = element(
      "button",
      {
        type: "button",
        role: "tab",
        "aria-selected": String(selected),
        tabindex: selected ? "0" : "-1",
        class: "sheet-tab",
        dir: "auto",
      },
      sheet.name,
    );
    const { tabColour } = sheet;
    if (tabColour !== null) tab.style.setProperty("--tab-colour", tabColour);
    tab.addEventListener("click", () => {
      this.choose(sheet);
    });
    return tab;
  }

  step(step: 1 | -1): void {
    if (this.active === null) return;
    const next = this.sheets[this.sheets.indexOf(this.active) + step];
    if (next !== undefined) this.choose(next);
  }
}
