import { Body1, Body1Strong, Button, Caption1, makeStyles, tokens } from "@fluentui/react-components";
import type { Analysis } from "../../../workbook/analysis";
import { corrected } from "../../../workbook/reading/corrections";
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
  table: { width: "100%", borderCollapse: "collapse", marginBlock: tokens.spacingVerticalS },
  head: { textAlign: "start", fontWeight: tokens.fontWeightSemibold, fontSize: tokens.fontSizeBase200 },
  figure: { textAlign: "end", fontVariantNumeric: "tabular-nums" },
  actions: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS },
});

/** Two readings that would give different figures, each shown on three real rows; one click says which counts. */
export function QuestionsSection({ analysis }: { analysis: Analysis }) {
  const styles = useStyles();
  const { t } = useWords(columnsWords);
  const { questions } = analysis;
  if (questions.length === 0) return null;
  return (
    <Section heading={t("questions", { count: questions.length })}>
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
    </Section>
  );
}

function QuestionCard({ question, analysis }: { question: ReadingQuestion; analysis: Analysis }) {
  const styles = useStyles();
  const pane = usePane();
  const { work } = usePaneState("work");
  const { t, figures } = useWords(columnsWords);
  const { kind, sheet, columns, taken, other, samples } = question;
  const nameOf = ({ scale, direction }: Reading): string =>
    kind === "scale" ? t("readingScale", { ...scale }) : t("readingDirection", { ...scale, direction });
  const entries = analysis.mapping.sheets.filter((entry) => entry.sheet === sheet);
  return (
    <div className={styles.card} data-question={kind}>
      <Body1Strong as="h3" block>
        {t(kind === "scale" ? "askScale" : "askDirection")}
      </Body1Strong>
      <Caption1 block className={styles.place}>
        {t("where", { sheet: isolated(sheet), columns: columns.length, letters: columns.join(", ") })}
      </Caption1>
      <table className={styles.table}>
        <thead>
          <tr>
            <th className={styles.head} scope="col">
              {t("answer")}
            </th>
            <th className={styles.figure} scope="col">
              {nameOf(taken)}
            </th>
            <th className={styles.figure} scope="col">
              {nameOf(other)}
            </th>
          </tr>
        </thead>
        <tbody>
          {samples.map(({ row, value, taken: one, other: second }) => (
            <tr key={row}>
              <th className={styles.head} scope="row">
                <bdi>{typeof value === "number" ? figures.exact(value) : String(value)}</bdi>
              </th>
              <td className={styles.figure}>{figures.score(one)}</td>
              <td className={styles.figure}>{figures.score(second)}</td>
            </tr>
          ))}
          <tr>
            <th className={styles.head} scope="row">
              {t("mean")}
            </th>
            <td className={styles.figure}>{figures.score(taken.points)}</td>
            <td className={styles.figure}>{figures.score(other.points)}</td>
          </tr>
        </tbody>
      </table>
      <div className={styles.actions}>
        <Button size="small" disabled={work !== null} onClick={() => void pane.correct(sheet, entries)}>
          {t("keep", { reading: nameOf(taken) })}
        </Button>
        <Button
          size="small"
          disabled={work !== null}
          onClick={() =>
            void pane.correct(sheet, corrected({ version: 1, sheets: entries }, question.correction).sheets)
          }
        >
          {t("take", { reading: nameOf(other) })}
        </Button>
      </div>
    </div>
  );
}
