import { Caption1, makeStyles, tokens } from "@fluentui/react-components";
import { useMeanings } from "../../theme/use-dark";

const useStyles = makeStyles({
  list: { listStyleType: "none", margin: 0, padding: 0, marginBlock: tokens.spacingVerticalS },
  row: { display: "grid", gridTemplateColumns: "1fr auto", columnGap: tokens.spacingHorizontalS },
  name: { minWidth: 0, overflowWrap: "anywhere" },
  figure: { fontVariantNumeric: "tabular-nums" },
  track: { gridColumn: "1 / -1", position: "relative", height: "12px", marginBottom: tokens.spacingVerticalXS },
  bar: { position: "absolute", top: "2px", height: "8px", forcedColorAdjust: "none" },
  mark: { position: "absolute", top: 0, bottom: 0, width: "2px", forcedColorAdjust: "none" },
  zero: { position: "absolute", top: 0, bottom: 0, width: "1px", backgroundColor: tokens.colorNeutralStroke1 },
});

interface AmountBarsProps {
  readonly rows: readonly {
    readonly key: string;
    readonly name: string;
    readonly value: number;
    readonly shown: string;
    /** A second amount, as a line across. */
    readonly mark: number | null;
  }[];
}

/** Amounts as bars on one zero line, losses to its other side. The table beside says the same. */
export function AmountBars({ rows }: AmountBarsProps) {
  const styles = useStyles();
  const { actual, unfavourable, target } = useMeanings();
  const all = rows.flatMap(({ value, mark }) => [value, mark ?? 0]);
  const least = Math.min(0, ...all);
  const span = Math.max(0, ...all) - least;
  const at = (amount: number): number => (span === 0 ? 0 : ((amount - least) / span) * 100);
  return (
    <ul className={styles.list} aria-hidden="true">
      {rows.map(({ key, name, value, shown, mark }) => (
        <li key={key} className={styles.row}>
          <Caption1 className={styles.name}>
            <bdi>{name}</bdi>
          </Caption1>
          <Caption1 className={styles.figure}>{shown}</Caption1>
          <div className={styles.track}>
            <span
              className={styles.bar}
              style={{
                insetInlineStart: `${Math.min(at(0), at(value))}%`,
                width: `${Math.abs(at(value) - at(0))}%`,
                backgroundColor: value < 0 ? unfavourable : actual,
              }}
            />
            <span className={styles.zero} style={{ insetInlineStart: `${at(0)}%` }} />
            {mark !== null && (
              <span
                className={styles.mark}
                style={{ insetInlineStart: `min(${at(mark)}%, calc(100% - 2px))`, backgroundColor: target }}
              />
            )}
          </div>
        </li>
      ))}
    </ul>
  );
}
