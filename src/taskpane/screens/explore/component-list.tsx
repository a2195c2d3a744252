import { Body1, Caption1, makeStyles, tokens } from "@fluentui/react-components";
import { type Component, COMPONENTS } from "../../../alignment/evaluation";
import { type Figure, type Interval, reasonOf, valueOrNull } from "../../../alignment/figure";
import { exploreWords } from "../../language/explore-words";
import { REASONS } from "../../language/reason-words";
import { useWords } from "../../language/use-words";
import { ScoreBar } from "../../parts/score-bar";

const useStyles = makeStyles({
  list: {
    display: "grid",
    gridTemplateColumns: "1fr auto",
    columnGap: tokens.spacingHorizontalS,
    margin: 0,
    marginBlock: tokens.spacingVerticalM,
  },
  term: { paddingTop: tokens.spacingVerticalS },
  value: {
    margin: 0,
    paddingTop: tokens.spacingVerticalS,
    textAlign: "end",
    fontWeight: tokens.fontWeightSemibold,
    fontVariantNumeric: "tabular-nums",
  },
  bar: { gridColumn: "1 / -1", margin: 0 },
  secondary: { color: tokens.colorNeutralForeground2, fontWeight: tokens.fontWeightRegular },
});

interface ComponentListProps {
  readonly components: Readonly<Record<Component, Figure>>;
  readonly target: number;
  readonly intervals?: Readonly<Record<Component, Figure<Interval>>>;
}

/** The four components, those without a figure with the reason. */
export function ComponentList({ components, target, intervals }: ComponentListProps) {
  const styles = useStyles();
  const { t, figures } = useWords(exploreWords);

  return (
    <dl className={styles.list}>
      {COMPONENTS.map((component) => {
        const score = valueOrNull(components[component]);
        const reason = reasonOf(components[component]);
        const bounds = intervals === undefined ? null : valueOrNull(intervals[component]);
        return (
          <div key={component} style={{ display: "contents" }}>
            <dt className={styles.term}>
              <Body1>{t(component)}</Body1>
              {bounds !== null && (
                <Caption1 block className={styles.secondary}>
                  {t("interval", { lower: figures.score(bounds[0]), upper: figures.score(bounds[1]) })}
                </Caption1>
              )}
            </dt>
            <dd className={styles.value}>
              {score !== null ? (
                figures.score(score)
              ) : (
                <Caption1 className={styles.secondary}>{reason === null ? "–" : t(REASONS[reason])}</Caption1>
              )}
            </dd>
            <dd className={styles.bar}>{score !== null && <ScoreBar score={score} target={target} />}</dd>
          </div>
        );
      })}
    </dl>
  );
}
