import { groupsToHide } from "./anonymity";
import type { RatedPart } from "./evaluation";
import type { Panel } from "./panel";
import type { ScoredPart } from "./part";
import type { PeriodPanels } from "./period";
import { whoRated } from "./rater-counts";
import type { ScoringSettings } from "./settings";
import { type VisiblePart, visiblePart } from "./visible-part";

/** What a department has in each part: its figures, nothing, or figures that may not be shown. */
export type DepartmentParts = Readonly<Record<RatedPart, VisiblePart | "hidden" | null>>;

export const NO_PARTS: DepartmentParts = { A: null, B: null, D: null };

/** Every department's parts in one period. Hidden groups end here: nothing further on sees their ratings. */
export function scoreParts(period: PeriodPanels, settings: ScoringSettings): ReadonlyMap<string, DepartmentParts> {
  const A = scorePanels(period, "A", settings);
  const B = scorePanels(period, "B", settings);
  const D = scorePanels(period, "D", settings);
  const ids = new Set([...A.keys(), ...B.keys(), ...D.keys()]);
  return new Map([...ids].map((id) => [id, { A: A.get(id) ?? null, B: B.get(id) ?? null, D: D.get(id) ?? null }]));
}

function scorePanels(
  period: PeriodPanels,
  part: RatedPart,
  settings: ScoringSettings,
): ReadonlyMap<string, VisiblePart | "hidden"> {
  const scored = [...period.panels[part]].map(([id, panel]) => ({ id, panel, part: visiblePart(panel, settings) }));
  const hidden = groupsToHide(
    scored.map(({ id, panel, part: own }) => ({ id, n: groupSize(panel, own) })),
    settings.minimumGroup,
  );
  return new Map(scored.map(({ id, part: own }) => [id, hidden.has(id) ? "hidden" : own]));
}

/** Of whom nothing at all may be shown is a group below every minimum, not nobody. */
export function groupSize({ sources, columns }: Panel, visible: ScoredPart): number {
  const n = anonymousRaters(visible);
  if (n > 0) return n;
  const rated = sources.some(
    ({ anonymous, first, count }) =>
      anonymous &&
      columns.some(({ codes, values }) => codes.subarray(first, first + count).some((code) => code < values.length)),
  );
  // Beside others who gave their names these alone are left out.
  const named = visible.criteria.some(({ n: ratings }) => ratings > 0);
  return rated && !named ? 1 : 0;
}

/** Raters of the headline who were promised anonymity and gave a rating; 0 where nobody was promised it. */
export function anonymousRaters(part: ScoredPart): number {
  const { panel, weights } = part;
  if (!panel.sources.some(({ anonymous }) => anonymous)) return 0;
  const rated = whoRated(part);
  let n = 0;
  for (const { first, count, anonymous } of panel.sources) {
    if (!anonymous) continue;
    for (let rater = first; rater < first + count; rater += 1) {
      if (rated[rater] === 1 && (weights[panel.role[rater] ?? 0] ?? 0) > 0) n += 1;
    }
  }
  return n;
}
