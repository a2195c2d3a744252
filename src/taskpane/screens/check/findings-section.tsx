import {
  Accordion,
  AccordionHeader,
  AccordionItem,
  AccordionPanel,
  Body1,
  Button,
  Caption1,
  CounterBadge,
  makeStyles,
  tokens,
} from "@fluentui/react-components";
import { useState } from "react";
import { findingSentence } from "../../../language/finding-sentence";
import type { Finding } from "../../../workbook/finding";
import { checkWords } from "../../language/check-words";
import { useWords } from "../../language/use-words";
import { Section } from "../../parts/section";
import { usePane } from "../../state/use-pane";
import { findingGroups } from "./finding-groups";

const useStyles = makeStyles({
  header: { display: "flex", alignItems: "center", gap: tokens.spacingHorizontalS },
  list: { listStyleType: "none", margin: 0, padding: 0 },
  finding: {
    width: "100%",
    justifyContent: "flex-start",
    textAlign: "start",
    fontWeight: tokens.fontWeightRegular,
    height: "auto",
    minHeight: "28px",
    whiteSpace: "normal",
  },
  lead: { color: tokens.colorNeutralForeground2 },
  place: { color: tokens.colorNeutralForeground2 },
});

/** A workbook can hold thousands; a list that long helps nobody. */
const AT_ONCE = 20;

/** What could not be used as it stands, by kind; choosing one selects its cell. */
export function FindingsSection({
  findings,
  hasRatings,
}: {
  readonly findings: readonly Finding[];
  /** Whether anything but sales lines was read. */
  readonly hasRatings: boolean;
}) {
  const styles = useStyles();
  const { t, figures } = useWords(checkWords);
  const groups = findingGroups(findings);

  return (
    <Section heading={t("findings", { count: findings.length })}>
      <Body1 block className={styles.lead}>
        {t(findings.length > 0 ? "findingsLead" : hasRatings ? "noFindings" : "noSalesFindings")}
      </Body1>
      {groups.length > 0 && (
        <Accordion collapsible multiple>
          {groups.map((group) => (
            <AccordionItem key={group.code} value={group.code}>
              <AccordionHeader size="small">
                <span className={styles.header}>
                  {t(group.name)}
                  <CounterBadge appearance="filled" color="informative" size="small">
                    {figures.whole(group.findings.length)}
                  </CounterBadge>
                </span>
              </AccordionHeader>
              <AccordionPanel>
                <FindingList findings={group.findings} />
              </AccordionPanel>
            </AccordionItem>
          ))}
        </Accordion>
      )}
    </Section>
  );
}

/** "Sales · D7", or the sheet alone. */
function placeOf({ sheet, cell }: Finding): string | null {
  return sheet === null || cell === null ? sheet : `${sheet} · ${cell}`;
}

function FindingList({ findings }: { findings: readonly Finding[] }) {
  const styles = useStyles();
  const pane = usePane();
  const { t, language } = useWords(checkWords);
  const [shown, setShown] = useState(AT_ONCE);
  const more = Math.min(AT_ONCE, findings.length - shown);

  return (
    <>
      <ul className={styles.list}>
        {findings.slice(0, shown).map((finding, index) => (
          <li key={index}>
            <Button
              size="small"
              appearance="subtle"
              className={styles.finding}
              disabled={finding.sheet === null}
              onClick={() => {
                if (finding.sheet !== null) void pane.goTo(finding.sheet, finding.cell);
              }}
            >
              <span>
                <Caption1 block className={styles.place}>
                  <bdi>{placeOf(finding) ?? t("wholeWorkbook")}</bdi>
                </Caption1>
                {findingSentence(finding.code, finding.value, language)}
              </span>
            </Button>
          </li>
        ))}
      </ul>
      {more > 0 && (
        <Button
          size="small"
          appearance="transparent"
          onClick={() => {
            setShown(shown + AT_ONCE);
          }}
        >
          {t("showMore", { count: more })}
        </Button>
      )}
    </>
  );
}
