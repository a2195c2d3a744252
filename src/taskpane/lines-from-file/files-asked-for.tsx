import { lazy, Suspense } from "react";
import { SAVED_KEYS } from "../../workbook/saved-keys";
import { usePaneState } from "../state/use-pane";

const LinesBar = lazy(() => import("./lines-bar"));

/** Where the workbook's lines came from files that this session does not have: only the user can open them. */
export function FilesAskedFor() {
  const { snapshot, files } = usePaneState("snapshot", "files");
  const saved = snapshot?.saved[SAVED_KEYS.lines] ?? "[]";
  if (files.length > 0 || saved === "[]") return null;
  return (
    <Suspense fallback={null}>
      <LinesBar />
    </Suspense>
  );
}
