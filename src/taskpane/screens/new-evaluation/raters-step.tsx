import { Field, makeStyles, Select, tokens } from "@fluentui/react-components";
import {
  type EvaluationPlan,
  MOST_EMPLOYEES,
  MOST_RATERS,
  PLAN_SCALES,
  PLANNED_ROLES,
} from "../../../workbook/authoring/plan";
import { newWords } from "../../language/new-words";
import { useWords } from "../../language/use-words";
import { NumberField } from "../../parts/number-field";
import { Section } from "../../parts/section";
import { NARROW_SELECT } from "../../parts/narrow-select";

const useStyles = makeStyles({
  fields: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalS },
});

interface StepProps {
  readonly plan: EvaluationPlan;
  readonly onChange: (part: Partial<EvaluationPlan>) => void;
}

/** How ratings are given, by how many, in whose name. */
export function RatersStep({ plan, onChange }: StepProps) {
  const styles = useStyles();
  const { t } = useWords(newWords);
  const { scale } = plan;

  return (
    <>
      <Field label={t("scale")}>
        <Select
          select={NARROW_SELECT}
          value={`${scale.min}-${scale.max}`}
          onChange={(_event, { value }) => {
            const [min = 1, max = 5] = value.split("-").map(Number);
            onChange({ scale: { min, max } });
          }}
        >
          {PLAN_SCALES.map(({ min, max }) => (
            <option key={`${min}-${max}`} value={`${min}-${max}`}>
              {t("scaleOf", { min, max })}
            </option>
          ))}
        </Select>
      </Field>
      {plan.parts.includes("A") && (
        <Section heading={t("raters")}>
          <div className={styles.fields}>
            {PLANNED_ROLES.map((role) => (
              <NumberField
                key={role}
                label={t(role)}
                value={plan.raters[role]}
                minimum={0}
                maximum={MOST_RATERS}
                step={1}
                onChange={(count) => {
                  onChange({ raters: { ...plan.raters, [role]: count } });
                }}
              />
            ))}
          </div>
        </Section>
      )}
      {plan.parts.includes("B") && (
        <Section heading={t("partB")}>
          <NumberField
            label={t("employees")}
            hint={t("employeesHint")}
            value={plan.employees}
            minimum={1}
            maximum={MOST_EMPLOYEES}
            step={1}
            onChange={(employees) => {
              onChange({ employees });
            }}
          />
        </Section>
      )}
    </>
  );
}
