import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { lazy, Suspense, useState } from "react";
import { exploreWords } from "../language/explore-words";
import { useWords } from "../language/use-words";
import { NothingScored } from "../parts/nothing-scored";
import { ScreenLoading } from "../parts/screen-loading";
import { SectionTabs } from "../parts/section-tabs";
import { usePane, usePaneState } from "../state/use-pane";
import { Coordination } from "./explore/coordination";
import { DepartmentView } from "./explore/department-view";
import { Organisation } from "./explore/organisation";
import { PeriodHistory } from "./explore/period-history";
import { Priorities } from "./explore/priorities";
import { RoleComparison } from "./explore/role-comparison";
import { WhatIf } from "./explore/what-if";

const ProfitabilityView = lazy(() => import("./profitability/profitability-view"));

const useStyles = makeStyles({
  // The words of the tabs start where the text starts.
  views: { marginInline: `calc(-1 * ${tokens.spacingHorizontalS})`, marginBottom: tokens.spacingVerticalS },
  next: { marginTop: tokens.spacingVerticalXL },
});

type View = "overview" | "profitability" | "coordination" | "priorities" | "roles" | "history" | "whatIf";

/** The scores: the organisation, how departments work together, what to do first; and each department on its own. */
export default function ExploreScreen() {
  const styles = useStyles();
  const pane = usePane();
  const { analysis, preview, department } = usePaneState("analysis", "preview", "department");
  const { t } = useWords(exploreWords);
  const [view, setView] = useState<View>("overview");
  // Kept here: the view itself goes while a correction is scored.
  const [profitView, setProfitView] = useState<string>("segment");
  const alignment = analysis?.alignment ?? null;

  if (preview === null || analysis === null) {
    return <NothingScored text={t("empty")} action={t("emptyAction")} />;
  }
  const next = (
    <Button
      appearance="primary"
      className={styles.next}
      onClick={() => {
        pane.show("write");
      }}
    >
      {t("next")}
    </Button>
  );
  const profitability =
    analysis.profitability === null ? null : (
      <Suspense fallback={<ScreenLoading />}>
        <ProfitabilityView
          results={analysis.profitability}
          preview={preview}
          wanted={profitView}
          onView={setProfitView}
        />
      </Suspense>
    );
  if (alignment === null) {
    return (
      <>
        <p>{t("onlySales")}</p>
        {profitability}
        {next}
      </>
    );
  }
  const shown = alignment.departments.find(({ id }) => id === department);
  if (shown !== undefined) return <DepartmentView key={shown.id} department={shown} results={alignment} />;

  return (
    <>
      <div className={styles.views}>
        <SectionTabs<View>
          label={t("views")}
          current={view}
          onChoose={setView}
          tabs={[
            { id: "overview", name: t("overview") },
            { id: "coordination", name: t("coordination") },
            { id: "priorities", name: t("priorities") },
            ...(profitability === null ? [] : [{ id: "profitability" as const, name: t("profitability") }]),
            { id: "roles", name: t("rolesTab") },
            { id: "history", name: t("history") },
            { id: "whatIf", name: t("whatIf") },
          ]}
        />
      </div>
      {view === "overview" && <Organisation results={alignment} preview={preview} />}
      {view === "coordination" && <Coordination results={alignment} preview={preview} />}
      {view === "priorities" && <Priorities results={alignment} preview={preview} />}
      {view === "profitability" && profitability}
      {view === "roles" && <RoleComparison results={alignment} />}
      {view === "history" && <PeriodHistory results={alignment} preview={preview} />}
      {view === "whatIf" && <WhatIf results={alignment} settings={analysis.settings} />}
      {next}
    </>
  );
}
