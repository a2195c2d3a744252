import { describe, expect, it } from "vitest";
import { enabledCommands, followInRibbon } from "../../src/commands/ribbon-state";
import type { Pane } from "../../src/taskpane/state/pane";
import { initialState, type PaneState } from "../../src/taskpane/state/pane-state";
import type { Analysis } from "../../src/workbook/analysis";
import type { ReportDescription } from "../../src/workbook/report/description";

const START = initialState("en");
const ANALYSIS = {} as Analysis;
const PREVIEW = {} as ReportDescription;
const WORKING: Partial<PaneState> = { work: { kind: "reading" } };

describe("the ribbon's commands", () => {
  it("are all there before anything was read: they read by themselves", () => {
    expect(Object.values(enabledCommands(START))).toEqual([true, true, true]);
  });

  it("wait while a task runs", () => {
    expect(Object.values(enabledCommands({ ...START, ...WORKING }))).toEqual([false, false, false]);
  });

  it("offer no writing where nothing was recognised", () => {
    expect(enabledCommands({ ...START, analysis: ANALYSIS })["Hamrasta.ScoreAndWrite"]).toBe(false);
    expect(enabledCommands({ ...START, analysis: ANALYSIS, preview: PREVIEW })["Hamrasta.ScoreAndWrite"]).toBe(true);
  });

  it("are told to Excel once for each change, by the manifest's ids", () => {
    let state: PaneState = START;
    let listener = (): void => undefined;
    const pane = {
      state: () => state,
      subscribe: (listen: () => void) => {
        listener = listen;
        return () => undefined;
      },
    } as Pane;
    const told: Office.RibbonUpdaterData[] = [];
    followInRibbon(pane, (data) => {
      told.push(data);
      return Promise.resolve();
    });
    listener();
    state = { ...START, ...WORKING };
    listener();
    expect(
      told.map(({ tabs }) => [tabs[0]?.id, tabs[0]?.controls?.map(({ id, enabled }) => `${id} ${enabled}`)]),
    ).toEqual([
      ["TabHome", ["Hamrasta.ScoreAndWrite true", "Hamrasta.Refresh true", "Hamrasta.NewEvaluation true"]],
      ["TabHome", ["Hamrasta.ScoreAndWrite false", "Hamrasta.Refresh false", "Hamrasta.NewEvaluation false"]],
    ]);
  });
});
