import { Button, Checkbox, Field, makeStyles, Select, tokens } from "@fluentui/react-components";
import { useState } from "react";
import type { SheetSnapshot } from "../../../workbook/snapshot";
import { type BlockHeading, blockHeadings, headingRows } from "../../../workbook/reading/block-headings";
import { proposeAs } from "../../../workbook/reading/detect/propose-as";
import type { MappingEntry } from "../../../workbook/reading/mapping";
import { checkWords } from "../../language/check-words";
import { useWords } from "../../language/use-words";
import { NARROW_SELECT } from "../../parts/narrow-select";
import { columnFields, ratingColumns, withNames, withRatingColumns } from "./entry-columns";

const useStyles = makeStyles({
  panel: {
    width: "100%",
    display: "flex",
    flexDirection: "column",
    alignItems: "stretch",
    gap: tokens.spacingVerticalS,
    paddingBlock: tokens.spacingVerticalS,
  },
  columns: { display: "flex", flexDirection: "column", maxHeight: "28vh", overflowY: "auto" },
  apply: { alignSelf: "flex-start" },
});

interface BlockColumnsProps {
  readonly id: string;
  readonly sheet: SheetSnapshot;
  readonly entry: MappingEntry;
  readonly onApply: (entry: MappingEntry) => void;
}

/** Where things stand on the sheet: the row of headings, and what each column holds. Takes effect together. */
export default function BlockColumns({ id, sheet, entry, onApply }: BlockColumnsProps) {
  const styles = useStyles();
  const { t, figures } = useWords(checkWords);
  const [draft, setDraft] = useState<MappingEntry>(() => {
    const found = blockHeadings(sheet, entry);
    return found === null ? entry : withNames(entry, found.nameOf);
  });
  const found = blockHeadings(sheet, draft);
  if (found === null) return null;
  const { row, headings } = found;
  const labelOf = ({ letters, text }: BlockHeading): string => (text === "" ? letters : `${letters}: ${text}`);
  const fields = columnFields(draft);
  const taken = new Set(fields.map(({ chosen }) => chosen));
  const ratings = ratingColumns(draft);
  const tops = "suppliers" in draft ? [] : headingRows(sheet, row);

  const readFrom = (headerRow: number): void => {
    if (draft.layout === "ignore") return;
    const part = "part" in draft ? draft.part : null;
    const [read] = proposeAs(sheet, { layout: draft.layout, part, block: null, headerRow });
    if (read !== undefined) setDraft(read);
  };

  return (
    <div id={id} role="group" aria-label={t("columns")} className={styles.panel}>
      {tops.length > 1 && (
        <Field label={t("headerRow")} size="small">
          <Select
            select={NARROW_SELECT}
            size="small"
            value={String(row)}
            onChange={(_event, { value }) => {
              readFrom(Number(value));
            }}
          >
            {tops.map((top) => (
              <option key={top} value={top}>
                {`${figures.whole(top + 1)}: ${excerpt(sheet, top)}`}
              </option>
            ))}
          </Select>
        </Field>
      )}
      {fields.map(({ label, chosen, optional, replacedBy }) => (
        <Field key={label} label={t(label)} size="small">
          <Select
            select={NARROW_SELECT}
            size="small"
            value={chosen ?? ""}
            onChange={(_event, { value }) => {
              setDraft(replacedBy(value === "" ? null : value));
            }}
          >
            {optional && <option value="">{t("noColumn")}</option>}
            {headings.map((heading) => (
              <option key={heading.name} value={heading.name}>
                {labelOf(heading)}
              </option>
            ))}
          </Select>
        </Field>
      ))}
      {ratings !== null && (
        <Field label={t("ratingColumns")} size="small">
          <div className={styles.columns} role="group">
            {headings
              .filter(({ name }) => !taken.has(name))
              .map((heading) => (
                <Checkbox
                  key={heading.name}
                  label={
                    <>
                      <bdi>{heading.letters}</bdi>
                      {heading.text !== "" && ": "}
                      <bdi>{heading.text}</bdi>
                    </>
                  }
                  checked={ratings.includes(heading.name)}
                  onChange={(_event, { checked }) => {
                    const chosen = headings.filter(({ name }) =>
                      name === heading.name ? checked === true : ratings.includes(name),
                    );
                    setDraft(withRatingColumns(draft, chosen));
                  }}
                />
              ))}
          </div>
        </Field>
      )}
      <Button
        size="small"
        className={styles.apply}
        disabled={ratings?.length === 0}
        onClick={() => {
          onApply(draft);
        }}
      >
        {t("apply")}
      </Button>
    </div>
  );
}

const LONGEST_EXCERPT = 60;

function excerpt(sheet: SheetSnapshot, row: number): string {
  const cells = sheet.values[row - (sheet.used?.row ?? 0)] ?? [];
  return cells
    .filter((cell) => cell !== "")
    .join(" | ")
    .slice(0, LONGEST_EXCERPT);
}
