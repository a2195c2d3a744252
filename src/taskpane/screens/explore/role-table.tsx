import { ROLES } from "../../../alignment/evaluation";
import { valueOrNull } from "../../../alignment/figure";
import type { DepartmentResult, RaterCount } from "../../../alignment/results";
import { exploreWords } from "../../language/explore-words";
import { useWords } from "../../language/use-words";
import { DataTable } from "../../parts/data-table";
import { Section } from "../../parts/section";

interface RoleTableProps {
  readonly department: DepartmentResult;
  readonly raters: (count: RaterCount) => string;
}

/** Customer orientation by who rated it: roles are never pooled silently. */
export function RoleTable({ department, raters }: RoleTableProps) {
  const { t, figures } = useWords(exploreWords);
  const rows = ROLES.flatMap((role) => {
    const count = department.ratersByRole[role];
    const score = department.byRole[role];
    if (count === undefined && score === undefined) return [];
    const points = score === undefined ? null : valueOrNull(score);
    return [
      {
        key: role,
        cells: [t(role), count === undefined ? "–" : raters(count), points === null ? "–" : figures.precise(points)],
      },
    ];
  });
  if (rows.length === 0) return null;
  return (
    <Section heading={t("roles")}>
      <DataTable label={t("roles")} headings={[t("role"), t("ratersHeading"), t("score")]} rows={rows} />
    </Section>
  );
}
