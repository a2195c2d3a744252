import { Button, MessageBar, MessageBarActions, MessageBarBody } from "@fluentui/react-components";
import { paneWords } from "../language/pane-words";
import { useWords } from "../language/use-words";
import { usePane, usePaneState } from "../state/use-pane";

/** Says that the figures shown are older than the sheets. */
export function StaleBar() {
  const pane = usePane();
  const { changed, written, work } = usePaneState("changed", "written", "work");
  const { t } = useWords(paneWords);
  if (!changed || work !== null) return null;

  return (
    <MessageBar intent="warning" layout="multiline">
      <MessageBarBody>{t(written === null ? "changedSinceReading" : "changedSinceReport")}</MessageBarBody>
      <MessageBarActions>
        <Button size="small" onClick={() => void pane.useWorkbook()}>
          {t("refresh")}
        </Button>
      </MessageBarActions>
    </MessageBar>
  );
}
