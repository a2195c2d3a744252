import { seededRandom } from "../seeded-random";

/** Lines as an accountant's export has them, with all that is awkward in such files. */
export interface RandomTable {
  readonly headings: readonly string[];
  readonly rows: readonly (readonly string[])[];
  readonly delimiter: string;
}

const WORDS = {
  en: {
    headings: ["Customer", "Product", "Region", "Segment", "Order No", "Date", "Sales", "Discount", "COGS", "Scenario"],
    customers: ["Acme Ltd", "ACME Ltd", "Beta, Inc", 'Gamma "Q"', "  Delta", "Épsilon", ""],
    plan: "Budget",
    actual: "Actual",
    total: "Grand total",
  },
  fa: {
    headings: ["مشتری", "محصول", "منطقه", "بخش", "شماره سفارش", "تاریخ", "فروش", "تخفیف", "بهای تمام شده", "سناریو"],
    customers: ["شرکت علی", "شركت علي", "دنا", "کوروش؛ شعبه", " البرز ", "می‌خرم", ""],
    plan: "بودجه",
    actual: "واقعی",
    total: "جمع کل",
  },
} as const;

export type Awkward = "plain" | "decimal-comma" | "currency" | "persian-digits" | "negative-costs";

export function randomTable(seed: number, language: "en" | "fa", awkward: Awkward, count = 300): RandomTable {
  const random = seededRandom(seed);
  const pick = <Item>(items: readonly Item[]): Item => items[Math.floor(random() * items.length)] as Item;
  const words = WORDS[language];
  const amount = (most: number, sign = 1): string => {
    const cents = Math.round(random() * most * 100) * sign;
    const text = (cents / 100).toFixed(2);
    switch (awkward) {
      case "decimal-comma":
        return grouped(text, ".", ",");
      case "currency":
        return random() < 0.3 ? `${grouped(text, ",", ".")} €` : cents < 0 ? `(${text.slice(1)})` : text;
      case "persian-digits":
        return text.replace(/\d/g, (digit) => String.fromCharCode(0x06f0 + Number(digit))).replace(".", "٫");
      default:
        return text;
    }
  };
  const rows: string[][] = [];
  for (let line = 0; line < count; line += 1) {
    const month = 1 + Math.floor(random() * 3);
    const day = String(1 + Math.floor(random() * 28)).padStart(2, "0");
    const revenue = amount(2000, random() < 0.05 ? -1 : 1);
    const customer = pick(words.customers);
    const segment = pick(["North", "South", "north", ""]);
    // On a sheet a further line of an order takes the names that stand in the first: a line without names is an order of its own.
    const isAlone = customer === "" || segment === "";
    rows.push([
      customer,
      `P${Math.floor(random() * 9)}`,
      segment,
      pick(["S1", "S2"]),
      isAlone ? `B${line}` : random() < 0.1 ? "" : `A${Math.floor(line / 3) % 90}`,
      `${language === "fa" ? "1403" : "2024"}-0${month}-${day}`,
      random() < 0.02 ? pick(["", "-", "?"]) : revenue,
      random() < 0.5 ? "" : amount(50),
      random() < 0.1 ? "" : amount(900, awkward === "negative-costs" ? -1 : 1),
      random() < 0.2 ? words.plan : words.actual,
    ]);
  }
  rows.splice(100, 0, [words.total, "", "", "", "", "", amount(9000), "", "", ""]);
  return { headings: words.headings, rows, delimiter: awkward === "decimal-comma" ? ";" : "," };
}

function grouped(text: string, thousands: string, decimals: string): string {
  const [whole = "", rest = ""] = text.split(".");
  return `${whole.replace(/\B(?=(\d{3})+$)/g, thousands)}${decimals}${rest}`;
}

export function csvOf({ headings, rows, delimiter }: RandomTable): string {
  const field = (text: string): string =>
    text.includes(delimiter) || /["\n]/.test(text) ? `"${text.replace(/"/g, '""')}"` : text;
  return [headings, ...rows].map((row) => row.map(field).join(delimiter)).join("\n");
}
