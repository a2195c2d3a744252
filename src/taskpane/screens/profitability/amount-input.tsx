import { Field, Input } from "@fluentui/react-components";
import { useState } from "react";
import { digitsToLatin } from "../../../language/matching-key";
import { profitWords } from "../../language/profit-words";
import { useWords } from "../../language/use-words";

interface AmountInputProps {
  readonly label: string;
  readonly hint?: string;
  readonly several?: boolean;
  readonly values: number | readonly number[] | null;
  readonly onChange: (amounts: readonly number[]) => void;
}

/** One amount or several, in any digits; taken up when the field is left. */
export function AmountInput({ label, hint, several, values, onChange }: AmountInputProps) {
  const { t, figures } = useWords(profitWords);
  const before = (typeof values === "number" ? [values] : (values ?? [])).map(figures.exact).join(" ");
  const [text, setText] = useState(before);
  const [shown, setShown] = useState(before);
  // Another language, or another amount from elsewhere.
  if (shown !== before) {
    setShown(before);
    setText(before);
  }
  const amounts = digitsToLatin(text)
    .replace(/,/g, "")
    .split(/\s+/)
    .filter((part) => part !== "")
    .map(Number);
  const isWrong = amounts.some((amount) => !Number.isFinite(amount)) || (several !== true && amounts.length > 1);
  return (
    <Field
      label={label}
      size="small"
      {...(hint === undefined ? {} : { hint })}
      {...(isWrong ? { validationMessage: t("notANumber") } : {})}
    >
      <Input
        size="small"
        value={text}
        inputMode="decimal"
        onChange={(_event, data) => {
          setText(data.value);
        }}
        onBlur={() => {
          if (!isWrong && text !== before) onChange(amounts);
        }}
      />
    </Field>
  );
}
