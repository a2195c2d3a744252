import { Button, Caption1, makeStyles, Subtitle2, tokens } from "@fluentui/react-components";
import { useId, useState } from "react";
import { exploreWords } from "../language/explore-words";
import { useWords } from "../language/use-words";
import { CanvasChart } from "./canvas-chart";
import type { PlacedChart } from "../../workbook/report/chart-figures";
import { ChartTable } from "./chart-table";

const useStyles = makeStyles({
  figure: { margin: 0, marginBlock: tokens.spacingVerticalL },
  subtitle: { color: tokens.colorNeutralForeground2 },
  foot: { display: "flex", justifyContent: "flex-end" },
});

interface ReportFigureProps {
  readonly placed: PlacedChart;
  readonly onChoose?: (category: string) => void;
}

/** A chart of the report, under its message, with a table that says the same without a drawing. */
export function ReportFigure({ placed, onChoose }: ReportFigureProps) {
  const styles = useStyles();
  const { chart } = placed;
  const { t, language } = useWords(exploreWords);
  const [asTable, setAsTable] = useState(false);
  const [failed, setFailed] = useState(false);
  const title = useId();

  return (
    <figure className={styles.figure} aria-labelledby={title}>
      <Subtitle2 as="h2" block id={title}>
        {chart.title}
      </Subtitle2>
      <Caption1 block className={styles.subtitle}>
        {chart.subtitle}
      </Caption1>
      {failed && <Caption1 role="alert">{t("chartFailed")}</Caption1>}
      {asTable || failed ? (
        <ChartTable placed={placed} />
      ) : (
        <CanvasChart
          placed={placed}
          language={language}
          {...(onChoose === undefined ? {} : { onChoose })}
          onFailed={() => {
            setFailed(true);
          }}
        />
      )}
      {!failed && (
        <div className={styles.foot}>
          <Button
            size="small"
            appearance="transparent"
            aria-describedby={title}
            onClick={() => {
              setAsTable(!asTable);
            }}
          >
            {t(asTable ? "showChart" : "showTable")}
          </Button>
        </div>
      )}
    </figure>
  );
}
