import { Body1, Button, makeStyles, MessageBar, MessageBarBody, tokens } from "@fluentui/react-components";
import { useMemo } from "react";
import type { PaneNewKey } from "../../../language/en/pane-new";
import { describeEvaluation } from "../../../workbook/authoring/describe-evaluation";
import type { EvaluationPlan } from "../../../workbook/authoring/plan";
import { type PlanProblemCode, planProblems } from "../../../workbook/authoring/plan-problems";
import { isolated } from "../../language/figures";
import { newWords } from "../../language/new-words";
import { useWords } from "../../language/use-words";
import { usePane, usePaneState } from "../../state/use-pane";

const useStyles = makeStyles({
  list: { margin: 0, paddingInlineStart: tokens.spacingHorizontalL },
  sheets: { color: tokens.colorNeutralForeground2, marginBlock: tokens.spacingVerticalM },
});

const PROBLEMS = {
  "no-departments": "problemNoDepartments",
  "no-parts": "problemNoParts",
  "no-raters": "problemNoRaters",
  "no-employees": "problemNoEmployees",
  "no-criteria": "problemNoCriteria",
  "too-few-departments": "problemTooFewDepartments",
  "blank-name": "problemBlankName",
  "same-department": "problemSameDepartment",
  "blank-criterion": "problemBlankCriterion",
  "same-criterion": "problemSameCriterion",
  "criterion-of-another": "problemCriterionOfAnother",
  "criterion-reads-otherwise": "problemCriterionReadsOtherwise",
  "no-weight": "problemNoWeight",
} as const satisfies Readonly<Record<PlanProblemCode, PaneNewKey>>;

/** What will be made, or what keeps it from being made. */
export function MakeStep({ plan }: { plan: EvaluationPlan }) {
  const styles = useStyles();
  const pane = usePane();
  const { work } = usePaneState();
  const { t } = useWords(newWords);
  const problems = useMemo(() => planProblems(plan), [plan]);
  const sheets = useMemo(() => (problems.length > 0 ? [] : describeEvaluation(plan).sheets), [plan, problems]);
  const cells = sheets.reduce((sum, { cellsToFill }) => sum + cellsToFill, 0);
  if (problems.length > 0) {
    return (
      <MessageBar intent="warning" layout="multiline">
        <MessageBarBody>
          {t("problems")}
          <ul className={styles.list}>
            {problems.map(({ code, text }, index) => (
              <li key={index}>{t(PROBLEMS[code], { text: text === "" ? "none" : isolated(text) })}</li>
            ))}
          </ul>
        </MessageBarBody>
      </MessageBar>
    );
  }
  return (
    <>
      <Body1 as="p" block>
        {t("summary", { sheets: sheets.length, cells })}
      </Body1>
      <ul className={styles.sheets}>
        {sheets.map(({ name }) => (
          <li key={name}>
            <bdi>{name}</bdi>
          </li>
        ))}
      </ul>
      <Button appearance="primary" disabled={work !== null} onClick={() => void pane.makeEvaluation(plan)}>
        {t("make")}
      </Button>
    </>
  );
}
