import { Body1 } from "@fluentui/react-components";
import type { ProfitabilityResults } from "../../../profitability/results";
import { profitWords } from "../../language/profit-words";
import { useWords } from "../../language/use-words";
import { DataTable } from "../../parts/data-table";
import { Section } from "../../parts/section";
import { useAmounts } from "./use-amounts";

/** Each view against the sum of the lines, or the ledger: differences are printed, never spread. */
export function Reconciliation({ results }: { results: ProfitabilityResults }) {
  const { t } = useWords(profitWords);
  const amounts = useAmounts(results);
  const against = results.ledgerTotal === null ? "lines" : "ledger";
  const views = [
    ...results.reconciliation.map(({ dimension, ...rest }) => ({ name: t(dimension), ...rest })),
    ...results.otherViews,
  ];
  return (
    <Section heading={t("reconciliation")}>
      <Body1 block>
        {results.difference === 0
          ? t("reconciled", { against })
          : t("notReconciled", { against, difference: amounts(results.difference) })}
      </Body1>
      <DataTable
        label={t("reconciliation")}
        headings={[t("view"), t("total"), t("difference")]}
        rows={views.map(({ name, total, difference }, index) => ({
          key: `${index}`,
          cells: [<bdi key="name">{name}</bdi>, amounts(total), amounts(difference)],
        }))}
      />
    </Section>
  );
}
