import { Body1, Button, Caption1, makeStyles, tokens, typographyStyles } from "@fluentui/react-components";
import { ArrowLeftRegular } from "@fluentui/react-icons/svg/arrow-left";
import { ArrowRightRegular } from "@fluentui/react-icons/svg/arrow-right";
import { useEffect, useRef } from "react";
import { valueOrNull } from "../../../alignment/figure";
import type { AlignmentResults, DepartmentResult, RaterCount } from "../../../alignment/results";
import { exploreWords } from "../../language/explore-words";
import { isolated } from "../../language/figures";
import { useWords } from "../../language/use-words";
import { Section } from "../../parts/section";
import { usePane } from "../../state/use-pane";
import { ComponentList } from "./component-list";
import { CriterionList } from "./criterion-list";
import { Headline } from "./headline";
import { RoleTable } from "./role-table";

const useStyles = makeStyles({
  back: { marginInlineStart: `calc(-1 * ${tokens.spacingHorizontalS})` },
  secondary: { color: tokens.colorNeutralForeground2 },
  name: { ...typographyStyles.subtitle1, margin: 0, outline: "none" },
});

interface DepartmentViewProps {
  readonly department: DepartmentResult;
  readonly results: AlignmentResults;
}

/** One department: its score, what makes it, who sees it how, and which criteria pull it down. */
export function DepartmentView({ department, results }: DepartmentViewProps) {
  const styles = useStyles();
  const pane = usePane();
  const { t, figures, facts } = useWords(exploreWords);
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    heading.current?.focus();
  }, []);

  const raters = (count: RaterCount): string =>
    typeof count === "number" ? t("raters", { count }) : t("fewerThan", { count: count.fewerThan });
  const gap = valueOrNull(department.selfOthersGap);
  const supplier = valueOrNull(department.asSupplier);
  const customer = valueOrNull(department.asCustomer);
  const name = isolated(department.name);

  return (
    <>
      <Button
        size="small"
        appearance="subtle"
        className={styles.back}
        icon={facts.direction === "rtl" ? <ArrowRightRegular /> : <ArrowLeftRegular />}
        onClick={() => {
          pane.showDepartment(null);
        }}
      >
        {t("back")}
      </Button>
      <h1 ref={heading} tabIndex={-1} className={styles.name}>
        <bdi>{department.name}</bdi>
      </h1>
      <Caption1 block className={styles.secondary}>
        {raters(department.raters)}
        {department.componentCount < 4 && ` · ${t("componentsOf", { count: department.componentCount })}`}
      </Caption1>
      {department.hidden ? (
        <Body1 block>{t("hiddenDepartment", { raters: raters(department.raters) })}</Body1>
      ) : (
        <>
          <Headline
            score={department.alignment}
            interval={department.interval}
            band={department.band}
            target={department.target}
            change={department.change}
          />
          <ComponentList
            components={department.components}
            target={department.target}
            intervals={department.componentIntervals}
          />
          {(supplier !== null || customer !== null) && (
            <Body1 block>
              {supplier !== null && `${t("asSupplier")}: ${figures.score(supplier)}`}
              {supplier !== null && customer !== null && " · "}
              {customer !== null && `${t("asCustomer")}: ${figures.score(customer)}`}
            </Body1>
          )}
          {gap !== null && (
            <Section heading={t("selfAndOthers")}>
              <Body1 block>
                {t(Math.abs(gap) < 0.5 ? "selfEqual" : gap > 0 ? "selfHigher" : "selfLower", {
                  department: name,
                  points: figures.score(Math.abs(gap)),
                })}
              </Body1>
            </Section>
          )}
          <RoleTable department={department} />
          <CriterionList department={department} results={results} />
        </>
      )}
    </>
  );
}
