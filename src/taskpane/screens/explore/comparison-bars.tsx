import { Button, Caption1, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { exploreWords } from "../../language/explore-words";
import { useWords } from "../../language/use-words";
import { usePane } from "../../state/use-pane";
import { useMeanings } from "../../theme/use-dark";

const useStyles = makeStyles({
  list: { listStyleType: "none", margin: 0, padding: 0, marginTop: tokens.spacingVerticalM },
  row: { paddingBlock: tokens.spacingVerticalXS },
  name: { minWidth: 0, paddingInline: 0, fontWeight: tokens.fontWeightRegular, textAlign: "start" },
  scale: { position: "relative", height: "16px", borderBottom: `1px solid ${tokens.colorNeutralStroke2}` },
  dot: {
    position: "absolute",
    top: "2px",
    width: "10px",
    height: "10px",
    marginInlineStart: "-5px",
    borderRadius: "50%",
    forcedColorAdjust: "none",
  },
  square: { borderRadius: "2px" },
  line: { position: "absolute", top: "6px", height: "2px", backgroundColor: tokens.colorNeutralStroke1 },
  ends: { display: "flex", justifyContent: "space-between", color: tokens.colorNeutralForeground2 },
  legend: {
    display: "flex",
    flexWrap: "wrap",
    columnGap: tokens.spacingHorizontalM,
    marginTop: tokens.spacingVerticalM,
  },
  mark: { display: "inline-flex", alignItems: "center", gap: tokens.spacingHorizontalXS },
  sample: { width: "10px", height: "10px", borderRadius: "50%", forcedColorAdjust: "none" },
});

/** Of the scale that every score lies on. */
const ENDS = [0, 100];

interface ComparisonBarsProps {
  readonly first: string;
  readonly second: string;
  readonly rows: readonly {
    readonly key: string;
    readonly name: string;
    readonly one: number | null;
    readonly other: number | null;
  }[];
}

/** Two points a department on the same 0-100 scale, a disc and a square; a name opens its rows. The table beside says the same. */
export function ComparisonBars({ first, second, rows }: ComparisonBarsProps) {
  const styles = useStyles();
  const pane = usePane();
  const { t, figures } = useWords(exploreWords);
  const { actual, comparison } = useMeanings();
  return (
    <>
      <div className={styles.legend} aria-hidden="true">
        <Caption1 className={styles.mark}>
          <span className={styles.sample} style={{ backgroundColor: actual }} />
          {first}
        </Caption1>
        <Caption1 className={styles.mark}>
          <span className={mergeClasses(styles.sample, styles.square)} style={{ backgroundColor: comparison }} />
          {second}
        </Caption1>
      </div>
      <ul className={styles.list}>
        {rows.map(({ key, name, one, other }) => (
          <li key={key} className={styles.row}>
            <Button
              size="small"
              appearance="transparent"
              className={styles.name}
              title={t("openDepartment", { department: name })}
              onClick={() => {
                pane.showDepartment(key);
              }}
            >
              <bdi>{name}</bdi>
            </Button>
            <div className={styles.scale} aria-hidden="true">
              {one !== null && other !== null && (
                <span
                  className={styles.line}
                  style={{ insetInlineStart: `${Math.min(one, other)}%`, width: `${Math.abs(one - other)}%` }}
                />
              )}
              {other !== null && (
                <span
                  className={mergeClasses(styles.dot, styles.square)}
                  style={{ insetInlineStart: `${other}%`, backgroundColor: comparison }}
                />
              )}
              {one !== null && (
                <span className={styles.dot} style={{ insetInlineStart: `${one}%`, backgroundColor: actual }} />
              )}
            </div>
          </li>
        ))}
      </ul>
      <div className={styles.ends} aria-hidden="true">
        {ENDS.map((end) => (
          <Caption1 key={end}>{figures.score(end)}</Caption1>
        ))}
      </div>
    </>
  );
}
