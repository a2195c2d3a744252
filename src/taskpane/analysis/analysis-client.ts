import { nextTurn } from "../../excel/next-turn";
import type { Analysis } from "../../workbook/analysis";
import type { SheetSnapshot, WorkbookSnapshot } from "../../workbook/snapshot";
import type { Session, Task } from "../session";
import { AnalysisFault } from "./analysis-fault";
import { LinesRefused } from "./lines-refused";
import type { Answer, Question } from "./analysis-messages";
import { type Respondent, startRespondent } from "./respondent";
import { outlineOf, rowsToSend } from "./snapshot-transfer";

/**
 * The analysis, off the page's own thread: Excel restarts a pane that does not answer for five seconds. Cancelling ends the
 * worker; the next question starts another, which is given the sheets again.
 */
export function createAnalysisClient(): Pick<Session, "analyse" | "describe" | "tryOut" | "ratingsOf" | "linesOf"> {
  let respondent: Respondent | null = null;
  let known: readonly SheetSnapshot[] | null = null;
  let described: Analysis | null = null;
  let before: Promise<unknown> = Promise.resolve();

  /** One question at a time: each is about what the one before it left. */
  function inTurn<Result>(body: () => Promise<Result>): Promise<Result> {
    const result = before.then(body);
    before = result.catch(() => undefined);
    return result;
  }

  function end(): void {
    respondent?.end();
    respondent = null;
    known = null;
    described = null;
  }

  /** The sheets in parts, with a turn of the event loop in between; none where the worker has them. */
  async function send(snapshot: WorkbookSnapshot, { signal }: Task): Promise<void> {
    if (snapshot.sheets === known) return;
    respondent ??= await startRespondent();
    const { tell } = respondent;
    known = null;
    described = null;
    tell({ ask: "take", outline: outlineOf(snapshot) });
    for (const rows of rowsToSend(snapshot)) {
      if (signal.aborted) throw cancelled();
      tell({ ask: "takeRows", rows });
      await nextTurn();
    }
    known = snapshot.sheets;
  }

  async function ask(question: Question, task: Task): Promise<Answer> {
    if (task.signal.aborted) throw cancelled();
    respondent ??= await startRespondent();
    const current = respondent;
    return new Promise((resolve, reject) => {
      const abort = (): void => {
        end();
        reject(cancelled());
      };
      task.signal.addEventListener("abort", abort, { once: true });
      current.ask(question, (answer) => {
        if (answer.answer === "progress") {
          task.onProgress(answer.step, answer.fraction);
          return;
        }
        task.signal.removeEventListener("abort", abort);
        if (answer.answer === "failed") reject(new AnalysisFault(answer.fault));
        else resolve(answer);
      });
    });
  }

  return {
    analyse: (snapshot, task, files = []) =>
      inTurn(async () => {
        await send(snapshot, task);
        const answer = await ask({ ask: "analyse", saved: snapshot.saved, files }, task);
        if (answer.answer === "linesRefused") throw new LinesRefused(answer.file, answer.problem);
        if (answer.answer !== "analysis") throw unexpected(answer);
        described = answer.analysis;
        return answer.analysis;
      }),
    linesOf: (snapshot, of, task) =>
      inTurn(async () => {
        await send(snapshot, task);
        const answer = await ask({ ask: "lines", of }, task);
        if (answer.answer !== "lines") throw unexpected(answer);
        return answer.drilled;
      }),
    describe: (analysis, choices, task) =>
      inTurn(async () => {
        if (analysis !== described) throw new Error("Only the last analysis can be described.");
        const answer = await ask({ ask: "describe", choices }, task);
        if (answer.answer !== "description") throw unexpected(answer);
        return answer.description;
      }),
    tryOut: (settings, task) =>
      inTurn(async () => {
        if (described === null) throw new Error("Only what was analysed can be tried out.");
        const answer = await ask({ ask: "tryOut", settings }, task);
        if (answer.answer !== "tried") throw unexpected(answer);
        return answer.results;
      }),
    ratingsOf: (of, task) =>
      inTurn(async () => {
        if (described === null) throw new Error("Only what was analysed has ratings.");
        const answer = await ask({ ask: "ratings", of }, task);
        if (answer.answer !== "ratings") throw unexpected(answer);
        return answer.areas;
      }),
  };
}

function cancelled(): Error {
  return new Error("cancelled");
}

function unexpected({ answer }: Answer): Error {
  return new Error(`The worker answered by ${answer}.`);
}
