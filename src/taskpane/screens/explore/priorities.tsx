import { Body1, Caption1, Link, makeStyles, mergeClasses, Subtitle1, tokens } from "@fluentui/react-components";
import type { AlignmentResults } from "../../../alignment/results";
import type { ReportDescription } from "../../../workbook/report/description";
import { ReportFigures } from "../../charts/report-figures";
import { exploreWords } from "../../language/explore-words";
import { useWords } from "../../language/use-words";
import { usePane } from "../../state/use-pane";

const useStyles = makeStyles({
  lead: { color: tokens.colorNeutralForeground2, marginBlock: tokens.spacingVerticalXS },
  list: { margin: 0, paddingInlineStart: "24px" },
  persian: { listStyleType: "persian" },
  priority: {
    paddingBlock: tokens.spacingVerticalS,
    paddingInlineStart: tokens.spacingHorizontalXS,
    borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
  },
  secondary: { color: tokens.colorNeutralForeground2 },
});

const FIRST = 10;

/** What to improve first. */
export function Priorities({ results, preview }: { results: AlignmentResults; preview: ReportDescription }) {
  const styles = useStyles();
  const pane = usePane();
  const { t, figures, facts } = useWords(exploreWords);
  const first = results.priorities.filter(({ priority }) => priority > 0).slice(0, FIRST);

  return (
    <>
      <Subtitle1 as="h1" block>
        {t("priorities")}
      </Subtitle1>
      <Body1 block className={styles.lead}>
        {t(first.length === 0 ? "noPriorities" : "prioritiesLead")}
      </Body1>
      <ol className={mergeClasses(styles.list, facts.listStyle === "persian" && styles.persian)}>
        {first.map(({ department: id, criterion: criterionId, score, priority }) => {
          const department = results.departments.find((candidate) => candidate.id === id);
          const criterion = department?.criteria.find((candidate) => candidate.id === criterionId);
          return (
            <li key={`${id}-${criterionId}`} className={styles.priority}>
              <Body1 block>
                <bdi>{criterion?.text ?? criterionId}</bdi>
              </Body1>
              <Caption1 className={styles.secondary}>
                <Link
                  as="button"
                  onClick={() => {
                    pane.showDepartment(id);
                  }}
                >
                  <Caption1>
                    <bdi>{department?.name ?? id}</bdi>
                  </Caption1>
                </Link>
                {" · "}
                {t("priorityAndScore", { priority: figures.precise(priority), score: figures.score(score) })}
              </Caption1>
            </li>
          );
        })}
      </ol>
      <ReportFigures preview={preview} sheet="actions" />
      <ReportFigures preview={preview} sheet="criteria" shownWith="actions" />
    </>
  );
}
