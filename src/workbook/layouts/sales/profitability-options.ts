import type { ProfitabilityOptions } from "../../../profitability/options";
import type { Mapping, SalesEntry } from "../../reading/mapping";

/** What the accountant said about the report beside the columns; of several tables of sales lines the first that says it. */
export function profitabilityOptions(mapping: Mapping): ProfitabilityOptions {
  const entries = mapping.sheets.filter((entry): entry is SalesEntry => entry.layout === "sales");
  const first = <Key extends keyof SalesEntry>(key: Key): SalesEntry[Key] | undefined =>
    entries.find((entry) => (entry[key] ?? null) !== null)?.[key];
  const bands = first("bands");
  const currency = first("currency");
  const breakEvenBy = first("breakEvenBy");
  return {
    period: first("reportPeriod") ?? null,
    compareWith: first("compareWith") ?? null,
    orderSizeBands: bands === undefined || bands === null || bands.length === 0 ? null : bands,
    pools: entries.flatMap(({ pools }) => pools ?? []),
    fixedCostPerOrder: first("fixedCostPerOrder") ?? null,
    ...(currency === undefined ? {} : { currencyScale: currency }),
    ...(breakEvenBy === undefined ? {} : { breakEvenBy }),
  };
}
