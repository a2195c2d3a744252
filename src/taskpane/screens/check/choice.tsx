import { makeStyles, tokens } from "@fluentui/react-components";

const useStyles = makeStyles({
  select: {
    // As wide as what is chosen, where the browser can do that.
    "field-sizing": "content",
    maxWidth: "100%",
    minHeight: "24px",
    paddingInline: tokens.spacingHorizontalXXS,
    border: `1px solid transparent`,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground1,
    color: tokens.colorBrandForeground1,
    fontFamily: "inherit",
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    cursor: "pointer",
    ":hover": { border: `1px solid ${tokens.colorNeutralStroke1Hover}` },
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
});

interface ChoiceProps {
  /** What is chosen, for screen readers and as a hint. */
  readonly label: string;
  readonly chosen: string;
  readonly options: readonly { readonly key: string; readonly name: string; readonly choose: () => void }[];
}

/** One of several: a click opens, a click chooses. The browser's own list, which every keyboard and reader knows. */
export function Choice({ label, chosen, options }: ChoiceProps) {
  const styles = useStyles();
  return (
    <select
      className={styles.select}
      aria-label={label}
      title={label}
      value={chosen}
      onChange={({ target }) => {
        options.find(({ key }) => key === target.value)?.choose();
      }}
    >
      {options.map(({ key, name }) => (
        <option key={key} value={key}>
          {name}
        </option>
      ))}
    </select>
  );
}
