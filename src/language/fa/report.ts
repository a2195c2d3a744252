import type { ReportKey } from "../en/report";
import type { Messages } from "../message";
import { reportCustomers } from "./report-customers";
import { reportMethod } from "./report-method";
import { reportNames } from "./report-names";
import { reportProfit } from "./report-profit";
import { reportSentences } from "./report-sentences";
import { reportSummary } from "./report-summary";
import { reportTables } from "./report-tables";

/** All that the report says, in Persian. */
export const reportFa: Messages<ReportKey> = {
  ...reportNames,
  ...reportTables,
  ...reportSentences,
  ...reportSummary,
  ...reportMethod,
  ...reportProfit,
  ...reportCustomers,
};
