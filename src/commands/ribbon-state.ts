import type { PaneState } from "../taskpane/state/pane-state";
import type { Pane } from "../taskpane/state/pane";

/** Ids of manifest.xml. */
const TAB = "TabHome";

/** Which of the ribbon's commands make sense now: none starts while another runs, none before there is something to do. */
export function enabledCommands({ work, analysis, preview }: PaneState): Readonly<Record<string, boolean>> {
  const idle = work === null;
  return {
    // Before the first reading nobody knows: the command reads by itself.
    "Hamrasta.ScoreAndWrite": idle && (analysis === null || preview !== null),
    "Hamrasta.Refresh": idle,
    "Hamrasta.NewEvaluation": idle,
  };
}

/** Keeps the ribbon's buttons as the pane's state has them, where this Excel can do that; elsewhere they stay enabled. */
export function followInRibbon(pane: Pane, update = updateOf()): void {
  if (update === null) return;
  let shown = "";
  const follow = (): void => {
    const enabled = enabledCommands(pane.state());
    const wanted = JSON.stringify(enabled);
    if (wanted === shown) return;
    shown = wanted;
    const controls = Object.entries(enabled).map(([id, value]) => ({ id, enabled: value }));
    // A button that stays as it was is no reason to trouble anybody.
    update({ tabs: [{ id: TAB, controls }] }).catch(() => undefined);
  };
  pane.subscribe(follow);
  follow();
}

export type RibbonUpdate = (data: Office.RibbonUpdaterData) => Promise<void>;

function updateOf(): RibbonUpdate | null {
  if (!Office.context.requirements.isSetSupported("RibbonApi", "1.1")) return null;
  return (data) => Office.ribbon.requestUpdate(data);
}
