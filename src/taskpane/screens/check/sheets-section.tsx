import { makeStyles } from "@fluentui/react-components";
import type { Analysis } from "../../../workbook/analysis";
import type { Proposal } from "../../../workbook/reading/mapping";
import { checkWords } from "../../language/check-words";
import { useWords } from "../../language/use-words";
import { Section } from "../../parts/section";
import { SheetCard } from "./sheet-card";

const useStyles = makeStyles({
  list: { listStyleType: "none", margin: 0, padding: 0 },
});

/** One card a sheet; what is no evaluation comes last. */
export function SheetsSection({ analysis }: { analysis: Analysis }) {
  const styles = useStyles();
  const { t } = useWords(checkWords);

  const bySheet = new Map<string, Proposal[]>();
  for (const proposal of analysis.proposals) {
    const proposals = bySheet.get(proposal.entry.sheet) ?? [];
    bySheet.set(proposal.entry.sheet, [...proposals, proposal]);
  }
  const ignored = (proposals: readonly Proposal[]): boolean =>
    proposals.every(({ entry }) => entry.layout === "ignore");
  const sheets = [...bySheet].sort(([, first], [, second]) => Number(ignored(first)) - Number(ignored(second)));

  return (
    <Section heading={t("sheets")}>
      <ul className={styles.list}>
        {sheets.map(([sheet, proposals]) => (
          <SheetCard key={sheet} sheet={sheet} proposals={proposals} analysis={analysis} />
        ))}
      </ul>
    </Section>
  );
}
