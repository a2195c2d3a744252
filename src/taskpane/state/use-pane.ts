import { createContext, useContext, useRef, useSyncExternalStore } from "react";
import type { Pane } from "./pane";
import type { PaneState } from "./pane-state";

const Context = createContext<Pane | null>(null);
export const PaneProvider = Context.Provider;

export function usePane(): Pane {
  const pane = useContext(Context);
  if (pane === null) throw new Error("A view of the pane stands outside PaneProvider.");
  return pane;
}

/** The named parts of the pane's state: a view is drawn anew when one of them changes, and for nothing else. */
export function usePaneState<Key extends keyof PaneState>(...keys: readonly Key[]): Pick<PaneState, Key> {
  const pane = usePane();
  const selected = useRef<Pick<PaneState, Key> | null>(null);
  return useSyncExternalStore(pane.subscribe, () => {
    const state = pane.state();
    const before = selected.current;
    if (before !== null && keys.every((key) => before[key] === state[key])) return before;
    const parts: Pick<PaneState, Key> = selectParts(state, keys);
    selected.current = parts;
    return parts;
  });
}

function selectParts<Key extends keyof PaneState>(state: PaneState, keys: readonly Key[]): Pick<PaneState, Key> {
  return Object.fromEntries(keys.map((key) => [key, state[key]])) as Pick<PaneState, Key>;
}
