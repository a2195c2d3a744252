import { FluentProvider, makeStyles, tokens } from "@fluentui/react-components";
import { lazy, Suspense, useEffect, useRef, useState } from "react";
import { LANGUAGES } from "../language/language";
import { FilesAskedFor } from "./lines-from-file/files-asked-for";
import { paneWords } from "./language/pane-words";
import { useWords } from "./language/use-words";
import { FaultBoundary } from "./parts/fault-boundary";
import { PaneFooter } from "./parts/pane-footer";
import { PaneHeader } from "./parts/pane-header";
import { ProblemBar } from "./parts/problem-bar";
import { useBrowserKeys } from "./parts/use-browser-keys";
import { useFoundFocus } from "./parts/use-found-focus";
import { ScreenLoading } from "./parts/screen-loading";
import { StaleBar } from "./parts/stale-bar";
import { WorkBar } from "./parts/work-bar";
import { StartScreen } from "./screens/start-screen";
import type { Screen } from "./state/pane-state";
import { usePaneState } from "./state/use-pane";
import { themeOf } from "./theme/themes";
import "./theme/fonts.css";
import "./theme/page.css";
import { DarkProvider, useOfficeDark } from "./theme/use-dark";

const NewEvaluationScreen = lazy(() => import("./screens/new-evaluation-screen"));
const CheckScreen = lazy(() => import("./screens/check-screen"));
const ExploreScreen = lazy(() => import("./screens/explore-screen"));
const WriteScreen = lazy(() => import("./screens/write-screen"));
const SettingsDrawer = lazy(() => import("./screens/settings-drawer"));

const useStyles = makeStyles({
  frame: { display: "flex", flexDirection: "column", height: "100%", minWidth: "250px" },
  // WebView2 hides scroll bars that are not asked for.
  main: { outlineStyle: "none", display: "flex", flexDirection: "column", flexGrow: 1, minHeight: 0 },
  // What is said above a long screen keeps its height: squeezed, its button would lie under the screen.
  bars: { flexShrink: 0 },
  screen: {
    flexGrow: 1,
    minHeight: 0,
    overflowY: "scroll",
    overflowX: "hidden",
    padding: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalM} ${tokens.spacingVerticalXXL}`,
    maxWidth: "720px",
    width: "100%",
    boxSizing: "border-box",
    marginInline: "auto",
    scrollbarWidth: "thin",
  },
});

/** The pane: header, one screen, footer; in the language's direction and in Office's theme. */
export function PaneFrame({ isDark, displayLanguage }: { isDark: () => boolean; displayLanguage: string }) {
  const { language, screen, settingsOpen } = usePaneState("language", "screen", "settingsOpen");
  // Loaded when it is first asked for, and there from then on.
  const [settingsAsked, setSettingsAsked] = useState(settingsOpen);
  if (settingsOpen && !settingsAsked) setSettingsAsked(true);
  const dark = useOfficeDark(isDark);
  const { direction, locale } = LANGUAGES[language];
  const { t } = useWords(paneWords);

  useEffect(() => {
    document.documentElement.lang = locale;
    document.documentElement.dir = direction;
    document.title = t("product");
  }, [direction, locale, t]);

  return (
    <FluentProvider theme={themeOf(language, dark)} dir={direction} style={{ height: "100%" }}>
      <DarkProvider value={dark}>
        <Frame screen={screen} officeIsRightToLeft={/^(fa|ar|he|ur)/i.test(displayLanguage)} />
        {settingsAsked && (
          <FaultBoundary>
            <Suspense fallback={null}>
              <SettingsDrawer open={settingsOpen} />
            </Suspense>
          </FaultBoundary>
        )}
      </DarkProvider>
    </FluentProvider>
  );
}

/** Inside the provider, because classes are made for its direction. */
function Frame({ screen, officeIsRightToLeft }: { screen: Screen; officeIsRightToLeft: boolean }) {
  const styles = useStyles();
  const main = useRef<HTMLElement>(null);
  useFoundFocus(main);
  useBrowserKeys();
  return (
    <div className={styles.frame}>
      <PaneHeader officeIsRightToLeft={officeIsRightToLeft} />
      <main className={styles.main} ref={main} tabIndex={-1}>
        <div className={styles.bars}>
          <ProblemBar />
          <StaleBar />
          <FilesAskedFor />
          <WorkBar />
        </div>
        <div className={styles.screen} key={screen}>
          <FaultBoundary>
            <Suspense fallback={<ScreenLoading />}>
              <CurrentScreen screen={screen} />
            </Suspense>
          </FaultBoundary>
        </div>
      </main>
      <PaneFooter />
    </div>
  );
}

function CurrentScreen({ screen }: { screen: Screen }) {
  switch (screen) {
    case "start":
      return <StartScreen />;
    case "newEvaluation":
      return <NewEvaluationScreen />;
    case "check":
      return <CheckScreen />;
    case "explore":
      return <ExploreScreen />;
    case "write":
      return <WriteScreen />;
  }
}
