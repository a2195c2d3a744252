import { BLANK_BYTE, NOT_APPLICABLE_BYTE, type RatingColumn, ROLES } from "../../../../src/alignment/evaluation";
import type { MappingEntry } from "../../../../src/workbook/reading/mapping";
import { mergedProposals } from "../../../../src/workbook/reading/merge-mapping";
import { readWorkbook } from "../../../../src/workbook/reading/read-workbook";
import type { WorkbookSnapshot } from "../../../../src/workbook/snapshot";

/** What detection proposes for a workbook and what reading then makes of it, as text that a person can check. */
export function readingInWords(snapshot: WorkbookSnapshot): string {
  const proposals = mergedProposals(snapshot, null, null);
  const { evaluation, sales, findings, cellsBySheet } = readWorkbook(snapshot, {
    version: 1,
    sheets: proposals.map(({ entry }) => entry),
  });
  const lines: string[] = ["PROPOSED"];
  for (const { entry, scaleAmbiguous, reasons } of proposals) {
    lines.push(`${entryInWords(entry)}${scaleAmbiguous ? " (scale ambiguous)" : ""}`);
    lines.push(`  because ${reasons.map(({ code, count }) => `${code} ${count}`).join(", ")}`);
  }
  if (evaluation !== null) lines.push("", "READ");
  for (const { id, name, headcount, target, retention, figures } of evaluation?.departments ?? []) {
    const facts = Object.entries({ headcount, target, retention, ...figures }).filter(
      ([, value]) => value !== undefined,
    );
    lines.push(`department ${id} (${name})${facts.map(([key, value]) => ` ${key}=${value}`).join("")}`);
  }
  for (const table of evaluation?.tables ?? []) {
    const { part, department, period, scale, raters, criteria, ratings, anonymous } = table;
    const roles = [...raters.role].map((role) => ROLES[role]).join(" ");
    lines.push(
      `table ${part} ${department ?? "company"}${period === null ? "" : ` ${period}`} ${scale.min}-${scale.max}` +
        `${anonymous ? " anonymous" : ""}: ${roles}`,
    );
    criteria.forEach(({ id, text, weight, reverse, dimension }, index) => {
      const marks = [weight === 1 ? "" : ` x${weight}`, reverse ? " reversed" : "", dimension ? ` ${dimension}` : ""];
      lines.push(`  ${id} "${text}"${marks.join("")}: ${ratingsInWords(ratings[index] ?? new Uint8Array())}`);
    });
  }
  if (evaluation?.service) {
    lines.push(`service ${evaluation.service.scale.min}-${evaluation.service.scale.max}`);
    for (const { supplier, customer, facet, rating } of evaluation.service.ratings)
      lines.push(`  ${supplier} -> ${customer}${facet === null ? "" : ` ${facet}`}: ${rating}`);
  }
  if (sales !== null) {
    lines.push("", `SALES levels ${sales.levels.join(" ")}; dimensions ${sales.dimensions.join(" ")}`);
    for (const line of sales.lines) lines.push(`  ${JSON.stringify(line)}`);
  }
  lines.push("", "CELLS");
  for (const [sheet, { read, used, notApplicable, blank, refused }] of Object.entries(cellsBySheet))
    lines.push(`${sheet}: ${read} = ${used} used + ${notApplicable} n/a + ${blank} blank + ${refused} refused`);
  if (findings.length > 0) lines.push("", "FINDINGS");
  for (const { code, sheet, cell, value } of findings)
    lines.push(`${code} ${sheet ?? ""}!${cell ?? ""} ${JSON.stringify(value)}`);
  return `${lines.join("\n")}\n`;
}

function entryInWords(entry: MappingEntry): string {
  const { sheet, layout, ...rest } = entry;
  const facts = Object.entries(rest).filter(([, value]) => value !== null);
  return `${sheet}: ${layout} ${facts.map(([key, value]) => `${key}=${JSON.stringify(value)}`).join(" ")}`.trim();
}

function ratingsInWords(column: RatingColumn): string {
  return [...column]
    .map((rating) => {
      if (Number.isNaN(rating) || rating === BLANK_BYTE) return "_";
      return rating === Number.NEGATIVE_INFINITY || rating === NOT_APPLICABLE_BYTE ? "n/a" : String(rating);
    })
    .join(" ");
}
