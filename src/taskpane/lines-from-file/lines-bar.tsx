import { Button, MessageBar, MessageBarActions, MessageBarBody } from "@fluentui/react-components";
import { SAVED_KEYS } from "../../workbook/saved-keys";
import { isolated } from "../language/figures";
import { linesWords } from "../language/lines-words";
import { useWords } from "../language/use-words";
import { usePane, usePaneState } from "../state/use-pane";
import { useFileInput } from "./file-input";

/** Asks for the files again from which the workbook's lines were read: a page may not open them by itself. */
export default function LinesBar() {
  const pane = usePane();
  const { snapshot, work } = usePaneState("snapshot", "work");
  const { t } = useWords(linesWords);
  const { input, open } = useFileInput((files) => void pane.useFiles(files));
  const names = savedNames(snapshot?.saved[SAVED_KEYS.lines]);
  if (names.length === 0 || work !== null) return null;

  return (
    <MessageBar intent="info" layout="multiline">
      <MessageBarBody>
        {t("chooseAgain", { files: names.map(isolated).join(" · "), count: names.length })}
      </MessageBarBody>
      <MessageBarActions>
        {input}
        <Button size="small" onClick={open}>
          {t("chooseFiles")}
        </Button>
        <Button size="small" appearance="subtle" onClick={() => void pane.useFiles([])}>
          {t("forget")}
        </Button>
      </MessageBarActions>
    </MessageBar>
  );
}

/** "lines.csv (300 MB, 2026-01-31)" of each; anyone can edit what is saved in a workbook. */
function savedNames(json: string | undefined): readonly string[] {
  if (json === undefined) return [];
  try {
    const saved: unknown = JSON.parse(json);
    if (!Array.isArray(saved)) return [];
    return saved.flatMap((one: unknown) => {
      if (typeof one !== "object" || one === null || !("name" in one) || typeof one.name !== "string") return [];
      const size = "size" in one && typeof one.size === "number" ? `${(one.size / 1e6).toFixed(1)} MB` : "";
      const date =
        "lastModified" in one && typeof one.lastModified === "number"
          ? new Date(one.lastModified).toISOString().slice(0, 10)
          : "";
      return [`${one.name} (${[size, date].filter((part) => part !== "").join(", ")})`];
    });
  } catch {
    return [];
  }
}
