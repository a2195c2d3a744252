import { Button, MessageBar, MessageBarActions, MessageBarBody, MessageBarTitle } from "@fluentui/react-components";
import { DismissRegular } from "@fluentui/react-icons/svg/dismiss";
import { lazy, Suspense } from "react";
import type { PaneKey } from "../../language/en/pane";
import { isolated } from "../language/figures";
import { paneWords } from "../language/pane-words";
import { useWords } from "../language/use-words";
import type { ProblemCode } from "../state/pane-state";
import { usePane, usePaneState } from "../state/use-pane";

const SENTENCES = {
  "cell-being-edited": "cellEditing",
  "protected-workbook": "protectedWorkbook",
  "protected-sheet": "protectedSheet",
  "filtered-rows": "filteredRows",
  "read-only": "readOnly",
  "too-large": "tooLarge",
  interrupted: "interrupted",
  "not-supported": "notSupported",
  "excel-failed": "unknownProblem",
  "analysis-failed": "analysisFailed",
  "part-missing": "partMissing",
} as const satisfies Readonly<Record<Exclude<ProblemCode, "lines-refused">, PaneKey>>;

/** Fetched where somebody has lines in files. */
const LinesProblem = lazy(() => import("../lines-from-file/lines-problem"));

/** What did not work and what to do about it; never Excel's own message, which is not made for users. */
export function ProblemBar() {
  const pane = usePane();
  const { problem } = usePaneState("problem");
  const { t } = useWords(paneWords);
  if (problem === null) return null;

  return (
    <MessageBar intent="error" layout="multiline" politeness="assertive">
      <MessageBarBody>
        <MessageBarTitle>{t("problem")}</MessageBarTitle>
        {problem.code === "lines-refused" ? (
          <Suspense fallback={null}>{problem.lines !== undefined && <LinesProblem lines={problem.lines} />}</Suspense>
        ) : (
          t(SENTENCES[problem.code], {
            code: isolated(problem.officeCode),
            sheet: problem.sheet === null ? "none" : isolated(problem.sheet),
          })
        )}{" "}
        {problem.remains.state === "partly-written"
          ? t("partlyWritten", { sheets: problem.remains.sheets.map(isolated).join(t("listComma")) })
          : (problem.during === "writing" || problem.during === "making") && t("nothingWritten")}
      </MessageBarBody>
      <MessageBarActions
        containerAction={
          <Button
            appearance="transparent"
            icon={<DismissRegular />}
            aria-label={t("close")}
            onClick={pane.dismissProblem}
          />
        }
      />
    </MessageBar>
  );
}
