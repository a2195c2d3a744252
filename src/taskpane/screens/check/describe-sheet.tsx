import {
  Body1,
  Button,
  Checkbox,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  Field,
  makeStyles,
  Select,
  tokens,
} from "@fluentui/react-components";
import { useState } from "react";
import { cellAddress, columnLetters } from "../../../workbook/address";
import type { ChecklistEntry } from "../../../workbook/reading/mapping";
import { checkWords } from "../../language/check-words";
import { isolated } from "../../language/figures";
import { paneWords } from "../../language/pane-words";
import { useWords } from "../../language/use-words";
import { usePaneState } from "../../state/use-pane";

const useStyles = makeStyles({
  surface: { width: "min(94vw, 420px)", boxSizing: "border-box", padding: tokens.spacingHorizontalL },
  content: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalM },
  columns: { display: "flex", flexDirection: "column", maxHeight: "28vh", overflowY: "auto" },
});

/** Headings stand near the top. */
const HEADER_ROWS = 12;
const SCALES = ["1-5", "1-7", "1-10", "0-10", "1-4", "0-100"] as const;

interface DescribeSheetProps {
  readonly sheet: string;
  readonly departments: readonly { readonly id: string; readonly name: string }[];
  readonly onDescribed: (entry: ChecklistEntry) => void;
  readonly onClose: () => void;
}

/** For a sheet that was not recognised: where its criteria and its ratings are. */
export default function DescribeSheet({ sheet, departments, onDescribed, onClose }: DescribeSheetProps) {
  const styles = useStyles();
  const { snapshot } = usePaneState();
  const { t, figures } = useWords(checkWords);
  const { t: frame } = useWords(paneWords);
  const read = snapshot?.sheets.find(({ name }) => name === sheet);
  const used = read?.used ?? null;
  const [headerRow, setHeaderRow] = useState(0);
  const [criterion, setCriterion] = useState(0);
  const [ratings, setRatings] = useState<readonly number[]>([]);
  const [department, setDepartment] = useState(departments[0]?.id ?? "");
  const [scale, setScale] = useState<string>(SCALES[0]);
  const rows = read?.values ?? [];
  const headings = rows[headerRow] ?? [];
  const columnName = (column: number): string => {
    const text = String(headings[column] ?? "").trim();
    const letters = columnLetters((used?.column ?? 0) + column);
    return text === "" ? letters : `${letters}: ${text}`;
  };

  const apply = (): void => {
    if (used === null) return;
    const [min = 1, max = 5] = scale.split("-").map(Number);
    const letter = (column: number): string => `column:${columnLetters(used.column + column)}`;
    onDescribed({
      layout: "checklist",
      sheet,
      part: "A",
      header: cellAddress(used.row + headerRow, used.column),
      department: { fixed: department },
      criterion: letter(criterion),
      raters: ratings.map((column) => ({ column: letter(column) })),
      scale: { min, max },
    });
    onClose();
  };

  return (
    <Dialog
      open
      onOpenChange={(_event, { open }) => {
        if (!open) onClose();
      }}
    >
      <DialogSurface className={styles.surface}>
        <DialogBody>
          <DialogTitle>{t("describeTitle", { sheet: isolated(sheet) })}</DialogTitle>
          <DialogContent className={styles.content}>
            <Body1>{t("describeLead")}</Body1>
            <Field label={t("headerRow")}>
              <Select
                value={String(headerRow)}
                onChange={(_event, { value }) => {
                  setHeaderRow(Number(value));
                }}
              >
                {rows.slice(0, HEADER_ROWS).map((row, index) => (
                  <option key={index} value={index}>
                    {figures.whole((used?.row ?? 0) + index + 1)}:{" "}
                    {row
                      .filter((cell) => cell !== "")
                      .join(" | ")
                      .slice(0, 60)}
                  </option>
                ))}
              </Select>
            </Field>
            <Field label={t("criterionColumn")}>
              <Select
                value={String(criterion)}
                onChange={(_event, { value }) => {
                  setCriterion(Number(value));
                }}
              >
                {headings.map((_heading, column) => (
                  <option key={column} value={column}>
                    {columnName(column)}
                  </option>
                ))}
              </Select>
            </Field>
            <Field label={t("ratingColumns")}>
              <div className={styles.columns} role="group">
                {headings.map((_heading, column) =>
                  column === criterion ? null : (
                    <Checkbox
                      key={column}
                      label={columnName(column)}
                      checked={ratings.includes(column)}
                      onChange={(_event, { checked }) => {
                        setRatings(
                          checked === true ? [...ratings, column] : ratings.filter((other) => other !== column),
                        );
                      }}
                    />
                  ),
                )}
              </div>
            </Field>
            <Field label={t("ofDepartment")}>
              <Select
                value={department}
                onChange={(_event, { value }) => {
                  setDepartment(value);
                }}
              >
                {departments.map(({ id, name }) => (
                  <option key={id} value={id}>
                    {name}
                  </option>
                ))}
              </Select>
            </Field>
            <Field label={t("scale")}>
              <Select
                value={scale}
                onChange={(_event, { value }) => {
                  setScale(value);
                }}
              >
                {SCALES.map((option) => {
                  const [min = 1, max = 5] = option.split("-").map(Number);
                  return (
                    <option key={option} value={option}>
                      {t("scaleOf", { min, max })}
                    </option>
                  );
                })}
              </Select>
            </Field>
          </DialogContent>
          <DialogActions fluid>
            <Button appearance="primary" disabled={ratings.length === 0} onClick={apply}>
              {t("apply")}
            </Button>
            <Button onClick={onClose}>{frame("cancel")}</Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}
