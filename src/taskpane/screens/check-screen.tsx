import { Body1, Button, makeStyles, MessageBar, MessageBarBody, Subtitle1, tokens } from "@fluentui/react-components";
import { ArrowSyncRegular } from "@fluentui/react-icons/svg/arrow-sync";
import { checkWords } from "../language/check-words";
import { paneWords } from "../language/pane-words";
import { useWords } from "../language/use-words";
import { Empty } from "../parts/empty";
import { ScreenLoading } from "../parts/screen-loading";
import { usePane, usePaneState } from "../state/use-pane";
import { CellsSection } from "./check/cells-section";
import { ColumnsSection } from "./check/columns-section";
import { FindingsSection } from "./check/findings-section";
import { QuestionsSection } from "./check/questions-section";
import { SheetsSection } from "./check/sheets-section";

const useStyles = makeStyles({
  lead: { color: tokens.colorNeutralForeground2, marginBlock: tokens.spacingVerticalXS },
  unfilled: { marginBlock: tokens.spacingVerticalS },
  actions: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS, marginBlock: tokens.spacingVerticalM },
});

/** What was recognised, why, and what could not be used. */
export default function CheckScreen() {
  const styles = useStyles();
  const pane = usePane();
  const { analysis, preview, work, sampleRefused } = usePaneState("analysis", "preview", "work", "sampleRefused");
  const { t } = useWords(checkWords);
  const { t: frame } = useWords(paneWords);

  if (analysis === null) {
    return work !== null ? (
      <ScreenLoading />
    ) : (
      <Empty text={frame("startLead")} action={frame("useWorkbook")} onAction={() => void pane.useWorkbook()} />
    );
  }
  const sheets = new Set(
    analysis.proposals.filter(({ entry }) => entry.layout !== "ignore").map(({ entry }) => entry.sheet),
  ).size;
  const departments = analysis.evaluation?.departments.length ?? 0;
  const isUnfilled = sheets > 0 && preview === null && work === null;
  const isReady = sheets > 0 && !isUnfilled;

  return (
    <>
      <Subtitle1 as="h1" block>
        {sheets === 0 ? frame("nothingRecognisedTitle") : t("heading")}
      </Subtitle1>
      <Body1 block className={styles.lead}>
        {sheets === 0 ? frame("nothingRecognisedText") : t("lead", { sheets, departments })}
      </Body1>
      {isUnfilled && (
        <Body1 as="p" block className={styles.unfilled}>
          {t("nothingFilled")}
        </Body1>
      )}
      {sampleRefused && (
        <MessageBar intent="info" layout="multiline">
          <MessageBarBody>{frame("sampleRefused")}</MessageBarBody>
        </MessageBar>
      )}
      <div className={styles.actions}>
        {isReady && (
          <Button
            appearance="primary"
            disabled={preview === null}
            onClick={() => {
              pane.show("explore");
            }}
          >
            {t("next")}
          </Button>
        )}
        <Button
          appearance={isReady ? "subtle" : "primary"}
          icon={<ArrowSyncRegular />}
          title={frame("refresh")}
          aria-label={frame("refresh")}
          disabled={work !== null}
          onClick={() => void pane.useWorkbook()}
        >
          {isReady ? null : frame("refresh")}
        </Button>
        {sheets === 0 && (
          <Button
            disabled={work !== null}
            onClick={() => {
              pane.show("newEvaluation");
            }}
          >
            {frame("newEvaluation")}
          </Button>
        )}
      </div>
      <QuestionsSection analysis={analysis} />
      <SheetsSection analysis={analysis} />
      {(sheets > 0 || analysis.findings.length > 0) && (
        <FindingsSection findings={analysis.findings} hasRatings={analysis.evaluation !== null} />
      )}
      {analysis.columns.length > 0 && <ColumnsSection analysis={analysis} />}
      <CellsSection analysis={analysis} />
    </>
  );
}
