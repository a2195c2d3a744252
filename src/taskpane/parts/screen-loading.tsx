import { makeStyles, Spinner, tokens } from "@fluentui/react-components";

const useStyles = makeStyles({ loading: { paddingTop: tokens.spacingVerticalXXXL } });

/** While a screen's own code is fetched: a moment at most, so without words. */
export function ScreenLoading() {
  return <Spinner className={useStyles().loading} size="small" />;
}
