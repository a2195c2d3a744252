import { Body1, Button, makeStyles, Subtitle1, tokens } from "@fluentui/react-components";
import { Component, type ReactNode } from "react";
import { paneWords } from "../language/pane-words";
import { useWords } from "../language/use-words";
import { isPartMissing } from "../part-missing";

interface Props {
  readonly children: ReactNode;
}

interface State {
  readonly error: unknown;
}

/** Keeps what it holds from leaving an empty pane behind: says what happened, and offers to begin anew. */
export class FaultBoundary extends Component<Props, State> {
  override state: State = { error: null };

  static getDerivedStateFromError(error: unknown): State {
    return { error };
  }

  override render(): ReactNode {
    const { error } = this.state;
    return error === null ? this.props.children : <Fault error={error} />;
  }
}

const useStyles = makeStyles({
  text: { marginBlock: tokens.spacingVerticalM },
});

function Fault({ error }: { readonly error: unknown }) {
  const styles = useStyles();
  const { t } = useWords(paneWords);
  const code = error instanceof Error ? error.message : String(error);
  return (
    <div role="alert">
      <Subtitle1 as="h1" block>
        {t("problem")}
      </Subtitle1>
      <Body1 as="p" block className={styles.text}>
        {isPartMissing(error) ? t("partMissing") : t("analysisFailed", { code })}
      </Body1>
      <Button
        appearance="primary"
        onClick={() => {
          window.location.reload();
        }}
      >
        {t("openAnew")}
      </Button>
    </div>
  );
}
