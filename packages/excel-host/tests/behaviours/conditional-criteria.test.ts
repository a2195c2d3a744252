import { expect, it } from "vitest";
import { lintPackage } from "../package-lint";
import { blankHost, failure, type Host, onSheet, reopened } from "../host";
import { documented } from "./documented";

/** A rule on A1:A9, saved and read again: its type, and what `read` loads of it. */
async function kept(
  type: "TopBottom" | "PresetCriteria" | "ContainsText",
  set: (format: Excel.ConditionalFormat) => void,
  read: (format: Excel.ConditionalFormat) => { readonly rule: unknown; readonly load: (names: string) => unknown },
): Promise<readonly unknown[]> {
  const host = blankHost();
  await onSheet(host, async (sheet, context) => {
    set(sheet.getRange("A1:A9").conditionalFormats.add(type));
    await context.sync();
  });
  expect(lintPackage(host.workbook.save())).toEqual([]);
  return onSheet(reopened(host), async (sheet, context) => {
    const format = sheet.getRange("A1").conditionalFormats.getItemAt(0).load("type");
    const own = read(format);
    own.load("rule,format/font/color");
    await context.sync();
    return [format.type, own.rule];
  });
}

documented("api/excel.topbottomconditionalformat", () => {
  it.each([
    { rank: 3, type: "TopItems" },
    { rank: 10, type: "BottomPercent" },
  ] as const)("keeps $type with its rank through saving", async (rule) => {
    const seen = await kept(
      "TopBottom",
      ({ topBottom }) => {
        topBottom.format.font.color = "#FF0000";
        topBottom.rule = rule;
      },
      ({ topBottom }) => topBottom,
    );
    expect(seen).toEqual(["TopBottom", rule]);
  });

  it("refuses a rank that Excel's dialog refuses", async () => {
    const failed = await failure(blankHost(), async (context) => {
      const formats = context.workbook.worksheets.getFirst().getRange("A1:A9").conditionalFormats;
      formats.add("TopBottom").topBottom.rule = { rank: 0, type: "TopItems" };
      await context.sync();
    });
    expect(failed.code).toBe("InvalidArgument");
  });
});

documented("api/excel.textconditionalformat", () => {
  it.each(["Contains", "NotContains", "BeginsWith", "EndsWith"] as const)(
    "keeps %s with its text",
    async (operator) => {
      const rule = { operator, text: 'فروش "&" <1>' };
      const seen = await kept(
        "ContainsText",
        ({ textComparison }) => {
          textComparison.rule = rule;
        },
        ({ textComparison }) => textComparison,
      );
      expect(seen).toEqual(["ContainsText", rule]);
    },
  );
});

documented("api/excel.presetcriteriaconditionalformat", () => {
  it.each([
    "Blanks",
    "NonErrors",
    "Today",
    "LastWeek",
    "NextMonth",
    "AboveAverage",
    "EqualOrBelowAverage",
    "TwoStdDevAboveAverage",
    "ThreeStdDevBelowAverage",
    "UniqueValues",
    "DuplicateValues",
  ] as const)("keeps %s", async (criterion) => {
    // prettier-ignore
    const seen = await kept(
      "PresetCriteria",
      ({ preset }) => {
        preset.rule = { criterion };
      },
      ({ preset }) => preset,
    );
    expect(seen).toEqual(["PresetCriteria", { criterion }]);
  });

  it("is a null object for a format of another kind", async () => {
    const host: Host = blankHost();
    const isNull = await onSheet(host, async (sheet, context) => {
      const format = sheet.getRange("A1:A9").conditionalFormats.add("TopBottom");
      const none = format.presetOrNullObject;
      const some = format.topBottomOrNullObject;
      none.load("rule");
      some.load("rule");
      await context.sync();
      return [none.isNullObject, some.isNullObject];
    });
    expect(isNull).toEqual([true, false]);
  });
});
