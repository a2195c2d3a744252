import { Button, Caption1, Link, makeStyles, tokens, typographyStyles } from "@fluentui/react-components";
import { useEffect, useRef, useState } from "react";
import { isComputable } from "../../../alignment/figure";
import type { ProfitabilityResults, ProfitRow } from "../../../profitability/results";
import type { DrilledLines, DrilledView } from "../../../workbook/layouts/sales/drill-lines";
import { profitWords } from "../../language/profit-words";
import { isolated } from "../../language/figures";
import { useWords } from "../../language/use-words";
import { DataTable } from "../../parts/data-table";
import { usePane } from "../../state/use-pane";
import { useAmounts } from "./use-amounts";

const useStyles = makeStyles({
  secondary: { color: tokens.colorNeutralForeground2 },
  title: { ...typographyStyles.subtitle2, margin: 0, outlineStyle: "none" },
  lines: { marginTop: tokens.spacingVerticalM },
  head: { display: "flex", justifyContent: "space-between", alignItems: "center" },
});

/** Rows shown; the report's sheet has all. */
const ROWS_SHOWN = 25;
const LINES_SHOWN = 20;

interface ProfitRowsProps {
  readonly results: ProfitabilityResults;
  readonly view: DrilledView;
  /** What the view is called. */
  readonly label: string;
  readonly rows: readonly ProfitRow[];
  /** The row whose lines are shown. */
  readonly opened: string | null;
  readonly onOpen: (name: string | null) => void;
}

/** The rows of a view, largest first; a name opens its lines. */
export function ProfitRows({ results, view, label, rows, opened, onOpen }: ProfitRowsProps) {
  const styles = useStyles();
  const { t, figures } = useWords(profitWords);
  const amounts = useAmounts(results);
  const head = useRef<HTMLHeadingElement>(null);
  const shown = (name: string): string => (name === "" ? t("unnamed") : name);
  // The lines stand below the table, out of sight of the bar that was clicked.
  useEffect(() => {
    if (opened !== null) head.current?.focus();
  }, [opened]);

  return (
    <>
      <Caption1 block className={styles.secondary}>
        {t("rowHint")}
      </Caption1>
      <DataTable
        label={label}
        headings={[t("name"), t("netRevenue"), t("contribution"), t("margin"), t("class")]}
        rows={rows.slice(0, ROWS_SHOWN).map((row) => ({
          key: row.name,
          cells: [
            <Link
              key="name"
              as="button"
              aria-expanded={opened === row.name}
              onClick={() => {
                onOpen(opened === row.name ? null : row.name);
              }}
            >
              <bdi>{shown(row.name)}</bdi>
            </Link>,
            amounts(row.netRevenue),
            isComputable(row.contribution) ? amounts(row.contribution) : "–",
            isComputable(row.margin) ? figures.percent(row.margin) : "–",
            <bdi key="class">{row.class}</bdi>,
          ],
        }))}
      />
      {rows.length > ROWS_SHOWN && (
        <Caption1 block className={styles.secondary}>
          {t("moreRows", { shown: ROWS_SHOWN, count: rows.length })}
        </Caption1>
      )}
      {opened !== null && (
        <section className={styles.lines} aria-label={t("linesOf", { name: isolated(shown(opened)) })}>
          <div className={styles.head}>
            <h2 ref={head} tabIndex={-1} className={styles.title}>
              {t("linesOf", { name: isolated(shown(opened)) })}
            </h2>
            <Button
              size="small"
              appearance="subtle"
              onClick={() => {
                onOpen(null);
              }}
            >
              {t("close")}
            </Button>
          </div>
          <Lines key={opened} results={results} view={view} name={opened} />
        </section>
      )}
    </>
  );
}

/** The lines behind a row; each goes to its cell. */
function Lines({ results, view, name }: Pick<ProfitRowsProps, "results" | "view"> & { readonly name: string }) {
  const styles = useStyles();
  const pane = usePane();
  const { t } = useWords(profitWords);
  const amounts = useAmounts(results);
  const [drilled, setDrilled] = useState<DrilledLines | null>(null);
  useEffect(() => {
    let wanted = true;
    const { period, orderSizeBands } = results;
    void pane.linesOf({ results: { period, orderSizeBands }, view, name, most: LINES_SHOWN }).then((lines) => {
      if (wanted) setDrilled(lines);
    });
    return () => {
      wanted = false;
    };
  }, [pane, results, view, name]);

  if (drilled === null) return null;
  return (
    <>
      <Caption1 block className={styles.secondary}>
        {t("linesShown", { shown: Math.min(LINES_SHOWN, drilled.count), count: drilled.count })}
      </Caption1>
      <DataTable
        label={t("linesOf", { name: isolated(name) })}
        headings={[t("line"), t("netRevenue")]}
        rows={drilled.lines.map(({ sheet, cell, names, netRevenue }) => ({
          key: `${sheet}!${cell}`,
          cells: [
            <Link key="cell" as="button" onClick={() => void pane.goTo(sheet, cell)}>
              <bdi>{[cell, ...names].join(" · ")}</bdi>
            </Link>,
            amounts(netRevenue),
          ],
        }))}
      />
    </>
  );
}
