import { MessageBar, MessageBarBody } from "@fluentui/react-components";
import type { ClimateRefusal, TakenClimate } from "../../../workbook/authoring/take-climate";
import { isolated } from "../../language/figures";
import { newWords } from "../../language/new-words";
import { useWords } from "../../language/use-words";
import { Section } from "../../parts/section";

const REASONS = {
  "taken-already": "takenAlready",
  empty: "empty",
  "no-survey": "noSurvey",
  "no-department": "noDepartment",
  "unknown-department": "unknownDepartment",
  "unknown-statement": "unknownStatement",
  "two-kinds": "twoKinds",
} as const satisfies Readonly<Record<ClimateRefusal, string>>;

/** What became of climate forms: how many were taken, which files were left out and why. Of answers it says nothing. */
export function ClimateOutcome({
  climate: { forms, addedRows, alike, refused },
  sheets,
}: {
  readonly climate: TakenClimate;
  readonly sheets: readonly string[];
}) {
  const { t } = useWords(newWords);
  const whole = alike === 0 && refused.length === 0 && sheets.length === 0;
  return (
    <>
      {forms > 0 && (
        <MessageBar intent={whole ? "success" : "warning"} layout="multiline">
          <MessageBarBody data-climate={forms}>
            {t("surveyTaken", { forms })} {addedRows > 0 && t("surveyAdded", { rows: addedRows })}{" "}
            {alike > 0 && t("surveyAlike", { forms: alike })} {t("surveyFiles")}
          </MessageBarBody>
        </MessageBar>
      )}
      {sheets.map((sheet) => (
        <MessageBar key={sheet} intent="warning" layout="multiline">
          <MessageBarBody>{t("surveySheet", { sheet: isolated(sheet) })}</MessageBarBody>
        </MessageBar>
      ))}
      {refused.length > 0 && (
        <Section heading={t("surveyLeftOut", { files: refused.length })}>
          <ul>
            {refused.map(({ file, reason }, index) => (
              <li key={`${index} ${file}`}>{t("surveyRefused", { reason: REASONS[reason], file: isolated(file) })}</li>
            ))}
          </ul>
        </Section>
      )}
    </>
  );
}
