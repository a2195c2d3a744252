import { createRoot } from "react-dom/client";
import { registerCommands } from "../commands/register-commands";
import { followInRibbon } from "../commands/ribbon-state";
import { languageOfTag } from "../language/language";
import { BootScreen, type BootState } from "./boot-screen";
import { officeReady } from "./office-ready";
import { PaneFrame } from "./pane-frame";
import type { Pane } from "./state/pane";
import { createPane } from "./state/pane";
import { PaneProvider } from "./state/use-pane";

/** Promise.withResolvers, which Safari has since 17.4 only. */
function deferred<Value>(): { readonly promise: Promise<Value>; readonly resolve: (value: Value) => void } {
  let resolve: (value: Value) => void = () => undefined;
  const promise = new Promise<Value>((settle) => {
    resolve = settle;
  });
  return { promise, resolve };
}

/**
 * Whether the system's browser lacks what the analysis is written in: Safari has had lookbehind since 16.4 (March 2023), and the
 * web view of Excel for Mac is Safari's.
 */
function isOutdated(): boolean {
  try {
    // A literal would keep this script from being read at all.
    return !new RegExp("(?<!a)b").test("b");
  } catch {
    return true;
  }
}

/** Puts the parts together: Office, the workbook behind it, the state, the views and the ribbon's commands. */
async function start(): Promise<void> {
  const holder = document.getElementById("root");
  if (holder === null) throw new Error("The page has no root.");
  const root = createRoot(holder);
  const boot = (state: BootState): void => {
    root.render(<BootScreen state={state} language={languageOfTag(navigator.language)} />);
  };

  if (isOutdated()) {
    boot("outdated");
    return;
  }
  boot("loading");
  const answer = await officeReady();
  if (answer !== "excel") {
    boot(answer);
    return;
  }
  // At once: Excel hands over the click that opened the pane as soon as Office is ready, and drops one that nobody takes.
  const opened = deferred<Pane>();
  registerCommands(opened.promise);
  const part = await import("./office-session").catch(() => null);
  if (part === null) {
    boot("incomplete");
    return;
  }
  const session = part.createOfficeSession();
  const pane = createPane(session, languageOfTag(session.displayLanguage));
  opened.resolve(pane);
  followInRibbon(pane);
  root.render(
    <PaneProvider value={pane}>
      <PaneFrame isDark={session.isDark} displayLanguage={session.displayLanguage} />
    </PaneProvider>,
  );
  await pane.open();
}

void start();
