import { Body1, Caption1, Field, makeStyles, Select, Subtitle1, tokens } from "@fluentui/react-components";
import { useState } from "react";
import type { ProfitabilityResults } from "../../../profitability/results";
import { PROFIT_DIMENSIONS, type ProfitDimension } from "../../../profitability/sales";
import type { ReportDescription } from "../../../workbook/report/description";
import { profitWords } from "../../language/profit-words";
import { isolated } from "../../language/figures";
import { useWords } from "../../language/use-words";
import { MarginFigure, ViewFigure, WhaleFigure } from "./profit-figures";
import { ProfitColumnsSection } from "./profit-columns-section";
import { ProfitMapping } from "./profit-mapping";
import { ProfitRows } from "./profit-rows";
import { Reconciliation } from "./reconciliation";
import { useAmounts } from "./use-amounts";

const useStyles = makeStyles({
  secondary: { color: tokens.colorNeutralForeground2 },
  totals: {
    display: "grid",
    gridTemplateColumns: "1fr auto",
    columnGap: tokens.spacingHorizontalS,
    margin: 0,
    marginBlock: tokens.spacingVerticalM,
  },
  value: {
    margin: 0,
    textAlign: "end",
    fontWeight: tokens.fontWeightSemibold,
    fontVariantNumeric: "tabular-nums",
  },
});

interface ProfitabilityViewProps {
  readonly results: ProfitabilityResults;
  readonly preview: ReportDescription;
}

/** What the accountant asks of the sales lines: one view at a time, its chart, its rows down to the lines, and the whole. */
export default function ProfitabilityView({ results, preview }: ProfitabilityViewProps) {
  const styles = useStyles();
  const { t } = useWords(profitWords);
  const amounts = useAmounts(results);
  const mapped = PROFIT_DIMENSIONS.filter((dimension) => results.views[dimension].length > 0);
  const [wanted, setWanted] = useState<ProfitDimension>("segment");
  const dimension = mapped.includes(wanted) ? wanted : mapped[0];

  return (
    <>
      <Subtitle1 as="h1" block>
        {t("heading")}
      </Subtitle1>
      <Caption1 block className={styles.secondary}>
        {t("lines", { lines: results.lines, period: results.period === null ? "none" : isolated(results.period) })}
      </Caption1>
      <dl className={styles.totals}>
        {(["netRevenue", "grossMargin", "contribution"] as const).map((key) => (
          <div key={key} style={{ display: "contents" }}>
            <dt>{t(key)}</dt>
            <dd className={styles.value}>{amounts(results[key])}</dd>
          </div>
        ))}
      </dl>
      {results.negative.lines > 0 && (
        <Body1 block>
          {t("negative", { lines: results.negative.lines, amount: amounts(results.negative.netRevenue) })}
        </Body1>
      )}
      {dimension !== undefined && (
        <>
          <Field label={t("viewBy")}>
            <Select
              value={dimension}
              onChange={(_event, { value }) => {
                setWanted(value as ProfitDimension);
              }}
            >
              {mapped.map((one) => (
                <option key={one} value={one}>
                  {t(one)}
                </option>
              ))}
            </Select>
          </Field>
          <ViewFigure preview={preview} dimension={dimension} />
          <ProfitRows key={dimension} results={results} dimension={dimension} />
        </>
      )}
      <WhaleFigure preview={preview} />
      <MarginFigure preview={preview} />
      <Reconciliation results={results} />
      <ProfitMapping results={results} />
      <ProfitColumnsSection />
    </>
  );
}
