import { Caption1, Link, makeStyles, tokens } from "@fluentui/react-components";
import type { Scale } from "../../../alignment/evaluation";
import { columnReasonSentence } from "../../../language/column-reason-sentence";
import type { Analysis } from "../../../workbook/analysis";
import type { AccountColumn } from "../../../workbook/reading/account/column-use";
import { columnsWords } from "../../language/columns-words";
import { useWords } from "../../language/use-words";
import { usePane } from "../../state/use-pane";
import { Choice } from "./choice";
import { CHOSEN_USES, USE_NAMES } from "./column-uses";
import { SCALES } from "./scales";
import { useColumnCorrection } from "./use-column-correction";

const useStyles = makeStyles({
  row: {
    paddingBlock: tokens.spacingVerticalXS,
    borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
    overflowWrap: "anywhere",
  },
  reason: { color: tokens.colorNeutralForeground2 },
  choices: { display: "flex", flexWrap: "wrap", columnGap: tokens.spacingHorizontalXS },
});

/** Below this the reason is more a guess than a finding. */
const SURE = 0.6;

/** One column: where it stands, what it is taken for and why; its use, scale and direction, each changed in two clicks. */
export function ColumnRow({ column, analysis }: { column: AccountColumn; analysis: Analysis }) {
  const styles = useStyles();
  const pane = usePane();
  const { t, language } = useWords(columnsWords);
  const correct = useColumnCorrection(analysis, column);
  const { scale, direction } = column;
  const scaleName = ({ min, max }: Scale): string => t("scaleOf", { min, max });
  return (
    <li className={styles.row}>
      <Link as="button" onClick={() => void pane.goTo(column.sheet, `${column.column}:${column.column}`)}>
        <bdi>{column.column}</bdi>
      </Link>{" "}
      <bdi>{column.heading === "" ? t("noHeading") : column.heading}</bdi>
      <Caption1 block className={styles.reason}>
        {columnReasonSentence(column.reason, language)}
        {column.confidence < SURE && ` · ${t("unsure")}`}
      </Caption1>
      {correct !== null && (
        <div className={styles.choices}>
          <Choice
            label={t("use", { column: column.column })}
            chosen={column.use}
            groups={[
              {
                name: null,
                options: [...new Set([column.use, ...CHOSEN_USES])].map((use) => ({
                  key: use,
                  name: t(USE_NAMES[use]),
                  choose: () => {
                    correct({ kind: "use", use });
                  },
                })),
              },
            ]}
          />
          {scale !== null && (
            <Choice
              label={t("scale", { column: column.column })}
              chosen={scaleName(scale)}
              groups={[
                {
                  name: null,
                  options: [scale, ...SCALES.filter(({ min, max }) => min !== scale.min || max !== scale.max)].map(
                    (option) => ({
                      key: scaleName(option),
                      name: scaleName(option),
                      choose: () => {
                        correct({ kind: "scale", scale: { min: option.min, max: option.max } });
                      },
                    }),
                  ),
                },
              ]}
            />
          )}
          {direction !== null && (
            <Choice
              label={t("direction", { column: column.column })}
              chosen={direction}
              groups={[
                {
                  name: null,
                  options: (["highIsBest", "lowIsBest"] as const).map((one) => ({
                    key: one,
                    name: t(one),
                    choose: () => {
                      correct({ kind: "direction", direction: one });
                    },
                  })),
                },
              ]}
            />
          )}
        </div>
      )}
    </li>
  );
}
