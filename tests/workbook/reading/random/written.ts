import { cellAddress } from "../../../../src/workbook/address";
import type { FindingCode } from "../../../../src/workbook/finding";
import type { Mapping, MappingEntry } from "../../../../src/workbook/reading/mapping";
import type { CellValue, WorkbookSnapshot } from "../../../../src/workbook/snapshot";
import { sheetOf, workbookOf } from "../../snapshot-of";
import type { Answer, RandomEvaluation } from "./evaluation";

/** An evaluation as a workbook, the mapping that describes it, and the faults in it by "code sheet!cell". */
export interface Written {
  readonly snapshot: WorkbookSnapshot;
  readonly mapping: Mapping;
  readonly faults: readonly string[];
}

export const LAYOUTS = ["checklist", "responses", "long"] as const;
export type WrittenLayout = (typeof LAYOUTS)[number];

const WORDS = {
  en: {
    department: "Department",
    rater: "Respondent",
    role: "Role",
    peer: "peer",
    criterion: "Statement",
    rating: "Score",
  },
  fa: { department: "واحد", rater: "پاسخ‌دهنده", role: "نقش", peer: "همکار", criterion: "معیار", rating: "امتیاز" },
} as const;

/** A sheet in the making, which remembers what was planted where. */
class Sheet {
  readonly rows: (CellValue | null)[][] = [];
  readonly dates: string[] = [];
  readonly faults: string[] = [];

  constructor(readonly name: string) {}

  add(cells: readonly (CellValue | null | Answer)[]): void {
    const row = this.rows.length;
    this.rows.push(
      cells.map((cell, column) => {
        if (cell === null || typeof cell !== "object") return cell;
        if (cell.kind === "blank") return null;
        if (cell.kind === "fault") {
          this.note(cell.code, row, column);
          if (cell.isDate) this.dates.push(`${row},${column}`);
        }
        return cell.written;
      }),
    );
  }

  private note(code: FindingCode, row: number, column: number): void {
    this.faults.push(`${code} ${this.name}!${cellAddress(row, column)}`);
  }
}

export function written(evaluation: RandomEvaluation, layout: WrittenLayout, titleRows: number): Written {
  const sheets = layout === "checklist" ? checklists(evaluation, titleRows) : [oneSheet(evaluation, layout, titleRows)];
  return {
    snapshot: workbookOf(sheets.map(({ sheet }) => sheetOf(sheet.name, sheet.rows, { dates: sheet.dates }))),
    mapping: { version: 1, sheets: sheets.map(({ entry }) => entry) },
    faults: sheets.flatMap(({ sheet }) => sheet.faults),
  };
}

interface WrittenSheet {
  readonly sheet: Sheet;
  readonly entry: MappingEntry;
}

function startOf(name: string, titleRows: number): Sheet {
  const sheet = new Sheet(name);
  for (let row = 0; row < titleRows; row += 1) sheet.add(row === titleRows - 1 ? [null] : ["Alvand, 1405"]);
  return sheet;
}

function checklists({ language, scale, criteria, departments }: RandomEvaluation, titleRows: number): WrittenSheet[] {
  const words = WORDS[language];
  return departments.map(({ name, answers }) => {
    const sheet = startOf(name, titleRows);
    const raters = (answers[0] ?? []).map((_, rater) => `${words.peer} ${rater + 1}`);
    sheet.add([words.criterion, ...raters]);
    criteria.forEach((text, index) => {
      sheet.add([text, ...(answers[index] ?? [])]);
    });
    return {
      sheet,
      entry: {
        layout: "checklist",
        sheet: name,
        part: "A",
        header: `A${titleRows + 1}`,
        department: { fixed: name },
        criterion: words.criterion,
        raters: raters.map((column) => ({ column })),
        scale,
      },
    };
  });
}

function oneSheet(evaluation: RandomEvaluation, layout: "responses" | "long", titleRows: number): WrittenSheet {
  const { language, scale, criteria, departments } = evaluation;
  const words = WORDS[language];
  const sheet = startOf("Survey", titleRows);
  const shared = {
    sheet: "Survey",
    part: "A",
    header: `A${titleRows + 1}`,
    department: words.department,
    rater: words.rater,
    scale,
  } as const;
  const forEachRater = (act: (department: string, key: string, answers: readonly Answer[]) => void): void => {
    for (const { name, answers } of departments) {
      (answers[0] ?? []).forEach((_, rater) => {
        act(
          name,
          `${name}-${rater + 1}`,
          answers.map((ofCriterion): Answer => ofCriterion[rater] ?? { kind: "blank" }),
        );
      });
    }
  };
  if (layout === "responses") {
    sheet.add([words.rater, words.department, ...criteria]);
    forEachRater((department, key, answers) => {
      sheet.add([key, department, ...answers]);
    });
    return { sheet, entry: { ...shared, layout, criteria } };
  }
  sheet.add([words.department, words.criterion, words.rater, words.role, words.rating]);
  forEachRater((department, key, answers) => {
    answers.forEach((answer, criterion) => {
      sheet.add([department, criteria[criterion] ?? "", key, words.peer, answer]);
    });
  });
  return { sheet, entry: { ...shared, layout, role: words.role, criterion: words.criterion, rating: words.rating } };
}
