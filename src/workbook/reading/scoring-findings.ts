import type { AlignmentResults, ScoringFinding } from "../../alignment/results";
import { isComputable } from "../../alignment/figure";
import type { Finding } from "../finding";
import { placeKey } from "./collect-evaluation";
import type { WorkbookReading } from "./read-workbook";
import { suspectsByWording } from "./worded-in-reverse";

/** A report that shows nothing of a department says why. */
export function hiddenFindings(alignment: AlignmentResults | null): readonly Finding[] {
  const hidden = (alignment?.departments ?? []).filter((department) => department.hidden);
  if (hidden.length === 0) return [];
  const value = hidden.map(({ name }) => name).join(", ");
  return [{ code: "hidden-departments", sheet: null, cell: null, value }];
}

/** Whose ratings are in no score, and scores that rest on few of what was asked: neither shows in the figures. */
export function partialFindings(alignment: AlignmentResults | null): readonly Finding[] {
  const shown = (alignment?.departments ?? []).filter(({ hidden }) => !hidden);
  const byRoles = new Map<string, string[]>();
  for (const { name, ratersByRole } of shown) {
    const roles = Object.entries(ratersByRole).filter(([, raters]) => typeof raters !== "number");
    const key = roles.map(([role]) => role).join(", ");
    if (key !== "") byRoles.set(key, [...(byRoles.get(key) ?? []), name]);
  }
  const few = shown.flatMap(({ name, criteria }) => {
    const asked = criteria.filter(({ part }) => part !== "D");
    const scored = asked.filter(({ score }) => isComputable(score)).length;
    return scored > 0 && scored < ENOUGH_OF_THEM * asked.length ? [`${name} (${scored}/${asked.length})`] : [];
  });
  return [
    ...[...byRoles].map(([roles, names]): Finding => ({
      code: "roles-left-out",
      sheet: null,
      cell: null,
      value: `${roles}: ${names.join(", ")}`,
    })),
    ...(few.length === 0 ? [] : [{ code: "few-criteria" as const, sheet: null, cell: null, value: few.join(", ") }]),
  ];
}

/** Share of a department's criteria from which its score is about what was asked. */
const ENOUGH_OF_THEM = 0.75;

/** What is said of a department or of a criterion in several departments is one line that names them. */
const OF_DEPARTMENTS: ReadonlySet<Finding["code"]> = new Set([
  "too-few-raters",
  "negative-alpha",
  "changed-by-too-few",
  "polarised",
  "no-variance",
]);

function together(findings: readonly Finding[]): readonly Finding[] {
  const lines = new Map<string, Finding>();
  for (const [index, finding] of findings.entries()) {
    const { code, sheet, cell, value } = finding;
    const key = OF_DEPARTMENTS.has(code) ? JSON.stringify([code, sheet, cell]) : String(index);
    const line = lines.get(key);
    lines.set(key, line === undefined ? finding : { ...line, value: `${line.value}, ${value}` });
  }
  return [...lines.values()];
}

export function scoringFindings(alignment: AlignmentResults | null, reading: WorkbookReading): readonly Finding[] {
  if (alignment === null) return [];
  const nameOf = new Map(alignment.departments.map(({ id, name }) => [id, name]));
  const textOf = ({ department, criterion }: ScoringFinding): string =>
    alignment.departments.find(({ id }) => id === department)?.criteria.find(({ id }) => id === criterion)?.text ?? "";
  const found = suspectsByWording(alignment.findings, textOf).map(({ code, department, criterion, value }): Finding => {
    const place =
      criterion === null
        ? undefined
        : (reading.places.get(placeKey(department, criterion)) ?? reading.places.get(placeKey(null, criterion)));
    // What is said of a department as a whole names it: it has no cell that one could go to.
    const name = nameOf.get(department) ?? department;
    // How far opinions are split is a figure of its own table, and no number to read in a sentence.
    const said = value === null || code === "polarised" ? name : `${name} (${Math.round(value * 100) / 100})`;
    return {
      code,
      sheet: place?.sheet ?? null,
      cell: place?.cell ?? null,
      value: criterion === null ? said : OF_DEPARTMENTS.has(code) ? name : (value ?? criterion),
    };
  });
  return together(found);
}
