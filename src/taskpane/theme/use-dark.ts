import { createContext, useContext, useEffect, useState } from "react";
import { type Meanings, meaningsOf } from "./meanings";

/** Whether Office is dark now. Excel tells no change of theme, so it is asked again whenever the pane gets the focus. */
export function useOfficeDark(isDark: () => boolean): boolean {
  const [dark, setDark] = useState(isDark);
  useEffect(() => {
    const ask = (): void => {
      setDark(isDark());
    };
    window.addEventListener("focus", ask);
    return () => {
      window.removeEventListener("focus", ask);
    };
  }, [isDark]);
  return dark;
}

const DarkContext = createContext(false);
export const DarkProvider = DarkContext.Provider;

export function useDark(): boolean {
  return useContext(DarkContext);
}

export function useMeanings(): Meanings {
  return meaningsOf(useDark());
}
