import type { Language } from "../../language/language";
import { matchingKey } from "../../language/matching-key";
import { type DepartmentRegister, departmentRegister } from "../reading/departments";
import type { MappingEntry } from "../reading/mapping";
import { isBlank } from "../reading/sheet-cells";
import type { CellValue, WorkbookSnapshot } from "../snapshot";
import type { SheetAddition } from "./authored-sheet";
import { climatePlaces } from "./climate-form";
import type { ClimatePlace } from "./climate-place";
import { climateAdditions, type ClimateRow, placedAtRandom } from "./climate-rows";
import { type Random, shuffled } from "./random-order";
import type { ReturnedClimateFile, ReturnedClimateForm } from "./returned-climate-forms";

/** Why nothing of a file was taken. A file is taken whole or not at all: no part of it could be completed later. */
export type ClimateRefusal =
  "taken-already" | "empty" | "no-survey" | "no-department" | "unknown-department" | "unknown-statement" | "two-kinds";

export interface TakenClimate {
  readonly additions: readonly SheetAddition[];
  /** Employees whose answers are taken. */
  readonly forms: number;
  readonly ratings: number;
  /** Rows that were put in because a department sent more forms than it had blank rows. */
  readonly addedRows: number;
  /** Forms whose answers are, one by one, those of another one of the department: sent twice, or by chance. */
  readonly alike: number;
  readonly refused: readonly { readonly file: string; readonly reason: ClimateRefusal }[];
  /** Of all files ever taken, in an order that tells nothing. */
  readonly digests: readonly string[];
}

/** A survey with what its forms are looked up in. */
interface Survey {
  readonly place: ClimatePlace;
  readonly rows: readonly ClimateRow[];
  /** What each of its answered rows says. */
  readonly present: ReadonlySet<string>;
  /** Its departments as its sheet writes them, by id. */
  readonly departments: ReadonlyMap<string, string>;
  readonly register: DepartmentRegister;
  /** The number of a statement, by its matching key. */
  readonly statements: ReadonlyMap<string, number>;
}

interface AcceptedForm {
  readonly survey: Survey;
  readonly row: ClimateRow;
}

/**
 * Puts climate forms into blank rows of their departments, in an order that tells nothing of who sent what when; where no row
 * is blank any more, rows are put in anywhere between the department's own. No answer that stands there is touched or moved
 * away from what stands beside it. A file of the same content as one that was taken is not taken again.
 */
export function takenClimate(
  snapshot: WorkbookSnapshot,
  entries: readonly MappingEntry[],
  files: readonly ReturnedClimateFile[],
  earlier: readonly string[],
  language: Language,
  random: Random,
): TakenClimate {
  const surveys = climatePlaces(snapshot, entries).map(surveyAt);
  const { accepted, refused, digests } = sorted(surveys, files, new Set(earlier));
  const additions: SheetAddition[] = [];
  let addedRows = 0;
  let alike = 0;
  for (const survey of surveys) {
    const own = accepted.filter((form) => form.survey === survey).map(({ row }) => row);
    if (own.length === 0) continue;
    const said = new Set(survey.present);
    for (const row of own) {
      const answers = answersKey(row);
      if (said.has(answers)) alike += 1;
      said.add(answers);
    }
    const placed = placedAtRandom(survey.rows, shuffled(own, random), random);
    addedRows += placed.length - survey.rows.length;
    additions.push(...climateAdditions(survey.place, placed, language));
  }
  return {
    additions,
    forms: accepted.length,
    ratings: accepted.reduce((sum, { row }) => sum + row.answers.filter((value) => !isBlank(value)).length, 0),
    addedRows,
    alike,
    refused,
    digests: [...new Set([...earlier, ...digests])].sort(),
  };
}

function sorted(
  surveys: readonly Survey[],
  files: readonly ReturnedClimateFile[],
  earlier: ReadonlySet<string>,
): Pick<TakenClimate, "refused" | "digests"> & { readonly accepted: readonly AcceptedForm[] } {
  const refused: { file: string; reason: ClimateRefusal }[] = [];
  const accepted: AcceptedForm[] = [];
  const digests = new Set<string>();
  for (const { file, digest, forms, hasRaterForm } of files) {
    const found = hasRaterForm ? ["two-kinds" as const] : forms.map((form) => acceptedForm(surveys, form));
    const problem = found.find((one) => typeof one === "string");
    const whole = found.filter((one) => typeof one !== "string");
    // After an undo the file is known and its answers are not there: it is taken again.
    const stands = (): boolean => whole.every(({ survey, row }) => survey.present.has(answersKey(row)));
    if (problem !== undefined) refused.push({ file, reason: problem });
    else if (digests.has(digest) || (earlier.has(digest) && stands())) refused.push({ file, reason: "taken-already" });
    else {
      digests.add(digest);
      accepted.push(...whole);
    }
  }
  return { accepted, refused, digests: [...digests] };
}

function surveyAt(place: ClimatePlace): Survey {
  const rows = rowsIn(place);
  const register = departmentRegister();
  const departments = new Map<string, string>();
  for (const name of new Set(place.people)) {
    const id = register.idOf(name);
    if (!departments.has(id)) departments.set(id, name);
  }
  return {
    place,
    rows,
    present: new Set(rows.filter(({ answers }) => !answers.every(isBlank)).map(answersKey)),
    departments,
    register,
    statements: new Map(place.texts.map((text, index) => [matchingKey(text), index])),
  };
}

function rowsIn(place: ClimatePlace): readonly ClimateRow[] {
  const { header, people, statements, cells } = place;
  const ours = new Set([place.respondent, place.department]);
  const columns = Array.from({ length: cells.right - cells.left }, (_, along) => cells.left + along);
  return people.map((department, index) => {
    const row = header + 1 + index;
    return {
      department,
      key: matchingKey(department),
      answers: place.texts.map((_, along) => cells.at(row, statements.first + along)),
      origin: index,
      isFree: columns.every((column) => ours.has(column) || isBlank(cells.at(row, column))),
      isChanged: false,
    };
  });
}

function acceptedForm(surveys: readonly Survey[], form: ReturnedClimateForm): AcceptedForm | ClimateRefusal {
  const name = matchingKey(form.survey);
  const named = surveys.find(({ place }) => matchingKey(place.entry.sheet) === name);
  // The sheet may have another name by now.
  const survey = named ?? (surveys.length === 1 ? surveys[0] : undefined);
  if (survey === undefined) return "no-survey";
  if (form.answers.length === 0) return "empty";
  if (form.department === "") return "no-department";
  const department = survey.departments.get(survey.register.idOf(form.department));
  if (department === undefined) return "unknown-department";
  const answers: CellValue[] = survey.place.texts.map(() => "");
  for (const { statement, value } of form.answers) {
    const at = survey.statements.get(matchingKey(statement));
    if (at === undefined) return "unknown-statement";
    answers[at] = value;
  }
  const row = { department, key: matchingKey(department), answers, origin: null, isFree: false, isChanged: true };
  return { survey, row };
}

/** The same for rows of a department whose answers are the same, one by one. */
function answersKey({ key, answers }: ClimateRow): string {
  return JSON.stringify([key, ...answers.map((value) => matchingKey(String(value)))]);
}
