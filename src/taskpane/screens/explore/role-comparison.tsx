import { Body1, makeStyles, Subtitle1, tokens } from "@fluentui/react-components";
import { ROLES, type Role } from "../../../alignment/evaluation";
import { valueOrNull } from "../../../alignment/figure";
import type { AlignmentResults } from "../../../alignment/results";
import { exploreWords } from "../../language/explore-words";
import { useWords } from "../../language/use-words";
import { useState } from "react";
import { DataTable } from "../../parts/data-table";
import { Section } from "../../parts/section";
import { ComparisonBars } from "./comparison-bars";
import { SideChoice } from "./side-choice";

const useStyles = makeStyles({
  lead: { color: tokens.colorNeutralForeground2, marginBlock: tokens.spacingVerticalXS },
});

/** Two roles side by side over all departments, the largest difference first. */
export function RoleComparison({ results }: { results: AlignmentResults }) {
  const styles = useStyles();
  const { t, figures } = useWords(exploreWords);
  const present = ROLES.filter((role) => results.departments.some(({ byRole }) => byRole[role] !== undefined));
  const [first, setFirst] = useState<Role>(present[0] ?? "self");
  const [second, setSecond] = useState<Role>(present[1] ?? "peer");
  if (present.length < 2) return <Body1>{t("compareOneRole")}</Body1>;
  const scoreOf = (department: AlignmentResults["departments"][number], role: Role): number | null => {
    const figure = department.byRole[role];
    return figure === undefined ? null : valueOrNull(figure);
  };
  const rows = results.departments
    .map((department) => {
      const [one, other] = [scoreOf(department, first), scoreOf(department, second)];
      return { department, one, other, gap: one === null || other === null ? null : one - other };
    })
    .sort((a, b) => Math.abs(b.gap ?? 0) - Math.abs(a.gap ?? 0));
  const shown = (value: number | null): string => (value === null ? "–" : figures.precise(value));
  const options = present.map((role) => ({ key: role, name: t(role) }));

  return (
    <>
      <Subtitle1 as="h1" block>
        {t("compareRoles")}
      </Subtitle1>
      <Body1 as="p" block className={styles.lead}>
        {t("compareRolesLead")}
      </Body1>
      <SideChoice
        label={t("compareFirst")}
        chosen={first}
        options={options}
        onChoose={(key) => {
          setFirst(key);
        }}
      />
      <SideChoice
        label={t("compareSecond")}
        chosen={second}
        options={options}
        onChoose={(key) => {
          setSecond(key);
        }}
      />
      <ComparisonBars
        first={t(first)}
        second={t(second)}
        rows={rows.map(({ department, one, other }) => ({ key: department.id, name: department.name, one, other }))}
      />
      <Section heading={t("compareTable")}>
        <DataTable
          label={t("compareTable")}
          headings={[t("department"), t(first), t(second), t("compareGap")]}
          rows={rows.map(({ department, one, other, gap }) => ({
            key: department.id,
            cells: [
              <bdi key="name">{department.name}</bdi>,
              shown(one),
              shown(other),
              gap === null ? "–" : figures.signed(gap),
            ],
          }))}
        />
      </Section>
    </>
  );
}
