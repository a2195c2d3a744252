import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { LocalLanguageRegular } from "@fluentui/react-icons/svg/local-language";
import { SettingsRegular } from "@fluentui/react-icons/svg/settings";
import { useEffect, useRef } from "react";
import { OFFERED_LANGUAGES } from "../../language/language";
import { paneWords } from "../language/pane-words";
import { useWords } from "../language/use-words";
import { usePane, usePaneState } from "../state/use-pane";
import { StatusLine } from "./status-line";

const useStyles = makeStyles({
  footer: {
    display: "flex",
    alignItems: "center",
    gap: tokens.spacingHorizontalXS,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    padding: `${tokens.spacingVerticalXXS} ${tokens.spacingHorizontalS}`,
  },
  status: { flexGrow: 1, minWidth: 0 },
  language: {
    flexShrink: 0,
    whiteSpace: "nowrap",
    minWidth: "auto",
    paddingInline: tokens.spacingHorizontalS,
    fontWeight: tokens.fontWeightRegular,
  },
});

/** What is going on, the other language, and the settings. */
export function PaneFooter() {
  const styles = useStyles();
  const pane = usePane();
  const { t, language } = useWords(paneWords);
  const { settingsOpen } = usePaneState();
  const opener = useRef<HTMLElement>(null);
  useEffect(() => {
    const { current } = opener;
    if (!settingsOpen) return undefined;
    // Closed, the settings give the focus back to what opened them.
    return () => {
      current?.focus();
    };
  }, [settingsOpen]);
  const place = OFFERED_LANGUAGES.findIndex(({ code }) => code === language);
  const other = OFFERED_LANGUAGES[(place + 1) % OFFERED_LANGUAGES.length];

  return (
    <footer className={styles.footer}>
      <div className={styles.status}>
        <StatusLine />
      </div>
      {other !== undefined && (
        <Button
          appearance="subtle"
          size="small"
          className={styles.language}
          icon={<LocalLanguageRegular />}
          lang={other.code}
          title={t("switchLanguageLabel")}
          onClick={() => void pane.setLanguage(other.code)}
        >
          {other.ownName}
        </Button>
      )}
      <Button
        ref={(button: HTMLElement | null) => {
          opener.current = button;
        }}
        appearance="subtle"
        size="small"
        icon={<SettingsRegular />}
        aria-label={t("settings")}
        title={t("settings")}
        onClick={() => {
          pane.setSettingsOpen(true);
        }}
      />
    </footer>
  );
}
