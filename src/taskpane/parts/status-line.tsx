import { Caption1, makeStyles, tokens } from "@fluentui/react-components";
import { paneWords } from "../language/pane-words";
import { useWords } from "../language/use-words";
import { usePaneState } from "../state/use-pane";

const useStyles = makeStyles({
  line: { display: "block", color: tokens.colorNeutralForeground2, lineHeight: tokens.lineHeightBase200 },
});

/** One sentence, spoken by screen readers when it changes. At rest it is the promise about privacy. */
export function StatusLine() {
  const styles = useStyles();
  const { work, analysis, cancelled, screen } = usePaneState("work", "analysis", "cancelled", "screen");
  const { t } = useWords(paneWords);
  const departments = analysis?.alignment?.departments.length;

  const sentence = (): string => {
    if (work !== null) return t(work.kind);
    if (cancelled) return t("cancelled");
    if (screen === "start" || departments === undefined) return t("privacy");
    return t("scored", { departments });
  };

  return (
    <Caption1 role="status" className={styles.line}>
      {sentence()}
    </Caption1>
  );
}
