import { createOfficeRuntime, newWorkbook } from "@offline-excel/excel-host/node";
import { areaAddress } from "../src/workbook/address";

export const SALES_LINES = 100_000;
export const SALES_CUSTOMERS = 8000;
const PRODUCTS = 1200;
const LINES_A_REQUEST = 20_000;
export const SALES_HEADINGS = [
  "Order no",
  "Date",
  "Customer",
  "Product",
  "Market segment",
  "Region",
  "Gross sales",
  "Discount",
  "Returns",
  "Cost of goods",
  "Commission",
  "Freight",
];

/** A workbook of sales lines in one Excel table, as .xlsx. Sets the Office globals of this process. */
export async function workbookOfSales(): Promise<Uint8Array> {
  const workbook = newWorkbook();
  Object.assign(globalThis, createOfficeRuntime(workbook));
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getFirst();
    sheet.name = "Lines";
    sheet.getRange("A1:L1").values = [SALES_HEADINGS];
    for (let first = 0; first < SALES_LINES; first += LINES_A_REQUEST) {
      sheet.getRange(
        areaAddress({ row: first + 1, column: 0, rows: LINES_A_REQUEST, columns: SALES_HEADINGS.length }),
      ).values = Array.from({ length: LINES_A_REQUEST }, (_, index) => lineOf(first + index));
      await context.sync();
    }
    sheet.getRange(`B2:B${SALES_LINES + 1}`).numberFormat = "yyyy-mm-dd" as unknown as string[][];
    sheet.tables.add(
      areaAddress({ row: 0, column: 0, rows: SALES_LINES + 1, columns: SALES_HEADINGS.length }),
      true,
    ).name = "Sales";
    await context.sync();
  });
  return workbook.save();
}

/** Whole numbers that repeat in no short cycle; every customer and product occurs, some often and most seldom. */
function lineOf(index: number): (string | number)[] {
  const noise = (index * 7919) % 10_007;
  const gross = 100 + (noise % 1900) + (index % 100) / 100;
  return [
    `O-${index >> 2}`,
    45_000 + Math.floor(index / 140),
    `Customer ${index % 3 === 0 ? noise % 100 : (index * 31) % SALES_CUSTOMERS}`,
    `Product ${index % 2 === 0 ? noise % 40 : (index * 17) % PRODUCTS}`,
    `Segment ${noise % 7}`,
    `Region ${noise % 31}`,
    gross,
    Math.round(gross * (noise % 9)) / 100,
    noise % 50 === 0 ? Math.round(gross * 20) / 100 : 0,
    Math.round(gross * (50 + (noise % 25))) / 100,
    Math.round(gross * 3) / 100,
    10 + (noise % 40),
  ];
}
