import { Body1, Caption1, makeStyles, tokens } from "@fluentui/react-components";
import { shownDifference } from "../../../alignment/change";
import { type Figure, type Interval, isComputable, reasonOf, valueOrNull } from "../../../alignment/figure";
import type { Band, Change } from "../../../alignment/results";
import { exploreWords } from "../../language/explore-words";
import { isolated } from "../../language/figures";
import { REASONS } from "../../language/reason-words";
import { useWords } from "../../language/use-words";
import { BandMark } from "../../parts/band-mark";

const useStyles = makeStyles({
  figure: { display: "flex", alignItems: "baseline", gap: tokens.spacingHorizontalS, flexWrap: "wrap" },
  large: {
    fontSize: "44px",
    lineHeight: "52px",
    fontWeight: tokens.fontWeightSemibold,
    fontVariantNumeric: "tabular-nums",
  },
  secondary: { color: tokens.colorNeutralForeground2 },
  reason: { color: tokens.colorNeutralForeground2, marginBlock: tokens.spacingVerticalS },
});

interface HeadlineProps {
  readonly score: Figure;
  readonly interval: Figure<Interval>;
  readonly band: Figure<Band>;
  readonly target: number;
  readonly change: Figure<Change>;
}

/** One score, large, with everything that keeps it honest beside it. */
export function Headline({ score, interval, band, target, change }: HeadlineProps) {
  const styles = useStyles();
  const { t, figures } = useWords(exploreWords);
  const points = valueOrNull(score);
  const missing = reasonOf(score);
  if (points === null) {
    return (
      <Body1 block className={styles.reason}>
        {missing === null ? "" : t(REASONS[missing])}
      </Body1>
    );
  }
  const bounds = valueOrNull(interval);
  const noInterval = reasonOf(interval);

  return (
    <>
      <div className={styles.figure}>
        <span className={styles.large}>{figures.score(points)}</span>
        <Caption1 className={styles.secondary}>{t("outOf")}</Caption1>
        {isComputable(band) && <BandMark band={band} />}
        <Caption1 className={styles.secondary}>{t("target", { target })}</Caption1>
      </div>
      <Caption1 block className={styles.secondary}>
        {bounds !== null
          ? t("interval", { lower: figures.score(bounds[0]), upper: figures.score(bounds[1]) })
          : noInterval !== null && t("noInterval", { reason: t(REASONS[noInterval]) })}
      </Caption1>
      {isComputable(change) && (
        <Caption1 block>
          {t(change.direction)}:{" "}
          {t("change", {
            points: figures.precise(shownDifference(change, 1)),
            since: isolated(change.since),
            lower: figures.precise(change.interval[0]),
            upper: figures.precise(change.interval[1]),
          })}
        </Caption1>
      )}
    </>
  );
}
