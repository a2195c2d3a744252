import { CLIMATE_STATEMENTS } from "../../../src/instrument/climate";
import { DEPARTMENTS } from "../../../src/instrument/departments";
import type { WrittenLanguage } from "../../../src/language/language";
import type { SalesEntry } from "../../../src/workbook/reading/mapping";
import { SAVED_KEYS } from "../../../src/workbook/saved-keys";
import type { CellValue, WorkbookSnapshot } from "../../../src/workbook/snapshot";
import { sheetOf, workbookOf } from "../../workbook/snapshot-of";

/** People asked in each department and period: enough to show their scores. */
const PEOPLE = 6;
const SALES_LINES = 48;

/** Two periods of a survey, and sales lines with cost pools and a cost per order: what history and profitability show. */
export function companyWorkbook(language: WrittenLanguage): WorkbookSnapshot {
  const say = (english: string, persian: string): string => (language === "fa" ? persian : english);
  const periods = [say("2025 spring", "بهار ۱۴۰۴"), say("2026 spring", "بهار ۱۴۰۵")];
  const answers = periods.flatMap((period, wave) =>
    DEPARTMENTS.flatMap(({ name }, department) =>
      Array.from({ length: PEOPLE }, (_, person): CellValue[] => [
        wave * 1000 + department * PEOPLE + person + 1,
        period,
        name[language],
        ...CLIMATE_STATEMENTS.map(({ reverse }, statement) => {
          // Between 2 and 5, later a little higher, lower down the list.
          const rating = 2 + ((department * 5 + person * 3 + statement * 7 + wave) % 3) + (department < 4 ? wave : 0);
          return reverse ? 6 - rating : rating;
        }),
      ]),
    ),
  );
  const customer = say("Customer", "مشتری");
  const product = say("Product", "محصول");
  const segment = say("Market segment", "بخش بازار");
  const order = say("Order no", "شمارهٔ سفارش");
  const period = say("Period", "دوره");
  const revenue = say("Revenue", "درآمد");
  const cost = say("Cost of goods", "بهای تمام‌شده");
  const channel = say("Channel", "مسیر فروش");
  const customers = [say("Alpha", "آلفا"), say("Beta", "بتا"), say("Gamma", "گاما"), say("Delta", "دلتا")];
  const products = [say("Box", "جعبه"), say("Tray", "سینی"), say("Bag", "کیسه")];
  const segments = [say("Food", "غذایی"), say("Pharmacy", "دارویی")];
  const channels = [say("Shop", "فروشگاه"), say("Telephone", "تلفنی")];
  const lines = Array.from({ length: SALES_LINES }, (_, line): CellValue[] => {
    const amount = 40 + ((line * 37) % 160);
    return [
      periods[line % 2] ?? "",
      1000 + Math.floor(line / 2),
      customers[(line * 3) % 4] ?? "",
      products[line % 3] ?? "",
      segments[(line >> 1) % 2] ?? "",
      channels[(line >> 2) % 2] ?? "",
      amount,
      Math.round(amount * (line % 4 === 0 ? 1.05 : 0.6)),
    ];
  });
  const entry: SalesEntry = {
    layout: "sales",
    sheet: say("Sales lines", "سطرهای فروش"),
    header: "A1",
    customer,
    product,
    segment,
    order,
    period,
    revenue,
    costs: { COGS: [cost] },
    views: [channel],
    pools: [
      {
        name: say("Order handling", "رسیدگی به سفارش"),
        amount: 600,
        keys: [
          { driver: "orders", share: 0.7 },
          { driver: "lines", share: 0.2 },
        ],
      },
    ],
    fixedCostPerOrder: 30,
    breakEvenBy: "product",
  };
  return {
    ...workbookOf([
      sheetOf(say("Employee survey", "نظرسنجی کارکنان"), [
        [
          say("Id", "شناسه"),
          period,
          say("Department", "واحد"),
          ...CLIMATE_STATEMENTS.map(({ text }) => text[language]),
        ],
        ...answers,
      ]),
      sheetOf(entry.sheet, [[period, order, customer, product, segment, channel, revenue, cost], ...lines]),
    ]),
    saved: { [SAVED_KEYS.mapping]: JSON.stringify({ version: 1, sheets: [entry] }) },
  };
}
