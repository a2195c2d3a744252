import { ROLES } from "../../../alignment/evaluation";
import { valueOrNull } from "../../../alignment/figure";
import type { DepartmentResult, RaterCount } from "../../../alignment/results";
import { exploreWords } from "../../language/explore-words";
import { useWords } from "../../language/use-words";
import { DataTable } from "../../parts/data-table";
import { Section } from "../../parts/section";

/** Customer orientation by who rated it: roles are never pooled silently. */
export function RoleTable({ department }: { department: DepartmentResult }) {
  const { t, figures } = useWords(exploreWords);
  const raters = (count: RaterCount): string =>
    typeof count === "number" ? figures.whole(count) : t("fewerThan", { count: count.fewerThan });
  const rows = ROLES.flatMap((role) => {
    const count = department.ratersByRole[role];
    const score = department.byRole[role];
    // Who rates the climate alone has nothing to say here.
    if (score === undefined) return [];
    const points = valueOrNull(score);
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
