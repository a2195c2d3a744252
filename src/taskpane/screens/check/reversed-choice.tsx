import { Button, Checkbox, makeStyles, tokens } from "@fluentui/react-components";
import { useId, useState } from "react";
import { checkWords } from "../../language/check-words";
import { useWords } from "../../language/use-words";

const useStyles = makeStyles({
  button: {
    minWidth: "auto",
    paddingInline: tokens.spacingHorizontalXS,
    fontWeight: tokens.fontWeightRegular,
    fontSize: tokens.fontSizeBase200,
    color: tokens.colorBrandForeground1,
  },
  list: {
    width: "100%",
    display: "flex",
    flexDirection: "column",
    alignItems: "flex-start",
    paddingBottom: tokens.spacingVerticalS,
  },
});

interface ReversedChoiceProps {
  readonly criteria: readonly string[];
  readonly reversed: readonly string[];
  readonly onChange: (reversed: readonly string[]) => void;
}

/** Which criteria are reverse-scored. Several may be ticked; they take effect together. */
export function ReversedChoice({ criteria, reversed, onChange }: ReversedChoiceProps) {
  const styles = useStyles();
  const { t } = useWords(checkWords);
  const [ticked, setTicked] = useState<readonly string[] | null>(null);
  const list = useId();
  if (criteria.length === 0) return null;

  return (
    <>
      <Button
        size="small"
        appearance="transparent"
        className={styles.button}
        title={t("reversed")}
        aria-expanded={ticked !== null}
        aria-controls={list}
        onClick={() => {
          setTicked(ticked === null ? reversed : null);
        }}
      >
        {t("reversedCount", { count: reversed.length })}
      </Button>
      {ticked !== null && (
        <div id={list} role="group" aria-label={t("reversed")} className={styles.list}>
          {criteria.map((criterion) => (
            <Checkbox
              key={criterion}
              label={<bdi>{criterion}</bdi>}
              checked={ticked.includes(criterion)}
              onChange={(_event, { checked }) => {
                setTicked(checked === true ? [...ticked, criterion] : ticked.filter((name) => name !== criterion));
              }}
            />
          ))}
          <Button
            size="small"
            onClick={() => {
              setTicked(null);
              onChange(ticked);
            }}
          >
            {t("apply")}
          </Button>
        </div>
      )}
    </>
  );
}
