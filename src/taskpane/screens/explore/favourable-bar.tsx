import { Caption1, makeStyles, tokens } from "@fluentui/react-components";
import { exploreWords } from "../../language/explore-words";
import { useWords } from "../../language/use-words";
import { useMeanings } from "../../theme/use-dark";

const useStyles = makeStyles({
  bar: {
    display: "flex",
    gap: "1px",
    height: "8px",
    borderRadius: "2px",
    overflow: "hidden",
    forcedColorAdjust: "none",
  },
  legend: { color: tokens.colorNeutralForeground2 },
});

interface FavourableBarProps {
  /** Shares 0-1; null where there are no ratings. */
  readonly favourable: number | null;
  readonly neutral: number | null;
  readonly unfavourable: number | null;
}

/** How ratings share out; the words below the bar say the same. */
export function FavourableBar({ favourable, neutral, unfavourable }: FavourableBarProps) {
  const styles = useStyles();
  const colours = useMeanings();
  const { t, figures } = useWords(exploreWords);
  if (favourable === null || neutral === null || unfavourable === null) return null;
  return (
    <>
      <div className={styles.bar} aria-hidden="true">
        <div style={{ width: `${favourable * 100}%`, backgroundColor: colours.favourable }} />
        <div style={{ width: `${neutral * 100}%`, backgroundColor: colours.neutral }} />
        <div style={{ width: `${unfavourable * 100}%`, backgroundColor: colours.unfavourable }} />
      </div>
      <Caption1 block className={styles.legend}>
        {t("favourable")} {figures.percent(favourable)} · {t("neutral")} {figures.percent(neutral)} ·{" "}
        {t("unfavourable")} {figures.percent(unfavourable)}
      </Caption1>
    </>
  );
}
