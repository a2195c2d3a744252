import { Body1, FluentProvider, makeStyles, Spinner, Subtitle1, tokens } from "@fluentui/react-components";
import { type Language, LANGUAGES } from "../language/language";
import { translator } from "../language/message";
import { paneWords } from "./language/pane-words";
import { Mark } from "./parts/mark";
import { themeOf } from "./theme/themes";

const useStyles = makeStyles({
  screen: {
    display: "flex",
    flexDirection: "column",
    alignItems: "center",
    justifyContent: "center",
    gap: tokens.spacingVerticalL,
    height: "100%",
    padding: tokens.spacingHorizontalL,
    boxSizing: "border-box",
    textAlign: "center",
  },
});

export type BootState = "loading" | "blocked" | "elsewhere" | "incomplete" | "outdated";

const WORDS = {
  blocked: { title: "officeBlockedTitle", text: "officeBlockedText" },
  elsewhere: { title: "notInExcelTitle", text: "notInExcelText" },
  outdated: { title: "outdatedTitle", text: "outdatedText" },
  incomplete: { title: "problem", text: "partMissing" },
} as const;

/** Before there is a workbook: Office is starting, does not answer, or is not there. */
export function BootScreen({ state, language }: { state: BootState; language: Language }) {
  return (
    <FluentProvider theme={themeOf(language, false)} dir={LANGUAGES[language].direction} style={{ height: "100%" }}>
      <BootMessage state={state} language={language} />
    </FluentProvider>
  );
}

/** Inside the provider, because classes are made for its direction. */
function BootMessage({ state, language }: { state: BootState; language: Language }) {
  const styles = useStyles();
  const t = translator(language, paneWords);
  return (
    <main className={styles.screen} lang={LANGUAGES[language].locale}>
      <Mark size={48} />
      {state === "loading" ? (
        <Spinner label={t("loading")} labelPosition="below" />
      ) : (
        <>
          <Subtitle1 as="h1">{t(WORDS[state].title)}</Subtitle1>
          <Body1>{t(WORDS[state].text)}</Body1>
        </>
      )}
    </main>
  );
}
