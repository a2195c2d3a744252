import { Button, Caption1, makeStyles, tokens } from "@fluentui/react-components";
import type { RatedCriterion } from "../../../workbook/reading/rating-areas";
import { exploreWords } from "../../language/explore-words";
import { useWords } from "../../language/use-words";
import { usePane, usePaneState } from "../../state/use-pane";

const useStyles = makeStyles({
  show: {
    minWidth: 0,
    textAlign: "start",
    paddingInline: 0,
    fontWeight: tokens.fontWeightRegular,
    color: tokens.colorBrandForegroundLink,
  },
  places: {
    display: "flex",
    flexWrap: "wrap",
    columnGap: tokens.spacingHorizontalM,
    listStyleType: "none",
    margin: 0,
    padding: 0,
  },
  secondary: { color: tokens.colorNeutralForeground2 },
});

/** Places that are still looked through one by one. */
const MOST = 12;

interface RatingPlacesProps {
  readonly of: RatedCriterion;
  /** Id of the criterion's text. */
  readonly describedBy: string;
  readonly className: string | undefined;
}

/** From a criterion's score to its ratings on the sheet: the first of them is selected, each place can be. */
export function RatingPlaces({ of, describedBy, className }: RatingPlacesProps) {
  const styles = useStyles();
  const pane = usePane();
  const { ratings, work } = usePaneState("ratings", "work");
  const { t } = useWords(exploreWords);
  const areas =
    ratings?.of.department === of.department && ratings.of.criterion === of.criterion ? ratings.areas : null;
  return (
    <div className={className} data-ratings={areas?.length}>
      <Button
        size="small"
        appearance="transparent"
        className={styles.show}
        aria-describedby={describedBy}
        disabledFocusable={work !== null}
        onClick={() => void pane.showRatings(of)}
      >
        {t("showRatings")}
      </Button>
      {areas !== null && (
        <div role="status">
          {areas.length === 0 && <Caption1 className={styles.secondary}>{t("noRatingPlaces")}</Caption1>}
          <ul className={styles.places}>
            {areas.slice(0, MOST).map(({ sheet, address }) => (
              <li key={`${sheet} ${address}`}>
                <Button
                  size="small"
                  appearance="transparent"
                  className={styles.show}
                  onClick={() => void pane.goTo(sheet, address)}
                >
                  <span>
                    <bdi>{sheet}</bdi>
                    {" · "}
                    <bdi dir="ltr">{address}</bdi>
                  </span>
                </Button>
              </li>
            ))}
          </ul>
          {areas.length > MOST && (
            <Caption1 className={styles.secondary}>{t("moreRatingPlaces", { count: areas.length - MOST })}</Caption1>
          )}
        </div>
      )}
    </div>
  );
}
