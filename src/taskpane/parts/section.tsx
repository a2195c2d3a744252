import { makeStyles, Subtitle2, tokens } from "@fluentui/react-components";
import { type ReactNode, useId } from "react";

const useStyles = makeStyles({
  section: { marginTop: tokens.spacingVerticalXL },
  heading: { marginBottom: tokens.spacingVerticalXS },
});

/** A part of a screen under its heading. */
export function Section({ heading, children }: { heading: string; children: ReactNode }) {
  const styles = useStyles();
  const id = useId();
  return (
    <section className={styles.section} aria-labelledby={id}>
      <Subtitle2 as="h2" block id={id} className={styles.heading}>
        {heading}
      </Subtitle2>
      {children}
    </section>
  );
}
