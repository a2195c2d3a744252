import { Button, Caption1, makeStyles, tokens } from "@fluentui/react-components";
import { lazy, Suspense, useId, useState } from "react";
import type { Analysis } from "../../../workbook/analysis";
import type { StatedBlock } from "../../../workbook/reading/detect/propose-as";
import type { MappingEntry } from "../../../workbook/reading/mapping";
import { checkWords } from "../../language/check-words";
import { isolated } from "../../language/figures";
import { useWords } from "../../language/use-words";
import { usePaneState } from "../../state/use-pane";
import { Choice } from "./choice";
import { DepartmentChoice } from "./department-choice";
import { columnFields, ratingColumns } from "./entry-columns";
import { KindChoice } from "./kind-choice";
import { reversibleCriteria } from "./reversible-criteria";
import { ReversedChoice } from "./reversed-choice";
import { SCALES } from "./scales";

const BlockColumns = lazy(() => import("./block-columns"));

const useStyles = makeStyles({
  choices: { display: "flex", flexWrap: "wrap", columnGap: tokens.spacingHorizontalXS },
  columns: {
    minWidth: "auto",
    paddingInline: tokens.spacingHorizontalXS,
    fontWeight: tokens.fontWeightRegular,
    fontSize: tokens.fontSizeBase200,
    color: tokens.colorBrandForeground1,
  },
  refused: { width: "100%", color: tokens.colorPaletteDarkOrangeForeground1 },
});

interface EntryCorrectionsProps {
  readonly entry: MappingEntry;
  readonly analysis: Analysis;
  readonly corrected: boolean;
  /** A sheet that was taken for nothing may turn out to hold several blocks. */
  readonly onReplace: (entries: readonly MappingEntry[]) => void;
  /** Back to what is detected. */
  readonly onDetect: () => void;
}

/** What the user may correct of one block, each in two clicks: open, choose. */
export function EntryCorrections({ entry, analysis, corrected, onReplace, onDetect }: EntryCorrectionsProps) {
  const styles = useStyles();
  const { t } = useWords(checkWords);
  const { snapshot } = usePaneState("snapshot");
  const [open, setOpen] = useState(false);
  const [refused, setRefused] = useState<string | null>(null);
  const panel = useId();
  const sheet = snapshot?.sheets.find(({ name }) => name === entry.sheet);

  const rated = entry.layout === "checklist" || entry.layout === "responses" || entry.layout === "long";
  const scale = "scale" in entry ? entry.scale : null;
  const ratings = ratingColumns(entry)?.length ?? 0;
  const scaleName = (of: { readonly min: number; readonly max: number }): string =>
    t("scaleOf", { min: of.min, max: of.max });
  const replace = (next: MappingEntry): void => {
    setRefused(null);
    onReplace([next]);
  };
  const readAs = async ({ layout, part }: Pick<StatedBlock, "layout" | "part">, name: string): Promise<void> => {
    if (sheet === undefined) return;
    if (entry.layout === layout && "part" in entry && part !== null) {
      replace({ ...entry, part });
      return;
    }
    // Fetched when it is needed: most sheets are recognised.
    const { proposeAs } = await import("../../../workbook/reading/detect/propose-as");
    const block = "header" in entry ? (entry.header ?? null) : null;
    const entries = proposeAs(sheet, { layout, part, block, headerRow: null });
    setRefused(entries.length === 0 ? name : null);
    if (entries.length > 0) onReplace(entries);
  };

  return (
    <div className={styles.choices}>
      <KindChoice
        entry={entry}
        corrected={corrected}
        onKind={(kind, name) => void readAs(kind, name)}
        onIgnore={() => {
          if (entry.layout !== "ignore") replace({ layout: "ignore", sheet: entry.sheet });
        }}
        onDetect={onDetect}
      />
      {rated && <DepartmentChoice entry={entry} analysis={analysis} onReplace={replace} />}
      {"suppliers" in entry && (
        <Choice
          label={t("suppliersWhere")}
          chosen={entry.suppliers}
          groups={[
            {
              name: null,
              options: (["rows", "columns"] as const).map((suppliers) => ({
                key: suppliers,
                name: t(suppliers === "rows" ? "suppliersDown" : "suppliersAcross"),
                choose: () => {
                  replace({ ...entry, suppliers });
                },
              })),
            },
          ]}
        />
      )}
      {scale !== null && "scale" in entry && (
        <Choice
          label={t("scale")}
          chosen={scaleName(scale)}
          groups={[
            {
              name: null,
              options: [scale, ...SCALES.filter(({ min, max }) => min !== scale.min || max !== scale.max)].map(
                (option) => ({
                  key: scaleName(option),
                  name: scaleName(option),
                  choose: () => {
                    replace({ ...entry, scale: { min: option.min, max: option.max } });
                  },
                }),
              ),
            },
          ]}
        />
      )}
      {rated && (
        <ReversedChoice
          criteria={reversibleCriteria(entry, analysis)}
          reversed={entry.reverse ?? []}
          onChange={(reverse) => {
            replace({ ...entry, reverse });
          }}
        />
      )}
      {(ratings > 0 || columnFields(entry).length > 0) && sheet !== undefined && (
        <Button
          size="small"
          appearance="transparent"
          className={styles.columns}
          data-columns=""
          aria-expanded={open}
          aria-controls={panel}
          onClick={() => {
            setOpen(!open);
          }}
        >
          {ratings > 0 ? t("ratingsInColumns", { count: ratings }) : t("columns")}
        </Button>
      )}
      {open && sheet !== undefined && (
        <Suspense fallback={null}>
          <BlockColumns
            id={panel}
            sheet={sheet}
            entry={entry}
            onApply={(next) => {
              setOpen(false);
              replace(next);
            }}
          />
        </Suspense>
      )}
      <Caption1 className={styles.refused} role="status" hidden={refused === null}>
        {refused === null ? null : t("notThere", { kind: isolated(refused) })}
      </Caption1>
    </div>
  );
}
