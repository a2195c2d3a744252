import { isComputable, valueOrNull } from "../../alignment/figure";
import type { DepartmentResult } from "../../alignment/results";
import type { Area } from "../snapshot";
import type { CellContent, ReportChart, ReportTable, SheetKey } from "./description";
import type { ReportContext } from "./report-context";
import { isBelow, scoredDepartments, shown } from "./shown-figures";
import { type TableColumn, tableColumn, tableOf } from "./table";

/** How a cell of another table is named: for bars that follow a score that recalculates. */
export type SourceOf = (department: DepartmentResult, key: "alignment" | "low" | "high" | "target") => string;

/**
 * The data of the ranking, lowest first, for bars are drawn from the bottom up. With `source` each figure follows its own cell,
 * else it stands as it is.
 */
export function rankingTable(
  { say, formats, departmentName, results }: ReportContext,
  place: { readonly name: string; readonly row: number; readonly column: number },
  source: SourceOf | null,
): ReportTable {
  const follow = (one: DepartmentResult, key: Parameters<SourceOf>[1], value: number | null): CellContent =>
    value === null || source === null ? value : { formula: source(one, key), value };
  return tableOf(
    place,
    [
      { key: "department", heading: say("column.department"), cell: ({ id }) => departmentName(id) },
      {
        key: "alignment",
        heading: say("column.alignment"),
        numberFormat: formats.score1,
        cell: (one) => follow(one, "alignment", valueOrNull(one.alignment)),
      },
      {
        key: "toLow",
        heading: say("column.toLow"),
        numberFormat: formats.score1,
        cell: (one) =>
          isComputable(one.interval)
            ? follow(one, "low", one.interval[0])
            : follow(one, "alignment", valueOrNull(one.alignment)),
      },
      ...(["lowToScore", "scoreToHigh"] as const).map((key): TableColumn<DepartmentResult> => ({
        key,
        heading: say(`column.${key}`),
        numberFormat: formats.score1,
        cell: (one, { cell }) => {
          const interval = valueOrNull(one.interval);
          const points = valueOrNull(one.alignment);
          if (interval === null || points === null) return null;
          const value = Math.max(0, key === "lowToScore" ? points - interval[0] : interval[1] - points);
          if (source === null) return value;
          const formula =
            key === "lowToScore"
              ? `${cell("alignment")}-${cell("toLow")}`
              : `${source(one, "high")}-${cell("alignment")}`;
          return { formula: `MAX(0,${formula})`, value };
        },
      })),
      {
        key: "target",
        heading: say("column.target"),
        numberFormat: formats.score1,
        cell: (one) => follow(one, "target", one.target),
      },
    ],
    [...scoredDepartments(results)].reverse(),
  );
}

export interface RankingPlace {
  readonly name: string;
  readonly position: Area;
  /** The sheet of its data, where that is another. */
  readonly sheet?: SheetKey;
}

/** Bars as long as the score, with their interval, the target as an outline. null: no department has a score. */
export function rankingChart(
  { say, score, departmentName, formats, results }: ReportContext,
  table: ReportTable,
  { name, position, sheet }: RankingPlace,
): ReportChart | null {
  const scored = scoredDepartments(results);
  const [best] = scored;
  const lowest = scored.at(-1);
  if (best === undefined || lowest === undefined) return null;
  const categories = tableColumn(table, "department");
  const of = (key: string): Pick<ReportChart["series"][number], "values" | "categories" | "sheet"> => ({
    values: tableColumn(table, key),
    categories,
    ...(sheet === undefined ? {} : { sheet }),
  });
  const hasIntervals = scored.some(({ interval }) => isComputable(interval));
  const below = scored.filter(({ alignment, target }) => isBelow(alignment, target)).length;
  return {
    name,
    kind: "barStacked",
    title: say("chart.ranking.title", { below, all: scored.length }),
    subtitle: say("chart.ranking.subtitle", { intervals: hasIntervals ? "some" : "none" }),
    caption: say("chart.ranking.caption", {
      best: departmentName(best.id),
      bestScore: score(shown(best.alignment)),
      lowest: departmentName(lowest.id),
      score: score(shown(lowest.alignment)),
    }),
    captionAt: { row: position.row + position.rows, column: position.column },
    series: [
      // One bar in two parts, which a white line parts at the lower bound; pale on to the upper one.
      {
        name: say("column.toLow"),
        ...of("toLow"),
        colour: "actual",
        outline: "onDark",
        told: false,
      },
      ...(hasIntervals
        ? ([
            {
              name: say("column.lowToScore"),
              ...of("lowToScore"),
              colour: "actual",
              outline: "onDark",
              told: false,
            },
            {
              name: say("column.scoreToHigh"),
              ...of("scoreToHigh"),
              colour: "previous",
              outline: "onDark",
              told: false,
            },
          ] as const)
        : []),
      {
        name: say("series.score"),
        ...of("alignment"),
        kind: "bar",
        secondaryAxis: true,
        colour: null,
        told: true,
        labels: { numberFormat: formats.score, position: "inside" },
      },
      {
        name: say("series.target"),
        ...of("target"),
        kind: "bar",
        secondaryAxis: true,
        colour: null,
        line: { weight: 1, dash: "solid" },
        outline: "target",
      },
    ],
    categoryAxis: { gridlines: false, visible: true },
    valueAxis: POINTS_AXIS,
    secondaryAxis: POINTS_AXIS,
    legend: "none",
    gapWidth: 45,
    overlap: 100,
    position,
  };
}

const POINTS_AXIS = { min: 0, max: 100, majorUnit: 25, gridlines: false, visible: false } as const;
