import type { Answer, GivenAnswer, Question } from "./analysis-messages";
import { READY } from "./analysis-messages";

/** Whom questions are asked. */
export interface Respondent {
  /** Asks; answers come until the last one, which is no progress. */
  readonly ask: (question: Question, onAnswer: (answer: Answer) => void) => void;
  /** For what has no answer: where it fails, the next question does. */
  readonly tell: (question: Question) => void;
  /** Drops what is being computed; nobody is answered any more. */
  readonly end: () => void;
}

/** A worker where the client has one and runs its script; else the page itself: less smooth, but the report is made. */
export async function startRespondent(): Promise<Respondent> {
  try {
    return await inWorker();
  } catch {
    return inPage();
  }
}

/** Rejects where there are no workers, or where the script is blocked or missing: that is only known by an error event. */
function inWorker(): Promise<Respondent> {
  const worker = new Worker(new URL("./analysis-worker.ts", import.meta.url));
  const asked = questions();
  return new Promise((resolve, reject) => {
    worker.onerror = (event) => {
      event.preventDefault();
      worker.terminate();
      reject(new Error(event.message));
    };
    worker.onmessage = ({ data }: MessageEvent<GivenAnswer | typeof READY>) => {
      if (data !== READY) {
        asked.answered(data);
        return;
      }
      worker.onerror = (event) => {
        asked.allFailed(event.message, `${event.filename}:${event.lineno}:${event.colno}`);
      };
      resolve({
        ask: (question, onAnswer) => {
          worker.postMessage({ id: asked.add(onAnswer), question });
        },
        tell: (question) => {
          worker.postMessage({ id: NOBODY, question });
        },
        end: () => {
          asked.clear();
          worker.terminate();
        },
      });
    };
  });
}

async function inPage(): Promise<Respondent> {
  const { createAnalyst } = await import("./analyst");
  const analyst = createAnalyst();
  const asked = questions();
  const ask = (question: Question, onAnswer: (answer: Answer) => void): void => {
    const id = asked.add(onAnswer);
    // A turn of the event loop first, so that the progress bar is drawn.
    setTimeout(() => {
      analyst(question, (answer) => {
        asked.answered({ id, answer });
      });
    }, 30);
  };
  return {
    ask,
    tell: (question) => {
      setTimeout(() => {
        analyst(question, () => undefined);
      }, 30);
    },
    end: asked.clear,
  };
}

/** Of what is told: nobody waits for an answer. */
const NOBODY = 0;

/** Questions by number, and who waits for their answers. */
function questions() {
  const waiting = new Map<number, (answer: Answer) => void>();
  let last = 0;
  return {
    add: (onAnswer: (answer: Answer) => void): number => {
      last += 1;
      waiting.set(last, onAnswer);
      return last;
    },
    answered: ({ id, answer }: GivenAnswer): void => {
      const onAnswer = waiting.get(id);
      if (answer.answer !== "progress") waiting.delete(id);
      onAnswer?.(answer);
    },
    /** By an error that belongs to no question, such as a part of the script that is missing. */
    allFailed: (message: string, place: string): void => {
      for (const onAnswer of waiting.values()) {
        onAnswer({ answer: "failed", fault: { name: "Error", message, stack: place } });
      }
      waiting.clear();
    },
    clear: (): void => {
      waiting.clear();
    },
  };
}
