import { COMPONENTS } from "../alignment/evaluation";
import { type Figure, type Reason, reasonOf, valueOrNull } from "../alignment/figure";
import type {
  AlignmentResults,
  Change,
  CriterionResult,
  DepartmentResult,
  RaterCount,
  Reliability,
} from "../alignment/results";
import type { Language } from "../language/language";
import { reportMessages } from "../language/report-messages";
import { columnReasonSentence } from "../language/column-reason-sentence";
import type { Analysis } from "./analysis";
import { publishedFindings } from "./published-findings";
import { departmentProfitability } from "./department-profit";
import { againstMarginJson, profitabilityJson, type TakeFigure } from "./profitability-json";

/**
 * The results as plain data for other programs: points 0-100, shares and margins as fractions, money as in the input, full
 * precision; null where a figure is not computable, with the reason under its path in `reasons`.
 */
export function resultsJson(analysis: Analysis, language: Language): object {
  const reasons: Record<string, string> = {};
  const say = reportMessages(language);
  const sayReason = (reason: Reason): string => say(`reason.${reason}`);
  const figuresAt =
    (path: string) =>
    <Value>(name: string, figure: Figure<Value>): Value | null => {
      const reason = reasonOf(figure);
      if (reason !== null) reasons[`${path}${name}`] = sayReason(reason);
      return valueOrNull(figure);
    };
  const count = (raters: RaterCount): number | string =>
    typeof raters === "number" ? raters : say("fewerThan", { count: raters.fewerThan });
  const { alignment, profitability, cells, cellsBySheet } = analysis;
  return {
    version: 1,
    scale: alignment?.scale ?? null,
    language,
    period: alignment?.period ?? profitability?.period ?? null,
    organisation: alignment === null ? null : organisationJson(alignment, figuresAt("organisation/")),
    departments: (alignment?.departments ?? []).map((department) =>
      departmentJson(department, figuresAt(`departments/${department.id}/`), count),
    ),
    overall: alignment === null ? null : overallJson(alignment, figuresAt("overall/")),
    service:
      alignment?.service === null || alignment === null ? null : serviceJson(alignment.service, figuresAt("service/")),
    priorities: (alignment?.priorities ?? []).map(({ department, criterion, priority }) => ({
      department,
      criterion,
      priority,
    })),
    profitability: profitability === null ? null : profitabilityJson(profitability, figuresAt("profitability/")),
    alignmentAgainstMargin: againstMarginJson(departmentProfitability(analysis), figuresAt("alignmentAgainstMargin/")),
    history: alignment?.history ?? [],
    columns: analysis.columns.map(({ reason, ...column }) => ({
      ...column,
      reason: columnReasonSentence(reason, language),
      reasonCode: reason.code,
    })),
    reasons,
    cells: { ...cells, bySheet: cellsBySheet },
    findings: publishedFindings(analysis).map(({ code, sheet, cell, value }) => ({
      code,
      sheet,
      cell,
      value,
    })),
  };
}

function organisationJson({ organisation }: AlignmentResults, take: TakeFigure): object {
  return {
    persons: organisation.persons,
    alignment: take("alignment", organisation.alignment),
    interval: take("interval", organisation.interval),
    band: take("band", organisation.band),
    target: organisation.target,
    change: changeJson(take("change", organisation.change)),
    components: Object.fromEntries(
      COMPONENTS.map((component) => [component, take(`components/${component}`, organisation.components[component])]),
    ),
    lowest: organisation.lowest,
    highest: organisation.highest,
    spread: take("spread", organisation.spread),
    stage: take("stage", organisation.stage),
    stages: organisation.stages.map((stage, index) => take(`stages/${index}`, stage)),
    dimensions: organisation.dimensions.map(({ id, score }) => ({ id, score: take(`dimensions/${id}`, score) })),
    icc1: take("icc1", organisation.icc1),
    icc2: take("icc2", organisation.icc2),
  };
}

function changeJson(change: Change | null): object | null {
  return change === null ? null : { ...change, hedgesG: valueOrNull(change.hedgesG) };
}

function reliabilityJson(reliability: Reliability, take: TakeFigure): object {
  return {
    alpha: take("alpha", reliability.alpha),
    alphaInterval: take("alphaInterval", reliability.alphaInterval),
    standardisedAlpha: take("standardisedAlpha", reliability.standardisedAlpha),
    lambda6: take("lambda6", reliability.lambda6),
    omega: take("omega", reliability.omega),
    splitHalf: take("splitHalf", reliability.splitHalf),
  };
}

function departmentJson(
  department: DepartmentResult,
  take: TakeFigure,
  count: (raters: RaterCount) => number | string,
): object {
  const { agreement } = department;
  return {
    id: department.id,
    name: department.name,
    raters: count(department.raters),
    ratersByRole: Object.fromEntries(
      Object.entries(department.ratersByRole).map(([role, raters]) => [role, count(raters)]),
    ),
    hidden: department.hidden,
    alignment: take("alignment", department.alignment),
    interval: take("interval", department.interval),
    band: take("band", department.band),
    target: department.target,
    change: changeJson(take("change", department.change)),
    components: Object.fromEntries(
      COMPONENTS.map((component) => [component, take(`components/${component}`, department.components[component])]),
    ),
    componentCount: department.componentCount,
    componentIntervals: intervalsJson(department.componentIntervals, "componentIntervals", take),
    componentRanges: Object.fromEntries(
      COMPONENTS.map((component) => [component, valueOrNull(department.componentRanges[component])]),
    ),
    selfOthersGap: take("selfOthersGap", department.selfOthersGap),
    asSupplier: take("asSupplier", department.asSupplier),
    asCustomer: take("asCustomer", department.asCustomer),
    agreementWithSenior: take("agreementWithSenior", department.agreementWithSenior),
    verticalLevel: take("verticalLevel", department.verticalLevel),
    ...reliabilityJson(department.reliability, take),
    weak: department.reliability.weak,
    rwgj: take("rwgj", agreement.rwgj),
    rwgjRaw: take("rwgjRaw", agreement.rwgjRaw),
    rwgjStar: take("rwgjStar", agreement.rwgjStar),
    ad: take("ad", agreement.ad),
    polarised: agreement.polarised,
    favourable: take("favourable", department.favourable),
    neutral: take("neutral", department.neutral),
    unfavourable: take("unfavourable", department.unfavourable),
    favourableInterval: take("favourableInterval", department.favourableInterval),
    stage: take("stage", department.stage),
    stages: department.stages.map((stage, index) => take(`stages/${index}`, stage)),
    dimensions: department.dimensions.map(({ id, score }) => ({ id, score: take(`dimensions/${id}`, score) })),
    headcount: department.headcount,
    retention: department.retention,
    criteria: department.criteria.map((criterion) => criterionJson(criterion, take)),
  };
}

function intervalsJson(intervals: DepartmentResult["componentIntervals"], name: string, take: TakeFigure): object {
  return Object.fromEntries(
    COMPONENTS.map((component) => [component, take(`${name}/${component}`, intervals[component])]),
  );
}

function criterionJson(criterion: CriterionResult, takeFigure: TakeFigure): object {
  const take: TakeFigure = (name, figure) => takeFigure(`criteria/${criterion.id}/${name}`, figure);
  return {
    id: criterion.id,
    part: criterion.part,
    text: criterion.text,
    dimension: criterion.dimension,
    weight: criterion.weight,
    reverse: criterion.reverse,
    scale: criterion.scale,
    n: take("n", criterion.n),
    mean: take("mean", criterion.mean),
    sd: take("sd", criterion.sd),
    score: take("score", criterion.score),
    distribution: criterion.distribution,
    favourable: take("favourable", criterion.favourable),
    neutral: take("neutral", criterion.neutral),
    unfavourable: take("unfavourable", criterion.unfavourable),
    favourableInterval: take("favourableInterval", criterion.favourableInterval),
    itemTotal: take("itemTotal", criterion.itemTotal),
    alphaIfDropped: take("alphaIfDropped", criterion.alphaIfDropped),
    rwg: take("rwg", criterion.rwg),
    rwgRaw: take("rwgRaw", criterion.rwgRaw),
    ad: take("ad", criterion.ad),
    importance: criterion.importance,
    driver: take("driver", criterion.driver),
    priority: take("priority", criterion.priority),
    byRole: Object.fromEntries(
      Object.entries(criterion.byRole).map(([role, { n, mean, sd, score }]) => [
        role,
        { n, mean: valueOrNull(mean), sd: valueOrNull(sd), score: valueOrNull(score) },
      ]),
    ),
  };
}

function overallJson({ overall }: AlignmentResults, take: TakeFigure): object {
  return {
    part: overall.part,
    n: overall.n,
    ...reliabilityJson(overall.reliability, take),
    rwgj: take("rwgj", overall.agreement.rwgj),
    rwgjStar: take("rwgjStar", overall.agreement.rwgjStar),
    criteria: overall.criteria.map((criterion) => criterionJson(criterion, take)),
  };
}

function serviceJson(service: NonNullable<AlignmentResults["service"]>, take: TakeFigure): object {
  return {
    departments: service.departments,
    points: service.points,
    asSupplier: service.asSupplier.map((figure, index) => take(`asSupplier/${index}`, figure)),
    asCustomer: service.asCustomer.map((figure, index) => take(`asCustomer/${index}`, figure)),
    weakest: service.weakest,
    asymmetries: service.asymmetries,
  };
}
