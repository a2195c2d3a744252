import type { CellActions } from "./cell-actions";
import { element } from "./elements";
import type { Grid } from "./grid";

/** The drop-down of a cell whose validation is a list: an arrow beside the cell, and Alt with the down arrow. */
export class ChoiceList {
  private readonly grid: Grid;
  private readonly actions: CellActions;
  private readonly label: string;
  private readonly arrow: HTMLButtonElement;
  private list: HTMLSelectElement | null = null;
  /** What the open list is for: its cell, and the choices. */
  private subject = "";

  constructor(grid: Grid, actions: CellActions, label: string) {
    this.grid = grid;
    this.actions = actions;
    this.label = label;
    this.arrow = element(
      "button",
      { type: "button", class: "choice-arrow", tabindex: "-1", "aria-label": label, hidden: "" },
      "▾",
    );
    this.arrow.addEventListener("pointerdown", (event) => {
      event.stopPropagation();
      event.preventDefault();
      this.open();
    });
    grid.view.append(this.arrow);
  }

  /**
   * Shows the arrow where the active cell has a list. A list that is open stays while it is the cell's: the workbook is
   * drawn anew whenever an add-in writes, in the midst of choosing too.
   */
  follow(): void {
    const choices = this.actions.choices();
    if (this.subjectOf(choices) !== this.subject) this.close();
    this.arrow.hidden = choices === null;
    if (this.arrow.hidden) return;
    const { row, column } = this.grid.selection;
    const box = this.grid.boxOf(row, column);
    this.arrow.style.cssText = `inset-inline-start:${box.start + box.width}px;top:${box.top}px;height:${box.height}px`;
  }

  /** False: the active cell has no list. */
  open(): boolean {
    const choices = this.actions.choices();
    if (choices === null) return false;
    this.close();
    const { row, column } = this.grid.selection;
    const box = this.grid.boxOf(row, column);
    const list = element(
      "select",
      { class: "choice-list", size: String(Math.max(2, Math.min(8, choices.length))), "aria-label": this.label },
      ...choices.map((text) => element("option", { value: text }, text)),
    );
    list.style.cssText = `inset-inline-start:${box.start}px;top:${box.top + box.height}px;min-width:${box.width}px`;
    list.selectedIndex = 0;
    const take = (): void => {
      const text = list.value;
      this.close();
      this.actions.choose(text);
      this.grid.node.focus({ preventScroll: true });
    };
    list.addEventListener("click", take);
    list.addEventListener("keydown", (event) => {
      if (event.key === "Enter") take();
      else if (event.key === "Escape") {
        this.close();
        this.grid.node.focus({ preventScroll: true });
      } else return;
      event.preventDefault();
      event.stopPropagation();
    });
    list.addEventListener("pointerdown", (event) => {
      event.stopPropagation();
    });
    list.addEventListener("blur", () => {
      this.close();
    });
    this.list = list;
    this.subject = this.subjectOf(choices);
    this.grid.view.append(list);
    list.focus();
    return true;
  }

  private subjectOf(choices: readonly string[] | null): string {
    const { row, column } = this.grid.selection;
    return JSON.stringify([row, column, choices]);
  }

  private close(): void {
    const { list } = this;
    this.list = null;
    this.subject = "";
    list?.remove();
  }
}
