import type { WrittenLanguage } from "../../src/language/language";
import type { SampleSheet } from "./company";
import { type Random, seededRandom } from "./random";
import {
  CUSTOMERS,
  type CustomerStory,
  LINES_A_PERIOD,
  PERIODS,
  PRODUCTS,
  SALES_WORDS,
  SEGMENTS,
  TERRITORIES,
} from "./sales-story";

/** A seed of its own: what the other sheets hold does not depend on the sales lines. */
const SEED = 1984;
/** Discount by which customers' lines differ around their own. */
const DISCOUNT_SPREAD = 0.02;
/** Share of lines that come back in part, and which part of them. */
const RETURNED_LINES = 0.04;
const RETURNED_SHARE = 0.25;
const COMMISSION = 0.03;

/** The accountant's lines of two quarters, an Excel table; the same figures in either language. */
export function salesLines(language: WrittenLanguage): SampleSheet {
  const words = SALES_WORDS[language];
  const random = seededRandom(SEED);
  let order = 4100;
  const rows = PERIODS.flatMap(({ name, firstDay, days, growth }) => {
    const lines: (string | number | null)[][] = [];
    while (lines.length < LINES_A_PERIOD) {
      const customer = chosen(random);
      order += 1;
      const day = Math.min(days - 1, Math.floor((lines.length / LINES_A_PERIOD) * days));
      for (let line = 0; line < 1 + Math.floor(random.next() * 3); line += 1) {
        lines.push(lineOf(language, random, customer, order, firstDay + day, name[language], growth));
      }
    }
    return lines;
  });
  return {
    name: words.sheet,
    title: [words.title, words.unit],
    header: words.header,
    rows,
    widths: [12, 12, 16, 28, 18, 14, 24, 14, 12, 12, 14, 14, 12],
    dateColumns: [1],
    moneyColumns: [7, 8, 9, 10, 11, 12],
    table: "SalesLines",
  };
}

/** Customers by how often they order. */
function chosen(random: Random): CustomerStory {
  const total = CUSTOMERS.reduce((sum, { orders }) => sum + orders, 0);
  let place = random.next() * total;
  for (const customer of CUSTOMERS) {
    place -= customer.orders;
    if (place < 0) return customer;
  }
  throw new Error("The customers' orders do not add up.");
}

function lineOf(
  language: WrittenLanguage,
  random: Random,
  customer: CustomerStory,
  order: number,
  day: number,
  period: string,
  growth: number,
): (string | number | null)[] {
  const product = PRODUCTS[Math.floor(random.next() * PRODUCTS.length)];
  if (product === undefined) throw new Error("There is no product.");
  const gross = tenth(customer.size * product.price * growth * (0.7 + 0.6 * random.next()));
  const discount = tenth(gross * (customer.discount + DISCOUNT_SPREAD * random.next()));
  const returned = random.next() < RETURNED_LINES ? tenth((gross - discount) * RETURNED_SHARE) : 0;
  const goods = tenth((gross - returned) * product.cost * (0.97 + 0.06 * random.next()));
  const commission = tenth((gross - discount - returned) * COMMISSION);
  const freight = tenth(customer.freight * (0.8 + 0.4 * random.next()));
  return [
    order,
    day,
    period,
    customer.name[language],
    SEGMENTS[customer.segment][language],
    TERRITORIES[customer.territory][language],
    product.name[language],
    gross,
    discount,
    returned,
    goods,
    commission,
    freight,
  ];
}

function tenth(amount: number): number {
  return Math.round(amount * 10) / 10;
}
