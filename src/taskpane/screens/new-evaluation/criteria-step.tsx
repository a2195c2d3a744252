import { Button, Field, makeStyles, Select, tokens } from "@fluentui/react-components";
import { AddRegular } from "@fluentui/react-icons/svg/add";
import { useState } from "react";
import {
  defaultPlan,
  defaultDepartment,
  type EvaluationPlan,
  ownCriterion,
  ownDepartment,
  type PlannedCriterion,
} from "../../../workbook/authoring/plan";
import { newWords } from "../../language/new-words";
import { useWords } from "../../language/use-words";
import { CriterionEditor } from "./criterion-editor";
import { NARROW_SELECT } from "../../parts/narrow-select";

const useStyles = makeStyles({
  list: { listStyleType: "none", margin: 0, padding: 0 },
  actions: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS, marginTop: tokens.spacingVerticalM },
});

/** One of the lists that a plan asks from. */
interface CriteriaList {
  readonly key: string;
  readonly name: string;
  readonly criteria: readonly PlannedCriterion[];
  readonly standard: () => readonly PlannedCriterion[];
  readonly replaced: (criteria: readonly PlannedCriterion[]) => Partial<EvaluationPlan>;
}

interface StepProps {
  readonly plan: EvaluationPlan;
  readonly onChange: (part: Partial<EvaluationPlan>) => void;
}

/** Every criterion may be reworded, weighed, reversed, dropped; others are added. */
export function CriteriaStep({ plan, onChange }: StepProps) {
  const styles = useStyles();
  const { t } = useWords(newWords);
  const lists = listsOf(plan, { B: t("partB"), D: t("partD") });
  const [key, setKey] = useState(lists[0]?.key ?? "");
  const list = lists.find((one) => one.key === key) ?? lists[0];
  if (list === undefined) return <p>{t(plan.parts.length === 0 ? "problemNoParts" : "problemNoDepartments")}</p>;
  const replace = (criteria: readonly PlannedCriterion[]): void => {
    onChange(list.replaced(criteria));
  };

  return (
    <>
      <Field label={t("criteriaOf")}>
        <Select
          select={NARROW_SELECT}
          value={list.key}
          onChange={(_event, { value }) => {
            setKey(value);
          }}
        >
          {lists.map((one) => (
            <option key={one.key} value={one.key}>
              {one.name}
            </option>
          ))}
        </Select>
      </Field>
      <ol className={styles.list}>
        {list.criteria.map((criterion, index) => (
          <CriterionEditor
            key={`${list.key}-${index}`}
            number={index + 1}
            criterion={criterion}
            withDimension={list.key === "B"}
            language={plan.language}
            onChange={(changed) => {
              replace(list.criteria.map((other, at) => (at === index ? changed : other)));
            }}
            onDrop={() => {
              replace(list.criteria.filter((_, at) => at !== index));
            }}
          />
        ))}
      </ol>
      <div className={styles.actions}>
        <Button
          icon={<AddRegular />}
          onClick={() => {
            replace([...list.criteria, ownCriterion("")]);
          }}
        >
          {t("addCriterion")}
        </Button>
        <Button
          appearance="subtle"
          onClick={() => {
            replace(list.standard());
          }}
        >
          {t("restoreCriteria")}
        </Button>
      </div>
    </>
  );
}

function listsOf(plan: EvaluationPlan, names: { readonly B: string; readonly D: string }): readonly CriteriaList[] {
  const has = (part: "A" | "B" | "D"): boolean => plan.parts.includes(part);
  return [
    ...(has("A")
      ? plan.departments.map((department): CriteriaList => ({
          key: `A-${department.id}`,
          name: department.name,
          criteria: department.criteria,
          standard: () => {
            const known = defaultDepartment(department.id, plan.language).criteria;
            return known.length > 0 ? known : ownDepartment(department.name, plan.language).criteria;
          },
          replaced: (criteria) => ({
            departments: plan.departments.map((other) => (other.id === department.id ? { ...other, criteria } : other)),
          }),
        }))
      : []),
    ...(has("B")
      ? [
          {
            key: "B",
            name: names.B,
            criteria: plan.climate,
            standard: () => defaultPlan(plan.language).climate,
            replaced: (climate: readonly PlannedCriterion[]) => ({ climate }),
          },
        ]
      : []),
    ...(has("D")
      ? [
          {
            key: "D",
            name: names.D,
            criteria: plan.vertical,
            standard: () => defaultPlan(plan.language).vertical,
            replaced: (vertical: readonly PlannedCriterion[]) => ({ vertical }),
          },
        ]
      : []),
  ];
}
