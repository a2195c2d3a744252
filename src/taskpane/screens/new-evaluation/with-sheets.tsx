import { Button } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { paneWords } from "../../language/pane-words";
import { useWords } from "../../language/use-words";
import { usePane, usePaneState } from "../../state/use-pane";

/** What needs to know the workbook's sheets: until they are read, the way to read them. */
export function WithSheets({ children }: { children: ReactNode }) {
  const pane = usePane();
  const { snapshot, work } = usePaneState("snapshot", "work");
  const { t } = useWords(paneWords);
  if (snapshot !== null) return children;
  return (
    <Button appearance="primary" disabled={work !== null} onClick={() => void pane.useWorkbook()}>
      {t("useWorkbook")}
    </Button>
  );
}
