import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";

const useStyles = makeStyles({
  scroll: { overflowX: "auto" },
  table: {
    width: "100%",
    borderCollapse: "collapse",
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    fontVariantNumeric: "tabular-nums",
  },
  heading: {
    // Units under units, whichever way the language runs.
    textAlign: "right /* @noflip */" as "right",
    fontWeight: tokens.fontWeightSemibold,
    color: tokens.colorNeutralForeground2,
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalXXS}`,
    borderBottom: `1px solid ${tokens.colorNeutralStroke1}`,
    verticalAlign: "bottom",
  },
  cell: {
    textAlign: "right /* @noflip */" as "right",
    fontWeight: tokens.fontWeightRegular,
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalXXS}`,
    borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
    verticalAlign: "top",
  },
  last: { paddingInlineEnd: 0 },
  text: { textAlign: "start" },
  first: { textAlign: "start", paddingInlineStart: 0 },
});

interface DataTableProps {
  /** Read out before the table. */
  readonly label: string;
  readonly headings: readonly string[];
  readonly rows: readonly { readonly key: string; readonly cells: readonly ReactNode[] }[];
  /** Columns of text from the second on, by index; the others hold figures. */
  readonly texts?: readonly number[];
}

/** Figures in rows; the first column names the row. */
export function DataTable({ label, headings, rows, texts = [] }: DataTableProps) {
  const styles = useStyles();
  const aligned = (index: number): string | false =>
    index === 0 ? styles.first : texts.includes(index) && styles.text;
  return (
    <div className={styles.scroll} tabIndex={0} role="group" aria-label={label} data-scrolls-sideways>
      <table className={styles.table} aria-label={label}>
        <thead>
          <tr>
            {headings.map((heading, index) => (
              <th key={index} scope="col" className={mergeClasses(styles.heading, aligned(index))}>
                {heading}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ key, cells }) => (
            <tr key={key}>
              {cells.map((cell, index) =>
                index === 0 ? (
                  <th key={index} scope="row" className={mergeClasses(styles.cell, aligned(index))}>
                    {cell}
                  </th>
                ) : (
                  <td key={index} className={mergeClasses(styles.cell, aligned(index))}>
                    {cell}
                  </td>
                ),
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
