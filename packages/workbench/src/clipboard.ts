import type { CellActions } from "./cell-actions";

/** Copies, cuts and pastes while the worksheet has the focus; elsewhere the browser does its own. */
export function listenToClipboard(
  node: HTMLElement,
  cells: CellActions,
  { copied, pasted }: { readonly copied: () => void; readonly pasted: () => void },
): void {
  const copy = (event: ClipboardEvent): boolean => {
    if (document.activeElement !== node || event.clipboardData === null) return false;
    event.clipboardData.setData("text/plain", cells.copy());
    event.preventDefault();
    copied();
    return true;
  };
  document.addEventListener("copy", copy);
  document.addEventListener("cut", (event) => {
    if (copy(event)) cells.clear();
  });
  document.addEventListener("paste", (event) => {
    if (document.activeElement !== node) return;
    cells.paste(event.clipboardData?.getData("text/plain") ?? "");
    pasted();
    event.preventDefault();
  });
}
