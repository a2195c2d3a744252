import type { Answer, Question } from "./analysis-messages";
import { createAnalyst } from "./analyst";

/** A worker's global scope, as far as it is used here: the DOM's types know only a window. */
interface WorkerScope {
  onmessage: ((event: MessageEvent<Question>) => void) | null;
  postMessage: (answer: Answer) => void;
}

const scope = globalThis as unknown as WorkerScope;
const analyst = createAnalyst();
scope.onmessage = ({ data }) => {
  analyst(data, (answer) => {
    scope.postMessage(answer);
  });
};
