import { makeStyles } from "@fluentui/react-components";
import { useMeanings } from "../theme/use-dark";

const useStyles = makeStyles({
  track: {
    position: "relative",
    height: "8px",
    borderRadius: "2px",
    overflow: "hidden",
    forcedColorAdjust: "none",
  },
  fill: { position: "absolute", insetInlineStart: 0, top: 0, bottom: 0 },
  target: { position: "absolute", top: 0, bottom: 0, width: "2px" },
});

interface ScoreBarProps {
  /** Points 0-100. */
  readonly score: number;
  readonly target?: number;
  /** Default: the colour of what is actual. */
  readonly colour?: string;
}

/** A score as a bar from 0 to 100 with the target as a line. The figure stands beside it, so it is not read out. */
export function ScoreBar({ score, target, colour }: ScoreBarProps) {
  const styles = useStyles();
  const colours = useMeanings();
  return (
    <div className={styles.track} style={{ backgroundColor: colours.track }} aria-hidden="true">
      <div
        className={styles.fill}
        style={{ width: `${Math.min(100, Math.max(0, score))}%`, backgroundColor: colour ?? colours.actual }}
      />
      {target !== undefined && (
        <div className={styles.target} style={{ insetInlineStart: `${target}%`, backgroundColor: colours.target }} />
      )}
    </div>
  );
}
