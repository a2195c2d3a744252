import { Body1, makeStyles, Subtitle1, tokens } from "@fluentui/react-components";
import { useState } from "react";
import type { AlignmentResults } from "../../../alignment/results";
import type { ReportDescription } from "../../../workbook/report/description";
import { ReportFigures } from "../../charts/report-figures";
import { exploreWords } from "../../language/explore-words";
import { isolated } from "../../language/figures";
import { useWords } from "../../language/use-words";
import { DataTable } from "../../parts/data-table";
import { Section } from "../../parts/section";
import { ComparisonBars } from "./comparison-bars";
import { SideChoice } from "./side-choice";

const useStyles = makeStyles({
  lead: { color: tokens.colorNeutralForeground2, marginBlock: tokens.spacingVerticalXS },
});

/** The trend over the periods, and any two of them side by side. */
export function PeriodHistory({ results, preview }: { results: AlignmentResults; preview: ReportDescription }) {
  const styles = useStyles();
  const { t, figures } = useWords(exploreWords);
  const periods = [...new Set(results.history.map(({ period }) => period))];
  const [now, setNow] = useState(periods.at(-1) ?? "");
  const [before, setBefore] = useState(periods.at(-2) ?? "");
  if (periods.length < 2) {
    return (
      <>
        <Subtitle1 as="h1" block>
          {t("history")}
        </Subtitle1>
        <Body1 as="p" block className={styles.lead}>
          {t("historyNone")}
        </Body1>
      </>
    );
  }
  const scoreOf = (period: string, department: string): number | null =>
    results.history.find(
      (row) => row.period === period && row.department === department && row.component === "alignment",
    )?.score ?? null;
  const rows = results.departments.map(({ id, name }) => ({
    key: id,
    name,
    one: scoreOf(now, id),
    other: scoreOf(before, id),
  }));
  const shown = (value: number | null): string => (value === null ? "–" : figures.precise(value));
  const options = periods.map((period) => ({ key: period, name: period }));

  return (
    <>
      <Subtitle1 as="h1" block>
        {t("history")}
      </Subtitle1>
      <ReportFigures preview={preview} sheet="history" />
      <SideChoice label={t("comparePeriod")} chosen={now} options={options} onChoose={setNow} />
      <SideChoice label={t("compareWith")} chosen={before} options={options} onChoose={setBefore} />
      <ComparisonBars first={isolated(now)} second={isolated(before)} rows={rows} />
      <Section heading={t("compareTable")}>
        <DataTable
          label={t("compareTable")}
          headings={[t("department"), isolated(now), isolated(before), t("compareGap")]}
          rows={rows.map(({ key, name, one, other }) => ({
            key,
            cells: [
              <bdi key="name">{name}</bdi>,
              shown(one),
              shown(other),
              one === null || other === null ? "–" : figures.signed(one - other),
            ],
          }))}
        />
      </Section>
    </>
  );
}
