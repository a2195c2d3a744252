import { createContext, useContext, useSyncExternalStore } from "react";
import type { Pane } from "./pane";
import type { PaneState } from "./pane-state";

const Context = createContext<Pane | null>(null);
export const PaneProvider = Context.Provider;

export function usePane(): Pane {
  const pane = useContext(Context);
  if (pane === null) throw new Error("A view of the pane stands outside PaneProvider.");
  return pane;
}

export function usePaneState(): PaneState {
  const pane = usePane();
  return useSyncExternalStore(pane.subscribe, pane.state);
}
