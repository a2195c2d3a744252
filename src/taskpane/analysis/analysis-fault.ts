import type { FaultOfAnalysis } from "./analysis-messages";

/** A fault of our own code while reading or scoring: with its name and its place, and never taken for one of Excel's. */
export class AnalysisFault extends Error {
  constructor({ name, message, stack }: FaultOfAnalysis) {
    super(`${name}: ${message}`);
    this.name = "AnalysisFault";
    // Where it happened in the worker; here it was only received.
    if (stack !== "") this.stack = stack;
  }
}
