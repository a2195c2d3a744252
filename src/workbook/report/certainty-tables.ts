import { quantileOf } from "../../alignment/certainty";
import type { Certainty, CertaintyGroup, SharedRaters } from "../../alignment/certainty-results";
import { type Figure, type Interval, isComputable } from "../../alignment/figure";
import { ORGANISATION } from "../../alignment/history";
import type { CellContent, ReportTable } from "./description";
import type { ReportContext } from "./report-context";
import { rowAfter, tableCell, tableOf } from "./table";

/** An alignment score with its interval and what that is made of. */
interface Sure {
  readonly id: string;
  readonly score: number;
  readonly interval: Interval;
  readonly certainty: Certainty;
}

/** One row of the table of groups: raters of one role in one part of one department, or what the same persons add. */
interface GroupRow {
  readonly of: string;
  readonly group: CertaintyGroup | null;
  readonly shared: SharedRaters | null;
  /** Rows of one name are squared together. */
  readonly term: string;
  /** The sum of the term's rows, squared, over its degrees of freedom; null: another row of the term has it. */
  readonly squares: number | null;
}

/**
 * The groups of raters behind every interval of an alignment score, and the intervals themselves, as formulas that an accountant can
 * follow: Var is the sum of w^2 s^2 / n, degrees of freedom Var^2 / sum((w^2 s^2 / n)^2 / df). null: no score has an interval.
 */
export function certaintyTables(context: ReportContext, row: number): readonly [ReportTable, ReportTable] | null {
  const { results } = context;
  const known = [
    ...results.departments.map(({ id, alignment, interval, certainty }) => sure(id, alignment, interval, certainty)),
    sure(ORGANISATION, results.organisation.alignment, results.organisation.interval, results.organisation.certainty),
  ].flatMap((one) => one ?? []);
  if (known.length === 0) return null;
  const groups = groupsTable(context, known, row);
  return [groups, intervalsTable(context, known, groups, rowAfter(groups) + 2)];
}

function sure(id: string, score: Figure, interval: Figure<Interval>, certainty: Figure<Certainty>): Sure | null {
  return isComputable(score) && isComputable(interval) && isComputable(certainty)
    ? { id, score, interval, certainty }
    : null;
}

function rowsOf({ id, certainty: { groups, shared } }: Sure): readonly GroupRow[] {
  const circleOf = ({ part, role }: CertaintyGroup): number =>
    part === "agreement"
      ? -1
      : shared.findIndex((circle) => circle.role === role && (part === "C") === (circle.rates === "services"));
  const square = (sum: number, degrees: number): number => sum ** 2 / degrees;
  return [
    ...groups.map((group, index): GroupRow => {
      const circle = circleOf(group);
      return {
        of: id,
        group,
        shared: null,
        term: `${id} ${circle < 0 ? `g${index + 1}` : `s${circle + 1}`}`,
        squares: circle < 0 ? square(group.contribution, group.degreesOfFreedom) : null,
      };
    }),
    ...shared.map((circle, index): GroupRow => {
      const own = groups.filter((group) => circleOf(group) === index);
      const sum = own.reduce((total, { contribution }) => total + contribution, circle.contribution);
      return {
        of: id,
        group: null,
        shared: circle,
        term: `${id} s${index + 1}`,
        squares: square(sum, circle.degreesOfFreedom),
      };
    }),
  ];
}

function groupsTable(context: ReportContext, known: readonly Sure[], row: number): ReportTable {
  const { say, formats, departmentName } = context;
  const nameOf = (id: string): string => (id === ORGANISATION ? say("organisation") : departmentName(id));
  const precise = formats.decimals4;
  return tableOf(
    { name: "Hamrasta_Groups", row, column: 0 },
    [
      { key: "of", heading: say("column.ofScore"), cell: ({ of }) => nameOf(of) },
      {
        key: "group",
        heading: say("column.group"),
        wrap: true,
        cell: ({ group, shared }) =>
          group === null
            ? say(shared?.basis === "supposed" ? "method.samePersonsSupposed" : "method.samePersons", {
                role: say(`role.${shared?.role ?? "peer"}`),
              })
            : say("method.group", {
                part: say(`groupPart.${group.part}`),
                department: nameOf(group.department),
                role: say(`role.${group.role}`),
              }),
      },
      {
        key: "basis",
        heading: say("column.varianceOf"),
        width: 24,
        cell: ({ group }) => (group === null ? null : say(`varianceOf.${group.basis}`)),
      },
      {
        key: "n",
        heading: say("column.raters"),
        width: 10,
        numberFormat: formats.whole,
        cell: ({ group, shared }) => group?.n ?? shared?.raters ?? null,
      },
      {
        key: "variance",
        heading: "s²",
        width: 12,
        numberFormat: precise,
        cell: ({ group }) => group?.variance ?? null,
      },
      {
        key: "degrees",
        heading: say("column.degreesOfFreedom"),
        width: 12,
        numberFormat: formats.whole,
        cell: ({ group, shared }) => group?.degreesOfFreedom ?? shared?.degreesOfFreedom ?? null,
      },
      {
        key: "weight",
        heading: say("column.weight"),
        width: 12,
        numberFormat: precise,
        cell: ({ group }) => group?.weight ?? null,
      },
      {
        key: "population",
        heading: say("column.populationFactor"),
        width: 12,
        numberFormat: precise,
        cell: ({ group }) => group?.populationFactor ?? null,
      },
      {
        key: "contribution",
        heading: "w² s² / n",
        width: 12,
        numberFormat: precise,
        cell: ({ group, shared }, { cell }): CellContent =>
          group === null
            ? (shared?.contribution ?? null)
            : {
                formula: `${cell("weight")}^2*${cell("variance")}/${cell("n")}*${cell("population")}`,
                value: group.contribution,
              },
      },
      { key: "term", heading: say("column.squaredWith"), width: 16, cell: ({ term }) => term },
      {
        key: "squares",
        heading: "(w² s² / n)² / df",
        width: 14,
        numberFormat: precise,
        cell: ({ squares }, { cell, column }): CellContent =>
          squares === null
            ? null
            : {
                formula: `SUMIFS(${column("contribution")},${column("term")},${cell("term")})^2/${cell("degrees")}`,
                value: squares,
              },
      },
    ],
    known.flatMap(rowsOf),
  );
}

function intervalsTable(
  { say, formats, departmentName }: ReportContext,
  known: readonly Sure[],
  groups: ReportTable,
  row: number,
): ReportTable {
  const sumOf = (key: string, own: string): string =>
    `SUMIFS(${columnOf(groups, key)},${columnOf(groups, "of")},${own})`;
  return tableOf(
    { name: "Hamrasta_Intervals", row, column: 0 },
    [
      {
        key: "of",
        heading: say("column.ofScore"),
        cell: ({ id }) => (id === ORGANISATION ? say("organisation") : departmentName(id)),
      },
      { key: "score", heading: say("column.score"), numberFormat: formats.score1, cell: ({ score }) => score },
      {
        key: "variance",
        heading: "Var",
        numberFormat: formats.decimals4,
        cell: ({ certainty }, { cell }) => ({
          formula: sumOf("contribution", cell("of")),
          value: certainty.variance,
        }),
      },
      {
        key: "degrees",
        heading: say("column.degreesOfFreedom"),
        numberFormat: formats.decimals2,
        cell: ({ certainty }, { cell }) =>
          Number.isFinite(certainty.degreesOfFreedom)
            ? {
                formula: `${cell("variance")}^2/${sumOf("squares", cell("of"))}`,
                value: certainty.degreesOfFreedom,
              }
            : null,
      },
      {
        // T.INV.2T cuts degrees of freedom to whole numbers; the beta distribution, by its name that files of any Excel know, does not.
        key: "t",
        heading: "t",
        numberFormat: formats.decimals4,
        cell: ({ certainty }, { cell }) => {
          const beta = `BETAINV(0.05,${cell("degrees")}/2,0.5)`;
          return Number.isFinite(certainty.degreesOfFreedom)
            ? { formula: `SQRT(${cell("degrees")}*(1/${beta}-1))`, value: quantileOf(certainty, 0.95) }
            : null;
        },
      },
      {
        key: "low",
        heading: say("column.low"),
        numberFormat: formats.score1,
        cell: ({ interval }, { cell }) => ({
          formula: `MAX(0,${cell("score")}-${cell("t")}*SQRT(${cell("variance")}))`,
          value: interval[0],
        }),
      },
      {
        key: "high",
        heading: say("column.high"),
        numberFormat: formats.score1,
        cell: ({ interval }, { cell }) => ({
          formula: `MIN(100,${cell("score")}+${cell("t")}*SQRT(${cell("variance")}))`,
          value: interval[1],
        }),
      },
    ],
    known,
  );
}

/** All cells of a column of the table above: "$F$12:$F$20". */
function columnOf(table: ReportTable, key: string): string {
  return `${tableCell(table, key, 0, "both")}:${tableCell(table, key, table.rows.length - 1, "both")}`;
}
