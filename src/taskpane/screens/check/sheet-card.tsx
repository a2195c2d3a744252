import { Body1Strong, Caption1, Link, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { Fragment } from "react";
import type { Analysis } from "../../../workbook/analysis";
import type { MappingEntry, Proposal } from "../../../workbook/reading/mapping";
import { checkWords } from "../../language/check-words";
import { useWords } from "../../language/use-words";
import { usePane, usePaneState } from "../../state/use-pane";
import { ConfidenceMark } from "./confidence-mark";
import { EntryCorrections } from "./entry-corrections";
import { LAYOUT_NAMES, reasonSentence } from "./proposal-words";

const useStyles = makeStyles({
  card: {
    display: "grid",
    gridTemplateColumns: "1fr auto",
    columnGap: tokens.spacingHorizontalS,
    alignItems: "baseline",
    paddingBlock: tokens.spacingVerticalS,
    borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
  },
  wide: { gridColumn: "1 / -1" },
  name: { minWidth: 0, overflowWrap: "anywhere" },
  secondary: { color: tokens.colorNeutralForeground2 },
  ignored: { color: tokens.colorNeutralForeground3 },
});

interface SheetCardProps {
  readonly sheet: string;
  readonly proposals: readonly Proposal[];
  readonly analysis: Analysis;
}

/** What one sheet was taken for and why, and the ways to correct that. */
export function SheetCard({ sheet, proposals, analysis }: SheetCardProps) {
  const styles = useStyles();
  const pane = usePane();
  const { corrections } = usePaneState("corrections");
  const { t } = useWords(checkWords);
  const confidence = Math.min(...proposals.map((proposal) => proposal.confidence));
  const isIgnored = proposals.every(({ entry }) => entry.layout === "ignore");
  const isCorrected = corrections.sheets.some((entry) => entry.sheet === sheet);

  const replace = (index: number, entries: readonly MappingEntry[]): void => {
    void pane.correct(
      sheet,
      proposals.flatMap((proposal, at) => {
        if (at === index) return entries;
        const isReadAnew = entries.length > 1 || entries.some(({ layout }) => layout !== proposal.entry.layout);
        return isReadAnew && isOfOneBlock(proposal.entry, proposals[index]?.entry) ? [] : [proposal.entry];
      }),
    );
  };

  return (
    <li className={styles.card}>
      <div className={styles.name}>
        <Link as="button" title={t("goToSheet")} onClick={() => void pane.goTo(sheet, null)}>
          <Body1Strong as="span" className={mergeClasses(isIgnored && styles.ignored)}>
            <bdi>{sheet}</bdi>
          </Body1Strong>
        </Link>
      </div>
      {isIgnored ? <span /> : <ConfidenceMark confidence={confidence} />}
      {proposals.map((proposal, index) => (
        <Fragment key={index}>
          <Caption1 className={mergeClasses(styles.wide, styles.secondary)}>
            {t(LAYOUT_NAMES[proposal.entry.layout])}
            {proposal.reasons.length > 0 &&
              ` · ${proposal.reasons.map((reason) => reasonSentence(reason, t)).join(t("listComma"))}`}
          </Caption1>
          <div className={styles.wide}>
            <EntryCorrections
              entry={proposal.entry}
              analysis={analysis}
              corrected={isCorrected}
              onReplace={(entries) => {
                replace(index, entries);
              }}
              onDetect={() => void pane.correct(sheet, null)}
            />
          </div>
        </Fragment>
      ))}
    </li>
  );
}

/** Departments side by side under one row of headings: what the block is said to be, it is for all of them. */
function isOfOneBlock(one: MappingEntry, other: MappingEntry | undefined): boolean {
  return other !== undefined && "header" in one && "header" in other && one.header === other.header;
}
