import { describe, expect, it } from "vitest";
import { analyseWorkbook } from "../../../src/workbook/analyse";
import { describeEvaluation } from "../../../src/workbook/authoring/describe-evaluation";
import { defaultPlan } from "../../../src/workbook/authoring/plan";
import {
  savedEvaluation,
  savedMappingIn,
  settingsAfterRenames,
  settingsOfEvaluation,
} from "../../../src/workbook/authoring/saved-evaluation";
import { followRenames } from "../../../src/workbook/reading/follow-renames";
import type { WorkbookSnapshot } from "../../../src/workbook/snapshot";
import { sheetOf, workbookOf } from "../snapshot-of";
import { filledWorkbook } from "./filled-sheets";

/** The standard evaluation as the product makes it and saves it, filled in. */
function made(language: "en" | "fa"): WorkbookSnapshot {
  const plan = defaultPlan(language);
  const authored = describeEvaluation(plan);
  const names = authored.sheets.map(({ name }) => name);
  return {
    ...filledWorkbook(authored, plan.scale, (_sheet, row, column) => 1 + ((row + column) % 5)),
    saved: settingsOfEvaluation(language, authored.sheets)(names, {}),
  };
}

function withNames(snapshot: WorkbookSnapshot, nameOf: (name: string, index: number) => string): WorkbookSnapshot {
  return {
    ...snapshot,
    sheets: snapshot.sheets.map((sheet, index) => ({ ...sheet, name: nameOf(sheet.name, index) })),
  };
}

describe.each(["en", "fa"] as const)("sheets of ours that were renamed (%s)", (language) => {
  const before = made(language);

  it("are read as before, every one of them, also when all were renamed", () => {
    const after = withNames(before, (_name, index) => `Tab ${index + 1}`);
    const [was, is] = [analyseWorkbook(before), analyseWorkbook(after)];
    expect(is.cells).toEqual(was.cells);
    expect(is.alignment?.organisation.alignment).toEqual(was.alignment?.organisation.alignment);
    expect(is.findings.filter(({ code }) => code === "mapping-not-found")).toEqual([]);
  });

  it("are saved under the names that they have now", () => {
    const after = withNames(before, (name, index) => (index === 0 ? "First" : name));
    const saved = settingsAfterRenames(after);
    const names = after.sheets.map(({ name }) => name);
    expect([...new Set(savedMappingIn(saved).sheets.map(({ sheet }) => sheet))].sort()).toEqual([...names].sort());
    expect(savedEvaluation(saved)?.sheets).toEqual(names);
    expect(settingsAfterRenames({ ...after, saved: { ...after.saved, ...saved } })).toEqual({});
  });
});

describe("a saved mapping", () => {
  const mapping = {
    version: 1,
    sheets: [
      { layout: "responses", sheet: "Old", part: "A", header: "A1", criteria: ["x", "y"], scale: { min: 1, max: 5 } },
    ],
  } as const;
  const rows = [
    ["x", "y"],
    [1, 2],
  ] as const;

  it("does not go to one of two sheets that are alike", () => {
    expect(followRenames(workbookOf([sheetOf("One", rows), sheetOf("Two", rows)]), mapping)).toEqual(mapping);
  });

  it("does not go to a sheet with other headings", () => {
    const other = sheetOf("Other", [
      ["x", "z"],
      [1, 2],
    ]);
    expect(followRenames(workbookOf([other]), mapping)).toEqual(mapping);
  });

  it("stays with its sheet while that is there", () => {
    expect(followRenames(workbookOf([sheetOf("Old", rows), sheetOf("New", rows)]), mapping)).toEqual(mapping);
  });
});
