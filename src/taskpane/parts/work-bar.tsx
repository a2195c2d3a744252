import { Button, Caption1, makeStyles, ProgressBar, tokens } from "@fluentui/react-components";
import { paneWords } from "../language/pane-words";
import { useWords } from "../language/use-words";
import { usePane, usePaneState } from "../state/use-pane";

const useStyles = makeStyles({
  bar: {
    display: "grid",
    gridTemplateColumns: "1fr auto",
    alignItems: "center",
    columnGap: tokens.spacingHorizontalS,
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalM}`,
    backgroundColor: tokens.colorNeutralBackground2,
  },
  progress: { gridColumn: "1 / -1" },
});

/** Progress of what runs, and the way to end it. */
export function WorkBar() {
  const styles = useStyles();
  const pane = usePane();
  const { work, progress } = usePaneState("work", "progress");
  const { t } = useWords(paneWords);
  if (work === null) return null;

  const text = t(work.kind);
  const fraction = progress?.fraction ?? null;
  return (
    <div className={styles.bar}>
      <Caption1>
        {text}
        {fraction !== null && ` · ${t("percentDone", { fraction })}`}
      </Caption1>
      <Button size="small" appearance="subtle" onClick={pane.cancel}>
        {t("cancel")}
      </Button>
      <ProgressBar
        className={styles.progress}
        aria-label={text}
        {...(fraction === null ? {} : { value: fraction, max: 1 })}
      />
    </div>
  );
}
