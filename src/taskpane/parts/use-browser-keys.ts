import { useEffect } from "react";

const REACHED = "a[href], button, input, select, textarea, [tabindex], [contenteditable]";

/**
 * On the web office.js takes Tab and Escape to itself. For Tab it goes to the next element of a list of its own, knows
 * nothing of dialogs and groups of radio buttons, and from what is not on its list, as a heading that was given the focus,
 * it leaves the pane; after Escape it gives the focus to the pane's first control. Here Tab is the browser's, and office.js
 * hears of it only at either end, where the way leads out; of an Escape that closed something it does not hear.
 */
export function useBrowserKeys(): void {
  useEffect(() => {
    const keep = (event: KeyboardEvent): void => {
      if (isOurs(event)) event.stopPropagation();
    };
    document.addEventListener("keydown", keep);
    return () => {
      document.removeEventListener("keydown", keep);
    };
  }, []);
}

function isOurs({ key, target, shiftKey, defaultPrevented }: KeyboardEvent): boolean {
  if (key === "Escape") return defaultPrevented;
  return key === "Tab" && target instanceof Element && !isLast(target, shiftKey);
}

/** Whether nothing more is reached from the element. A dialog is gone round, never left. */
function isLast(element: Element, backwards: boolean): boolean {
  if (element.closest("[aria-modal=true]") !== null) return false;
  const reached = [...document.querySelectorAll<HTMLElement>(REACHED)].filter(
    (one) => one.tabIndex >= 0 && !one.matches(":disabled") && one.getClientRects().length > 0,
  );
  return element === (backwards ? reached[0] : reached.at(-1));
}
