import {
  Body1,
  Button,
  Field,
  Input,
  makeStyles,
  MessageBar,
  MessageBarBody,
  Select,
  Subtitle1,
  Textarea,
  tokens,
} from "@fluentui/react-components";
import { useEffect, useRef, useState } from "react";
import { type PlannedRole, PLANNED_ROLES } from "../../../workbook/authoring/plan";
import { isolated } from "../../language/figures";
import { newWords } from "../../language/new-words";
import { useWords } from "../../language/use-words";
import { Section } from "../../parts/section";
import { growingChecklists } from "../../state/new-evaluation";
import type { EvaluationChange } from "../../state/pane-state";
import { usePane, usePaneState } from "../../state/use-pane";
import { WithSheets } from "./with-sheets";
import { NARROW_SELECT } from "../../parts/narrow-select";

const useStyles = makeStyles({
  lead: { color: tokens.colorNeutralForeground2, marginBlock: tokens.spacingVerticalS },
  growing: { marginTop: tokens.spacingVerticalM },
  fields: { display: "flex", flexDirection: "column", alignItems: "flex-start", gap: tokens.spacingVerticalS },
  wide: { width: "100%", minWidth: 0, boxSizing: "border-box" },
});

/** Makes the evaluation larger: a rater, a criterion, a department. */
export function ExtendSection() {
  const styles = useStyles();
  const { snapshot, outcome } = usePaneState("snapshot", "outcome");
  const { t } = useWords(newWords);
  const message = useRef<HTMLDivElement>(null);
  // What was added is said above the fields, out of sight of the button that was pressed.
  useEffect(() => {
    if (outcome !== null) message.current?.scrollIntoView({ block: "nearest" });
  }, [outcome]);
  return (
    <>
      <Subtitle1 as="h1" block>
        {t("extendHeading")}
      </Subtitle1>
      <Body1 as="p" block className={styles.lead}>
        {t("extendLead")}
      </Body1>
      <div ref={message}>
        {(outcome?.kind === "extended" || outcome?.kind === "refused") && (
          <MessageBar intent={outcome.kind === "extended" ? "success" : "warning"} layout="multiline">
            <MessageBarBody>
              {outcome.kind === "extended"
                ? t(outcome.isNew ? "extendedSheet" : "extended", { sheet: isolated(outcome.sheet) })
                : t("extendRefused")}
            </MessageBarBody>
          </MessageBar>
        )}
      </div>
      <WithSheets>
        {snapshot !== null && <Growing sheets={growingChecklists(snapshot).map(({ sheet }) => sheet)} />}
      </WithSheets>
    </>
  );
}

function Growing({ sheets }: { sheets: readonly string[] }) {
  const styles = useStyles();
  const pane = usePane();
  const { work } = usePaneState("work");
  const { t } = useWords(newWords);
  const [chosen, setChosen] = useState("");
  const [role, setRole] = useState<PlannedRole>("peer");
  const [text, setText] = useState("");
  const [name, setName] = useState("");
  const sheet = sheets.includes(chosen) ? chosen : (sheets[0] ?? "");
  const extend = (change: EvaluationChange): void => {
    void pane.extend(change);
  };
  if (sheets.length === 0) return <p>{t("extendNone")}</p>;

  return (
    <>
      <Field label={t("extendSheet")} className={styles.growing}>
        <Select
          select={NARROW_SELECT}
          value={sheet}
          onChange={(_event, { value }) => {
            setChosen(value);
          }}
        >
          {sheets.map((one) => (
            <option key={one} value={one}>
              {one}
            </option>
          ))}
        </Select>
      </Field>
      <Section heading={t("addRater")}>
        <div className={styles.fields}>
          <Field label={t("raterRole")} className={styles.wide}>
            <Select
              select={NARROW_SELECT}
              value={role}
              onChange={(_event, { value }) => {
                setRole(PLANNED_ROLES.find((one) => one === value) ?? "peer");
              }}
            >
              {PLANNED_ROLES.map((one) => (
                <option key={one} value={one}>
                  {t(one)}
                </option>
              ))}
            </Select>
          </Field>
          <Button
            disabled={work !== null}
            onClick={() => {
              extend({ kind: "rater", sheet, role });
            }}
          >
            {t("addRaterAction")}
          </Button>
        </div>
      </Section>
      <Section heading={t("addedCriterion")}>
        <div className={styles.fields}>
          <Field label={t("criterionOwn")} className={styles.wide}>
            <Textarea
              value={text}
              rows={3}
              dir="auto"
              onChange={(_event, { value }) => {
                setText(value);
              }}
            />
          </Field>
          <Button
            disabled={work !== null || text.trim() === ""}
            onClick={() => {
              extend({ kind: "criterion", sheet, text: text.trim() });
              setText("");
            }}
          >
            {t("addRowAction")}
          </Button>
        </div>
      </Section>
      <Section heading={t("ownDepartment")}>
        <div className={styles.fields}>
          <Input
            className={styles.wide}
            aria-label={t("ownDepartment")}
            dir="auto"
            value={name}
            onChange={(_event, { value }) => {
              setName(value);
            }}
          />
          <Button
            disabled={work !== null || name.trim() === ""}
            onClick={() => {
              extend({ kind: "department", sheet, name: name.trim() });
              setName("");
            }}
          >
            {t("addDepartmentAction")}
          </Button>
        </div>
      </Section>
    </>
  );
}
