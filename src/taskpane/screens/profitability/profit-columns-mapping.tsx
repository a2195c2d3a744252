import { Button, Field, makeStyles, Select, tokens } from "@fluentui/react-components";
import { ChevronDownRegular } from "@fluentui/react-icons/svg/chevron-down";
import { ChevronUpRegular } from "@fluentui/react-icons/svg/chevron-up";
import { useId, useState } from "react";
import type { SalesEntry } from "../../../workbook/reading/mapping";
import { profitWords } from "../../language/profit-words";
import { useWords } from "../../language/use-words";
import { NARROW_SELECT } from "../../parts/narrow-select";
import { withColumn } from "./column-lists";

const useStyles = makeStyles({
  opener: { alignSelf: "flex-start" },
  fields: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalS },
});

const ROLES = [
  "revenue",
  "customer",
  "product",
  "segment",
  "territory",
  "order",
  "date",
  "period",
  "scenario",
] as const;
const LEVELS = ["COGS", "CM1", "CM2", "CM3"] as const;

interface ProfitColumnsMappingProps {
  readonly entry: SalesEntry;
  readonly headings: readonly string[];
  readonly disabled: boolean;
  readonly onChange: (change: Partial<SalesEntry>) => void;
}

/** What each column of the sales lines is: mostly recognised, so that it is shown when it is asked for. */
export function ProfitColumnsMapping({ entry, headings, disabled, onChange }: ProfitColumnsMappingProps) {
  const styles = useStyles();
  const { t, figures } = useWords(profitWords);
  const [open, setOpen] = useState(false);
  const panel = useId();
  const choice = (label: string, chosen: string, choose: (name: string | null) => void, optional = true) => (
    <Field label={label} key={label} size="small">
      <Select
        select={NARROW_SELECT}
        size="small"
        disabled={disabled}
        value={chosen}
        onChange={(_event, { value }) => {
          choose(value === "" ? null : value);
        }}
      >
        {optional && <option value="">{t("noColumn")}</option>}
        {[...new Set([...headings, ...(chosen === "" ? [] : [chosen])])].map((heading) => (
          <option key={heading} value={heading}>
            {heading}
          </option>
        ))}
      </Select>
    </Field>
  );
  /** One field a column that is added up, and one for a further one. */
  const choices = (label: string, names: readonly string[], choose: (names: readonly string[]) => void) =>
    [...names, ""].map((chosen, index) =>
      choice(index === 0 ? label : t("furtherColumn", { label, number: figures.whole(index + 1) }), chosen, (name) => {
        choose(withColumn(names, index, name));
      }),
    );

  return (
    <>
      <Button
        size="small"
        className={styles.opener}
        icon={open ? <ChevronUpRegular /> : <ChevronDownRegular />}
        iconPosition="after"
        aria-expanded={open}
        aria-controls={panel}
        onClick={() => {
          setOpen(!open);
        }}
      >
        {t("mappingColumns")}
      </Button>
      {open && (
        <div id={panel} className={styles.fields} data-sales-columns>
          {ROLES.map((role) =>
            choice(
              t(role),
              entry[role] ?? "",
              (name) => {
                if (role === "revenue" && name === null) return;
                onChange({ [role]: name });
              },
              role !== "revenue",
            ),
          )}
          {choices(t("deductions"), entry.deductions ?? [], (deductions) => {
            onChange({ deductions });
          })}
          {LEVELS.map((level) =>
            choices(t("costOf", { level }), entry.costs?.[level] ?? [], (names) => {
              const others = Object.entries(entry.costs ?? {}).filter(([key]) => key !== level);
              onChange({ costs: Object.fromEntries(names.length === 0 ? others : [...others, [level, names]]) });
            }),
          )}
        </div>
      )}
    </>
  );
}
