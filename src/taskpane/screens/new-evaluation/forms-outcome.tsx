import { makeStyles, MessageBar, MessageBarBody, tokens } from "@fluentui/react-components";
import { isolated } from "../../language/figures";
import { newWords } from "../../language/new-words";
import { useWords } from "../../language/use-words";
import { ClimateOutcome } from "./climate-outcome";
import { Section } from "../../parts/section";
import { usePane, usePaneState } from "../../state/use-pane";

const useStyles = makeStyles({
  list: { margin: 0, paddingInlineStart: tokens.spacingHorizontalL },
  item: {
    border: "none",
    padding: 0,
    backgroundColor: "transparent",
    color: tokens.colorBrandForegroundLink,
    fontFamily: "inherit",
    fontSize: "inherit",
    textAlign: "start",
    cursor: "pointer",
  },
});

/** What was made or taken over; differences and answers without a place, each one a way to its cell. */
export function FormsOutcome() {
  const styles = useStyles();
  const pane = usePane();
  const { outcome } = usePaneState("outcome");
  const { t } = useWords(newWords);
  if (outcome?.kind === "forms") {
    return (
      <MessageBar intent="success" layout="multiline">
        <MessageBarBody data-forms={outcome.sheets}>{t("formsMade", { sheets: outcome.sheets })}</MessageBarBody>
      </MessageBar>
    );
  }
  if (outcome?.kind === "saved") {
    return (
      <MessageBar intent="success" layout="multiline">
        <MessageBarBody data-saved={outcome.files}>
          {t("formsSaved", { files: outcome.files, name: isolated(outcome.name) })}
        </MessageBarBody>
      </MessageBar>
    );
  }
  if (outcome?.kind === "opened") {
    return (
      <MessageBar intent="success" layout="multiline">
        <MessageBarBody data-opened={outcome.files}>{t("formsOpened", { files: outcome.files })}</MessageBarBody>
      </MessageBar>
    );
  }
  if (outcome?.kind === "survey" || outcome?.kind === "surveyGone") {
    return (
      <MessageBar intent={outcome.kind === "survey" ? "success" : "warning"} layout="multiline">
        <MessageBarBody data-survey={outcome.kind}>
          {outcome.kind === "surveyGone"
            ? t("surveyGone")
            : outcome.name === null
              ? t("surveyOpened")
              : t("surveySaved", { name: isolated(outcome.name) })}
        </MessageBarBody>
      </MessageBar>
    );
  }
  if (outcome?.kind !== "merged") return null;
  const { merged, climate, climateSheets, unreadable } = outcome;
  const hasClimate = climate.forms > 0 || climate.refused.length > 0 || climateSheets.length > 0;
  const whole = merged.conflicts.length === 0 && merged.unmatched.length === 0 && unreadable.length === 0;

  return (
    <>
      {hasClimate && <ClimateOutcome climate={climate} sheets={climateSheets} />}
      {(merged.forms > 0 || unreadable.length > 0 || !hasClimate) && (
        <MessageBar intent={whole ? "success" : "warning"} layout="multiline">
          <MessageBarBody data-merged={merged.ratings}>
            {t("merged", { ratings: merged.ratings, forms: merged.forms })}{" "}
            {merged.same > 0 && t("mergedSame", { count: merged.same })}
            {unreadable.map((file) => (
              <div key={file}>{t("unreadable", { file: isolated(file) })}</div>
            ))}
          </MessageBarBody>
        </MessageBar>
      )}
      {merged.conflicts.length > 0 && (
        <Section heading={t("conflictsHeading", { count: merged.conflicts.length })}>
          <ul className={styles.list}>
            {merged.conflicts.map(({ form, sheet, cell, present, offered }) => (
              <li key={`${form} ${sheet} ${cell}`}>
                <button type="button" className={styles.item} onClick={() => void pane.goTo(sheet, cell)}>
                  {t("conflict", {
                    sheet: isolated(sheet),
                    cell: isolated(cell),
                    present: isolated(String(present)),
                    form: isolated(form),
                    offered: isolated(String(offered)),
                  })}
                </button>
              </li>
            ))}
          </ul>
        </Section>
      )}
      {merged.unmatched.length > 0 && (
        <Section heading={t("unmatchedHeading", { count: merged.unmatched.length })}>
          <ul className={styles.list}>
            {merged.unmatched.map(({ form, cell, value }) => (
              <li key={`${form} ${cell}`}>
                <button type="button" className={styles.item} onClick={() => void pane.goTo(form, cell)}>
                  {t("unmatched", { form: isolated(form), cell: isolated(cell), value: isolated(String(value)) })}
                </button>
              </li>
            ))}
          </ul>
        </Section>
      )}
    </>
  );
}
