import type { WorkbookSnapshot } from "../snapshot";
import { proposeMapping } from "./detect/propose";
import type { WorkbookProposal } from "./detect/workbook-proposal";
import type { Mapping } from "./mapping";

/**
 * The mapping to read by: what was given wins over what was saved in the workbook, and that over detection, sheet by sheet.
 * In the order of the workbook's sheets.
 */
export function mergedProposals(
  snapshot: WorkbookSnapshot,
  given: Mapping | null,
  saved: Mapping | null,
): readonly WorkbookProposal[] {
  const named = (mapping: Mapping | null): Set<string> => new Set((mapping?.sheets ?? []).map(({ sheet }) => sheet));
  const givenNames = named(given);
  const savedNames = named(saved);
  const stated = (mapping: Mapping | null, code: "given" | "saved", but: ReadonlySet<string>): WorkbookProposal[] =>
    (mapping?.sheets ?? [])
      .filter(({ sheet }) => !but.has(sheet))
      .map((entry) => ({ entry, confidence: 1, reasons: [{ code, count: 0 }], scaleAmbiguous: false }));
  const rest = snapshot.sheets.map(({ name }) => name).filter((name) => !givenNames.has(name) && !savedNames.has(name));
  const proposals = [
    ...stated(given, "given", new Set()),
    ...stated(saved, "saved", givenNames),
    ...proposeMapping(snapshot, new Set(rest)),
  ];
  const order = new Map(snapshot.sheets.map(({ name }, index) => [name, index]));
  const place = ({ entry }: WorkbookProposal): number => order.get(entry.sheet) ?? order.size;
  return [...proposals].sort((a, b) => place(a) - place(b));
}
