import type { PlainKey } from "../../../language/message";
import { Caption1, Field, makeStyles, Select, tokens } from "@fluentui/react-components";
import type { PaneProfitMessages } from "../../../language/en/pane-profit";
import { CURRENCY_SCALES, type CurrencyScale } from "../../../profitability/currency-scale";
import type { ProfitabilityResults } from "../../../profitability/results";
import type { MappingEntry, SalesEntry } from "../../../workbook/reading/mapping";
import { salesHeadings } from "../../../workbook/layouts/sales/sales-headings";
import { profitWords } from "../../language/profit-words";
import { isolated } from "../../language/figures";
import { useWords } from "../../language/use-words";
import { NARROW_SELECT } from "../../parts/narrow-select";
import { Section } from "../../parts/section";
import { usePane, usePaneState } from "../../state/use-pane";
import { AmountInput } from "./amount-input";
import { OtherViews } from "./other-views";
import { ProfitColumnsMapping } from "./profit-columns-mapping";

const useStyles = makeStyles({
  fields: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalS },
  secondary: { color: tokens.colorNeutralForeground2 },
});

const SCALE_NAMES: Readonly<Record<CurrencyScale, PlainKey<PaneProfitMessages>>> = {
  one: "scaleOne",
  toman: "scaleToman",
  thousand: "scaleThousand",
  million: "scaleMillion",
  "million-toman": "scaleMillionToman",
  billion: "scaleBillion",
};
const COMPARISONS = {
  "": "compareAuto",
  plan: "comparePlan",
  previous: "comparePrevious",
  none: "compareNone",
} as const;

/** What each column of the sales lines is, and how they are reported: corrected here, kept in the workbook. */
export function ProfitMapping({ results }: { results: ProfitabilityResults }) {
  const { analysis } = usePaneState("analysis");
  const entries = (analysis?.mapping.sheets ?? []).filter((entry): entry is SalesEntry => entry.layout === "sales");
  return entries.map((entry, index) => <EntryMapping key={index} entry={entry} results={results} />);
}

function EntryMapping({ entry, results }: { entry: SalesEntry; results: ProfitabilityResults }) {
  const styles = useStyles();
  const pane = usePane();
  const { snapshot, analysis, work } = usePaneState("snapshot", "analysis", "work");
  const { t } = useWords(profitWords);
  const headings = snapshot === null ? [] : salesHeadings(snapshot, entry, analysis?.columns);
  const busy = work !== null;

  const replace = (change: Partial<SalesEntry>): void => {
    keep({ ...entry, ...change });
  };
  const keep = (next: SalesEntry): void => {
    const ofSheet = (analysis?.mapping.sheets ?? []).filter(({ sheet }) => sheet === entry.sheet);
    void pane.correct(
      entry.sheet,
      ofSheet.map((one): MappingEntry => (one === entry ? next : one)),
    );
  };
  return (
    <Section heading={t("mapping")}>
      <Caption1 block className={styles.secondary}>
        {t("mappingLead", { sheet: isolated(entry.sheet) })}
      </Caption1>
      <div className={styles.fields}>
        <ProfitColumnsMapping entry={entry} headings={headings} disabled={busy} onChange={replace} />
        <Field label={t("reportPeriod")} size="small">
          <Select
            select={NARROW_SELECT}
            size="small"
            disabled={busy}
            value={entry.reportPeriod ?? ""}
            onChange={(_event, { value }) => {
              replace({ reportPeriod: value === "" ? null : value });
            }}
          >
            <option value="">{t("allPeriods")}</option>
            {results.periods.map((period) => (
              <option key={period} value={period}>
                {period}
              </option>
            ))}
          </Select>
        </Field>
        <Field label={t("compareWith")} size="small">
          <Select
            select={NARROW_SELECT}
            size="small"
            disabled={busy}
            value={entry.compareWith ?? ""}
            onChange={(_event, { value }) => {
              const { compareWith: before, ...rest } = entry;
              if (value === (before ?? "")) return;
              keep(value === "" ? rest : { ...rest, compareWith: value as "plan" | "previous" | "none" });
            }}
          >
            {(Object.keys(COMPARISONS) as (keyof typeof COMPARISONS)[]).map((key) => (
              <option key={key} value={key}>
                {t(COMPARISONS[key])}
              </option>
            ))}
          </Select>
        </Field>
        <Field label={t("currency")} size="small">
          <Select
            select={NARROW_SELECT}
            size="small"
            disabled={busy}
            value={entry.currency ?? "one"}
            onChange={(_event, { value }) => {
              replace({ currency: value as CurrencyScale });
            }}
          >
            {(Object.keys(CURRENCY_SCALES) as CurrencyScale[]).map((scale) => (
              <option key={scale} value={scale}>
                {t(SCALE_NAMES[scale])}
              </option>
            ))}
          </Select>
        </Field>
        <OtherViews
          headings={headings}
          chosen={entry.views ?? []}
          disabled={busy}
          onChange={(views) => {
            replace({ views });
          }}
        />
        <AmountInput
          label={t("ledger")}
          values={entry.ledgerTotal ?? null}
          onChange={([ledgerTotal]) => {
            replace({ ledgerTotal: ledgerTotal ?? null });
          }}
        />
        <AmountInput
          label={t("bands")}
          hint={t("bandsHint")}
          several
          values={entry.bands ?? null}
          onChange={(bands) => {
            replace({ bands: bands.length === 0 ? null : [...bands].sort((one, other) => one - other) });
          }}
        />
      </div>
    </Section>
  );
}
