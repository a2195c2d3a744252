import { Body1, Caption1, makeStyles, tokens } from "@fluentui/react-components";
import { isComputable, reasonOf, valueOrNull } from "../../../alignment/figure";
import type { DepartmentResult } from "../../../alignment/results";
import { exploreWords } from "../../language/explore-words";
import { isolated } from "../../language/figures";
import { REASONS } from "../../language/reason-words";
import { useWords } from "../../language/use-words";
import { BandMark } from "../../parts/band-mark";
import { usePane } from "../../state/use-pane";

const useStyles = makeStyles({
  list: { listStyleType: "none", margin: 0, padding: 0 },
  row: {
    display: "grid",
    gridTemplateColumns: "1fr auto",
    columnGap: tokens.spacingHorizontalS,
    alignItems: "baseline",
    width: "100%",
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalXS}`,
    marginInline: `calc(-1 * ${tokens.spacingHorizontalXS})`,
    boxSizing: "content-box",
    border: "none",
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: "transparent",
    color: "inherit",
    font: "inherit",
    textAlign: "start",
    cursor: "pointer",
    ":hover": { backgroundColor: tokens.colorSubtleBackgroundHover },
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
  score: {
    display: "inline-flex",
    alignItems: "baseline",
    gap: tokens.spacingHorizontalS,
    fontVariantNumeric: "tabular-nums",
  },
  figure: { fontWeight: tokens.fontWeightSemibold, minWidth: "2ch", textAlign: "end" },
  secondary: { color: tokens.colorNeutralForeground2 },
});

/** Departments, highest first; each row opens its department. The keyboard's way to what a click on a bar does. */
export function DepartmentList({ departments }: { departments: readonly DepartmentResult[] }) {
  const styles = useStyles();
  const pane = usePane();
  const { t, figures } = useWords(exploreWords);
  const ranked = [...departments].sort(
    (first, second) => (valueOrNull(second.alignment) ?? -1) - (valueOrNull(first.alignment) ?? -1),
  );

  return (
    <ul className={styles.list} aria-label={t("departments")}>
      {ranked.map((department) => {
        const score = valueOrNull(department.alignment);
        const reason = reasonOf(department.alignment);
        const band = valueOrNull(department.band);
        return (
          <li key={department.id}>
            <button
              type="button"
              className={styles.row}
              title={t("open", { department: isolated(department.name) })}
              onClick={() => {
                pane.showDepartment(department.id);
              }}
            >
              <Body1>
                <bdi>{department.name}</bdi>
              </Body1>
              <span className={styles.score}>
                {isComputable(department.band) && band !== null && <BandMark band={band} />}
                {score !== null ? (
                  <span className={styles.figure}>{figures.score(score)}</span>
                ) : (
                  <Caption1 className={styles.secondary}>{reason === null ? "–" : t(REASONS[reason])}</Caption1>
                )}
              </span>
            </button>
          </li>
        );
      })}
    </ul>
  );
}
