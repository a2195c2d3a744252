import { Body1 } from "@fluentui/react-components";
import type { ProfitabilityResults } from "../../../profitability/results";
import type { ServedCustomers } from "../../../profitability/served-customers";
import { profitWords } from "../../language/profit-words";
import { useWords } from "../../language/use-words";
import { DataTable } from "../../parts/data-table";
import { Section } from "../../parts/section";
import { AmountBars } from "./amount-bars";
import { useAmounts } from "./use-amounts";

/** Bars that a person still compares; the table goes on. */
const CHARTED = 8;
const LISTED = 25;

interface CostToServeProps {
  readonly results: ProfitabilityResults;
  readonly served: ServedCustomers;
}

/** What each customer leaves when the cost of serving them is taken off, least first. */
export function CostToServe({ results, served }: CostToServeProps) {
  const { t } = useWords(profitWords);
  const amounts = useAmounts(results);
  const shown = (name: string): string => (name === "" ? t("unnamed") : name);
  return (
    <Section heading={t("costToServe")}>
      <Body1 block>
        {t("costToServeLead", {
          spread: amounts(served.spread),
          remainder: served.remainder === 0 ? "none" : amounts(served.remainder),
        })}
      </Body1>
      <AmountBars
        rows={served.rows.slice(0, CHARTED).map(({ name, after }) => ({
          key: name,
          name: shown(name),
          value: after,
          shown: amounts(after),
          mark: null,
        }))}
      />
      <DataTable
        label={t("costToServe")}
        headings={[t("customer"), t("contribution"), t("costOfServing"), t("served")]}
        rows={served.rows.slice(0, LISTED).map(({ name, contribution, costs, after }) => ({
          key: name,
          cells: [
            <bdi key="name">{shown(name)}</bdi>,
            amounts(contribution),
            amounts(costs.reduce((sum, cost) => sum + cost, 0)),
            amounts(after),
          ],
        }))}
      />
    </Section>
  );
}
