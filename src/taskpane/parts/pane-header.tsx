import { makeStyles, tokens } from "@fluentui/react-components";
import { HomeRegular } from "@fluentui/react-icons/svg/home";
import { paneWords } from "../language/pane-words";
import { useWords } from "../language/use-words";
import type { Screen } from "../state/pane-state";
import { usePane, usePaneState } from "../state/use-pane";
import { SectionTabs } from "./section-tabs";

const useStyles = makeStyles({
  header: { borderBottom: `1px solid ${tokens.colorNeutralStroke2}`, paddingInline: tokens.spacingHorizontalXS },
});

/** Office draws its own menu (34 by 32 pixels) over the top corner on the far side of its own reading direction. */
const OFFICE_MENU = "38px";

/** The steps of the job. */
export function PaneHeader({ officeIsRightToLeft }: { officeIsRightToLeft: boolean }) {
  const styles = useStyles();
  const pane = usePane();
  const { screen, analysis, preview } = usePaneState("screen", "analysis", "preview");
  const { t } = useWords(paneWords);

  return (
    <header
      className={styles.header}
      // Office's side, not the language's: a class would be mirrored.
      style={officeIsRightToLeft ? { paddingLeft: OFFICE_MENU } : { paddingRight: OFFICE_MENU }}
    >
      <SectionTabs<Screen>
        label={t("steps")}
        // Planning an evaluation belongs to the start.
        current={screen === "newEvaluation" ? "start" : screen}
        onChoose={pane.show}
        tabs={[
          { id: "start", name: t("start"), icon: <HomeRegular /> },
          { id: "check", name: t("check"), disabled: analysis === null },
          { id: "explore", name: t("explore"), disabled: preview === null },
          { id: "write", name: t("write"), disabled: preview === null },
        ]}
      />
    </header>
  );
}
