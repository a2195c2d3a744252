import { Body1, Button, makeStyles, Subtitle1, tokens } from "@fluentui/react-components";
import { useState } from "react";
import { COMPONENTS } from "../../../alignment/evaluation";
import { type Figure, valueOrNull } from "../../../alignment/figure";
import type { AlignmentResults } from "../../../alignment/results";
import type { ScoringSettings } from "../../../alignment/settings";
import { exploreWords } from "../../language/explore-words";
import { useWords } from "../../language/use-words";
import { DataTable } from "../../parts/data-table";
import { NumberField } from "../../parts/number-field";
import { Section } from "../../parts/section";
import { usePane, usePaneState } from "../../state/use-pane";
import { ComparisonBars } from "./comparison-bars";

const useStyles = makeStyles({
  lead: { color: tokens.colorNeutralForeground2, marginBlock: tokens.spacingVerticalXS },
  fields: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalS },
  actions: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS, marginBlock: tokens.spacingVerticalM },
});

/** Other weights and another target, and what they would make of the scores; nothing is kept until it is said. */
export function WhatIf({ results, settings }: { results: AlignmentResults; settings: ScoringSettings }) {
  const styles = useStyles();
  const pane = usePane();
  const { tried, work } = usePaneState("tried", "work");
  const { t, figures } = useWords(exploreWords);
  const [draft, setDraft] = useState<ScoringSettings>(tried?.settings ?? settings);
  const total = COMPONENTS.reduce((sum, component) => sum + draft.componentWeights[component], 0);
  const shown = (figure: Figure | undefined): string => {
    const value = figure === undefined ? null : valueOrNull(figure);
    return value === null ? "–" : figures.precise(value);
  };
  const difference = (now: Figure, then: Figure | undefined): string => {
    const [a, b] = [valueOrNull(now), then === undefined ? null : valueOrNull(then)];
    return a === null || b === null ? "–" : figures.signed(b - a);
  };
  const triedOf = (id: string) => tried?.results.departments.find((department) => department.id === id);

  return (
    <>
      <Subtitle1 as="h1" block>
        {t("whatIf")}
      </Subtitle1>
      <Body1 as="p" block className={styles.lead}>
        {t("whatIfLead")}
      </Body1>
      <div className={styles.fields}>
        {COMPONENTS.map((component) => (
          <NumberField
            key={component}
            label={t("whatIfWeight", { component: t(component) })}
            value={draft.componentWeights[component]}
            minimum={0}
            maximum={100}
            step={5}
            onChange={(value) => {
              setDraft({ ...draft, componentWeights: { ...draft.componentWeights, [component]: value } });
            }}
          />
        ))}
        <NumberField
          label={t("whatIfTarget")}
          value={draft.target}
          minimum={0}
          maximum={100}
          step={1}
          onChange={(target) => {
            setDraft({ ...draft, target });
          }}
        />
      </div>
      <div className={styles.actions}>
        <Button appearance="primary" disabled={total === 0 || work !== null} onClick={() => void pane.tryOut(draft)}>
          {t("whatIfTry")}
        </Button>
        {tried !== null && (
          <>
            <Button disabled={work !== null} onClick={() => void pane.applySettings(tried.settings)}>
              {t("whatIfKeep")}
            </Button>
            <Button
              appearance="subtle"
              onClick={() => {
                pane.endTrial();
                setDraft(settings);
              }}
            >
              {t("whatIfForget")}
            </Button>
          </>
        )}
      </div>
      {tried !== null && (
        <div data-tried>
          <ComparisonBars
            first={t("whatIfThen")}
            second={t("whatIfNow")}
            rows={results.departments.map(({ id, name, alignment }) => ({
              key: id,
              name,
              one: valueOrNull(triedOf(id)?.alignment ?? { notComputable: "no-ratings" }),
              other: valueOrNull(alignment),
            }))}
          />
          <Body1 as="p" block>
            {t("whatIfReached", {
              departments: results.departments.length,
              reached: departmentsAtTarget(tried.results),
              before: departmentsAtTarget(results),
            })}
          </Body1>
          <Section heading={t("compareTable")}>
            <DataTable
              label={t("compareTable")}
              headings={[t("department"), t("whatIfNow"), t("whatIfThen"), t("compareGap")]}
              rows={[
                {
                  key: "organisation",
                  cells: [
                    t("whatIfOrganisation"),
                    shown(results.organisation.alignment),
                    shown(tried.results.organisation.alignment),
                    difference(results.organisation.alignment, tried.results.organisation.alignment),
                  ],
                },
                ...results.departments.map(({ id, name, alignment }) => ({
                  key: id,
                  cells: [
                    <bdi key="name">{name}</bdi>,
                    shown(alignment),
                    shown(triedOf(id)?.alignment),
                    difference(alignment, triedOf(id)?.alignment),
                  ],
                })),
              ]}
            />
          </Section>
        </div>
      )}
    </>
  );
}

/** How many have reached their target: what a change of the target alone changes. */
function departmentsAtTarget({ departments }: AlignmentResults): number {
  return departments.filter(({ alignment, target }) => {
    const score = valueOrNull(alignment);
    return score !== null && score >= target;
  }).length;
}
