import { Checkbox, Field, makeStyles } from "@fluentui/react-components";
import { profitWords } from "../../language/profit-words";
import { useWords } from "../../language/use-words";

const useStyles = makeStyles({
  list: { display: "flex", flexDirection: "column", maxHeight: "28vh", overflowY: "auto" },
});

interface OtherViewsProps {
  readonly headings: readonly string[];
  readonly chosen: readonly string[];
  readonly disabled: boolean;
  readonly onChange: (views: readonly string[]) => void;
}

/** Any other columns to view the lines by. */
export function OtherViews({ headings, chosen, disabled, onChange }: OtherViewsProps) {
  const styles = useStyles();
  const { t } = useWords(profitWords);
  const all = [...new Set([...headings, ...chosen])];
  return (
    <Field label={t("otherViews")} size="small">
      <div className={styles.list} role="group">
        {all.map((heading) => (
          <Checkbox
            key={heading}
            label={<bdi>{heading}</bdi>}
            disabled={disabled}
            checked={chosen.includes(heading)}
            onChange={(_event, { checked }) => {
              onChange(all.filter((one) => (one === heading ? checked === true : chosen.includes(one))));
            }}
          />
        ))}
      </div>
    </Field>
  );
}
