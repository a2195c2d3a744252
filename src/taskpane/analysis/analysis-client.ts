import type { AlignmentResults } from "../../alignment/results";
import type { Analysis } from "../../workbook/analysis";
import type { ReportDescription } from "../../workbook/report/description";
import type { SheetSnapshot } from "../../workbook/snapshot";
import type { Session, Task } from "../session";
import type { Answer, Question } from "./analysis-messages";
import { packSnapshot } from "./snapshot-transfer";

/** One asking at a time; what comes back after the worker is gone is nobody's. */
interface Respondent {
  readonly post: (question: Question) => void;
  /** What answers are given to. */
  onAnswer: (answer: Answer) => void;
  /** Drops what is being computed. */
  readonly end: () => void;
}

/**
 * The analysis, off the page's own thread: Excel restarts a pane that does not answer for five seconds. Cancelling ends the
 * worker; the next question starts another, which is given the snapshot again.
 */
export function createAnalysisClient(): Pick<Session, "analyse" | "describe" | "tryOut" | "ratingsOf"> {
  let respondent: Respondent | null = null;
  let known: readonly SheetSnapshot[] | null = null;
  let described: Analysis | null = null;

  async function ask(question: Question, task: Task): Promise<Answer> {
    respondent ??= await startRespondent();
    const current = respondent;
    return new Promise((resolve, reject) => {
      const end = (): void => {
        current.end();
        respondent = null;
        known = null;
        described = null;
        reject(new Error("cancelled"));
      };
      task.signal.addEventListener("abort", end, { once: true });
      current.onAnswer = (answer) => {
        if (answer.answer === "progress") {
          task.onProgress(answer.step, answer.fraction);
          return;
        }
        task.signal.removeEventListener("abort", end);
        if (answer.answer === "failed") reject(new Error(answer.message));
        else resolve(answer);
      };
      current.post(question);
    });
  }

  const analyse: Session["analyse"] = async (snapshot, task): Promise<Analysis> => {
    const packed = snapshot.sheets === known ? null : packSnapshot(snapshot);
    known = snapshot.sheets;
    const answer = await ask({ ask: "analyse", snapshot: packed, saved: snapshot.saved }, task);
    if (answer.answer !== "analysis") throw new Error(`The analysis was answered by ${answer.answer}.`);
    described = answer.analysis;
    return answer.analysis;
  };

  const describe: Session["describe"] = async (analysis, choices, task): Promise<ReportDescription> => {
    if (analysis !== described) throw new Error("Only the last analysis can be described.");
    const answer = await ask({ ask: "describe", choices }, task);
    if (answer.answer !== "description") throw new Error(`The report was answered by ${answer.answer}.`);
    return answer.description;
  };

  const tryOut: Session["tryOut"] = async (settings, task): Promise<AlignmentResults> => {
    if (described === null) throw new Error("Only what was analysed can be tried out.");
    const answer = await ask({ ask: "tryOut", settings }, task);
    if (answer.answer !== "tried") throw new Error(`The trial was answered by ${answer.answer}.`);
    return answer.results;
  };

  const ratingsOf: Session["ratingsOf"] = async (of, task) => {
    if (described === null) throw new Error("Only what was analysed has ratings.");
    const answer = await ask({ ask: "ratings", of }, task);
    if (answer.answer !== "ratings") throw new Error(`The ratings were answered by ${answer.answer}.`);
    return answer.areas;
  };

  return { analyse, describe, tryOut, ratingsOf };
}

async function startRespondent(): Promise<Respondent> {
  try {
    return inWorker();
  } catch {
    // A client without workers still gets its report, only less smoothly.
    return inPage();
  }
}

function inWorker(): Respondent {
  const worker = new Worker(new URL("./analysis-worker.ts", import.meta.url));
  const respondent: Respondent = {
    post: (question) => {
      worker.postMessage(question);
    },
    onAnswer: () => undefined,
    end: () => {
      worker.terminate();
    },
  };
  worker.onmessage = ({ data }: MessageEvent<Answer>) => {
    respondent.onAnswer(data);
  };
  worker.onerror = (event) => {
    respondent.onAnswer({ answer: "failed", message: event.message });
  };
  return respondent;
}

async function inPage(): Promise<Respondent> {
  const { createAnalyst } = await import("./analyst");
  const analyst = createAnalyst();
  const respondent: Respondent = {
    post: (question) => {
      // A turn of the event loop first, so that the progress bar is drawn.
      setTimeout(() => {
        analyst(question, (answer) => {
          respondent.onAnswer(answer);
        });
      }, 30);
    },
    onAnswer: () => undefined,
    end: () => {
      respondent.onAnswer = () => undefined;
    },
  };
  return respondent;
}
