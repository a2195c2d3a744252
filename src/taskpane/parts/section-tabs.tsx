import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { ReactElement } from "react";

const useStyles = makeStyles({
  tabs: { display: "flex", flexWrap: "wrap", listStyleType: "none", margin: 0, padding: 0 },
  tab: {
    display: "inline-flex",
    alignItems: "center",
    justifyContent: "center",
    minHeight: "32px",
    minWidth: "32px",
    paddingBlock: 0,
    paddingInline: tokens.spacingHorizontalSNudge,
    border: "none",
    borderBottom: "3px solid transparent",
    borderTop: "3px solid transparent",
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: "transparent",
    color: tokens.colorNeutralForeground2,
    fontFamily: "inherit",
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    cursor: "pointer",
    ":hover": { color: tokens.colorNeutralForeground1, backgroundColor: tokens.colorSubtleBackgroundHover },
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: "-2px" },
    ":disabled": { color: tokens.colorNeutralForegroundDisabled, cursor: "default", backgroundColor: "transparent" },
  },
  current: {
    color: tokens.colorNeutralForeground1,
    fontWeight: tokens.fontWeightSemibold,
    borderBottomColor: tokens.colorCompoundBrandStroke,
    borderBottomLeftRadius: 0,
    borderBottomRightRadius: 0,
  },
  icon: { fontSize: "20px" },
});

export interface SectionTab<Id extends string> {
  readonly id: Id;
  readonly name: string;
  /** Shown in place of the name, which then is read out and shown as a hint. */
  readonly icon?: ReactElement;
  readonly disabled?: boolean;
}

interface SectionTabsProps<Id extends string> {
  readonly label: string;
  readonly tabs: readonly SectionTab<Id>[];
  readonly current: Id;
  readonly onChoose: (id: Id) => void;
}

/** Places to go to, one of them the present one. Plain buttons: each is reached by Tab and says whether it is current. */
export function SectionTabs<Id extends string>({ label, tabs, current, onChoose }: SectionTabsProps<Id>) {
  const styles = useStyles();
  return (
    <nav aria-label={label}>
      <ul className={styles.tabs}>
        {tabs.map(({ id, name, icon, disabled = false }) => (
          <li key={id}>
            <button
              type="button"
              className={mergeClasses(styles.tab, id === current && styles.current, icon !== undefined && styles.icon)}
              disabled={disabled}
              {...(id === current ? { "aria-current": "page" as const } : {})}
              {...(icon === undefined ? {} : { "aria-label": name, title: name })}
              onClick={() => {
                onChoose(id);
              }}
            >
              {icon ?? name}
            </button>
          </li>
        ))}
      </ul>
    </nav>
  );
}
