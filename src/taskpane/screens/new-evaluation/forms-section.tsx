import { Body1, Button, makeStyles, mergeClasses, Subtitle1, tokens } from "@fluentui/react-components";
import { useRef } from "react";
import { newWords } from "../../language/new-words";
import { useWords } from "../../language/use-words";
import { Section } from "../../parts/section";
import { growingChecklists, hasClimateSurvey } from "../../state/new-evaluation";
import { usePane, usePaneState } from "../../state/use-pane";
import { FormsOutcome } from "./forms-outcome";
import { readFormFile } from "./read-form-file";
import { WithSheets } from "./with-sheets";

const useStyles = makeStyles({
  lead: { color: tokens.colorNeutralForeground2, marginBlock: tokens.spacingVerticalS },
  actions: { display: "flex", flexDirection: "column", alignItems: "flex-start", gap: tokens.spacingVerticalS },
  make: { marginTop: tokens.spacingVerticalM },
  // Reached by the button in front of it.
  file: { display: "none" },
});

/** Forms for single raters: made, sent, taken back. */
export function FormsSection() {
  const styles = useStyles();
  const pane = usePane();
  const { snapshot, work } = usePaneState("snapshot", "work");
  const { t } = useWords(newWords);
  const chooser = useRef<HTMLInputElement>(null);
  const busy = work !== null;
  const hasSurvey = snapshot !== null && hasClimateSurvey(snapshot);
  const hasChecklists = snapshot !== null && growingChecklists(snapshot).length > 0;

  return (
    <>
      <Subtitle1 as="h1" block>
        {t("formsHeading")}
      </Subtitle1>
      <Body1 as="p" block className={styles.lead}>
        {t("formsLead")}
      </Body1>
      <FormsOutcome />
      <WithSheets>
        {hasChecklists || hasSurvey ? (
          <>
            {hasChecklists && (
              <div className={mergeClasses(styles.actions, styles.make)}>
                <Button
                  appearance="primary"
                  disabled={busy}
                  onClick={() => void pane.saveForms(`${t("formsZip")}.zip`)}
                >
                  {t(pane.canSaveFiles ? "formsSave" : "formsOpen")}
                </Button>
                <Button disabled={busy} onClick={() => void pane.makeForms()}>
                  {t("formsMake")}
                </Button>
              </div>
            )}
            {hasSurvey && (
              <div className={mergeClasses(styles.actions, styles.make)}>
                <Body1 as="p" block className={styles.lead}>
                  {t("surveyLead")}
                </Body1>
                <Button
                  data-survey-form=""
                  disabled={busy}
                  onClick={() => void pane.saveClimateForm(`${t("surveyZip")}.zip`)}
                >
                  {t(pane.canSaveFiles ? "surveySave" : "surveyOpen")}
                </Button>
              </div>
            )}
            <Section heading={t("formsFiles")}>
              <div className={styles.actions}>
                {(pane.canAddWorkbooks || hasSurvey) && (
                  <>
                    <Body1 as="p" block className={styles.lead}>
                      {t("formsFilesHint")}
                    </Body1>
                    <input
                      ref={chooser}
                      className={styles.file}
                      type="file"
                      multiple
                      accept=".xlsx"
                      aria-label={t("formsChoose")}
                      onChange={({ target }) => {
                        const files = [...(target.files ?? [])];
                        target.value = "";
                        void Promise.all(files.map(readFormFile)).then((read) => pane.mergeForms(read));
                      }}
                    />
                    <Button disabled={busy} onClick={() => chooser.current?.click()}>
                      {t("formsChoose")}
                    </Button>
                  </>
                )}
                {hasChecklists && (
                  <Button disabled={busy} onClick={() => void pane.mergeForms([])}>
                    {t("formsMerge")}
                  </Button>
                )}
              </div>
            </Section>
          </>
        ) : (
          <p>{t("formsNone")}</p>
        )}
      </WithSheets>
    </>
  );
}
