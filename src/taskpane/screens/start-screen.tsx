import { Body1, CompoundButton, makeStyles, Subtitle1, tokens } from "@fluentui/react-components";
import { ClipboardTaskRegular } from "@fluentui/react-icons/svg/clipboard-task";
import { DocumentArrowUpRegular } from "@fluentui/react-icons/svg/document-arrow-up";
import { DocumentTableRegular } from "@fluentui/react-icons/svg/document-table";
import { SparkleRegular } from "@fluentui/react-icons/svg/sparkle";
import { useFileInput } from "../lines-from-file/file-input";
import { paneWords } from "../language/pane-words";
import { useWords } from "../language/use-words";
import { Mark } from "../parts/mark";
import { usePane, usePaneState } from "../state/use-pane";

const useStyles = makeStyles({
  screen: {
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalM,
    paddingTop: tokens.spacingVerticalXL,
    maxWidth: "420px",
    marginInline: "auto",
  },
  lead: { color: tokens.colorNeutralForeground2 },
  ways: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalS, marginTop: tokens.spacingVerticalM },
  way: {
    justifyContent: "flex-start",
    textAlign: "start",
    maxWidth: "none",
    "& .fui-CompoundButton__secondaryContent": {
      lineHeight: tokens.lineHeightBase200,
      marginTop: tokens.spacingVerticalXXS,
    },
  },
});

/** The ways in. */
export function StartScreen() {
  const styles = useStyles();
  const pane = usePane();
  const { work } = usePaneState("work");
  const { t } = useWords(paneWords);
  const busy = work !== null;
  const { input, open } = useFileInput((files) => void pane.useFiles(files));

  return (
    <div className={styles.screen}>
      <Mark size={48} />
      <Subtitle1 as="h1" block>
        {t("startHeading")}
      </Subtitle1>
      <Body1 block className={styles.lead}>
        {t("startLead")}
      </Body1>
      {/* While work goes on every way is off: then keys scroll the screen from here. */}
      <div className={styles.ways} tabIndex={busy ? 0 : undefined}>
        <CompoundButton
          appearance="primary"
          className={styles.way}
          icon={<DocumentTableRegular />}
          secondaryContent={t("useWorkbookHint")}
          disabled={busy}
          onClick={() => void pane.useWorkbook()}
        >
          {t("useWorkbook")}
        </CompoundButton>
        {input}
        <CompoundButton
          className={styles.way}
          icon={<DocumentArrowUpRegular />}
          secondaryContent={t("linesFromFileHint")}
          disabled={busy}
          onClick={open}
        >
          {t("linesFromFile")}
        </CompoundButton>
        <CompoundButton
          className={styles.way}
          icon={<ClipboardTaskRegular />}
          secondaryContent={t("newEvaluationHint")}
          disabled={busy}
          onClick={() => {
            pane.show("newEvaluation");
          }}
        >
          {t("newEvaluation")}
        </CompoundButton>
        {pane.canAddSample && (
          <CompoundButton
            className={styles.way}
            icon={<SparkleRegular />}
            secondaryContent={t("trySampleHint")}
            disabled={busy}
            onClick={() => void pane.addSample()}
          >
            {t("trySample")}
          </CompoundButton>
        )}
      </div>
    </div>
  );
}
