import { Button, MessageBar, MessageBarActions, MessageBarBody, MessageBarTitle } from "@fluentui/react-components";
import { Fragment, useEffect, useRef } from "react";
import { isolated } from "../../language/figures";
import { writeWords } from "../../language/write-words";
import { useWords } from "../../language/use-words";
import { usePane, usePaneState } from "../../state/use-pane";

/** What was written, and how to take it back. */
export function WrittenMessage() {
  const pane = usePane();
  const { written, work } = usePaneState("written", "work");
  const { t } = useWords(writeWords);
  const message = useRef<HTMLDivElement>(null);
  const isShown = written !== null && work === null;
  useEffect(() => {
    // The list of sheets above it can be longer than the pane.
    if (isShown) message.current?.scrollIntoView({ block: "center" });
  }, [isShown]);
  if (!isShown) return null;
  const { firstSheet } = written;

  return (
    <div ref={message}>
      <MessageBar intent="success" layout="multiline" politeness="polite" data-written="">
        <MessageBarBody>
          <MessageBarTitle>{t("done")}</MessageBarTitle>
          {t("doneDetail", { sheets: written.sheets, charts: written.charts })}{" "}
          {t(written.rightToLeft && written.directionSet ? "doneUndoContents" : "doneUndo")}
          {written.renamed.map(({ wanted, name }) => (
            <Fragment key={name}> {t("renamed", { wanted: isolated(wanted), name: isolated(name) })}</Fragment>
          ))}{" "}
          {!written.directionSet && t("rightToLeftHint")} {!written.pagesSet && t("pagesHint")}
        </MessageBarBody>
        {firstSheet !== null && (
          <MessageBarActions>
            <Button size="small" onClick={() => void pane.goTo(firstSheet, null)}>
              {t("goToSummary")}
            </Button>
          </MessageBarActions>
        )}
      </MessageBar>
    </div>
  );
}
