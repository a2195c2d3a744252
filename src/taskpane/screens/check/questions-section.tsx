import { Body1, Body1Strong, Button, Caption1, makeStyles, tokens } from "@fluentui/react-components";
import type { Analysis } from "../../../workbook/analysis";
import { corrected } from "../../../workbook/reading/corrections";
import type { OtherReading } from "../../../workbook/reading/other-readings";
import type { Reading, ReadingQuestion } from "../../../workbook/reading/questions";
import { columnsWords } from "../../language/columns-words";
import { isolated } from "../../language/figures";
import { useWords } from "../../language/use-words";
import { Section } from "../../parts/section";
import { usePane, usePaneState } from "../../state/use-pane";

const useStyles = makeStyles({
  lead: { color: tokens.colorNeutralForeground2 },
  card: {
    marginTop: tokens.spacingVerticalS,
    padding: tokens.spacingHorizontalM,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderInlineStartWidth: "3px",
    borderInlineStartColor: tokens.colorBrandStroke1,
    borderRadius: tokens.borderRadiusMedium,
  },
  place: { color: tokens.colorNeutralForeground2 },
  table: { marginBlock: tokens.spacingVerticalS },
  row: { display: "grid", gridTemplateColumns: "1fr auto auto", columnGap: tokens.spacingHorizontalM },
  head: { textAlign: "start", fontWeight: tokens.fontWeightSemibold, fontSize: tokens.fontSizeBase200 },
  figure: { textAlign: "end", fontVariantNumeric: "tabular-nums" },
  actions: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS },
});

/** Readings that would give different figures, a scale's or a direction's shown on three real rows; one click says which counts. */
export function QuestionsSection({ analysis }: { analysis: Analysis }) {
  const styles = useStyles();
  const { t } = useWords(columnsWords);
  const { questions, otherReadings } = analysis;
  const count = questions.length + otherReadings.length;
  if (count === 0) return null;
  return (
    <Section heading={t("questions", { count })}>
      <Body1 block className={styles.lead}>
        {t("questionsLead")}
      </Body1>
      {questions.map((question) => (
        <QuestionCard
          key={`${question.sheet} ${question.cell} ${question.kind}`}
          question={question}
          analysis={analysis}
        />
      ))}
      {otherReadings.map((reading) => (
        <OtherReadingCard key={`${reading.sheet} ${reading.cell}`} reading={reading} analysis={analysis} />
      ))}
    </Section>
  );
}

/** Columns that may be departments or raters: one click says which. */
function OtherReadingCard({ reading, analysis }: { reading: OtherReading; analysis: Analysis }) {
  const styles = useStyles();
  const pane = usePane();
  const { work } = usePaneState("work");
  const { t } = useWords(columnsWords);
  const { sheet, columns, names, taken, layout, entries } = reading;
  const departments = t("readingDepartments");
  const raters = t("readingRaters", { layout });
  const kept = analysis.mapping.sheets.filter((entry) => entry.sheet === sheet);
  return (
    <div className={styles.card} data-question="columns">
      <Body1Strong as="h3" block>
        {t("askColumns")}
      </Body1Strong>
      <Caption1 block className={styles.place}>
        {t("where", { sheet: isolated(sheet), columns: columns.length, letters: columns.join(", ") })}
      </Caption1>
      <Body1 block>
        <bdi>{names}</bdi>
      </Body1>
      <div className={styles.actions}>
        <Button size="small" disabled={work !== null} onClick={() => void pane.correct(sheet, kept)}>
          {t("keep", { reading: taken === "departments" ? departments : raters })}
        </Button>
        <Button size="small" disabled={work !== null} onClick={() => void pane.correct(sheet, entries)}>
          {t("take", { reading: taken === "departments" ? raters : departments })}
        </Button>
      </div>
    </div>
  );
}

function QuestionCard({ question, analysis }: { question: ReadingQuestion; analysis: Analysis }) {
  const styles = useStyles();
  const pane = usePane();
  const { work } = usePaneState("work");
  const { t, figures } = useWords(columnsWords);
  const { kind, sheet, columns, taken, other, samples, correction, noOpinion } = question;
  const nameOf = (reading: Reading): string => {
    const { scale, direction } = reading;
    if (kind === "direction") return t("readingDirection", { ...scale, direction });
    if (kind === "scale") return t("readingScale", { ...scale });
    return reading === taken ? t("readingNoAnswer", { ...scale }) : t("readingMiddle", { ...scale });
  };
  const entries = analysis.mapping.sheets.filter((entry) => entry.sheet === sheet);
  return (
    <div className={styles.card} data-question={kind}>
      <Body1Strong as="h3" block>
        {kind === "midpoint"
          ? t("askMidpoint", { word: isolated(noOpinion?.word ?? "") })
          : t(kind === "scale" ? "askScale" : "askDirection")}
      </Body1Strong>
      <Caption1 block className={styles.place}>
        {t("where", { sheet: isolated(sheet), columns: columns.length, letters: columns.join(", ") })}
      </Caption1>
      <div role="table" aria-label={t("questionsLead")} className={styles.table}>
        <div role="row" className={styles.row}>
          <span role="columnheader" className={styles.head}>
            {t("answer")}
          </span>
          <span role="columnheader" className={styles.figure}>
            {nameOf(taken)}
          </span>
          <span role="columnheader" className={styles.figure}>
            {nameOf(other)}
          </span>
        </div>
        {samples.map(({ row, value, taken: one, other: second }) => (
          <div key={row} role="row" className={styles.row}>
            <span role="rowheader" className={styles.head}>
              <bdi>{typeof value === "number" ? figures.exact(value) : String(value)}</bdi>
            </span>
            <span role="cell" className={styles.figure}>
              {figures.score(one)}
            </span>
            <span role="cell" className={styles.figure}>
              {figures.score(second)}
            </span>
          </div>
        ))}
        <div role="row" className={styles.row}>
          <span role="rowheader" className={styles.head}>
            {t("mean")}
          </span>
          <span role="cell" className={styles.figure}>
            {figures.score(taken.points)}
          </span>
          <span role="cell" className={styles.figure}>
            {figures.score(other.points)}
          </span>
        </div>
      </div>
      <div className={styles.actions}>
        <Button size="small" disabled={work !== null} onClick={() => void pane.correct(sheet, entries)}>
          {t("keep", { reading: nameOf(taken) })}
        </Button>
        {correction !== null && (
          <Button
            size="small"
            disabled={work !== null}
            onClick={() => void pane.correct(sheet, corrected({ version: 1, sheets: entries }, correction).sheets)}
          >
            {t("take", { reading: nameOf(other) })}
          </Button>
        )}
      </div>
    </div>
  );
}
