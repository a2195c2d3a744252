import { Body1, makeStyles, tokens } from "@fluentui/react-components";
import type { Analysis } from "../../../workbook/analysis";
import { checkWords } from "../../language/check-words";
import { useWords } from "../../language/use-words";
import { DataTable } from "../../parts/data-table";
import { Section } from "../../parts/section";

const useStyles = makeStyles({
  equation: { marginBottom: tokens.spacingVerticalS },
});

/** Where every rating cell went: nothing is dropped silently. */
export function CellsSection({ analysis }: { analysis: Analysis }) {
  const styles = useStyles();
  const { t, figures } = useWords(checkWords);
  const { read, used, notApplicable, blank, refused } = analysis.cells;
  if (read === 0) return null;

  return (
    <Section heading={t("cells")}>
      <Body1 block className={styles.equation}>
        {t("cellsEquation", { read, used, notApplicable, blank, refused })}
      </Body1>
      <DataTable
        label={t("cells")}
        headings={[t("sheet"), t("cellsUsed"), t("cellsNotApplicable"), t("cellsBlank"), t("cellsRefused")]}
        rows={Object.entries(analysis.cellsBySheet).map(([sheet, cells]) => ({
          key: sheet,
          cells: [
            <bdi key="name">{sheet}</bdi>,
            figures.whole(cells.used),
            figures.whole(cells.notApplicable),
            figures.whole(cells.blank),
            figures.whole(cells.refused),
          ],
        }))}
      />
    </Section>
  );
}
