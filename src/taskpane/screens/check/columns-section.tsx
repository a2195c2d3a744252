import {
  Accordion,
  AccordionHeader,
  AccordionItem,
  AccordionPanel,
  Body1,
  Body1Strong,
  makeStyles,
  tokens,
} from "@fluentui/react-components";
import type { Analysis } from "../../../workbook/analysis";
import { type AccountColumn, STRUCTURE_USES } from "../../../workbook/reading/account/column-use";
import { columnsWords } from "../../language/columns-words";
import { useWords } from "../../language/use-words";
import { Section } from "../../parts/section";
import { ColumnRow } from "./column-row";
import { USE_NAMES, useGroups } from "./column-uses";

const useStyles = makeStyles({
  lead: { color: tokens.colorNeutralForeground2 },
  sheet: { marginTop: tokens.spacingVerticalS },
  list: { listStyleType: "none", margin: 0, padding: 0 },
});

/** One use for every column of every sheet, by sheet and use, each with its reason and what may be said instead. */
export function ColumnsSection({ analysis }: { analysis: Analysis }) {
  const styles = useStyles();
  const { t } = useWords(columnsWords);
  const { columns } = analysis;
  const bySheet = new Map<string, AccountColumn[]>();
  for (const column of columns) bySheet.set(column.sheet, [...(bySheet.get(column.sheet) ?? []), column]);
  const criteria = columns.filter(({ use }) => use === "criterion").length;
  const structure = columns.filter(({ use }) => STRUCTURE_USES.has(use)).length;
  return (
    <Section heading={t("heading")}>
      <Body1 block className={styles.lead}>
        {t("lead", { columns: columns.length, criteria, structure, rest: columns.length - criteria - structure })}
      </Body1>
      {[...bySheet].map(([sheet, ofSheet]) => (
        <div key={sheet} className={styles.sheet}>
          <Body1Strong as="h3" block>
            <bdi>{sheet}</bdi>
          </Body1Strong>
          <Accordion collapsible multiple>
            {useGroups(ofSheet).map(({ use, columns: ofUse }) => (
              <AccordionItem key={use} value={use}>
                <AccordionHeader size="small" as="h4">
                  {t("count", { name: t(USE_NAMES[use]), count: ofUse.length })}
                </AccordionHeader>
                <AccordionPanel>
                  <ul className={styles.list}>
                    {ofUse.map((column) => (
                      <ColumnRow key={column.column} column={column} analysis={analysis} />
                    ))}
                  </ul>
                </AccordionPanel>
              </AccordionItem>
            ))}
          </Accordion>
        </div>
      ))}
    </Section>
  );
}
