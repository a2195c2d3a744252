import { describe, expect, test } from "vitest";
import { analysedBy, MAKERS } from "./makers";

/** Totals of groups among the lines. The lines alone: Alder 100 + 50 + 30, Birch 70 + 20; together 270. */

const HEAD = "Customer,Product,Order no,Net sales,COGS";
const LINES = ["Alder,P1,1,100,60", "Alder,P2,2,50,30", "Alder,P1,3,30,10", "Birch,P1,4,70,40", "Birch,P2,5,20,10"];
const [alder1 = "", alder2 = "", alder3 = "", birch1 = "", birch2 = ""] = LINES;
const grouped = (alder: string, birch: string): string =>
  [HEAD, alder1, alder2, alder3, alder, birch1, birch2, birch].join("\n");

const CASES: readonly (readonly [string, string])[] = [
  ["behind the name", grouped("Alder Total,,,180,100", "Birch Total,,,90,50")],
  ["before the name", grouped("Total Alder,,,180,100", "Total Birch,,,90,50")],
  ["for the name", grouped("Total for Alder,,,180,100", "Total for Birch,,,90,50")],
  ["in brackets", grouped("Alder (total),,,180,100", "Birch (total),,,90,50")],
  ["as an average", grouped("Alder Average,,,60,33", "Birch Average,,,45,25")],
  ["in another column than the name", grouped(",Alder Total,,180,100", ",Birch Total,,90,50")],
  ["that are out of date", grouped("Alder Total,,,175,100", "Birch Total,,,90,50")],
  ["with the product left in them", grouped("Alder Total,P1,,180,100", "Birch Total,P1,,90,50")],
  ["in capitals", grouped("ALDER TOTAL,,,180,100", "BIRCH TOTAL,,,90,50")],
  ["in Persian before the name", grouped("جمع Alder,,,180,100", "جمع Birch,,,90,50")],
  [
    "in Persian with letters of two forms",
    [
      "مشتری,کالا,شماره سفارش,فروش خالص,بهای تمام شده",
      "شرکت علی,پ,۱,180,100",
      "جمع شركت علي,,,180,100",
      "بازرگانی بهار,پ,۲,90,50",
      "«بازرگانی بهار» - جمع,,,90,50",
      "شرکت علی,ت,۳,0,0",
    ].join("\n"),
  ],
  ["of products", [HEAD, alder1, alder3, birch1, ",P1 Total,,200,110", alder2, birch2, ",P2 Total,,70,40"].join("\n")],
];

/** Statements of a database cost more than rows at hand: there the cases that differ in SQL. */
const BY_SQL: ReadonlySet<string> = new Set(["behind the name", "in Persian with letters of two forms", "of products"]);

describe.each(CASES)("totals of names %s", (name, csv) => {
  test.each(MAKERS.filter((maker) => maker !== "sql" || BY_SQL.has(name)))(
    "are no sales by the maker of a %s",
    async (maker) => {
      const { profitability, findings } = await analysedBy(maker, csv);
      expect(profitability?.netRevenue).toBe(270);
      const codes = findings.map(({ code }) => code);
      expect(codes).toContain(maker === "sheet" ? "summary-row-ignored" : "lines-are-totals");
    },
  );
});

describe("words of a total that sum up nobody", () => {
  test.each(MAKERS)("are a sale, and asked about, by the maker of a %s", async (maker) => {
    const { profitability, findings } = await analysedBy(maker, [HEAD, ...LINES, "Total Zorblax,,,15,5"].join("\n"));
    expect(profitability?.netRevenue).toBe(285);
    expect(findings.find(({ code }) => code === "totals-suspected")?.value).toBe(
      '“Total Zorblax” (1); "exclude": {"Customer": ["Total Zorblax"]}'.replace('": ["', '":["'),
    );
  });

  test.each(MAKERS)("are the name of a customer where the line says all, by the maker of a %s", async (maker) => {
    const { profitability, findings } = await analysedBy(maker, [HEAD, ...LINES, "Alder Total,P1,6,15,5"].join("\n"));
    expect(profitability?.netRevenue).toBe(285);
    expect(findings.map(({ code }) => code)).not.toContain("totals-suspected");
  });
});
