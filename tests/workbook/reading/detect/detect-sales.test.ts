import { describe, expect, it } from "vitest";
import { analyseWorkbook } from "../../../../src/workbook/analyse";
import { proposeMapping } from "../../../../src/workbook/reading/detect/propose";
import type { SheetSnapshot } from "../../../../src/workbook/snapshot";
import { sheetOf, workbookOf } from "../../snapshot-of";

/** Net revenue and contribution, worked by hand, stand beside each table. */

const proposed = (sheet: SheetSnapshot) =>
  proposeMapping(workbookOf([sheet]), new Set([sheet.name])).map(({ entry }) => entry)[0];
const figures = (sheet: SheetSnapshot) => {
  const { profitability } = analyseWorkbook(workbookOf([sheet]));
  return [profitability?.netRevenue, profitability?.contribution];
};

describe("a table of sales lines", () => {
  it("of net sales has its discounts taken off already", () => {
    // 90 + 45 + 20 = 155; less 100 of cost: 55.
    const sheet = sheetOf("Lines", [
      ["Customer", "Discount", "Net sales", "COGS"],
      ["a", 10, 90, 60],
      ["b", 5, 45, 30],
      ["c", 5, 20, 10],
    ]);
    expect(figures(sheet)).toEqual([155, 55]);
  });

  it("of net sales in Persian likewise", () => {
    const sheet = sheetOf("سطرها", [
      ["مشتری", "تخفیف", "مبلغ خالص", "قیمت تمام‌شده"],
      ["الف", 10, 90, 60],
      ["ب", 5, 45, 30],
      ["پ", 5, 20, 10],
    ]);
    expect(figures(sheet)).toEqual([155, 55]);
  });

  it("of sales beside amounts of discount is without them", () => {
    // 175 - 20 = 155.
    const sheet = sheetOf("Lines", [
      ["Customer", "Discount", "Sales", "COGS"],
      ["a", 10, 100, 60],
      ["b", 5, 50, 30],
      ["c", 5, 25, 10],
    ]);
    expect(figures(sheet)).toEqual([155, 55]);
  });

  it("is seen by names rather than by codes and groups", () => {
    const sheet = sheetOf("Lines", [
      ["Customer ID", "Customer name", "Product group", "Product ID", "Product", "Sales"],
      [1, "a", "g", 7, "p", 100],
      [2, "b", "h", 8, "q", 50],
      [1, "a", "g", 9, "r", 25],
    ]);
    expect(proposed(sheet)).toMatchObject({ customer: "Customer name", product: "Product" });
  });

  it("is found below headings of two rows, the upper ones merged over groups", () => {
    // 100 + 50 + 25 = 175; less 100 of goods and 15 of freight: 60.
    const sheet = sheetOf("Lines", [
      ["Sales of the year"],
      ["Customer", "Product", "Amounts", null, null],
      [null, null, "Sales", "COGS", "Freight"],
      ["a", "p", 100, 60, 5],
      ["b", "q", 50, 30, 5],
      ["a", "p", 25, 10, 5],
    ]);
    expect(proposed(sheet)).toMatchObject({ header: "A3", customer: "column:A", product: "column:B" });
    expect(figures(sheet)).toEqual([175, 60]);
  });
});
