import {
  Body1,
  Button,
  Caption1,
  Checkbox,
  Field,
  makeStyles,
  Radio,
  RadioGroup,
  Subtitle1,
  tokens,
} from "@fluentui/react-components";
import { useState } from "react";
import { type Language, OFFERED_LANGUAGES } from "../../language/language";
import { savedPeriod } from "../../workbook/saved-period";
import type { SheetKey } from "../../workbook/report/description";
import { useWords } from "../language/use-words";
import { writeWords } from "../language/write-words";
import { NothingScored } from "../parts/nothing-scored";
import { usePane, usePaneState } from "../state/use-pane";
import { PeriodField } from "./write/period-field";
import { SlidesLink } from "./write/slides-link";
import { WrittenMessage } from "./write/written-message";

const useStyles = makeStyles({
  screen: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalM },
  secondary: { color: tokens.colorNeutralForeground2 },
  sheets: { display: "flex", flexDirection: "column" },
  contents: { color: tokens.colorNeutralForeground2 },
});

/** Language and sheets, one button, and what came of it. */
export default function WriteScreen() {
  const styles = useStyles();
  const pane = usePane();
  const {
    preview,
    analysis,
    snapshot,
    work,
    written,
    language: paneLanguage,
  } = usePaneState("preview", "analysis", "snapshot", "work", "written", "language");
  const { t } = useWords(writeWords);
  const [chosenLanguage, setLanguage] = useState<Language | null>(null);
  const saved = (snapshot === null ? null : savedPeriod(snapshot)) ?? "";
  const [named, setPeriod] = useState<string | null>(null);
  const [left, setLeft] = useState<readonly SheetKey[]>([]);

  if (preview === null || analysis === null) {
    return <NothingScored text={t("empty")} action={t("emptyAction")} />;
  }
  const language = chosenLanguage ?? paneLanguage;
  const sheets = preview.sheets.map(({ key }) => key).filter((key) => !left.includes(key));
  const period = named ?? saved;
  // With periods of their own, the sheets say it: a saved name is then not used.
  const isNameless = analysis.evaluation?.periods.every((one) => one === saved) === true;
  const writing = work?.kind === "writing" || work?.kind === "describing";

  return (
    <div className={styles.screen}>
      <div>
        <Subtitle1 as="h1" block>
          {t("heading")}
        </Subtitle1>
        <Body1 block className={styles.secondary}>
          {writing ? t("working") : t("lead")}
        </Body1>
      </div>
      <Field label={t("language")}>
        <RadioGroup
          layout="horizontal"
          value={language}
          disabled={writing}
          onChange={(_event, { value }) => {
            setLanguage(value as Language);
          }}
        >
          {OFFERED_LANGUAGES.map(({ code, ownName }) => (
            <Radio key={code} value={code} label={<span lang={code}>{ownName}</span>} />
          ))}
        </RadioGroup>
      </Field>
      {isNameless && <PeriodField period={period} disabled={writing} onChange={setPeriod} />}
      <Field label={t("sheets")} {...(sheets.length === 0 ? { validationMessage: t("chooseSheet") } : {})}>
        <div role="group" aria-label={t("sheets")} className={styles.sheets}>
          {preview.sheets.map((sheet) => (
            <Checkbox
              key={sheet.key}
              checked={sheets.includes(sheet.key)}
              disabled={writing}
              label={
                <>
                  {sheet.name}
                  <Caption1 block className={styles.contents}>
                    {t("sheetContents", { tables: sheet.tables.length, charts: sheet.charts.length })}
                  </Caption1>
                </>
              }
              onChange={(_event, { checked }) => {
                setLeft(checked === true ? left.filter((key) => key !== sheet.key) : [...left, sheet.key]);
              }}
            />
          ))}
        </div>
      </Field>
      <Caption1 block className={styles.secondary}>
        {t("anonymity", { count: analysis.settings.minimumGroup })}
      </Caption1>
      {preview.summary !== undefined && <SlidesLink language={language} disabled={writing} />}
      <WrittenMessage />
      <div>
        <Button
          appearance="primary"
          disabled={writing || sheets.length === 0}
          onClick={() => void pane.write(language, sheets, period.trim() === saved ? null : period.trim())}
        >
          {t(written === null ? "write" : "writeAgain")}
        </Button>
      </div>
    </div>
  );
}
