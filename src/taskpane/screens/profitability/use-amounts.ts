import { useMemo } from "react";
import { CURRENCY_SCALES } from "../../../profitability/currency-scale";
import type { ProfitabilityResults } from "../../../profitability/results";
import { profitWords } from "../../language/profit-words";
import { useWords } from "../../language/use-words";

/** Money as the report shows it: in the chosen unit, without decimals where the unit is the input's own. */
export function useAmounts({ currencyScale }: Pick<ProfitabilityResults, "currencyScale">): (amount: number) => string {
  const { figures } = useWords(profitWords);
  return useMemo(() => {
    const divisor = CURRENCY_SCALES[currencyScale];
    const format = divisor > 1 ? figures.precise : figures.whole;
    return (amount) => format(amount / divisor);
  }, [figures, currencyScale]);
}
