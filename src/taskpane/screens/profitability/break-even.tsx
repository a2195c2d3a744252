import { Body1 } from "@fluentui/react-components";
import { valueOrNull } from "../../../alignment/figure";
import type { BreakEvenByCategory } from "../../../profitability/break-even-by-category";
import type { ProfitabilityResults } from "../../../profitability/results";
import { profitWords } from "../../language/profit-words";
import { useWords } from "../../language/use-words";
import { DataTable } from "../../parts/data-table";
import { Section } from "../../parts/section";
import { AmountBars } from "./amount-bars";
import { useAmounts } from "./use-amounts";

const CHARTED = 8;
const LISTED = 25;

interface BreakEvenProps {
  readonly results: ProfitabilityResults;
  readonly breakEven: BreakEvenByCategory;
}

/** From which value an order earns what it costs, beside the mean order of each category. */
export function BreakEven({ results, breakEven }: BreakEvenProps) {
  const { t, figures } = useWords(profitWords);
  const amounts = useAmounts(results);
  const shown = (name: string): string => (name === "" ? t("unnamed") : name);
  const rows = breakEven.rows.map((row) => ({
    ...row,
    mean: valueOrNull(row.meanOrder),
    value: valueOrNull(row.breakEven),
  }));
  return (
    <Section heading={t("breakEven")}>
      <Body1 block>{t("breakEvenLead", { amount: amounts(breakEven.fixedCost) })}</Body1>
      <AmountBars
        rows={rows.slice(0, CHARTED).map(({ name, mean, value }) => ({
          key: name,
          name: shown(name),
          value: mean ?? 0,
          shown: mean === null ? "–" : amounts(mean),
          mark: value,
        }))}
      />
      <DataTable
        label={t("breakEven")}
        headings={[t(breakEven.dimension), t("meanOrder"), t("breakEven"), t("ordersBelow")]}
        rows={rows.slice(0, LISTED).map(({ name, mean, value, below }) => ({
          key: name,
          cells: [
            <bdi key="name">{shown(name)}</bdi>,
            mean === null ? "–" : amounts(mean),
            value === null ? t("noBreakEven") : amounts(value),
            below === null ? "–" : figures.whole(below),
          ],
        }))}
      />
    </Section>
  );
}
