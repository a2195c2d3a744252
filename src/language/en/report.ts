import { reportCustomers } from "./report-customers";
import { reportMethod } from "./report-method";
import { reportNames } from "./report-names";
import { reportProfit } from "./report-profit";
import { reportSentences } from "./report-sentences";
import { reportSummary } from "./report-summary";
import { reportTables } from "./report-tables";

/** All that the report says, in English. */
export const reportEn = {
  ...reportNames,
  ...reportTables,
  ...reportSentences,
  ...reportSummary,
  ...reportMethod,
  ...reportProfit,
  ...reportCustomers,
} as const;

export type ReportKey = keyof typeof reportEn;
export type ReportMessages = typeof reportEn;
