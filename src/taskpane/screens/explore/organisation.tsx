import { Body1, Caption1, makeStyles, Subtitle1, tokens } from "@fluentui/react-components";
import { isComputable, valueOrNull } from "../../../alignment/figure";
import type { AlignmentResults } from "../../../alignment/results";
import type { ReportDescription } from "../../../workbook/report/description";
import { ReportFigures } from "../../charts/report-figures";
import { exploreWords } from "../../language/explore-words";
import { isolated } from "../../language/figures";
import { useWords } from "../../language/use-words";
import { Section } from "../../parts/section";
import { usePane } from "../../state/use-pane";
import { ComponentList } from "./component-list";
import { DepartmentList } from "./department-list";
import { Headline } from "./headline";

const useStyles = makeStyles({
  secondary: { color: tokens.colorNeutralForeground2 },
});

/** The organisation's score, its components, and its departments. */
export function Organisation({ results, preview }: { results: AlignmentResults; preview: ReportDescription }) {
  const styles = useStyles();
  const pane = usePane();
  const { t, figures } = useWords(exploreWords);
  const { organisation, departments } = results;
  const lowest = departments.find(({ id }) => id === organisation.lowest);
  const spread = valueOrNull(organisation.spread);
  const stage = valueOrNull(organisation.stage);
  const stageName = [t("stageNone"), t("stageEnthusiasm"), t("stageCustomer"), t("stageStrategy")][stage ?? 0];

  const open = (name: string): void => {
    const department = departments.find((candidate) => candidate.name === name);
    if (department !== undefined) pane.showDepartment(department.id);
  };

  return (
    <>
      <Subtitle1 as="h1" block>
        {t("alignmentOf")}
      </Subtitle1>
      {results.period !== null && (
        <Caption1 block className={styles.secondary}>
          {t("period", { period: isolated(results.period) })}
        </Caption1>
      )}
      <Headline
        score={organisation.alignment}
        interval={organisation.interval}
        band={organisation.band}
        target={organisation.target}
        change={organisation.change}
      />
      <ComponentList components={organisation.components} target={organisation.target} />
      {lowest !== undefined && isComputable(lowest.alignment) && departments.length > 1 && (
        <Body1 block>
          {t("lowest", { department: isolated(lowest.name) })} ({figures.score(lowest.alignment)})
        </Body1>
      )}
      {spread !== null && departments.length > 1 && (
        <Body1 block>{t("spread", { points: figures.score(spread) })}</Body1>
      )}
      {stage !== null && (
        <Body1 block>{stage === 0 ? stageName : `${t("stage", { stage })}: ${stageName ?? ""}`}</Body1>
      )}
      <ReportFigures preview={preview} sheet="summary" onChoose={open} />
      <Section heading={t("departments")}>
        <Caption1 block className={styles.secondary}>
          {t("openHint")}
        </Caption1>
        <DepartmentList departments={departments} />
      </Section>
      <ReportFigures preview={preview} sheet="departments" shownWith="summary" onChoose={open} />
    </>
  );
}
