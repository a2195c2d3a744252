import { Button, Caption1, Checkbox, makeStyles, tokens } from "@fluentui/react-components";
import { useCallback, useEffect, useMemo, useState } from "react";
import { textAmountCells } from "../../../workbook/layouts/sales/text-amounts";
import { PROFIT_COLUMN_KEYS, type ProfitColumnKey } from "../../../workbook/report/profit-column-formulas";
import { profitColumnHeading, type ProfitColumns, profitColumns } from "../../../workbook/report/profit-columns";
import { isolated } from "../../language/figures";
import { profitWords } from "../../language/profit-words";
import { useWords } from "../../language/use-words";
import { Section } from "../../parts/section";
import { usePane, usePaneState } from "../../state/use-pane";

const useStyles = makeStyles({
  choices: { display: "flex", flexDirection: "column" },
  buttons: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS, marginTop: tokens.spacingVerticalS },
  warning: { marginTop: tokens.spacingVerticalS, fontWeight: tokens.fontWeightSemibold },
  secondary: { color: tokens.colorNeutralForeground2 },
});

/** The answer to what was asked for last, by pane: reading the sheet anew puts this screen anew, without its state. */
const lastSaid = new WeakMap<object, string>();

/** Live columns beside the accountant's own: only those chosen, never over existing ones, and gone again without a trace. */
export function ProfitColumnsSection() {
  const styles = useStyles();
  const pane = usePane();
  const { snapshot, analysis, work } = usePaneState("snapshot", "analysis", "work");
  const { t, language } = useWords(profitWords);
  const [left, setLeft] = useState<readonly ProfitColumnKey[]>([]);
  const [said, setSaid] = useState<string | null>(() => lastSaid.get(pane) ?? null);
  useEffect(() => {
    lastSaid.delete(pane);
  }, [pane]);
  const [running, setRunning] = useState(false);
  const planned = useCallback(
    (wanted: readonly ProfitColumnKey[]): readonly ProfitColumns[] => {
      const bands = analysis?.profitability?.orderSizeBands ?? [];
      const sheets = analysis?.mapping.sheets ?? [];
      return sheets.flatMap((entry) =>
        snapshot === null || entry.layout !== "sales"
          ? []
          : (profitColumns(snapshot, entry, bands, language, wanted) ?? []),
      );
    },
    [snapshot, analysis, language],
  );
  // Signs are told from all amounts: not at every drawing.
  const possible = useMemo(
    () => new Set(planned(PROFIT_COLUMN_KEYS).flatMap(({ columns }) => columns.map(({ key }) => key))),
    [planned],
  );
  if (analysis === null || !analysis.mapping.sheets.some(({ layout }) => layout === "sales")) return null;
  // Before they are added, and after: the sheet is read anew then.
  const texts = textAmountCells(analysis.findings);
  const keys = PROFIT_COLUMN_KEYS.filter((key) => possible.has(key));
  const chosen = keys.filter((key) => !left.includes(key));

  /** Runs in Excel, says what came of it, and reads the sheet anew. */
  const act = async (body: () => Promise<string>): Promise<void> => {
    setRunning(true);
    setSaid(null);
    try {
      const sentence = await body();
      setSaid(sentence);
      lastSaid.set(pane, sentence);
      await pane.useWorkbook();
    } catch {
      setSaid(t("columnsFailed"));
    }
    setRunning(false);
  };
  const add = async (): Promise<string> => {
    const { addColumns } = await import("../../../excel/add-columns");
    let count = 0;
    for (const columns of planned(chosen)) count += (await addColumns(columns)).length;
    return t("added", { count });
  };
  const remove = async (): Promise<string> => {
    const { removeColumns } = await import("../../../excel/remove-columns");
    return t("removed", { count: (await removeColumns()).removed.length });
  };

  return (
    <Section heading={t("columns")}>
      <Caption1 block className={styles.secondary}>
        {t("columnsLead")}
      </Caption1>
      {texts !== null && (
        <Caption1 block className={styles.warning}>
          {t("textAmounts", { cells: isolated(texts.cells), more: texts.more })}
        </Caption1>
      )}
      <div className={styles.choices} role="group" aria-label={t("columns")}>
        {keys.map((key) => (
          <Checkbox
            key={key}
            label={<bdi>{profitColumnHeading(key, language)}</bdi>}
            checked={chosen.includes(key)}
            disabled={running}
            onChange={(_event, { checked }) => {
              setLeft(checked === true ? left.filter((one) => one !== key) : [...left, key]);
            }}
          />
        ))}
      </div>
      <div className={styles.buttons}>
        <Button disabled={running || work !== null || chosen.length === 0} onClick={() => void act(add)}>
          {t("addColumns")}
        </Button>
        <Button appearance="subtle" disabled={running || work !== null} onClick={() => void act(remove)}>
          {t("removeColumns")}
        </Button>
      </div>
      <Caption1 block role="status">
        {said}
      </Caption1>
    </Section>
  );
}
