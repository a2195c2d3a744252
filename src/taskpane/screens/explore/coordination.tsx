import { Body1, makeStyles, Subtitle1, tokens } from "@fluentui/react-components";
import { valueOrNull } from "../../../alignment/figure";
import type { AlignmentResults } from "../../../alignment/results";
import type { ReportDescription } from "../../../workbook/report/description";
import { ReportFigures } from "../../charts/report-figures";
import { exploreWords } from "../../language/explore-words";
import { useWords } from "../../language/use-words";
import { DataTable } from "../../parts/data-table";
import { Section } from "../../parts/section";

const useStyles = makeStyles({
  lead: { color: tokens.colorNeutralForeground2, marginBlock: tokens.spacingVerticalXS },
});

const WEAKEST = 8;

/** How well departments serve one another. */
export function Coordination({ results, preview }: { results: AlignmentResults; preview: ReportDescription }) {
  const styles = useStyles();
  const { t, figures } = useWords(exploreWords);
  const { service } = results;
  const nameOf = (id: string): string => results.departments.find((department) => department.id === id)?.name ?? id;
  const points = (value: number | null): string => (value === null ? "–" : figures.score(value));

  return (
    <>
      <Subtitle1 as="h1" block>
        {t("coordination")}
      </Subtitle1>
      <Body1 block className={styles.lead}>
        {t(service === null ? "noService" : "coordinationLead")}
      </Body1>
      {service !== null && (
        <>
          <Section heading={t("weakestLinks")}>
            <DataTable
              label={t("weakestLinks")}
              headings={[t("supplier"), t("internalCustomer"), t("points")]}
              texts={[1]}
              rows={service.weakest.slice(0, WEAKEST).map((link) => ({
                key: `${link.supplier}-${link.customer}`,
                cells: [
                  <bdi key="supplier">{nameOf(link.supplier)}</bdi>,
                  <bdi key="customer">{nameOf(link.customer)}</bdi>,
                  figures.score(link.points),
                ],
              }))}
            />
          </Section>
          <Section heading={t("departments")}>
            <DataTable
              label={t("departments")}
              headings={[t("department"), t("asSupplier"), t("asCustomer")]}
              rows={service.departments.map((id, index) => ({
                key: id,
                cells: [
                  <bdi key="name">{nameOf(id)}</bdi>,
                  points(valueOrNull(service.asSupplier[index] ?? { notComputable: "no-ratings" })),
                  points(valueOrNull(service.asCustomer[index] ?? { notComputable: "no-ratings" })),
                ],
              }))}
            />
          </Section>
        </>
      )}
      <ReportFigures preview={preview} sheet="coordination" />
    </>
  );
}
