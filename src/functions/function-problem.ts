import type { FunctionProblemMessages } from "../language/functions-messages";
import type { Sentence } from "../language/message";

/** Why a cell gets an error and no figure: #VALUE! where the input is wrong, #N/A where there is no such figure. */
export class FunctionProblem extends Error {
  readonly code: "#VALUE!" | "#N/A";
  readonly sentence: Sentence<FunctionProblemMessages>;

  constructor(code: "#VALUE!" | "#N/A", ...sentence: Sentence<FunctionProblemMessages>) {
    super(sentence[0]);
    this.code = code;
    this.sentence = sentence;
  }
}
