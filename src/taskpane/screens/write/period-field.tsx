import { Field, Input } from "@fluentui/react-components";
import { useWords } from "../../language/use-words";
import { writeWords } from "../../language/write-words";

interface PeriodFieldProps {
  readonly period: string;
  readonly disabled: boolean;
  readonly onChange: (period: string) => void;
}

/** The period that the report is about, where the sheets do not say it: by its name the next one is told from it. */
export function PeriodField({ period, disabled, onChange }: PeriodFieldProps) {
  const { t } = useWords(writeWords);
  return (
    <Field label={t("period")} hint={t("periodHint")}>
      <Input
        dir="auto"
        data-period
        value={period}
        disabled={disabled}
        onChange={(_event, { value }) => {
          onChange(value);
        }}
      />
    </Field>
  );
}
