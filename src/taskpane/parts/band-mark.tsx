import { Caption1, makeStyles, tokens } from "@fluentui/react-components";
import type { Band } from "../../alignment/results";
import { exploreWords } from "../language/explore-words";
import { useWords } from "../language/use-words";
import { useMeanings } from "../theme/use-dark";

const useStyles = makeStyles({
  mark: { display: "inline-flex", alignItems: "center", gap: tokens.spacingHorizontalXS, whiteSpace: "nowrap" },
  dot: { width: "10px", height: "10px", borderRadius: "2px", flexShrink: 0, forcedColorAdjust: "none" },
});

/** A band in its colour and its word. */
export function BandMark({ band }: { band: Band }) {
  const styles = useStyles();
  const { bands } = useMeanings();
  const { t } = useWords(exploreWords);
  return (
    <Caption1 className={styles.mark}>
      <span className={styles.dot} style={{ backgroundColor: bands[band] }} aria-hidden="true" />
      {t(band)}
    </Caption1>
  );
}
