import { Body1, Button, makeStyles, Subtitle1, tokens } from "@fluentui/react-components";
import { isolated } from "../../language/figures";
import { newWords } from "../../language/new-words";
import { useWords } from "../../language/use-words";
import type { Made } from "../../session";
import { usePane, usePaneState } from "../../state/use-pane";

const useStyles = makeStyles({
  text: { marginBlock: tokens.spacingVerticalS },
  actions: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS, marginTop: tokens.spacingVerticalM },
});

/** What was added, under which names, and where to go on. */
export function MadeMessage({ made, onAgain }: { made: Made; onAgain: () => void }) {
  const styles = useStyles();
  const pane = usePane();
  const { work } = usePaneState("work");
  const { t } = useWords(newWords);
  const [first] = made.sheets;

  return (
    <>
      <Subtitle1 as="h1" block>
        {t("madeHeading")}
      </Subtitle1>
      <Body1 as="p" block className={styles.text} data-made={made.sheets.length}>
        {t("made", { sheets: made.sheets.length })}
      </Body1>
      {made.renamed.map(({ wanted, name }) => (
        <Body1 as="p" block key={name} className={styles.text}>
          {t("madeRenamed", { wanted: isolated(wanted), name: isolated(name) })}
        </Body1>
      ))}
      {!made.directionSet && (
        <Body1 as="p" block className={styles.text}>
          {t("madeDirection")}
        </Body1>
      )}
      {!made.pagesSet && (
        <Body1 as="p" block className={styles.text}>
          {t("madePages")}
        </Body1>
      )}
      <div className={styles.actions}>
        {first !== undefined && (
          <Button appearance="primary" onClick={() => void pane.goTo(first, null)}>
            {t("goToFirst")}
          </Button>
        )}
        <Button
          disabled={work !== null}
          onClick={() => {
            void pane.useWorkbook().then(() => {
              pane.show("check");
            });
          }}
        >
          {t("readNow")}
        </Button>
        <Button appearance="subtle" disabled={work !== null} onClick={onAgain}>
          {t("startAgain")}
        </Button>
      </div>
    </>
  );
}
