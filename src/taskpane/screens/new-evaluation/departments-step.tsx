import { Button, Checkbox, Field, Input, makeStyles, Radio, RadioGroup, tokens } from "@fluentui/react-components";
import { useId, useState } from "react";
import { DEPARTMENTS } from "../../../instrument/departments";
import { OFFERED_LANGUAGES, offeredLanguage } from "../../../language/language";
import {
  defaultDepartment,
  type EvaluationPlan,
  ownDepartment,
  type PlannedDepartment,
  translatedPlan,
} from "../../../workbook/authoring/plan";
import type { Part } from "../../../workbook/reading/mapping";
import { newWords } from "../../language/new-words";
import { useWords } from "../../language/use-words";
import { Section } from "../../parts/section";

const useStyles = makeStyles({
  list: { display: "flex", flexDirection: "column", alignItems: "flex-start" },
  add: {
    display: "grid",
    gridTemplateColumns: "minmax(0, 1fr) auto",
    gap: tokens.spacingHorizontalS,
    alignItems: "end",
  },
  input: { minWidth: 0, width: "100%" },
  hint: {
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    // Under the words of the box above.
    paddingInlineStart: "32px",
    margin: 0,
  },
  indented: { paddingInlineStart: tokens.spacingHorizontalXXL },
});

const PARTS = ["A", "B", "C", "D"] as const satisfies readonly Part[];
const HINTS = { A: "partAHint", B: "partBHint", C: "partCHint", D: "partDHint" } as const;
const NAMES = { A: "partA", B: "partB", C: "partC", D: "partD" } as const;

interface StepProps {
  readonly plan: EvaluationPlan;
  readonly onChange: (part: Partial<EvaluationPlan>) => void;
}

/** Who is evaluated and what is asked; first the language, for it words all that follows. */
export function DepartmentsStep({ plan, onChange }: StepProps) {
  const styles = useStyles();
  const { t } = useWords(newWords);
  const [name, setName] = useState("");
  const group = useId();
  const chosen = new Set(plan.departments.map(({ id }) => id));
  const offered: readonly PlannedDepartment[] = [
    ...DEPARTMENTS.map(
      ({ id }) => plan.departments.find((department) => department.id === id) ?? defaultDepartment(id, plan.language),
    ),
    ...plan.departments.filter(({ id }) => !DEPARTMENTS.some((department) => department.id === id)),
  ];
  const choose = (departments: ReadonlySet<string>): void => {
    onChange({ departments: offered.filter(({ id }) => departments.has(id)) });
  };
  const add = (): void => {
    const department = ownDepartment(name, plan.language);
    if (department.id === "" || chosen.has(department.id)) return;
    onChange({ departments: [...plan.departments, department] });
    setName("");
  };

  return (
    <>
      <Field label={t("sheetLanguage")}>
        <RadioGroup
          layout="horizontal"
          value={plan.language}
          onChange={(_event, { value }) => {
            onChange(translatedPlan(plan, offeredLanguage(value) ?? plan.language));
          }}
        >
          {OFFERED_LANGUAGES.map(({ code, ownName }) => (
            <Radio key={code} value={code} label={<span lang={code}>{ownName}</span>} />
          ))}
        </RadioGroup>
      </Field>
      <Section heading={t("departments")}>
        <div className={styles.list} role="group" aria-label={t("departments")}>
          {offered.map(({ id, name: shown }) => (
            <Checkbox
              key={id}
              label={<bdi>{shown}</bdi>}
              checked={chosen.has(id)}
              onChange={(_event, { checked }) => {
                const next = new Set(chosen);
                if (checked === true) next.add(id);
                else next.delete(id);
                choose(next);
              }}
            />
          ))}
        </div>
        <div className={styles.add}>
          <Field label={t("ownDepartment")}>
            <Input
              className={styles.input}
              value={name}
              dir="auto"
              onChange={(_event, { value }) => {
                setName(value);
              }}
              onKeyDown={({ key }) => {
                if (key === "Enter") add();
              }}
            />
          </Field>
          <Button onClick={add} disabled={name.trim() === ""}>
            {t("addDepartment")}
          </Button>
        </div>
      </Section>
      <Section heading={t("parts")}>
        <div role="group" aria-label={t("parts")}>
          {PARTS.map((part) => (
            <div key={part}>
              <Checkbox
                label={t(NAMES[part])}
                aria-describedby={`${group}-${part}`}
                checked={plan.parts.includes(part)}
                onChange={(_event, { checked }) => {
                  onChange({
                    parts: PARTS.filter((other) => (other === part ? checked === true : plan.parts.includes(other))),
                  });
                }}
              />
              <p className={styles.hint} id={`${group}-${part}`}>
                {t(HINTS[part])}
              </p>
              {part === "C" && plan.parts.includes("C") && (
                <Checkbox
                  className={styles.indented}
                  label={t("partCFacets")}
                  checked={plan.facets}
                  onChange={(_event, { checked }) => {
                    onChange({ facets: checked === true });
                  }}
                />
              )}
            </div>
          ))}
        </div>
      </Section>
    </>
  );
}
