import { describe, expect, test } from "vitest";
import { valueOrNull } from "../../src/alignment/figure";
import type { FindingCode } from "../../src/workbook/finding";
import type { Analysis } from "../../src/workbook/analysis";
import { analysedBy, MAKERS } from "./makers";

/** What every maker of totals says of the same lines. */
const valuesOf = ({ findings }: Analysis, code: FindingCode): readonly unknown[] =>
  findings.filter((one) => one.code === code).map(({ value }) => value);

describe.each(MAKERS)("by the maker of a %s", (maker) => {
  test("columns of a plan beside the actual are the plan", async () => {
    const csv = [
      "Customer,Product,Actual sales,Plan sales,Actual COGS,Plan COGS",
      "Alder,P1,100,90,60,50",
      "Alder,P2,50,70,30,40",
      "Birch,P1,70,60,40,30",
      "Birch,P2,20,10,10,5",
    ].join("\n");
    const { profitability } = await analysedBy(maker, csv);
    expect(profitability?.comparedWith?.with).toBe("plan");
    expect([profitability?.lines, profitability?.netRevenue]).toEqual([4, 240]);
    const rows = profitability?.views.customer ?? [];
    expect(rows.map(({ name, variance }) => [name, valueOrNull(variance)]).sort()).toEqual([
      ["Alder", -10],
      ["Birch", 20],
    ]);
  });

  test("blank names and dates are nobody's, and told of with their lines and money", async () => {
    const csv = [
      "Date,Customer,Product,Net sales,COGS",
      "2025-01-02,Alder,P1,100,60",
      "2025-01-03,,P2,50,30",
      ",Birch,P1,70,",
      "2025-02-04,Alder,P2,20,10",
    ].join("\n");
    const analysis = await analysedBy(maker, csv);
    const { profitability } = analysis;
    expect(profitability?.views.customer.find(({ name }) => name === "")?.netRevenue).toBe(50);
    expect(valuesOf(analysis, "names-missing")).toEqual(["Customer (1; 50), Date (1; 70)"]);
    expect(valuesOf(analysis, "missing-cost")).toHaveLength(1);
  });

  test("tax that the amounts include is in no step of the waterfall", async () => {
    const csv = [
      "Customer,Product,Sales incl. VAT,VAT,COGS",
      "Alder,P1,120,20,60",
      "Birch,P2,60,10,30",
      "Cedar,P1,24,4,15",
    ].join("\n");
    const { profitability } = await analysedBy(maker, csv);
    expect(profitability?.waterfall?.steps.map(({ step, amount }) => [step, amount])).toEqual([
      ["list", 170],
      ["net", 170],
      ["cost", -105],
      ["contribution", 65],
    ]);
  });
});
