import { Body1, Caption1, makeStyles, tokens } from "@fluentui/react-components";
import { reasonOf, valueOrNull } from "../../../alignment/figure";
import type { AlignmentResults, CriterionResult, DepartmentResult } from "../../../alignment/results";
import { exploreWords } from "../../language/explore-words";
import { REASONS } from "../../language/reason-words";
import { useWords } from "../../language/use-words";
import { Section } from "../../parts/section";
import { FavourableBar } from "./favourable-bar";
import { RatingPlaces } from "./rating-places";

const useStyles = makeStyles({
  list: { listStyleType: "none", margin: 0, padding: 0 },
  criterion: {
    display: "grid",
    gridTemplateColumns: "1fr auto",
    columnGap: tokens.spacingHorizontalS,
    rowGap: tokens.spacingVerticalXXS,
    paddingBlock: tokens.spacingVerticalS,
    borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
  },
  score: { fontWeight: tokens.fontWeightSemibold, fontVariantNumeric: "tabular-nums" },
  wide: { gridColumn: "1 / -1" },
  secondary: { color: tokens.colorNeutralForeground2 },
});

interface CriterionListProps {
  readonly department: DepartmentResult;
  readonly results: AlignmentResults;
}

/** The department's criteria, weakest first, with how the ratings are shared out. */
export function CriterionList({ department, results }: CriterionListProps) {
  const styles = useStyles();
  const { t, figures } = useWords(exploreWords);
  if (department.criteria.length === 0) return null;
  const order = (criterion: CriterionResult): number => valueOrNull(criterion.score) ?? Number.POSITIVE_INFINITY;
  const weakestFirst = [...department.criteria].sort((first, second) => order(first) - order(second));

  return (
    <Section heading={t("criteria")}>
      <Caption1 block className={styles.secondary}>
        {t("weakestFirst")}
      </Caption1>
      <ul className={styles.list}>
        {weakestFirst.map((criterion) => {
          const score = valueOrNull(criterion.score);
          const reason = reasonOf(criterion.score);
          return (
            <li key={`${criterion.part}-${criterion.id}`} className={styles.criterion}>
              <Body1 id={`criterion-${criterion.id}`}>
                <bdi>{criterion.text}</bdi>
              </Body1>
              <span className={styles.score}>
                {score !== null ? (
                  figures.score(score)
                ) : (
                  <Caption1 className={styles.secondary}>{reason === null ? "–" : t(REASONS[reason])}</Caption1>
                )}
              </span>
              <div className={styles.wide}>
                <FavourableBar
                  favourable={valueOrNull(criterion.favourable)}
                  neutral={valueOrNull(criterion.neutral)}
                  unfavourable={valueOrNull(criterion.unfavourable)}
                />
              </div>
              <RatingPlaces
                className={styles.wide}
                describedBy={`criterion-${criterion.id}`}
                of={{ department: department.id, criterion: criterion.id, period: results.period }}
              />
            </li>
          );
        })}
      </ul>
    </Section>
  );
}
