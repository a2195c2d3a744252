import { Body1, Caption1, Field, makeStyles, Select, Subtitle1, tokens } from "@fluentui/react-components";
import { useMemo, useState } from "react";
import { type Figure, isComputable } from "../../../alignment/figure";
import type { ProfitabilityResults } from "../../../profitability/results";
import { PROFIT_DIMENSIONS } from "../../../profitability/sales";
import type { DrilledView } from "../../../workbook/layouts/sales/drill-lines";
import type { ReportDescription } from "../../../workbook/report/description";
import { profitWords } from "../../language/profit-words";
import { isolated } from "../../language/figures";
import { useWords } from "../../language/use-words";
import { NARROW_SELECT } from "../../parts/narrow-select";
import { BreakEven } from "./break-even";
import { CostToServe } from "./cost-to-serve";
import { ProfitCosts } from "./profit-costs";
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
  /** A dimension, or "other/" and the name of another view. */
  readonly wanted: string;
  readonly onView: (view: string) => void;
}

/** What the accountant asks of the sales lines: one view at a time, its chart, its rows down to the lines, and the whole. */
export default function ProfitabilityView({ results, preview, wanted, onView }: ProfitabilityViewProps) {
  const styles = useStyles();
  const { t } = useWords(profitWords);
  const amounts = useAmounts(results);
  const figure = (value: Figure): string => (isComputable(value) ? amounts(value) : "–");
  const mapped = PROFIT_DIMENSIONS.filter((dimension) => results.views[dimension].length > 0);
  const [opened, setOpened] = useState<string | null>(null);
  const dimension = mapped.find((one) => one === wanted) ?? mapped[0];
  const other = results.otherViews.find(({ name }) => otherKey(name) === wanted);
  const drilled = useMemo(
    (): DrilledView | undefined => (other === undefined ? dimension : { column: other.name }),
    [other, dimension],
  );

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
            <dd className={styles.value}>{figure(results[key])}</dd>
          </div>
        ))}
      </dl>
      {results.negative.lines > 0 && (
        <Body1 block>
          {t("negative", { lines: results.negative.lines, amount: amounts(results.negative.netRevenue) })}
        </Body1>
      )}
      {dimension !== undefined && drilled !== undefined && (
        <>
          <Field label={t("viewBy")}>
            <Select
              select={NARROW_SELECT}
              value={other === undefined ? dimension : wanted}
              onChange={(_event, { value }) => {
                setOpened(null);
                onView(value);
              }}
            >
              {mapped.map((one) => (
                <option key={one} value={one}>
                  {t(one)}
                </option>
              ))}
              {results.otherViews.map(({ name }) => (
                <option key={otherKey(name)} value={otherKey(name)}>
                  {name}
                </option>
              ))}
            </Select>
          </Field>
          {other === undefined && (
            <ViewFigure
              preview={preview}
              dimension={dimension}
              onChoose={(name) => {
                const row = results.views[dimension].find((one) => one.name === name);
                // The chart has a name of its own for what has none.
                setOpened(row?.name ?? "");
              }}
            />
          )}
          <ProfitRows
            results={results}
            view={drilled}
            label={other === undefined ? t(dimension) : isolated(other.name)}
            rows={other === undefined ? results.views[dimension] : other.rows}
            opened={opened}
            onOpen={setOpened}
          />
        </>
      )}
      {results.costToServe !== null && <CostToServe results={results} served={results.costToServe} />}
      {results.breakEven !== null && <BreakEven results={results} breakEven={results.breakEven} />}
      <WhaleFigure preview={preview} />
      <MarginFigure preview={preview} />
      <Reconciliation results={results} />
      <ProfitMapping results={results} />
      <ProfitCosts />
      <ProfitColumnsSection />
    </>
  );
}

function otherKey(name: string): string {
  return `other/${name}`;
}
