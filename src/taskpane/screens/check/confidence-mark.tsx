import { Caption1, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { CheckmarkCircleRegular } from "@fluentui/react-icons/svg/checkmark-circle";
import { QuestionCircleRegular } from "@fluentui/react-icons/svg/question-circle";
import { checkWords } from "../../language/check-words";
import { useWords } from "../../language/use-words";

const useStyles = makeStyles({
  mark: { display: "inline-flex", alignItems: "center", gap: tokens.spacingHorizontalXXS, whiteSpace: "nowrap" },
  sure: { color: tokens.colorNeutralForeground2 },
  unsure: { color: tokens.colorPaletteDarkOrangeForeground1 },
});

const CERTAIN = 0.85;
const LIKELY = 0.6;

/** How sure the recognition is, in a word and a mark. */
export function ConfidenceMark({ confidence }: { confidence: number }) {
  const styles = useStyles();
  const { t } = useWords(checkWords);
  const unsure = confidence < LIKELY;
  return (
    <Caption1 className={mergeClasses(styles.mark, unsure ? styles.unsure : styles.sure)}>
      {unsure ? <QuestionCircleRegular /> : <CheckmarkCircleRegular />}
      {t(confidence >= CERTAIN ? "certain" : unsure ? "unsure" : "likely")}
    </Caption1>
  );
}
