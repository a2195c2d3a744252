import { Button, makeStyles, Subtitle1, tokens } from "@fluentui/react-components";
import { type ReactNode, useEffect, useRef, useState } from "react";
import { defaultPlan, type EvaluationPlan } from "../../workbook/authoring/plan";
import { newWords } from "../language/new-words";
import { useWords } from "../language/use-words";
import { SectionTabs } from "../parts/section-tabs";
import { usePane, usePaneState } from "../state/use-pane";
import { CriteriaStep } from "./new-evaluation/criteria-step";
import { ExtendSection } from "./new-evaluation/extend-section";
import { FormsSection } from "./new-evaluation/forms-section";
import { DepartmentsStep } from "./new-evaluation/departments-step";
import { MadeMessage } from "./new-evaluation/made-message";
import { MakeStep } from "./new-evaluation/make-step";
import { RatersStep } from "./new-evaluation/raters-step";

const useStyles = makeStyles({
  // The words of the tabs start where the text starts.
  tabs: { marginInline: `calc(-1 * ${tokens.spacingHorizontalS})`, marginBottom: tokens.spacingVerticalS },
  step: {
    color: tokens.colorNeutralForeground2,
    marginBlock: `${tokens.spacingVerticalXS} ${tokens.spacingVerticalM}`,
    outlineStyle: "none",
  },
  actions: {
    display: "flex",
    flexWrap: "wrap",
    gap: tokens.spacingHorizontalS,
    marginTop: tokens.spacingVerticalXL,
  },
});

const STEPS = ["stepDepartments", "stepCriteria", "stepRaters", "stepMake"] as const;

type Tab = "new" | "extend" | "forms";

/** A new evaluation, the one that is there, and the forms that go out and come back. */
export default function NewEvaluationScreen() {
  const { t } = useWords(newWords);
  const styles = useStyles();
  const [tab, setTab] = useState<Tab>("new");
  return (
    <>
      <div className={styles.tabs}>
        <SectionTabs<Tab>
          label={t("tabs")}
          current={tab}
          onChoose={setTab}
          tabs={[
            { id: "new", name: t("tabNew") },
            { id: "extend", name: t("tabExtend") },
            { id: "forms", name: t("tabForms") },
          ]}
        />
      </div>
      {tab === "new" && <Wizard />}
      {tab === "extend" && <ExtendSection />}
      {tab === "forms" && <FormsSection />}
    </>
  );
}

/** From what is to be asked to sheets that are ready to be filled in, in four steps. */
function Wizard() {
  const styles = useStyles();
  const pane = usePane();
  const { plan: draft, made, work, language } = usePaneState("plan", "made", "work", "language");
  const { t } = useWords(newWords);
  const [step, setStep] = useState(0);
  const heading = useRef<HTMLParagraphElement>(null);
  const moved = useRef(false);
  const plan = draft ?? defaultPlan(language);
  const change = (part: Partial<EvaluationPlan>): void => {
    pane.setPlan({ ...plan, ...part });
  };
  const go = (to: number): void => {
    moved.current = true;
    setStep(to);
  };
  // A new step is read out from its beginning.
  useEffect(() => {
    if (moved.current) heading.current?.focus();
  }, [step]);

  if (made !== null) {
    return (
      <MadeMessage
        made={made}
        onAgain={() => {
          setStep(0);
          pane.setPlan(null);
        }}
      />
    );
  }
  const name = STEPS[step] ?? STEPS[0];
  const steps: readonly ReactNode[] = [
    <DepartmentsStep key="departments" plan={plan} onChange={change} />,
    <CriteriaStep key="criteria" plan={plan} onChange={change} />,
    <RatersStep key="raters" plan={plan} onChange={change} />,
    <MakeStep key="make" plan={plan} />,
  ];

  return (
    <>
      <Subtitle1 as="h1" block>
        {t("heading")}
      </Subtitle1>
      <p ref={heading} tabIndex={-1} className={styles.step} data-step={step}>
        {t("step", { step: step + 1, steps: STEPS.length, name: t(name) })}
      </p>
      {steps[step]}
      <div className={styles.actions}>
        {step < STEPS.length - 1 && (
          <Button
            appearance="primary"
            onClick={() => {
              go(step + 1);
            }}
          >
            {t("next")}
          </Button>
        )}
        {step > 0 && (
          <Button
            disabled={work !== null}
            onClick={() => {
              go(step - 1);
            }}
          >
            {t("back")}
          </Button>
        )}
      </div>
    </>
  );
}
