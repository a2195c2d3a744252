import { describe, expect, test } from "vitest";
import { valueOrNull } from "../../../../src/alignment/figure";
import { analyseWorkbook } from "../../../../src/workbook/analyse";
import type { FindingCode } from "../../../../src/workbook/finding";
import type { CellValue } from "../../../../src/workbook/snapshot";
import { sheetOf, workbookOf } from "../../snapshot-of";

/** Exports as accounting and shop programs write them, in both languages; the right figures were reckoned by hand from the rows. */
type Rows = readonly (readonly (CellValue | null)[])[];

interface Right {
  readonly rows: Rows;
  /** null: nothing may be computed. */
  readonly net: number | null;
  /** null: not computable. */
  readonly gross?: number | null;
  readonly contribution?: number | null;
  readonly lines?: number;
  readonly customers?: readonly string[];
  readonly products?: readonly string[];
  readonly said?: readonly FindingCode[];
  readonly unsaid?: readonly FindingCode[];
  /** What the findings of columns left out name. */
  readonly names?: readonly string[];
}

const EXPORTS: Readonly<Record<string, Right>> = {
  "subtotals under numbers of customers, amounts as text with a comma": {
    rows: [
      ["Cust. no.", "Customer", "Product", "Revenue", "COGS"],
      [1001, "ACME", "P1", "1.200,50", "700,00"],
      [1001, "ACME", "P2", "760,00", "400,00"],
      ["Subtotal", "–", "–", "1.960,50", "1.100,00"],
      [1002, "Beta", "P1", "300,00", "150,00"],
      ["Subtotal", "–", "–", "300,00", "150,00"],
      ["Grand total to date", "–", "–", "2.260,50", "1.250,00"],
    ],
    net: 2260.5,
    gross: 1010.5,
    lines: 3,
  },
  "results of a list of SAP": {
    rows: [
      ["Sold-to party", "Material", "Net value", "Cost"],
      ["ACME", "M-1", 1000, 600],
      ["ACME", "M-2", 500, 300],
      ["ACME", "Result", 1500, 900],
      ["Beta", "M-1", 700, 400],
      ["Beta", "Result", 700, 400],
      ["Overall Result", null, 2200, 1300],
    ],
    net: 2200,
    gross: 900,
    lines: 3,
    customers: ["ACME", "Beta"],
  },
  "a sum of a group whose label says nothing of a total": {
    rows: [
      ["Region", "Customer", "Product", "Net sales"],
      ["North", "A", "P1", 100],
      ["North", "B", "P2", 250],
      ["North all", null, null, 350],
      ["South", "C", "P1", 80],
      ["South", "D", "P2", 20],
      ["South all", null, null, 100],
    ],
    net: 450,
    lines: 4,
  },
  "thousands of euros beside euros": {
    rows: [
      ["Customer", "Net revenue (k€)", "COGS (k€)", "Freight (€)"],
      ["A", 12.5, 7, 300],
      ["B", 8, 5, 250],
      ["C", 4.5, 2, 50],
    ],
    net: 25,
    gross: 11,
    // 600 euros are 0.6 thousand.
    contribution: 10.4,
    said: ["units-converted"],
  },
  "میلیون ریال در کنار ریال": {
    rows: [
      ["مشتری", "فروش خالص (میلیون ریال)", "بهای تمام شده (میلیون ریال)", "پورسانت (ریال)"],
      ["الف", 120, 70, 2_000_000],
      ["ب", 80, 50, 1_000_000],
      ["ج", 50, 30, 500_000],
    ],
    net: 250,
    gross: 100,
    contribution: 96.5,
    said: ["units-converted"],
  },
  "تومان در کنار ریال": {
    rows: [
      ["مشتری", "فروش (تومان)", "هزینه حمل (ریال)"],
      ["الف", 1000, 500],
      ["ب", 800, 500],
      ["ج", 200, 1000],
    ],
    net: 2000,
    contribution: 1800,
    said: ["units-converted"],
  },
  "revenue in T€": {
    rows: [
      ["Customer", "Product", "Revenue in T€", "Cost of sales in T€"],
      ["A", "P1", 12, 7],
      ["B", "P1", 8, 5],
      ["C", "P2", 4, 2],
    ],
    net: 24,
    gross: 10,
  },
  "costs by the words that shops and forwarders use": {
    rows: [
      [
        "Customer",
        "Revenue",
        "COGS",
        "Outbound freight (€)",
        "Payment fee",
        "Marketplace commission",
        "Customs duty",
        "Fulfilment fee",
        "Returns handling",
        "Packaging",
      ],
      ["A", 1000, 600, 10, 5, 50, 20, 15, 3, 2],
      ["B", 500, 300, 8, 3, 25, 10, 9, 0, 1],
      ["C", 700, 350, 12, 4, 35, 0, 11, 7, 1],
    ],
    net: 2200,
    contribution: 719,
    // 950 before them; 30 + 12 + 110 + 30 + 35 + 10 + 4 = 231.
    unsaid: ["figures-not-used"],
  },
  "هزینه‌ها به واژه‌های فروشگاه‌ها": {
    rows: [
      [
        "مشتری",
        "فروش خالص",
        "بهای تمام شده",
        "کارمزد درگاه",
        "هزینه ارسال",
        "حقوق گمرکی",
        "هزینه بسته‌بندی",
        "هزینه مرجوعی",
      ],
      ["الف", 1000, 600, 10, 20, 30, 5, 2],
      ["ب", 500, 300, 5, 10, 15, 5, 3],
      ["ج", 700, 350, 7, 14, 0, 5, 1],
    ],
    net: 2200,
    contribution: 818,
    unsaid: ["figures-not-used"],
  },
  "a cost of no known kind": {
    rows: [
      ["Customer", "Revenue", "COGS", "Depalletising cost"],
      ["A", 1000, 600, 10],
      ["B", 500, 300, 8],
      ["C", 700, 350, 12],
    ],
    net: 2200,
    contribution: 920,
    said: ["cost-level-assumed"],
  },
  "figures of no known kind are told of": {
    rows: [
      ["Customer", "Revenue", "COGS", "Zorblax"],
      ["A", 1000, 600, 10],
      ["B", 500, 300, 8],
      ["C", 700, 350, 12],
    ],
    net: 2200,
    gross: 950,
    said: ["figures-not-used"],
    names: ["Zorblax"],
    unsaid: ["reading-uncertain"],
  },
  "a total of costs beside the costs": {
    rows: [
      ["Customer", "Revenue", "COGS", "Freight", "Total cost"],
      ["A", 1000, 600, 10, 610],
      ["B", 500, 300, 8, 308],
      ["C", 700, 350, 12, 362],
    ],
    net: 2200,
    contribution: 920,
  },
  "a return whose cost has no sign": {
    rows: [
      ["Customer", "Product", "Qty", "Revenue", "COGS"],
      ["A", "P1", 5, 200, 110],
      ["B", "P1", 10, 400, 220],
      ["A", "P1", -1, -40, 22],
    ],
    net: 560,
    gross: 252,
    said: ["returns-unsigned"],
  },
  "a return whose discount has no sign": {
    rows: [
      ["Customer", "Product", "List amount", "Discount", "COGS"],
      ["A", "P1", 200, 20, 110],
      ["B", "P1", 400, 40, 220],
      ["A", "P1", -40, 4, 22],
    ],
    net: 504,
    gross: 196,
    said: ["returns-unsigned"],
  },
  "freight of a return is a cost": {
    rows: [
      ["Customer", "Product", "Qty", "Revenue", "COGS", "Freight"],
      ["A", "P1", 5, 200, 110, 10],
      ["B", "P1", 10, 400, 220, 10],
      ["A", "P1", -1, -40, 22, 5],
    ],
    net: 560,
    gross: 252,
    contribution: 227,
  },
  "a negative quantity with an amount without a sign": {
    rows: [
      ["Customer", "Product", "Qty", "Unit price", "Amount", "COGS"],
      ["A", "P1", 5, 40, 200, 110],
      ["B", "P1", 10, 40, 400, 220],
      ["A", "P1", -1, 40, 40, 22],
    ],
    net: 560,
    gross: 252,
    said: ["quantity-negative"],
  },
  "تعداد منفی با مبلغ بی‌علامت": {
    rows: [
      ["مشتری", "کالا", "تعداد", "فی", "مبلغ"],
      ["الف", "پ", 5, 40, 200],
      ["ب", "پ", 10, 40, 400],
      ["الف", "پ", -1, 40, 40],
    ],
    net: 560,
    gross: null,
    said: ["quantity-negative"],
  },
  "tax in the heading alone": {
    rows: [
      ["Customer", "Revenue (incl. 20% VAT)", "COGS"],
      ["A", 1200, 600],
      ["B", 600, 300],
      ["C", 240, 100],
    ],
    net: 1700,
    gross: 700,
    said: ["tax-taken-off"],
  },
  "مبلغ با احتساب ۱۰٪ مالیات": {
    rows: [
      ["مشتری", "مبلغ (با احتساب ۱۰٪ مالیات)", "بهای تمام شده"],
      ["الف", 1100, 600],
      ["ب", 550, 300],
      ["ج", 220, 100],
    ],
    net: 1700,
    gross: 700,
    said: ["tax-taken-off"],
  },
  "tax in the amounts at a rate that nobody says": {
    rows: [
      ["Customer", "Sales incl. VAT", "COGS"],
      ["A", 1200, 600],
      ["B", 600, 300],
      ["C", 240, 100],
    ],
    net: 2040,
    said: ["tax-in-amounts"],
  },
  "sales with tax, and its rate in a column": {
    rows: [
      ["Customer", "Product", "Sales incl. VAT", "VAT %", "COGS"],
      ["A", "P1", 1200, 20, 600],
      ["B", "P2", 550, 10, 300],
      ["C", "P3", 240, 20, 100],
    ],
    net: 1700,
    gross: 700,
    said: ["tax-taken-off"],
  },
  "with and without tax side by side": {
    rows: [
      ["Customer", "Amount excl. VAT", "VAT", "Amount incl. VAT"],
      ["A", 1000, 200, 1200],
      ["B", 500, 100, 600],
      ["C", 200, 40, 240],
    ],
    net: 1700,
    gross: null,
    unsaid: ["tax-in-amounts", "tax-assumed"],
  },
  "orders of Shopify": {
    rows: [
      [
        "Name",
        "Email",
        "Financial Status",
        "Currency",
        "Subtotal",
        "Shipping",
        "Taxes",
        "Total",
        "Discount Code",
        "Discount Amount",
        "Created at",
        "Lineitem quantity",
        "Lineitem name",
        "Lineitem price",
        "Billing Name",
        "Refunded Amount",
      ],
      ["#1001", "a@x.com", "paid", "EUR", 90, 5, 19, 114, "TEN", 10, "2025-01-03", 2, "Mug", 30, "Ann", 0],
      ["#1001", "a@x.com", null, null, null, null, null, null, null, null, "2025-01-03", 1, "Tee", 40, null, null],
      ["#1002", "b@x.com", "paid", "EUR", 60, 5, 13, 78, null, 0, "2025-01-04", 2, "Mug", 30, "Bob", 0],
      ["#1003", "c@x.com", "paid", "EUR", 110, 0, 22, 132, null, 0, "2025-01-05", 1, "Tee", 40, "Cid", 0],
      ["#1003", "c@x.com", null, null, null, null, null, null, null, null, "2025-01-05", 1, "Mug", 30, null, null],
      ["#1003", "c@x.com", null, null, null, null, null, null, null, null, "2025-01-05", 1, "Cap", 40, null, null],
    ],
    // 60 + 40 - 10, 60, 40 + 30 + 40.
    net: 260,
    gross: null,
    lines: 6,
    products: ["Cap", "Mug", "Tee"],
    customers: ["Ann", "Bob", "Cid"],
    said: ["income-left-out"],
  },
  "one discount twice, as a rate and as money": {
    rows: [
      ["Customer", "List amount", "Discount %", "Discount amount", "Net amount"],
      ["A", 1000, 10, 100, 900],
      ["B", 500, 5, 25, 475],
      ["C", 2000, 15, 300, 1700],
    ],
    net: 3075,
    gross: null,
  },
  "one discount twice without the amount after it": {
    rows: [
      ["Customer", "List amount", "Discount %", "Discount amount"],
      ["A", 1000, 10, 100],
      ["B", 500, 5, 25],
      ["C", 2000, 15, 300],
    ],
    net: 3075,
    gross: null,
  },
  "order lines of Odoo": {
    rows: [
      ["Order Reference", "Customer", "Product", "Quantity", "Unit Price", "Discount (%)", "Subtotal"],
      ["S001", "A", "P1", 10, 100, 10, 900],
      ["S002", "B", "P1", 5, 100, 5, 475],
      ["S003", "C", "P2", 20, 100, 0, 2000],
    ],
    net: 3375,
    gross: null,
  },
  "تخفیف بر مبلغی که حاصل‌ضرب تعداد در فی است": {
    rows: [
      ["نام مشتری", "شرح کالا", "تعداد", "فی", "مبلغ", "تخفیف"],
      ["الف", "پ", 10, 100, 1000, 100],
      ["ب", "پ", 5, 100, 500, 25],
      ["ج", "ت", 20, 100, 2000, 300],
    ],
    net: 3075,
    gross: null,
  },
  "تخفیف بر مبلغ کل که حاصل‌ضرب تعداد در فی است": {
    rows: [
      ["نام مشتری", "نام کالا", "تعداد", "فی", "مبلغ کل", "مبلغ تخفیف", "مالیات", "مبلغ خالص"],
      ["الف", "پ", 10, 100, 1000, 100, 90, 990],
      ["ب", "پ", 5, 100, 500, 25, 47.5, 522.5],
      ["ج", "ت", 20, 100, 2000, 300, 170, 1870],
    ],
    net: 3075,
    gross: null,
  },
  "lines of an invoice that stand twice": {
    rows: [
      ["Invoice no", "Line no", "Customer", "Amount"],
      ["1", 1, "A", 100],
      ["1", 2, "A", 50],
      ["1", 2, "A", 50],
      ["2", 1, "B", 70],
    ],
    net: 270,
    gross: null,
    said: ["lines-duplicated"],
  },
  "items of SAP": {
    rows: [
      ["Billing document", "Item", "Sold-to party", "Material", "Description", "Billed quantity", "Net value", "Cost"],
      ["90001", 10, "ACME", "M-100", "Pump", 2, 1000, 600],
      ["90001", 20, "ACME", "M-200", "Valve", 1, 500, 300],
      ["90002", 10, "Beta", "M-100", "Pump", 1, 700, 400],
    ],
    net: 2200,
    gross: 900,
    customers: ["ACME", "Beta"],
    products: ["Pump", "Valve"],
  },
  "freight that the customer pays": {
    rows: [
      ["Customer", "Net sales", "COGS", "Shipping income", "Refund amount", "Pieces per carton"],
      ["A", 1000, 600, 20, 0, 12],
      ["B", 500, 300, 10, 50, 6],
      ["C", 700, 350, 15, 0, 24],
    ],
    // Net sales are after what was given back.
    net: 2200,
    gross: 950,
    said: ["income-left-out", "figures-not-used", "discount-not-taken"],
    names: ["Pieces per carton"],
    unsaid: ["reading-uncertain"],
  },
  "amounts in the currency of the books beside those of the document": {
    rows: [
      ["Customer", "Currency", "Amount", "Net amount EUR", "Cost EUR"],
      ["A", "USD", 1100, 1000, 600],
      ["B", "EUR", 500, 500, 300],
      ["C", "GBP", 600, 700, 350],
    ],
    net: 2200,
    gross: 950,
  },
  "actual and budget side by side": {
    rows: [
      ["Customer", "Product", "Actual revenue", "Budget revenue", "Actual COGS", "Budget COGS"],
      ["A", "P1", 1000, 900, 600, 500],
      ["B", "P1", 500, 700, 300, 400],
      ["C", "P2", 700, 600, 350, 300],
    ],
    net: 2200,
    gross: 950,
    said: ["table-as-plan"],
  },
  "واقعی و بودجه در کنار هم": {
    rows: [
      ["مشتری", "فروش واقعی", "فروش بودجه", "بهای تمام شده واقعی", "بهای تمام شده بودجه"],
      ["الف", 1000, 900, 600, 500],
      ["ب", 500, 700, 300, 400],
      ["ج", 700, 600, 350, 300],
    ],
    net: 2200,
    gross: 950,
    said: ["table-as-plan"],
  },
  "orders of WooCommerce": {
    rows: [
      [
        "Order Number",
        "Order Status",
        "Order Date",
        "First Name (Billing)",
        "Last Name (Billing)",
        "Order Subtotal Amount",
        "Cart Discount Amount",
        "Order Shipping Amount",
        "Order Refund Amount",
        "Order Total Amount",
        "SKU",
        "Item Name",
        "Quantity (- Refund)",
        "Item Cost",
      ],
      ["101", "Completed", "2025-01-03", "Ann", "Lee", 100, 0, 5, 0, 105, "MUG", "Mug", 2, 30],
      ["101", "Completed", "2025-01-03", "Ann", "Lee", 100, 0, 5, 0, 105, "TEE", "Tee", 1, 40],
      ["102", "Completed", "2025-01-04", "Bob", "Ray", 60, 0, 5, 0, 65, "MUG", "Mug", 2, 30],
      ["103", "Cancelled", "2025-01-05", "Cid", "Fox", 30, 0, 0, 0, 30, "MUG", "Mug", 1, 30],
    ],
    net: 160,
    gross: null,
    products: ["Mug", "Tee"],
  },
  "discounts with a minus do not disagree with the profit": {
    rows: [
      ["Customer", "Gross sales", "Discount", "COGS", "Profit"],
      ["A", 1000, -100, 500, 400],
      ["B", 500, -50, 250, 200],
      ["C", 700, -70, 350, 280],
    ],
    net: 1980,
    gross: 880,
    unsaid: ["profit-disagrees"],
  },
  "customers in rows of their own above their lines, in a column without a heading": {
    rows: [
      ["", "Date", "Transaction Type", "Num", "Product/Service", "Qty", "Sales Price", "Amount", "Balance"],
      ["Alder", null, null, null, null, null, null, null, null],
      ["", "2025-01-02", "Invoice", 1, "Pump", 2, 100, 200, 200],
      ["", "2025-01-03", "Credit Memo", 2, "Pump", -1, 100, -100, 100],
      ["Total for Alder", null, null, null, null, 1, null, 100, null],
      ["Birch", null, null, null, null, null, null, null, null],
      ["", "2025-01-04", "Invoice", 3, "Pump", 3, 100, 300, 300],
      ["Total for Birch", null, null, null, null, 3, null, 300, null],
      ["TOTAL", null, null, null, null, 4, null, 400, null],
    ],
    net: 400,
    lines: 3,
    customers: ["Alder", "Birch"],
    unsaid: ["figures-not-used"],
  },
  "receipts among invoices and credits of Sage": {
    rows: [
      ["No", "Type", "A/C", "Name", "Date", "Ref", "Net Amount", "Tax Amount", "Gross Amount"],
      [1, "SI", "A01", "Alder", "2025-01-02", 1, 100, 20, 120],
      [2, "SC", "A01", "Alder", "2025-01-03", 2, 50, 10, 60],
      [3, "SR", "A01", "Alder", "2025-01-04", 3, 60, 0, 60],
      [4, "SI", "B01", "Birch", "2025-01-05", 4, 300, 60, 360],
    ],
    net: 350,
    lines: 3,
    said: ["lines-left-out", "lines-negated"],
    unsaid: ["figures-not-used", "tax-assumed"],
  },
  "kinds of documents that nobody knows": {
    rows: [
      ["Type", "Number", "Customer", "Amount"],
      ["Invoice", 1, "A", 100],
      ["Zorblax", 2, "A", 50],
      ["Invoice", 3, "B", 70],
    ],
    net: 220,
    said: ["lines-of-unknown-kind"],
  },
  "a gross profit beside freight": {
    rows: [
      [
        "Customer/Project : Company Name",
        "Amount",
        "Est. Extended Cost (Line)",
        "Est. Gross Profit (Line)",
        "Shipping Cost",
      ],
      ["A", 100, 60, 40, 5],
      ["B", 50, 30, 20, 5],
      ["C", 70, 40, 30, 5],
    ],
    net: 220,
    gross: 90,
    contribution: 75,
    customers: ["A", "B", "C"],
    unsaid: ["profit-disagrees"],
  },
  "costs as percentages": {
    rows: [
      ["Customer", "Revenue", "COGS %", "Commission rate"],
      ["A", 1000, 60, 5],
      ["B", 500, 50, 4],
      ["C", 700, 40, 10],
    ],
    net: 2200,
    gross: 1070,
    // 50 + 20 + 70.
    contribution: 930,
    said: ["cost-as-rate"],
  },
  "units in a row below the headings": {
    rows: [
      ["Customer", "Product", "Revenue", "COGS", "Freight"],
      [null, null, "k€", "k€", "€"],
      ["A", "P", 10, 6, 300],
      ["B", "Q", 5, 3, 100],
      ["C", "P", 7, 4, 200],
    ],
    net: 22,
    gross: 9,
    contribution: 8.4,
    said: ["units-converted"],
    unsaid: ["amount-not-a-number"],
  },
  "a total that holds freight charged and lacks a rebate": {
    rows: [
      [
        "Order ID",
        "Buyer",
        "Item price",
        "Quantity",
        "Referral fee",
        "Shipping charged",
        "Promotional rebates",
        "Total",
      ],
      ["1", "A", 20, 1, 3, 5, 2, 23],
      ["2", "B", 30, 1, 4.5, 0, 0, 30],
      ["3", "C", 10, 2, 3, 5, 0, 25],
    ],
    // 20 - 2, 30 and 20; less 10.5 of fees.
    net: 68,
    contribution: 57.5,
    said: ["income-left-out", "amount-computed"],
    unsaid: ["figures-not-used"],
  },
  "freight in a column of its own that only the total proves to be charged": {
    rows: [
      ["Invoice no", "Customer", "Goods amount", "Freight", "VAT", "Invoice total"],
      ["1", "A", 100, 10, 22, 132],
      ["2", "B", 50, 0, 10, 60],
      ["3", "C", 200, 20, 44, 264],
    ],
    net: 350,
    gross: null,
    said: ["income-left-out"],
  },
  "two years side by side": {
    rows: [
      ["Customer", "Sales 2024", "Sales 2025", "COGS 2025"],
      ["A", 900, 1000, 600],
      ["B", 450, 500, 300],
      ["C", 650, 700, 350],
    ],
    net: 2200,
    gross: 950,
    said: ["figures-not-used"],
    names: ["Sales 2024"],
  },
};

describe.each(Object.entries(EXPORTS))("%s", (_, right) => {
  test("gives the right figures, and says what it took", () => {
    const { profitability, findings } = analyseWorkbook(workbookOf([sheetOf("Lines", right.rows)]));
    if (right.net === null) expect(profitability).toBeNull();
    else expect(profitability?.netRevenue).toBeCloseTo(right.net, 2);
    if (right.gross !== undefined) {
      const gross = valueOrNull(profitability?.grossMargin ?? 0);
      if (right.gross === null) expect(gross).toBeNull();
      else expect(gross).toBeCloseTo(right.gross, 2);
    }
    if (right.contribution !== undefined && right.contribution !== null)
      expect(valueOrNull(profitability?.contribution ?? 0)).toBeCloseTo(right.contribution, 2);
    if (right.lines !== undefined) expect(profitability?.lines).toBe(right.lines);
    const namesOf = (view: "customer" | "product"): readonly string[] =>
      (profitability?.views[view] ?? []).map(({ name }) => name).sort();
    if (right.customers !== undefined) expect(namesOf("customer")).toEqual(right.customers);
    if (right.products !== undefined) expect(namesOf("product")).toEqual(right.products);
    const codes = findings.map(({ code }) => code);
    expect(codes).toEqual(expect.arrayContaining([...(right.said ?? [])]));
    for (const code of right.unsaid ?? []) expect(codes).not.toContain(code);
    const named = findings.filter(({ code }) => code === "figures-not-used").map(({ value }) => String(value));
    for (const name of right.names ?? []) expect(named.join()).toContain(name);
  });
});
