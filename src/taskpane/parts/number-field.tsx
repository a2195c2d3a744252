import { Field, SpinButton } from "@fluentui/react-components";
import { useState } from "react";
import { digitsToLatin } from "../../language/matching-key";
import { paneWords } from "../language/pane-words";
import { isolated } from "../language/figures";
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

/**
 * A whole number, shown and typed in the digits of the language; Latin digits are taken too. What is none, or lies outside, is refused
 * with a word: the number stays what it was.
 */
export function NumberField({ label, value, minimum, maximum, step, hint, onChange }: NumberFieldProps) {
  const { t, figures } = useWords(paneWords);
  const [refused, setRefused] = useState<string | null>(null);
  const take = (typed: number, text: string): void => {
    const isOutside = typed < minimum || typed > maximum;
    if (!Number.isFinite(typed)) {
      setRefused(
        text === ""
          ? t("fieldEmptied", { value: figures.whole(value) })
          : t("fieldNoNumber", { text: isolated(text), value: figures.whole(value) }),
      );
    } else if (isOutside) {
      setRefused(
        t("fieldOutside", {
          minimum: figures.whole(minimum),
          maximum: figures.whole(maximum),
          value: figures.whole(value),
        }),
      );
    } else {
      setRefused(null);
      onChange(Math.round(typed));
    }
  };
  return (
    <Field
      label={label}
      {...(hint === undefined ? {} : { hint })}
      {...(refused === null ? {} : { validationMessage: refused })}
    >
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
          const text = (data.displayValue ?? "").trim();
          take(data.value ?? numberIn(text), text);
        }}
      />
    </Field>
  );
}

/** NaN where the text says no number; thousands may be parted. */
function numberIn(text: string): number {
  const latin = digitsToLatin(text).replace(/[,\s]/g, "");
  return /^-?\d+(?:\.\d+)?$/.test(latin) ? Number(latin) : Number.NaN;
}
