import { Field, makeStyles, Select, tokens } from "@fluentui/react-components";
import { NARROW_SELECT } from "../../parts/narrow-select";

const useStyles = makeStyles({ side: { marginTop: tokens.spacingVerticalS } });

interface SideChoiceProps<Key extends string> {
  readonly label: string;
  readonly chosen: Key;
  readonly options: readonly { readonly key: Key; readonly name: string }[];
  readonly onChoose: (key: Key) => void;
}

/** What one side of a comparison shows. */
export function SideChoice<Key extends string>({ label, chosen, options, onChoose }: SideChoiceProps<Key>) {
  return (
    <Field label={label} className={useStyles().side}>
      <Select
        select={NARROW_SELECT}
        value={chosen}
        onChange={(_event, { value }) => {
          const found = options.find(({ key }) => key === value);
          if (found !== undefined) onChoose(found.key);
        }}
      >
        {options.map(({ key, name }) => (
          <option key={key} value={key}>
            {name}
          </option>
        ))}
      </Select>
    </Field>
  );
}
