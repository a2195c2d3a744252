import { adapterError } from "../../excel/adapter-error";
import { AnalysisFault } from "../analysis/analysis-fault";
import { LinesRefused } from "../analysis/lines-refused";
import { isPartMissing } from "../part-missing";
import type { Task } from "../session";
import type { Problem, Work } from "./pane-state";
import * as transitions from "./transitions";

/** Runs one step of a task: its progress is shown, and it ends when the task is cancelled. */
export type Run = <Result>(kind: Work["kind"], step: (task: Task) => Promise<Result>) => Promise<Result>;

export interface Tasks {
  /** One task at a time: what still runs is cancelled first. Ends without throwing. */
  readonly start: (body: (run: Run) => Promise<void>) => Promise<void>;
  /** For what has no progress of its own: only a failure shows. */
  readonly quietly: (body: () => Promise<void>) => Promise<void>;
  readonly cancel: () => void;
}

/** A task that was cancelled stops here, whatever its step still returns. */
class Cancelled extends Error {}

export function createTasks(change: (parts: transitions.Change) => void): Tasks {
  let current: AbortController | null = null;

  return {
    start: async (body) => {
      current?.abort();
      const controller = new AbortController();
      const { signal } = controller;
      current = controller;
      let kind: Work["kind"] = "reading";
      const run: Run = async (next, step) => {
        if (signal.aborted) throw new Cancelled();
        kind = next;
        change(transitions.workBegun({ kind }));
        const running = step({
          signal,
          onProgress: (name, fraction) => {
            if (!signal.aborted) change(transitions.workAdvanced({ step: name, fraction }));
          },
        });
        // What Excel already writes cannot be left: the outcome is awaited and told, cancelled or not.
        return next === "writing" || next === "making" ? running : Promise.race([running, cancellation(signal)]);
      };
      change(transitions.taskBegun());
      try {
        await body(run);
      } catch (error) {
        const problem = problemOf(error, kind);
        // A task that a newer one replaced says nothing; one that was cancelled says what it left behind.
        const clean = problem.remains.state === "as-before";
        if (current === controller) {
          change(signal.aborted && clean ? transitions.taskCancelled() : transitions.taskFailed(problem));
        }
      }
      if (current === controller) {
        current = null;
        change(transitions.taskEnded());
      }
    },
    quietly: async (body) => {
      try {
        await body();
      } catch (error) {
        change(transitions.taskFailed(problemOf(error, "reading")));
      }
    },
    cancel: () => {
      current?.abort();
    },
  };
}

function cancellation(signal: AbortSignal): Promise<never> {
  return new Promise((_resolve, reject) => {
    signal.addEventListener(
      "abort",
      () => {
        reject(new Cancelled());
      },
      { once: true },
    );
  });
}

function problemOf(error: unknown, during: Work["kind"]): Problem {
  if (error instanceof AnalysisFault) {
    // For whoever is asked for help: the name and the place, which no sentence of the pane has.
    console.error(error);
    const remains = { state: "as-before", sheets: [] } as const;
    return { code: "analysis-failed", officeCode: error.message, remains, sheet: null, during };
  }
  if (error instanceof LinesRefused) {
    const { file, problem } = error;
    const remains = { state: "as-before", sheets: [] } as const;
    return { code: "lines-refused", officeCode: file, remains, sheet: null, during, lines: { file, problem } };
  }
  if (isPartMissing(error)) {
    const remains = { state: "as-before", sheets: [] } as const;
    return { code: "part-missing", officeCode: "", remains, sheet: null, during };
  }
  const { code, officeCode, remains, sheet } = adapterError(error);
  return { code, officeCode, remains, sheet, during };
}
