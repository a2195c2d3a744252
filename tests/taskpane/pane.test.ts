import { describe, expect, it, vi } from "vitest";
import { DEFAULT_SETTINGS } from "../../src/alignment/settings";
import { AdapterError } from "../../src/excel/adapter-error";
import { createPane } from "../../src/taskpane/state/pane";
import { defaultPlan } from "../../src/workbook/authoring/plan";
import { SAVED_KEYS } from "../../src/workbook/saved-keys";
import { SNAPSHOT, ANALYSIS, NOTHING, REPORT, stub } from "./session-stub";

describe("the pane", () => {
  it("takes up the language that the workbook was left in", async () => {
    const pane = createPane(stub({ savedLanguage: () => "fa" }), "en");
    await pane.open();
    expect(pane.state().language).toBe("fa");
  });

  it("reads, scores and describes, and shows what was recognised", async () => {
    const session = stub();
    const pane = createPane(session, "en");
    await pane.useWorkbook();
    expect(pane.state()).toMatchObject({ screen: "check", analysis: ANALYSIS, preview: REPORT, work: null });
    expect(session.calls).toEqual(["analyse {}", "describe en"]);
  });

  it("describes nothing where nothing was recognised", async () => {
    const session = stub({ analyse: () => Promise.resolve(NOTHING) });
    const pane = createPane(session, "en");
    await pane.useWorkbook();
    expect(pane.state()).toMatchObject({ screen: "check", analysis: NOTHING, preview: null });
    expect(session.calls).toEqual([]);
  });

  it("says that a part of its own code did not load, and does not blame Excel for it", async () => {
    const missing = Object.assign(new Error("Loading chunk 7 failed."), { name: "ChunkLoadError" });
    const pane = createPane(stub({ read: () => Promise.reject(missing) }), "en");
    await pane.useWorkbook();
    expect(pane.state().problem).toMatchObject({ code: "part-missing" });
  });

  it("keeps a correction in the workbook and scores with it, without reading again", async () => {
    const session = stub();
    const pane = createPane(session, "en");
    await pane.useWorkbook();
    session.calls.length = 0;
    await pane.correct("Notes", [{ layout: "ignore", sheet: "Notes" }]);
    const mapping = '{"version":1,"sheets":[{"layout":"ignore","sheet":"Notes"}]}';
    expect(session.calls).toEqual([
      `save ${SAVED_KEYS.mapping} ${mapping}`,
      `analyse ${JSON.stringify({ [SAVED_KEYS.mapping]: mapping })}`,
      "describe en",
    ]);
    await pane.correct("Notes", null);
    expect(pane.state().corrections.sheets).toEqual([]);
  });

  it("takes up the corrections that an earlier session saved, and leaves aside what is none", async () => {
    const saved = { [SAVED_KEYS.mapping]: '{"version":1,"sheets":[{"layout":"ignore","sheet":"Notes"}]}' };
    const pane = createPane(stub({ read: () => Promise.resolve({ ...SNAPSHOT, saved }) }), "en");
    await pane.useWorkbook();
    expect(pane.state().corrections.sheets).toEqual([{ layout: "ignore", sheet: "Notes" }]);

    const broken = { [SAVED_KEYS.mapping]: "{" };
    const other = createPane(stub({ read: () => Promise.resolve({ ...SNAPSHOT, saved: broken }) }), "en");
    await other.useWorkbook();
    expect(other.state()).toMatchObject({ corrections: { sheets: [] }, problem: null });
  });

  it("takes a change on a sheet of the report for the user's notes, and one on an evaluation sheet for news", async () => {
    const session = stub();
    const pane = createPane(session, "en");
    await pane.open();
    await pane.useWorkbook();
    await pane.write("en", ["summary"], null);
    session.change("Summary");
    expect(pane.state().changed).toBe(false);
    session.change("Sales");
    expect(pane.state().changed).toBe(true);
  });

  it("reads again for the ribbon's refresh and shows what was recognised", async () => {
    const session = stub();
    const pane = createPane(session, "en");
    pane.show("write");
    await pane.refresh();
    expect(pane.state()).toMatchObject({ screen: "check", analysis: ANALYSIS });
  });

  it("tries other settings out without keeping them, and forgets them with the next scores", async () => {
    const session = stub();
    const pane = createPane(session, "en");
    await pane.useWorkbook();
    session.calls.length = 0;
    await pane.tryOut({ ...DEFAULT_SETTINGS, target: 60 });
    expect(pane.state().tried?.settings.target).toBe(60);
    expect([session.calls, pane.state().analysis]).toEqual([[], ANALYSIS]);
    await pane.applySettings({ ...DEFAULT_SETTINGS, target: 60 });
    expect(pane.state().tried).toBeNull();
  });

  it("makes the sheets of a plan, says under which names, and reads them", async () => {
    const session = stub();
    const pane = createPane(session, "en");
    pane.show("newEvaluation");
    await pane.makeEvaluation({ ...defaultPlan("en"), parts: ["C", "D"] });
    expect(session.calls).toEqual(["make 2", "analyse {}", "describe en"]);
    expect(pane.state()).toMatchObject({
      screen: "newEvaluation",
      made: { sheets: ["Service matrix", "Vertical coordination"] },
      plan: null,
    });
  });

  it("writes, lands on the first sheet, and says how much it wrote", async () => {
    const session = stub();
    const pane = createPane(session, "en");
    await pane.useWorkbook();
    await pane.write("fa", ["summary"], null);
    expect(session.calls.slice(-2)).toEqual(["describe fa", "activate Summary"]);
    expect(pane.state().written).toMatchObject({ sheets: 1, charts: 2 });
  });

  it("keeps another name of the period in the workbook, scores under it, then writes", async () => {
    const session = stub();
    const pane = createPane(session, "en");
    await pane.useWorkbook();
    session.calls.length = 0;
    await pane.write("en", ["summary"], "Spring 2026");
    expect(session.calls).toEqual([
      `save ${SAVED_KEYS.period} "Spring 2026"`,
      `analyse ${JSON.stringify({ [SAVED_KEYS.period]: '"Spring 2026"' })}`,
      "describe en",
      "describe en",
      "activate Summary",
    ]);
  });

  it("marks the report as older than the sheets when they change, but not by its own writing", async () => {
    const session = stub({
      write: () => {
        session.change();
        return Promise.resolve({ firstSheet: null, sheetNames: [], renamed: [], directionSet: true, pagesSet: true });
      },
    });
    const pane = createPane(session, "en");
    await pane.open();
    session.change();
    expect(pane.state().changed).toBe(false);
    await pane.useWorkbook();
    await pane.write("en", ["summary"], null);
    expect(pane.state().changed).toBe(false);
    session.change();
    expect(pane.state().changed).toBe(false);
    vi.setSystemTime(Date.now() + 5000);
    session.change();
    expect(pane.state().changed).toBe(true);
    vi.useRealTimers();
    await pane.useWorkbook();
    expect(pane.state().changed).toBe(false);
  });

  it("ends what runs when it is cancelled, and says so", async () => {
    const session = stub({
      analyse: (_snapshot, { signal }) =>
        new Promise((_resolve, reject) => {
          signal.addEventListener("abort", () => {
            reject(new Error("ended"));
          });
        }),
    });
    const pane = createPane(session, "en");
    const reading = pane.useWorkbook();
    await until(() => pane.state().work?.kind === "scoring");
    pane.cancel();
    await reading;
    expect(pane.state()).toMatchObject({ cancelled: true, problem: null, work: null, analysis: null });
  });

  it("lets a newer task replace an older one without a word", async () => {
    let asked = 0;
    const session = stub({
      read: ({ signal }) => {
        asked += 1;
        if (asked > 1) return Promise.resolve(SNAPSHOT);
        return new Promise((_resolve, reject) => {
          signal.addEventListener("abort", () => {
            reject(new Error("ended"));
          });
        });
      },
    });
    const pane = createPane(session, "en");
    const first = pane.useWorkbook();
    await pane.useWorkbook();
    await first;
    expect(pane.state()).toMatchObject({ cancelled: false, problem: null, work: null, analysis: ANALYSIS });
  });

  it("tells what a failed write left behind", async () => {
    const failure = new AdapterError(
      "protected-sheet",
      "AccessDenied",
      {
        state: "partly-written",
        sheets: ["Summary"],
      },
      "Summary",
    );
    const pane = createPane(stub({ write: () => Promise.reject(failure) }), "en");
    await pane.useWorkbook();
    await pane.write("en", ["summary"], null);
    expect(pane.state().problem).toEqual({
      code: "protected-sheet",
      officeCode: "AccessDenied",
      remains: { state: "partly-written", sheets: ["Summary"] },
      sheet: "Summary",
      during: "writing",
    });
    pane.dismissProblem();
    expect(pane.state().problem).toBeNull();
  });

  it("scores and writes in one go for the ribbon, and stops at the check where there is nothing to write", async () => {
    const session = stub();
    const pane = createPane(session, "fa");
    await pane.scoreAndWrite();
    expect(pane.state()).toMatchObject({ screen: "write", problem: null });
    expect(pane.state().written).not.toBeNull();
    expect(session.calls).toContain("describe fa");

    const empty = createPane(stub({ analyse: () => Promise.resolve(NOTHING) }), "en");
    await empty.scoreAndWrite();
    expect(empty.state()).toMatchObject({ screen: "check", written: null });
  });

  it("adds the sample to a workbook without an evaluation, and leaves one with an evaluation alone", async () => {
    const added: string[] = [];
    const addSample = (language: string): Promise<void> => {
      added.push(language);
      return Promise.resolve();
    };
    const blank = createPane(
      stub({ addSample, analyse: () => Promise.resolve(added.length > 0 ? ANALYSIS : NOTHING) }),
      "fa",
    );
    await blank.addSample();
    expect(added).toEqual(["fa"]);
    expect(blank.state()).toMatchObject({ screen: "check", sampleRefused: false, preview: REPORT });

    const occupied = createPane(stub({ addSample }), "en");
    await occupied.addSample();
    expect(added).toEqual(["fa"]);
    expect(occupied.state()).toMatchObject({ screen: "check", sampleRefused: true });
  });

  it("selects the cell of a finding, or its sheet", async () => {
    const session = stub();
    const pane = createPane(session, "en");
    await pane.goTo("Sales", "D7");
    await pane.goTo("Sales", null);
    expect(session.calls).toEqual(["select Sales D7", "activate Sales"]);
  });

  it("saves the language and describes the preview anew", async () => {
    const session = stub();
    const pane = createPane(session, "en");
    await pane.useWorkbook();
    session.calls.length = 0;
    await pane.setLanguage("fa");
    expect(session.calls).toEqual([`save ${SAVED_KEYS.language} fa`, "describe fa"]);
  });
});

async function until(condition: () => boolean): Promise<void> {
  for (let turn = 0; turn < 100 && !condition(); turn += 1) await new Promise((resolve) => setTimeout(resolve, 1));
}
