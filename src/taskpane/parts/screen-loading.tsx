import { makeStyles, Spinner, tokens } from "@fluentui/react-components";
import { paneWords } from "../language/pane-words";
import { useWords } from "../language/use-words";

const useStyles = makeStyles({ loading: { paddingTop: tokens.spacingVerticalXXXL } });

/** While a screen's own code is fetched: a moment at most, so the word is only spoken. */
export function ScreenLoading() {
  const { t } = useWords(paneWords);
  return <Spinner className={useStyles().loading} size="small" aria-label={t("screenLoading")} />;
}
