import { Field, SpinButton } from "@fluentui/react-components";
import { digitsToLatin } from "../../language/matching-key";
import { paneWords } from "../language/pane-words";
import { useWords } from "../language/use-words";

interface NumberFieldProps {
  readonly label: string;
  readonly value: number;
  readonly minimum: number;
  readonly maximum: number;
  readonly step: number;
  readonly hint?: string;
  readonly onChange: (value: number) => void;
}

/** A whole number, shown and typed in the digits of the language; Latin digits are taken too. */
export function NumberField({ label, value, minimum, maximum, step, hint, onChange }: NumberFieldProps) {
  const { t, figures } = useWords(paneWords);
  return (
    <Field label={label} {...(hint === undefined ? {} : { hint })}>
      <SpinButton
        value={value}
        displayValue={figures.whole(value)}
        min={minimum}
        max={maximum}
        step={step}
        // Fluent names them in English whatever the language is.
        incrementButton={{ "aria-label": t("increase") }}
        decrementButton={{ "aria-label": t("decrease") }}
        onChange={(_event, data) => {
          const typed = data.value ?? Number(digitsToLatin(data.displayValue ?? "").replace(/[^0-9.]/g, ""));
          if (Number.isFinite(typed)) onChange(Math.min(maximum, Math.max(minimum, Math.round(typed))));
        }}
      />
    </Field>
  );
}
