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

export interface ChoiceOption {
  readonly key: string;
  readonly name: string;
  readonly choose: () => void;
}

export interface ChoiceGroup {
  /** null: its options stand alone. */
  readonly name: string | null;
  readonly options: readonly ChoiceOption[];
}

interface ChoiceProps {
  /** What is chosen, for screen readers and as a hint. */
  readonly label: string;
  readonly chosen: string;
  readonly groups: readonly ChoiceGroup[];
}

/** One of several: a click opens, a click chooses. The browser's own list, which every keyboard and reader knows. */
export function Choice({ label, chosen, groups }: ChoiceProps) {
  const styles = useStyles();
  return (
    <select
      className={styles.select}
      aria-label={label}
      title={label}
      value={chosen}
      onChange={({ target }) => {
        groups
          .flatMap(({ options }) => options)
          .find(({ key }) => key === target.value)
          ?.choose();
      }}
    >
      {groups.map(({ name, options }, index) =>
        name === null ? (
          <Options key={index} options={options} />
        ) : (
          <optgroup key={index} label={name}>
            <Options options={options} />
          </optgroup>
        ),
      )}
    </select>
  );
}

function Options({ options }: { options: readonly ChoiceOption[] }) {
  return options.map(({ key, name }) => (
    <option key={key} value={key}>
      {name}
    </option>
  ));
}
