import { describe, expect, test } from "vitest";
import { valueOrNull } from "../../../../src/alignment/figure";
import { analyseWorkbook } from "../../../../src/workbook/analyse";
import type { SalesEntry } from "../../../../src/workbook/reading/mapping";
import type { CellValue } from "../../../../src/workbook/snapshot";
import { sheetOf, workbookOf } from "../../snapshot-of";

/** Relatives of the cases, in both languages; the right figures were reckoned by hand from the rows. */
type Rows = readonly (readonly (CellValue | null)[])[];
type Sheets = Readonly<Record<string, Rows>>;

const RELATIVES: readonly (readonly [name: string, sheets: Sheets, net: number, gross: number | null])[] = [
  [
    "تعداد و فی بدون مبلغ",
    {
      فروش: [
        ["شماره فاکتور", "مشتری", "کالا", "تعداد", "فی"],
        ["1", "الف", "پ", 10, 100],
        ["2", "ب", "پ", 5, 90],
        ["3", "ج", "ت", 2, 50],
      ],
    },
    1550,
    null,
  ],
  [
    "تخفیف پیش‌تر کم شده است",
    {
      فروش: [
        ["مشتری", "تعداد", "قیمت واحد", "تخفیف", "مبلغ کل"],
        ["الف", 10, 100, 100, 900],
        ["ب", 5, 100, 25, 475],
        ["ج", 20, 100, 300, 1700],
      ],
    },
    3075,
    null,
  ],
  [
    "بهای واحد",
    {
      فروش: [
        ["مشتری", "تعداد", "قیمت", "مبلغ فروش", "بهای تمام شده واحد"],
        ["الف", 10, 100, 1000, 60],
        ["ب", 5, 100, 500, 60],
        ["ج", 20, 100, 2000, 60],
      ],
    },
    3500,
    1400,
  ],
  [
    "برگشت از فروش با مبلغ مثبت",
    {
      فروش: [
        ["نوع سند", "شماره فاکتور", "مشتری", "مبلغ"],
        ["فاکتور فروش", "1", "الف", 1000],
        ["برگشت از فروش", "2", "الف", 200],
        ["فاکتور فروش", "3", "ب", 700],
      ],
    },
    1500,
    null,
  ],
  [
    "سفارش‌های لغو شده",
    {
      فروش: [
        ["شماره سفارش", "مشتری", "وضعیت", "مبلغ"],
        ["1", "الف", "تحویل شده", 1000],
        ["2", "ب", "لغو شده", 500],
        ["3", "ج", "تحویل شده", 700],
      ],
    },
    1700,
    null,
  ],
  [
    "کاربرگ خرید",
    {
      فروش: [
        ["شماره فاکتور", "مشتری", "کالا", "مبلغ"],
        ["1", "الف", "پ", 1000],
        ["2", "ب", "پ", 500],
        ["3", "ج", "ت", 700],
      ],
      خرید: [
        ["شماره فاکتور", "تامین کننده", "کالا", "مبلغ"],
        ["11", "د", "پ", 600],
        ["12", "د", "پ", 300],
        ["13", "ه", "ت", 400],
      ],
    },
    2200,
    null,
  ],
  [
    "a list price with whole percentages and tax beside it",
    {
      Lines: [
        ["OrderID", "CustomerName", "Qty", "Unit price", "Discount %", "VAT", "Total incl. VAT"],
        ["1", "A", 10, 100, 10, 180, 1080],
        ["2", "B", 4, 50, 0, 40, 240],
        ["3", "C", 2, 500, 5, 190, 1140],
      ],
    },
    // The totals less their tax: 900, 200 and 950, after the discount.
    2050,
    null,
  ],
  [
    "1'234.50 and 1.234,50, each by its column",
    {
      Lines: [
        ["Order no", "Customer", "Net sales", "COGS"],
        ["1", "A", "1.234,50", "1'000.50"],
        ["2", "B", "2.000,00", "1'500.00"],
        ["3", "C", "500,25", "400.25"],
      ],
    },
    3734.75,
    834,
  ],
  [
    "carried forward from page to page",
    {
      Lines: [
        ["Order no", "Customer", "Net sales"],
        ["1", "A", 100],
        ["2", "B", 200],
        [null, "Carried forward", 300],
        [null, "Brought forward", 300],
        ["3", "C", 400],
      ],
    },
    700,
    null,
  ],
  [
    "a margin in whole percentages",
    {
      Lines: [
        ["Order no", "Customer", "Sales", "Margin %"],
        ["1", "A", 1000, 35],
        ["2", "B", 500, 20],
        ["3", "C", 2000, 40],
      ],
    },
    3500,
    1250,
  ],
  [
    "several summaries below each other on a sheet of their own",
    {
      Lines: [
        ["OrderID", "CustomerName", "Area", "Quantity", "UnitPrice", "TotalSale"],
        ["1", "A", "North", 1, 100, 100],
        ["2", "B", "South", 2, 100, 200],
        ["3", "A", "East", 3, 100, 300],
        ["4", "C", "North", 4, 100, 400],
      ],
      Summary: [
        ["Area", "Revenue"],
        ["North", 500],
        ["South", 200],
        ["East", 300],
        [null, null],
        ["Customer", "Revenue"],
        ["A", 400],
        ["B", 200],
        ["C", 400],
      ],
    },
    1000,
    null,
  ],
  [
    "a gross profit with the freight after it",
    {
      Lines: [
        ["Order no", "Customer", "Sales", "Freight", "Gross profit"],
        ["1", "A", 1000, 50, 300],
        ["2", "B", 500, 25, 100],
        ["3", "C", 2000, 40, 600],
      ],
    },
    3500,
    1000,
  ],
  [
    "returns on a sheet of their own with positive amounts",
    {
      Sales: [
        ["Invoice no", "Customer", "Amount", "COGS"],
        ["1", "A", 1000, 600],
        ["2", "B", 500, 300],
        ["3", "C", 700, 400],
      ],
      Returns: [
        ["Invoice no", "Customer", "Amount", "COGS"],
        ["1", "A", 100, 60],
        ["2", "B", 50, 30],
        ["3", "C", 20, 10],
      ],
    },
    2030,
    830,
  ],
];

describe.each(RELATIVES)("%s", (_, sheets, net, gross) => {
  test("gives the right figures, or none", () => {
    const snapshot = workbookOf(Object.entries(sheets).map(([name, rows]) => sheetOf(name, rows)));
    const { profitability } = analyseWorkbook(snapshot);
    expect(profitability?.netRevenue).toBeCloseTo(net, 2);
    const margin = valueOrNull(profitability?.grossMargin ?? 0);
    if (gross === null) expect(margin).toBeNull();
    else expect(margin).toBeCloseTo(gross, 2);
  });
});

describe("a mapping says otherwise", () => {
  const rows: Rows = [
    ["Order no", "Customer", "Currency", "Sales", "Discount", "State"],
    ["1", "ACME Ltd.", "USD", 110, 10, "ok"],
    ["2", "Acme Limited", "EUR", 220, 5, "ok"],
    ["3", "Beta", "USD", 330, 0, "test"],
  ];
  const netUnder = (entry: Partial<SalesEntry>): number | undefined =>
    analyseWorkbook(workbookOf([sheetOf("Lines", rows)]), {
      mapping: {
        version: 1,
        sheets: [
          { layout: "sales", sheet: "Lines", customer: "Customer", order: "Order no", revenue: "Sales", ...entry },
        ],
      },
    }).profitability?.netRevenue;

  test.each<[string, Partial<SalesEntry>, number]>([
    [
      "a discount in per cent",
      { deductions: ["Discount"], kinds: { Discount: "percent" } },
      110 * 0.9 + 220 * 0.95 + 330,
    ],
    ["a rate of tax within the amounts", { tax: { rate: 0.1 } }, 600],
    ["lines left out", { exclude: { State: ["TEST"] } }, 330],
    ["lines that count with the other sign", { negate: { State: ["test"] } }, 0],
    ["rates of exchange", { currencyColumn: "Currency", rates: { USD: 1, EUR: 1.1 } }, 682],
    ["the credit side of a ledger", { sign: "reversed" }, -660],
  ])("%s", (_, entry, net) => {
    expect(netUnder(entry)).toBeCloseTo(net, 9);
  });

  test("two names are one customer", () => {
    const { profitability } = analyseWorkbook(workbookOf([sheetOf("Lines", rows)]), {
      mapping: {
        version: 1,
        sheets: [
          {
            layout: "sales",
            sheet: "Lines",
            customer: "Customer",
            revenue: "Sales",
            aliases: { "acme limited": "ACME Ltd." },
          },
        ],
      },
    });
    expect(profitability?.views.customer.map(({ name, netRevenue }) => [name, netRevenue])).toEqual([
      ["ACME Ltd.", 330],
      ["Beta", 330],
    ]);
  });
});
