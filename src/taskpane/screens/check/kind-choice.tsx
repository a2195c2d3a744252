import type { PlainKey } from "../../../language/message";
import type { PaneCheckMessages } from "../../../language/en/pane-check";
import type { MappingEntry } from "../../../workbook/reading/mapping";
import type { StatedBlock } from "../../../workbook/reading/detect/propose-as";
import { checkWords } from "../../language/check-words";
import { useWords } from "../../language/use-words";
import { Choice, type ChoiceGroup } from "./choice";
import { LAYOUT_NAMES, PART_NAMES } from "./proposal-words";

const RATED = ["checklist", "responses", "long"] as const;
const PARTS = ["A", "B", "D"] as const;
const WHOLE = ["matrix", "departments", "sales"] as const;

type Kind = Pick<StatedBlock, "layout" | "part">;

interface KindChoiceProps {
  readonly entry: MappingEntry;
  readonly corrected: boolean;
  readonly onKind: (kind: Kind, name: string) => void;
  readonly onIgnore: () => void;
  readonly onDetect: () => void;
}

/** What a block is: its layout and what it judges, no evaluation at all, or what is recognised. */
export function KindChoice({ entry, corrected, onKind, onIgnore, onDetect }: KindChoiceProps) {
  const { t } = useWords(checkWords);
  const option = (key: string, name: PlainKey<PaneCheckMessages>, choose: () => void) => ({
    key,
    name: t(name),
    choose,
  });
  const groups: readonly ChoiceGroup[] = [
    {
      name: null,
      options: [
        ...(corrected ? [option("detect", "asRecognised", onDetect)] : []),
        option("ignore", "ignore", onIgnore),
      ],
    },
    ...RATED.map((layout) => ({
      name: t(LAYOUT_NAMES[layout]),
      options: PARTS.map((part) =>
        option(`${layout}/${part}`, PART_NAMES[part], () => {
          onKind({ layout, part }, `${t(LAYOUT_NAMES[layout])}: ${t(PART_NAMES[part])}`);
        }),
      ),
    })),
    {
      name: t("otherKinds"),
      options: WHOLE.map((layout) =>
        option(layout, LAYOUT_NAMES[layout], () => {
          onKind({ layout, part: null }, t(LAYOUT_NAMES[layout]));
        }),
      ),
    },
  ];
  return (
    <Choice
      label={t("whatIsIt")}
      chosen={"part" in entry ? `${entry.layout}/${entry.part}` : entry.layout}
      groups={groups}
    />
  );
}
