import { Button, Checkbox, Field, makeStyles, Select, Textarea, tokens } from "@fluentui/react-components";
import { DeleteRegular } from "@fluentui/react-icons/svg/delete";
import { DIMENSIONS } from "../../../instrument/climate";
import { inLanguage, type Language, LANGUAGES } from "../../../language/language";
import { knownCriterion } from "../../../workbook/reading/criterion-matching";
import type { PlannedCriterion } from "../../../workbook/authoring/plan";
import { newWords } from "../../language/new-words";
import { useWords } from "../../language/use-words";
import { NumberField } from "../../parts/number-field";
import { NARROW_SELECT } from "../../parts/narrow-select";

const useStyles = makeStyles({
  item: {
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalXS,
    paddingBlock: tokens.spacingVerticalM,
    borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
  },
  facts: {
    display: "grid",
    gridTemplateColumns: "96px 1fr",
    gap: tokens.spacingHorizontalS,
    alignItems: "end",
  },
  remove: { justifySelf: "end" },
  text: { width: "100%" },
});

const MOST_WEIGHT = 100;

interface CriterionEditorProps {
  readonly number: number;
  readonly criterion: PlannedCriterion;
  readonly withDimension: boolean;
  /** Of the sheets. */
  readonly language: Language;
  readonly onChange: (criterion: PlannedCriterion) => void;
  readonly onDrop: () => void;
}

/** One criterion: its words, what it weighs, whether agreement speaks against the department. */
export function CriterionEditor(props: CriterionEditorProps) {
  const { number, criterion, withDimension, language, onChange, onDrop } = props;
  const styles = useStyles();
  const { t } = useWords(newWords);

  return (
    <li className={styles.item}>
      <Field label={t("criterionText", { number })}>
        <Textarea
          className={styles.text}
          value={criterion.text}
          placeholder={t("newCriterion")}
          dir={LANGUAGES[language].direction}
          lang={language}
          resize="vertical"
          // At 270 pixels a line holds some thirty letters.
          rows={Math.min(6, Math.max(3, Math.ceil(criterion.text.length / 26)))}
          onChange={(_event, { value }) => {
            // Reworded, it is another question than the instrument's; worded as there, it is that one again.
            onChange({ ...criterion, text: value, id: knownCriterion(value)?.id ?? null });
          }}
        />
      </Field>
      {withDimension && (
        <Field label={t("dimension")}>
          <Select
            select={NARROW_SELECT}
            value={criterion.dimension ?? ""}
            onChange={(_event, { value }) => {
              onChange({ ...criterion, dimension: value === "" ? null : value });
            }}
          >
            <option value="">{t("noDimension")}</option>
            {DIMENSIONS.map(({ id, name }) => (
              <option key={id} value={id}>
                {inLanguage(name, language)}
              </option>
            ))}
          </Select>
        </Field>
      )}
      <div className={styles.facts}>
        <NumberField
          label={t("weight")}
          value={criterion.weight}
          minimum={0}
          maximum={MOST_WEIGHT}
          step={1}
          onChange={(weight) => {
            onChange({ ...criterion, weight });
          }}
        />
        <Button
          className={styles.remove}
          appearance="subtle"
          icon={<DeleteRegular />}
          aria-label={t("drop", { number })}
          title={t("drop", { number })}
          onClick={onDrop}
        />
      </div>
      <Checkbox
        label={t("reversed")}
        checked={criterion.reverse}
        onChange={(_event, { checked }) => {
          onChange({ ...criterion, reverse: checked === true });
        }}
      />
    </li>
  );
}
