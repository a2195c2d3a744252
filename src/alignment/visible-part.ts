import { type CodedColumn } from "./coded-column";
import { anonymousCells, type HiddenDetail, hiddenDetail, NOTHING_HIDDEN } from "./detail-suppression";
import { type Role, ROLES } from "./evaluation";
import type { Panel, PanelSource, ScaledCriterion } from "./panel";
import { type ScoredPart, scorePart } from "./part";
import type { ScoringSettings } from "./settings";

/**
 * A part as it may be shown. What is hidden of it takes part in no figure at all: no total, share, mean or statistic is made
 * with it, so that nothing shown depends on it and nothing can be worked out by subtraction.
 */
export interface VisiblePart extends ScoredPart {
  readonly hidden: HiddenDetail;
  /** Every criterion that was asked, in order, the withheld ones too. */
  readonly asked: readonly ScaledCriterion[];
  /** Of these, ids of those that others than raters of the whole company were asked. */
  readonly ownCriteria: ReadonlySet<string>;
}

export function visiblePart(panel: Panel, settings: ScoringSettings): VisiblePart {
  const asked = panel.criteria;
  const ownCriteria = new Set(
    asked.flatMap(({ id }, index) =>
      panel.sources.some((source) => !source.company && source.asked[index] === true) ? [id] : [],
    ),
  );
  const whole = scorePart(panel, settings);
  let part = whole;
  if (!panel.sources.some(({ anonymous }) => anonymous))
    return { ...whole, hidden: NOTHING_HIDDEN, asked, ownCriteria };
  let hidden = NOTHING_HIDDEN;
  // Each round takes away at least one rating, so that there is an end.
  for (;;) {
    const found = hiddenDetail(part, settings.minimumGroup);
    const rest = withoutSmall(part, found, settings.minimumGroup);
    hidden = joinDetail(hidden, found);
    if (rest === null) return { ...part, hidden: joinDetail(hidden, emptied(whole, part)), asked, ownCriteria };
    part = scorePart(rest, settings);
  }
}

/** The panel without what is hidden, and without the ratings of groups below the minimum. null: nothing to take away. */
function withoutSmall(part: ScoredPart, found: HiddenDetail, minimum: number): Panel | null {
  const { panel } = part;
  const kept = panel.criteria.flatMap(({ id }, index) => (found.criteria.has(id) ? [] : [index]));
  const smallSources = sourcesTooSmall(part, minimum);
  const { ratings } = anonymousCells(part);
  let taken = panel.criteria.length - kept.length;
  const columns = kept.map((index): CodedColumn => {
    const column = panel.columns[index] as CodedColumn;
    const tooFew = (ratings[index] ?? new Uint32Array(ROLES.length)).map((n, role) =>
      found.roles.has(ROLES[role] as Role) || n < minimum ? 1 : 0,
    );
    const codes = column.codes.slice();
    let blanked = 0;
    panel.sources.forEach(({ first, count, anonymous }, source) => {
      if (!anonymous) return;
      for (let rater = first; rater < first + count; rater += 1) {
        const isRated = (codes[rater] as number) < column.values.length;
        if (!isRated || (tooFew[panel.role[rater] as number] !== 1 && !smallSources.has(source))) continue;
        // A code beyond "not applicable" is blank.
        codes[rater] = column.values.length + 1;
        blanked += 1;
      }
    });
    taken += blanked;
    return blanked > 0 ? { codes, values: column.values } : column;
  });
  if (taken === 0) return null;
  return {
    ...panel,
    criteria: kept.flatMap((index) => panel.criteria[index] ?? []),
    columns,
    sources: panel.sources.map((source): PanelSource => ({
      ...source,
      asked: kept.map((index) => source.asked[index] === true),
    })),
  };
}

/**
 * Who rates the company as a whole is listed apart from who rates the department: each of the two is a group that the other
 * could be taken from.
 */
function sourcesTooSmall({ panel }: ScoredPart, minimum: number): ReadonlySet<number> {
  const small = new Set<number>();
  for (const company of [true, false]) {
    const own = panel.sources.flatMap((source, index) =>
      source.anonymous && source.company === company ? [{ source, index }] : [],
    );
    const n = own.reduce((sum, { source }) => sum + ratersIn(panel, source), 0);
    if (n > 0 && n < minimum) for (const { index } of own) small.add(index);
  }
  return small;
}

function ratersIn({ columns }: Panel, { first, count }: PanelSource): number {
  let n = 0;
  for (let rater = first; rater < first + count; rater += 1) {
    if (columns.some(({ codes, values }) => (codes[rater] as number) < values.length)) n += 1;
  }
  return n;
}

/** Criteria and roles of which nothing is left: they had ratings, and may not look as if they had none. */
function emptied(whole: ScoredPart, part: ScoredPart): HiddenDetail {
  const left = new Map(part.criteria.map(({ id, n }) => [id, n]));
  const rolesLeft = anonymousCells(part).raters;
  const named = part.panel.sources.some(({ anonymous }) => !anonymous);
  return {
    ...NOTHING_HIDDEN,
    criteria: new Set(whole.criteria.flatMap(({ id, n }) => (n > 0 && (left.get(id) ?? 0) === 0 ? [id] : []))),
    roles: new Set(
      ROLES.filter(
        (_, role) => !named && (anonymousCells(whole).raters[role] ?? 0) > 0 && (rolesLeft[role] ?? 0) === 0,
      ),
    ),
  };
}

function joinDetail(one: HiddenDetail, other: HiddenDetail): HiddenDetail {
  return {
    criteria: new Set([...one.criteria, ...other.criteria]),
    dimensions: new Set([...one.dimensions, ...other.dimensions]),
    stages: new Set([...one.stages, ...other.stages]),
    roles: new Set([...one.roles, ...other.roles]),
    rolesOfCriteria: one.rolesOfCriteria || other.rolesOfCriteria,
  };
}
