import { type RefObject, useEffect } from "react";

/**
 * What has the focus may go while the pane works: a button of the screen before. The reader of a screen then says nothing
 * of what came: the focus goes to the given place, from which the next Tab goes on.
 */
export function useFoundFocus(place: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const { current } = place;
    if (current === null) return;
    const observer = new MutationObserver(() => {
      const { activeElement } = document;
      const isLost = activeElement === null || activeElement === document.body;
      // The focus of another frame, Excel's own, is never taken.
      if (isLost && document.hasFocus()) current.focus({ preventScroll: true });
    });
    observer.observe(current, { childList: true, subtree: true });
    return () => {
      observer.disconnect();
    };
  }, [place]);
}
