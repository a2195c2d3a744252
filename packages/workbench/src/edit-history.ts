import { type WorkbookState, captureState, restoreState, sameFile } from "@offline-excel/excel-host/workbook-state";
import type { Area } from "@offline-excel/excel-host/workbook/area";
import type { RequestBody, ResponseBody } from "@offline-excel/excel-host/protocol/messages";
import { type CellEdit, cellEdit, replayEdit } from "./cell-edit";
import type { OpenWorkbook } from "./open-workbook";
import { writesToWorkbook } from "./writing-requests";

/** Who changed something. */
type Author = "person" | "add-in";

/** A change beyond some cells. The workbook of its other side: before it, and when it is taken back, after it. */
interface WorkbookStep {
  readonly kind: "workbook";
  readonly by: Author;
  readonly other: WorkbookState;
}

type Step = CellEdit | WorkbookStep;

/** What was taken back or made again. `area` null: anything anywhere. */
export interface Gone {
  readonly by: Author;
  readonly area: Area | null;
}

/** Changes that can be taken back. */
const MOST_STEPS = 50;
/** Bytes of all workbooks that are kept. */
const MOST_BYTES = 100_000_000;
/** Filled cells of a workbook of which no other is kept: Excel as well forgets what it could undo after large work. */
const MOST_CELLS = 300_000;

/**
 * What a person changed and what an add-in wrote, to be taken back and made again in its order. As in Excel each request of
 * an add-in that writes is one step.
 */
export class EditHistory {
  private readonly opened: OpenWorkbook;
  private past: Step[] = [];
  private future: Step[] = [];
  private forgotten = false;

  constructor(opened: OpenWorkbook) {
    this.opened = opened;
  }

  /** There is nothing to take back because the workbook is too large for it. */
  get tooLarge(): boolean {
    return this.forgotten && this.past.length === 0;
  }

  forget(): void {
    this.past = [];
    this.future = [];
    this.forgotten = false;
  }

  /** Carries out a change of a range's cells, and remembers it. */
  around(area: Area, change: () => void): void {
    this.push(cellEdit(area, change));
  }

  /** Carries out a person's change of more than cells, and remembers it. */
  aroundWorkbook(change: () => void): void {
    const before = this.keep();
    change();
    this.remember("person", before);
  }

  /** The same for how large rows and columns are: in a workbook that is too large for it, all else stays to be undone. */
  aroundSizes(change: () => void): void {
    const before = this.keep();
    change();
    if (before !== null) this.remember("person", before);
  }

  /** Lets a request of an add-in be answered, JSON in and out, and remembers what it wrote. */
  aroundRequest(request: string, answer: (request: string) => string): string {
    if (!writesToWorkbook(JSON.parse(request) as RequestBody)) return answer(request);
    const before = this.keep();
    const answered = answer(request);
    const { Error: failure } = JSON.parse(answered) as ResponseBody;
    // A request that was refused at once is no step; what came before a failure stays.
    if (failure !== undefined && before !== null && sameFile(before, captureState(this.opened.workbook)))
      return answered;
    this.remember("add-in", before);
    return answered;
  }

  /** null: too large. */
  private keep(): WorkbookState | null {
    const { workbook } = this.opened;
    const filled = workbook.book.sheets.reduce((sum, { file }) => sum + file.content.cells.filled(MOST_CELLS), 0);
    return filled > MOST_CELLS ? null : captureState(workbook);
  }

  private remember(by: Author, before: WorkbookState | null): void {
    if (before !== null) {
      this.push({ kind: "workbook", by, other: before });
      return;
    }
    this.forget();
    this.forgotten = true;
  }

  private push(step: Step): void {
    this.past = [...this.past, step].slice(-MOST_STEPS);
    this.future = [];
    while (this.past.length > 1 && bytesOf(this.past) > MOST_BYTES) this.past.shift();
  }

  /** Takes the last change back; null: there is none, or its cells are not as it left them. */
  undo(): Gone | null {
    return this.go("undo", this.past, this.future);
  }

  redo(): Gone | null {
    return this.go("redo", this.future, this.past);
  }

  private go(way: "undo" | "redo", from: Step[], to: Step[]): Gone | null {
    const step = from.pop();
    if (step === undefined) return null;
    const { workbook } = this.opened;
    if (step.kind === "cells") {
      const area = replayEdit(workbook.book, step, way);
      if (area !== null) to.push(step);
      return area === null ? null : { by: "person", area };
    }
    const present = captureState(workbook);
    this.opened.replace(restoreState(step.other, workbook));
    to.push({ ...step, other: present });
    return { by: step.by, area: null };
  }
}

function bytesOf(steps: readonly Step[]): number {
  return steps.reduce((sum, step) => sum + (step.kind === "workbook" ? step.other.bytes.length : 0), 0);
}
