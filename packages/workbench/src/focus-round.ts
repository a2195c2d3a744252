/** One of the page's parts. */
export interface FocusPart {
  readonly node: HTMLElement;
  /** What takes the focus in it; null: nothing can, it is passed over. */
  readonly first: () => HTMLElement | null;
}

/** F6, as in Excel: from the worksheet to its tabs, the pane, the ribbon and round again; with Shift the other way. */
export class FocusRound {
  private readonly parts: readonly FocusPart[];

  constructor(parts: readonly FocusPart[]) {
    this.parts = parts;
  }

  /** Hears the key in a window: the page's own, or that of the pane's frame. */
  listen(to: Window): void {
    to.addEventListener("keydown", (event) => {
      if (event.key !== "F6" || event.altKey) return;
      event.preventDefault();
      this.move(event.shiftKey ? -1 : 1);
    });
  }

  move(step: 1 | -1): void {
    const { length } = this.parts;
    const present = this.parts.findIndex(({ node }) => node.contains(document.activeElement));
    // From nowhere it goes to the worksheet, or the other way to the last.
    const from = present < 0 && step < 0 ? 0 : present;
    for (let count = 1; count <= length; count += 1) {
      const target = this.parts[(from + step * count + length * 2) % length]?.first();
      if (target === null || target === undefined) continue;
      target.focus({ preventScroll: true });
      return;
    }
  }
}
