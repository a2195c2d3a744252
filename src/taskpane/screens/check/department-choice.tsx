import type { Analysis } from "../../../workbook/analysis";
import { blockHeadings } from "../../../workbook/reading/block-headings";
import type { ChecklistEntry, LongEntry, MappingEntry, ResponsesEntry } from "../../../workbook/reading/mapping";
import { checkWords } from "../../language/check-words";
import { useWords } from "../../language/use-words";
import { usePaneState } from "../../state/use-pane";
import { Choice } from "./choice";
import { departmentKey, departmentOptions, fixedKey } from "./department-options";

interface DepartmentChoiceProps {
  readonly entry: ChecklistEntry | ResponsesEntry | LongEntry;
  readonly analysis: Analysis;
  readonly onReplace: (entry: MappingEntry) => void;
}

/** Whom a block is about: one department, those that a column names, or nobody in particular. */
export function DepartmentChoice({ entry, analysis, onReplace }: DepartmentChoiceProps) {
  const { t, language } = useWords(checkWords);
  const { snapshot } = usePaneState("snapshot");
  const sheet = snapshot?.sheets.find(({ name }) => name === entry.sheet);
  const found = sheet === undefined ? null : blockHeadings(sheet, entry);
  const stated = entry.department ?? null;
  const department = typeof stated === "string" ? (found?.nameOf(stated) ?? stated) : stated;
  const departments = departmentOptions(analysis, language);
  const chosen = departmentKey(department, departments);
  const columns = (found?.headings ?? []).filter(({ name, text }) => text !== "" && !isOtherColumn(entry, name));
  const names = new Set(columns.map(({ name }) => name));
  if (typeof department === "string" && !names.has(department)) names.add(department);

  return (
    <Choice
      label={t("ofDepartment")}
      chosen={chosen}
      groups={[
        {
          name: null,
          options: [
            {
              key: "",
              name: t(entry.layout === "checklist" ? "departmentsInRows" : "noDepartment"),
              choose: () => {
                onReplace({ ...entry, department: null });
              },
            },
          ],
        },
        {
          name: t("oneDepartment"),
          options: [
            ...departments,
            ...(chosen.startsWith("fixed/") && departments.every(({ id }) => fixedKey(id) !== chosen)
              ? [{ id: chosen.slice("fixed/".length), name: chosen.slice("fixed/".length) }]
              : []),
          ].map(({ id, name }) => ({
            key: fixedKey(id),
            name,
            choose: () => {
              onReplace({ ...entry, department: { fixed: id } });
            },
          })),
        },
        {
          name: t("departmentColumnGroup"),
          options: [...names].map((name) => ({
            key: `column/${name}`,
            name: columns.find((column) => column.name === name)?.text ?? name,
            choose: () => {
              onReplace({ ...entry, department: name });
            },
          })),
        },
      ]}
    />
  );
}

/** A column of ratings or of criteria is no column of departments. */
function isOtherColumn(entry: DepartmentChoiceProps["entry"], name: string): boolean {
  if (entry.layout === "responses") return entry.criteria.includes(name);
  if (entry.layout === "checklist")
    return entry.criterion === name || entry.raters.some(({ column }) => column === name);
  return entry.criterion === name || entry.rating === name;
}
