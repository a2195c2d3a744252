import type { PlainKey } from "../../../language/message";
import { Button, Caption1, Field, Input, makeStyles, Select, tokens } from "@fluentui/react-components";
import type { PaneProfitMessages } from "../../../language/en/pane-profit";
import { COST_DRIVERS, type CostDriver } from "../../../profitability/cost-to-serve";
import type { SalesPool } from "../../../workbook/reading/mapping";
import { profitWords } from "../../language/profit-words";
import { useWords } from "../../language/use-words";
import { NARROW_SELECT } from "../../parts/narrow-select";
import { NumberField } from "../../parts/number-field";
import { AmountInput } from "./amount-input";

const useStyles = makeStyles({
  pool: {
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalS,
    margin: 0,
    minWidth: 0,
    padding: tokens.spacingHorizontalS,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
  },
  remove: { alignSelf: "flex-start" },
});

const DRIVER_NAMES: Readonly<Record<CostDriver, PlainKey<PaneProfitMessages>>> = {
  orders: "driverOrders",
  lines: "driverLines",
  visits: "driverVisits",
  deliveries: "driverDeliveries",
  returns: "driverReturns",
};
/** The lines say nothing of these by themselves. */
const NEEDS_COLUMN: ReadonlySet<CostDriver> = new Set(["visits", "deliveries"]);

interface CostPoolFieldsProps {
  readonly label: string;
  readonly pool: SalesPool;
  readonly headings: readonly string[];
  readonly onChange: (pool: SalesPool) => void;
  readonly onRemove: () => void;
}

/** One pool: its name, its amount, and which share of it goes by which driver. */
export function CostPoolFields({ label, pool, headings, onChange, onRemove }: CostPoolFieldsProps) {
  const styles = useStyles();
  const { t, figures } = useWords(profitWords);
  const keyOf = (driver: CostDriver) => pool.keys.find((key) => key.driver === driver);
  const withKey = (driver: CostDriver, share: number, column: string | undefined): void => {
    const others = pool.keys.filter((key) => key.driver !== driver);
    const key = { driver, share, ...(column === undefined ? {} : { column }) };
    onChange({ ...pool, keys: share === 0 ? others : [...others, key] });
  };
  const sum = pool.keys.reduce((total, { share }) => total + share, 0);

  return (
    <fieldset className={styles.pool} aria-label={label}>
      <Field label={t("poolName")} size="small">
        <Input
          size="small"
          value={pool.name}
          onChange={(_event, { value }) => {
            onChange({ ...pool, name: value });
          }}
        />
      </Field>
      <AmountInput
        label={t("poolAmount")}
        values={pool.amount}
        onChange={([amount]) => {
          onChange({ ...pool, amount: amount ?? 0 });
        }}
      />
      {COST_DRIVERS.map((driver) => {
        const key = keyOf(driver);
        const name = t(DRIVER_NAMES[driver]);
        return (
          <div key={driver}>
            <NumberField
              label={t("poolShare", { driver: name })}
              value={Math.round((key?.share ?? 0) * 100)}
              minimum={0}
              maximum={100}
              step={5}
              onChange={(percent) => {
                withKey(driver, percent / 100, key?.column ?? (NEEDS_COLUMN.has(driver) ? headings[0] : undefined));
              }}
            />
            {key !== undefined && (
              <Field label={t("driverColumn", { driver: name })} size="small">
                <Select
                  select={NARROW_SELECT}
                  size="small"
                  value={key.column ?? ""}
                  onChange={(_event, { value }) => {
                    withKey(driver, key.share, value === "" ? undefined : value);
                  }}
                >
                  {!NEEDS_COLUMN.has(driver) && <option value="">{t("driverCounted")}</option>}
                  {headings.map((heading) => (
                    <option key={heading} value={heading}>
                      {heading}
                    </option>
                  ))}
                </Select>
              </Field>
            )}
          </div>
        );
      })}
      {Math.abs(sum - 1) > 1e-9 && <Caption1 role="status">{t("keysSum", { sum: figures.percent(sum) })}</Caption1>}
      <Button size="small" appearance="subtle" className={styles.remove} onClick={onRemove}>
        {t("removePool")}
      </Button>
    </fieldset>
  );
}
