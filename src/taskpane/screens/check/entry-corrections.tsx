import { makeStyles, tokens } from "@fluentui/react-components";
import { lazy, Suspense, useState } from "react";
import { DEPARTMENTS } from "../../../instrument/departments";
import type { Language } from "../../../language/language";
import { matchingKey } from "../../../language/matching-key";
import type { Analysis } from "../../../workbook/analysis";
import type { MappingEntry } from "../../../workbook/reading/mapping";
import { checkWords } from "../../language/check-words";
import { useWords } from "../../language/use-words";
import { Choice } from "./choice";
import { LAYOUT_NAMES, PART_NAMES } from "./proposal-words";
import { reversibleCriteria } from "./reversible-criteria";
import { ReversedChoice } from "./reversed-choice";

const DescribeSheet = lazy(() => import("./describe-sheet"));

const useStyles = makeStyles({
  choices: { display: "flex", flexWrap: "wrap", columnGap: tokens.spacingHorizontalXS },
});

/** The scales that evaluations use; the sheet's own comes first if it is another. */
const SCALES = [
  { min: 1, max: 5 },
  { min: 1, max: 7 },
  { min: 1, max: 10 },
  { min: 0, max: 10 },
  { min: 1, max: 4 },
  { min: 0, max: 100 },
] as const;

interface EntryCorrectionsProps {
  readonly entry: MappingEntry;
  readonly analysis: Analysis;
  readonly corrected: boolean;
  readonly onReplace: (entry: MappingEntry) => void;
  /** Back to what is detected. */
  readonly onDetect: () => void;
}

/** What the user may correct of one block, each in two clicks: open, choose. */
export function EntryCorrections({ entry, analysis, corrected, onReplace, onDetect }: EntryCorrectionsProps) {
  const styles = useStyles();
  const { t, language } = useWords(checkWords);
  const [describing, setDescribing] = useState(false);

  const rated = entry.layout === "checklist" || entry.layout === "responses" || entry.layout === "long";
  const kinds = [
    ...(rated
      ? (["A", "B", "D"] as const).map((part) => ({
          key: part,
          name: t(PART_NAMES[part]),
          choose: () => {
            onReplace({ ...entry, part });
          },
        }))
      : entry.layout === "ignore"
        ? [
            {
              key: "describe",
              name: t("describeSheet"),
              choose: () => {
                setDescribing(true);
              },
            },
          ]
        : [{ key: entry.layout as string, name: t(LAYOUT_NAMES[entry.layout]), choose: () => undefined }]),
    ...(corrected ? [{ key: "detect", name: t("asRecognised"), choose: onDetect }] : []),
    {
      key: "ignore",
      name: t("ignore"),
      choose: () => {
        if (entry.layout !== "ignore") onReplace({ layout: "ignore", sheet: entry.sheet });
      },
    },
  ];
  const departments = departmentOptions(analysis, language);
  const department = entry.layout === "checklist" ? departmentOf(entry, departments) : null;
  const kind = rated ? entry.part : entry.layout;
  const scale = "scale" in entry ? entry.scale : null;
  const scaleName = (of: { readonly min: number; readonly max: number }): string =>
    t("scaleOf", { min: of.min, max: of.max });

  return (
    <div className={styles.choices}>
      <Choice label={t("whatIsIt")} chosen={kind} options={kinds} />
      {entry.layout === "checklist" && department !== null && (
        <Choice
          label={t("ofDepartment")}
          chosen={department}
          options={departments.map(({ id, name }) => ({
            key: id,
            name,
            choose: () => {
              onReplace({ ...entry, department: { fixed: id } });
            },
          }))}
        />
      )}
      {scale !== null && "scale" in entry && (
        <Choice
          label={t("scale")}
          chosen={scaleName(scale)}
          options={[scale, ...SCALES.filter(({ min, max }) => min !== scale.min || max !== scale.max)].map(
            (option) => ({
              key: scaleName(option),
              name: scaleName(option),
              choose: () => {
                onReplace({ ...entry, scale: { min: option.min, max: option.max } });
              },
            }),
          )}
        />
      )}
      {rated && (
        <ReversedChoice
          criteria={reversibleCriteria(entry, analysis)}
          reversed={entry.reverse ?? []}
          onChange={(reverse) => {
            onReplace({ ...entry, reverse });
          }}
        />
      )}
      {describing && (
        <Suspense fallback={null}>
          <DescribeSheet
            sheet={entry.sheet}
            departments={departments}
            onDescribed={onReplace}
            onClose={() => {
              setDescribing(false);
            }}
          />
        </Suspense>
      )}
    </div>
  );
}

interface DepartmentOption {
  readonly id: string;
  readonly name: string;
}

/** The id of the department that a checklist is about; a mapping may also say it by name. null: a column says it. */
function departmentOf(
  { department }: Extract<MappingEntry, { layout: "checklist" }>,
  options: readonly DepartmentOption[],
): string | null {
  if (typeof department !== "object" || department === null) return null;
  const key = matchingKey(department.fixed);
  const known = options.find(({ id, name }) => id === department.fixed || matchingKey(name) === key);
  return known?.id ?? department.fixed;
}

/** The workbook's own departments first, then those of the instrument that it lacks. */
function departmentOptions(analysis: Analysis, language: Language): readonly DepartmentOption[] {
  const own = (analysis.evaluation?.departments ?? []).map(({ id, name }) => ({ id, name }));
  const known = DEPARTMENTS.filter(({ id }) => own.every((department) => department.id !== id));
  return [...own, ...known.map(({ id, name }) => ({ id, name: name[language] }))];
}
