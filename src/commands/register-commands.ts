import type { Pane } from "../taskpane/state/pane";

/** The ribbon's commands, by the names that manifest.xml calls them. They act on the same state as the pane, and wait for it where it is just being opened. */
export function registerCommands(opened: Promise<Pane>): void {
  associate("scoreAndWrite", async () => {
    const pane = await opened;
    await pane.scoreAndWrite();
    // Without an open pane nobody would see why nothing was written.
    if (pane.state().written === null) await showPane();
  });
  associate("refresh", async () => {
    const pane = await opened;
    await Promise.all([showPane(), pane.refresh()]);
  });
  associate("newEvaluation", async () => {
    (await opened).show("newEvaluation");
    await showPane();
  });
}

function associate(name: string, command: () => Promise<void>): void {
  Office.actions.associate(name, (event: Office.AddinCommands.Event) => {
    // Excel shows the command as running until it is told otherwise, whatever happened.
    void command().finally(() => {
      event.completed();
    });
  });
}

async function showPane(): Promise<void> {
  if (Office.context.requirements.isSetSupported("SharedRuntime", "1.1")) await Office.addin.showAsTaskpane();
}
