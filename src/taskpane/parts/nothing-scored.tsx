import { usePane, usePaneState } from "../state/use-pane";
import { Empty } from "./empty";
import { ScreenLoading } from "./screen-loading";

/** In place of a screen that shows scores: there are none yet, and the check says why. */
export function NothingScored({ text, action }: { text: string; action: string }) {
  const pane = usePane();
  const { work } = usePaneState("work");
  if (work !== null) return <ScreenLoading />;
  return (
    <Empty
      text={text}
      action={action}
      onAction={() => {
        pane.show("check");
      }}
    />
  );
}
