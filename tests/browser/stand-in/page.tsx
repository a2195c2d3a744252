import { createRoot } from "react-dom/client";
import { PaneFrame } from "../../../src/taskpane/pane-frame";
import { createPane, type Pane } from "../../../src/taskpane/state/pane";
import type { Screen } from "../../../src/taskpane/state/pane-state";
import { PaneProvider } from "../../../src/taskpane/state/use-pane";
import { standInSession } from "./session";

declare global {
  interface Window {
    /** For tests: what the views act on. */
    pane: Pane;
    /** A cell of the stand-in workbook changes. */
    changeCell: () => void;
  }
}

const query = new URLSearchParams(location.search);
const language = query.get("lang") === "fa" ? "fa" : "en";
const WORKBOOKS = ["empty", "made", "home-made", "company", "survey"] as const;
const SCREENS = ["start", "newEvaluation", "check", "explore", "write"] as const;
const session = standInSession({
  language,
  workbook: WORKBOOKS.find((name) => name === query.get("workbook")) ?? "evaluation",
  fails: query.get("fails"),
  slow: query.has("slow"),
  ticks: Number(query.get("ticks") ?? 0),
  dark: query.has("dark"),
});
window.pane = createPane(session, query.has("pseudo") ? "en-XA" : language);
window.changeCell = session.change;

const holder = document.getElementById("root");
if (holder !== null) {
  createRoot(holder).render(
    <PaneProvider value={window.pane}>
      <PaneFrame isDark={session.isDark} displayLanguage={session.displayLanguage} />
    </PaneProvider>,
  );
}
void window.pane.open();

// `npm run screens` names the screen in the address: it is opened as a user would find it, after reading.
const asked = SCREENS.find((name) => name === query.get("screen"));
if (asked !== undefined) void openScreen(window.pane, asked);

async function openScreen(pane: Pane, screen: Screen): Promise<void> {
  if (screen !== "start" && screen !== "newEvaluation") await pane.useWorkbook();
  pane.show(screen);
  if (query.has("settings")) pane.setSettingsOpen(true);
}
