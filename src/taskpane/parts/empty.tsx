import { Body1, Button, makeStyles, tokens } from "@fluentui/react-components";
import { Mark } from "./mark";

const useStyles = makeStyles({
  empty: {
    display: "flex",
    flexDirection: "column",
    alignItems: "center",
    textAlign: "center",
    gap: tokens.spacingVerticalM,
    paddingTop: tokens.spacingVerticalXXXL,
  },
});

/** A screen that has nothing to show says why, and what to do. */
export function Empty({ text, action, onAction }: { text: string; action: string; onAction: () => void }) {
  const styles = useStyles();
  return (
    <div className={styles.empty}>
      <Mark size={40} />
      <Body1>{text}</Body1>
      <Button onClick={onAction}>{action}</Button>
    </div>
  );
}
