import type { StreamProblem } from "../../workbook/sources/streamed-rows";

/** The lines of a file cannot be used: a sentence of the pane's says why. */
export class LinesRefused extends Error {
  constructor(
    readonly file: string,
    readonly problem: StreamProblem,
  ) {
    super(problem.code);
    this.name = "LinesRefused";
  }
}
