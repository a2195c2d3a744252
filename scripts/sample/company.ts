import type { Role } from "../../src/alignment/evaluation";
import { CLIMATE_STATEMENTS } from "../../src/instrument/climate";
import { ORIENTATION_CRITERIA } from "../../src/instrument/customer-orientation";
import { departmentById } from "../../src/instrument/departments";
import { VERTICAL_STATEMENTS } from "../../src/instrument/vertical";
import type { WrittenLanguage } from "../../src/language/language";
import { type Random, seededRandom } from "./random";
import { salesLines } from "./sales";
import { CLIMATE_LEVELS, CRITERION_SHIFTS, type DepartmentStory, SERVICE_SHIFTS, STORY } from "./story";
import { WORDS } from "./words";

type Cell = string | number | null;

/** One sheet of the sample, cell by cell. */
export interface SampleSheet {
  readonly name: string;
  /** Above the table. */
  readonly title: readonly string[];
  readonly header: readonly string[];
  readonly rows: readonly (readonly Cell[])[];
  /** Characters. */
  readonly widths: readonly number[];
  readonly dateColumns?: readonly number[];
  readonly moneyColumns?: readonly number[];
  /** Name of the Excel table that the rows make; left out: a plain range. */
  readonly table?: string;
}

const SEED = 1405;

/** The same company in either language: the same ratings, other words. */
export function sampleCompany(language: WrittenLanguage): readonly SampleSheet[] {
  const random = seededRandom(SEED);
  return [
    departmentList(language),
    ...STORY.map((department) => checklist(language, department, random)),
    climateSurvey(language, random),
    serviceMatrix(language, random),
    verticalStatements(language, random),
    salesLines(language),
  ];
}

function nameOf(id: string, language: WrittenLanguage): string {
  return departmentById(id)?.name[language] ?? id;
}

function rating(random: Random, level: number): number {
  return Math.min(5, Math.max(1, Math.round(level + 0.75 * random.normal())));
}

function departmentList(language: WrittenLanguage): SampleSheet {
  const words = WORDS[language];
  return {
    name: words.sheets.departments,
    title: [words.company, words.departmentsNote],
    header: words.departmentColumns,
    rows: STORY.map(({ id, headcount, target, revenue, cost }) => [
      nameOf(id, language),
      headcount,
      target ?? 75,
      id === "sales" ? 86 : null,
      revenue,
      cost,
    ]),
    widths: [26, 14, 12, 22, 16, 16],
    moneyColumns: [4, 5],
  };
}

function checklist(language: WrittenLanguage, department: DepartmentStory, random: Random): SampleSheet {
  const words = WORDS[language];
  const criteria = ORIENTATION_CRITERIA.filter((criterion) => criterion.department === department.id);
  const counts = new Map<Role, number>();
  const leanings = department.raters.map(() => 0.3 * random.normal());
  const header = department.raters.map((role) => {
    const number = (counts.get(role) ?? 0) + 1;
    counts.set(role, number);
    return words.rater(role, number);
  });
  const rows = criteria.map(({ id, text }) => [
    id,
    text[language],
    ...department.raters.map((role, rater): Cell => {
      const pride = role === "self" ? department.pride : 0;
      const given = rating(random, department.level + (CRITERION_SHIFTS[id] ?? 0) + pride + (leanings[rater] ?? 0));
      const chance = random.next();
      return chance < 0.02 ? null : chance < 0.04 ? words.notApplicable : given;
    }),
  ]);
  return {
    name: nameOf(department.id, language),
    title: [words.checklistTitle(nameOf(department.id, language)), words.scaleNote],
    header: [words.criterionId, words.criterion, ...header],
    rows: department.id === "finance" ? withSlip(rows) : rows,
    widths: [10, 70, ...department.raters.map(() => 15)],
  };
}

/** One slip of the pen, as every real workbook has: 44 for 4. */
function withSlip(rows: readonly (readonly Cell[])[]): readonly (readonly Cell[])[] {
  return rows.map((row, index) => (index === 1 ? row.map((cell, column) => (column === 3 ? 44 : cell)) : row));
}

function climateSurvey(language: WrittenLanguage, random: Random): SampleSheet {
  const words = WORDS[language];
  const rows: Cell[][] = [];
  let number = 0;
  for (const department of STORY) {
    for (let person = 0; person < department.respondents; person += 1) {
      number += 1;
      const mood = 0.5 * random.normal();
      rows.push([
        number,
        nameOf(department.id, language),
        ...CLIMATE_STATEMENTS.map(({ dimension, reverse }): Cell => {
          const level = (CLIMATE_LEVELS[dimension] ?? 3) + department.climate + mood;
          const given = rating(random, level);
          return random.next() < 0.02 ? null : reverse ? 6 - given : given;
        }),
      ]);
    }
  }
  return {
    name: words.sheets.climate,
    title: [words.climateTitle, words.scaleNote],
    header: [words.respondent, words.department, ...CLIMATE_STATEMENTS.map(({ text }) => text[language])],
    rows,
    widths: [12, 26, ...CLIMATE_STATEMENTS.map(() => 22)],
  };
}

function serviceMatrix(language: WrittenLanguage, random: Random): SampleSheet {
  const words = WORDS[language];
  const facetsAsked = 3;
  return {
    name: words.sheets.service,
    title: [words.serviceTitle, words.scaleNote],
    header: [words.supplierByCustomer, ...STORY.map(({ id }) => nameOf(id, language))],
    rows: STORY.map((supplier) => [
      nameOf(supplier.id, language),
      ...STORY.map((customer): Cell => {
        if (supplier.id === customer.id) return null;
        const shift = SERVICE_SHIFTS[`${supplier.id}/${customer.id}`] ?? 0;
        let sum = 0;
        for (let facet = 0; facet < facetsAsked; facet += 1) sum += rating(random, supplier.level + 0.1 + shift);
        return random.next() < 0.06 && shift === 0 ? null : Math.round(sum / facetsAsked);
      }),
    ]),
    widths: [30, ...STORY.map(() => 16)],
  };
}

function verticalStatements(language: WrittenLanguage, random: Random): SampleSheet {
  const words = WORDS[language];
  const seniors = ["senior", "senior", "senior"] as const;
  const managers = STORY.map(({ id }) => id);
  const levels = [3.9, 3.2, 2.9, 3.6, 3.0];
  return {
    name: words.sheets.vertical,
    title: [words.verticalTitle, words.scaleNote],
    header: [
      words.criterionId,
      words.criterion,
      ...seniors.map((role, index) => words.rater(role, index + 1)),
      ...managers.map((_, index) => words.rater("self", index + 1)),
    ],
    rows: VERTICAL_STATEMENTS.map(({ id, text }, statement) => [
      id,
      text[language],
      ...seniors.map(() => rating(random, (levels[statement] ?? 3) + 0.5)),
      ...managers.map(() => rating(random, levels[statement] ?? 3)),
    ]),
    widths: [10, 70, ...seniors.map(() => 16), ...managers.map(() => 16)],
  };
}
