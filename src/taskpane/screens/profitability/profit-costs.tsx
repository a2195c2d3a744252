import { Button, Caption1, Field, makeStyles, Select, tokens } from "@fluentui/react-components";
import { useState } from "react";
import type { MappingEntry, SalesEntry, SalesPool } from "../../../workbook/reading/mapping";
import { salesHeadings } from "../../../workbook/layouts/sales/sales-headings";
import { profitWords } from "../../language/profit-words";
import { useWords } from "../../language/use-words";
import { NARROW_SELECT } from "../../parts/narrow-select";
import { Section } from "../../parts/section";
import { usePane, usePaneState } from "../../state/use-pane";
import { AmountInput } from "./amount-input";
import { CostPoolFields } from "./cost-pool-fields";

const useStyles = makeStyles({
  fields: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalS },
  buttons: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS },
  secondary: { color: tokens.colorNeutralForeground2 },
});

const CATEGORIES = ["customer", "product", "segment", "territory"] as const;

/** Costs beside the lines: pools that are spread over customers, and what handling an order costs. Kept with the lines. */
export function ProfitCosts() {
  const { analysis } = usePaneState("analysis");
  const entry = (analysis?.mapping.sheets ?? []).find((one): one is SalesEntry => one.layout === "sales");
  return entry === undefined ? null : <EntryCosts key={JSON.stringify(entry.pools ?? [])} entry={entry} />;
}

function EntryCosts({ entry }: { entry: SalesEntry }) {
  const styles = useStyles();
  const pane = usePane();
  const { snapshot, analysis, work } = usePaneState("snapshot", "analysis", "work");
  const { t, figures } = useWords(profitWords);
  const [pools, setPools] = useState<readonly SalesPool[]>(entry.pools ?? []);
  const headings = snapshot === null ? [] : salesHeadings(snapshot, entry, analysis?.columns);
  const busy = work !== null;
  const keep = (change: Partial<SalesEntry>): void => {
    const ofSheet = (analysis?.mapping.sheets ?? []).filter(({ sheet }) => sheet === entry.sheet);
    void pane.correct(
      entry.sheet,
      ofSheet.map((one): MappingEntry => (one === entry ? { ...entry, ...change } : one)),
    );
  };
  const changed = JSON.stringify(pools) !== JSON.stringify(entry.pools ?? []);

  return (
    <Section heading={t("costs")}>
      <Caption1 block className={styles.secondary}>
        {t("costsLead")}
      </Caption1>
      <div className={styles.fields} data-costs="">
        {pools.map((pool, index) => (
          <CostPoolFields
            key={index}
            label={t("pool", { number: figures.whole(index + 1) })}
            pool={pool}
            headings={headings}
            onChange={(next) => {
              setPools(pools.map((one, at) => (at === index ? next : one)));
            }}
            onRemove={() => {
              setPools(pools.filter((_one, at) => at !== index));
            }}
          />
        ))}
        <div className={styles.buttons}>
          <Button
            size="small"
            onClick={() => {
              const name = t("pool", { number: figures.whole(pools.length + 1) });
              setPools([...pools, { name, amount: 0, keys: [{ driver: "orders", share: 1 }] }]);
            }}
          >
            {t("addPool")}
          </Button>
          {changed && (
            <Button
              size="small"
              appearance="primary"
              disabled={busy}
              onClick={() => {
                keep({ pools });
              }}
            >
              {t("keepPools")}
            </Button>
          )}
        </div>
        <AmountInput
          label={t("fixedCost")}
          values={entry.fixedCostPerOrder ?? null}
          onChange={([fixedCostPerOrder]) => {
            keep({ fixedCostPerOrder: fixedCostPerOrder ?? null });
          }}
        />
        <Field label={t("breakEvenBy")} size="small">
          <Select
            select={NARROW_SELECT}
            size="small"
            disabled={busy}
            value={entry.breakEvenBy ?? analysis?.profitability?.breakEven?.dimension ?? "customer"}
            onChange={(_event, { value }) => {
              const breakEvenBy = CATEGORIES.find((one) => one === value);
              if (breakEvenBy !== undefined) keep({ breakEvenBy });
            }}
          >
            {CATEGORIES.map((category) => (
              <option key={category} value={category}>
                {t(category)}
              </option>
            ))}
          </Select>
        </Field>
      </div>
    </Section>
  );
}
