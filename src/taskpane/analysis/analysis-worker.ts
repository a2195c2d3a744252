import { type AskedQuestion, type GivenAnswer, READY } from "./analysis-messages";
import { createAnalyst } from "./analyst";

/** A worker's global scope, as far as it is used here: the DOM's types know only a window. */
interface WorkerScope {
  onmessage: ((event: MessageEvent<AskedQuestion>) => void) | null;
  postMessage: (message: GivenAnswer | typeof READY) => void;
}

const scope = globalThis as unknown as WorkerScope;
const analyst = createAnalyst();
scope.onmessage = ({ data: { id, question } }) => {
  analyst(question, (answer) => {
    scope.postMessage({ id, answer });
  });
};
scope.postMessage(READY);
