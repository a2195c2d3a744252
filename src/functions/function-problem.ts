import type { MessageValues } from "../language/message";
import type { FunctionProblemKey } from "../language/functions-messages";

/** Why a cell gets an error and no figure: #VALUE! where the input is wrong, #N/A where there is no such figure. */
export class FunctionProblem extends Error {
  readonly code: "#VALUE!" | "#N/A";
  readonly key: FunctionProblemKey;
  readonly values: MessageValues;

  constructor(code: "#VALUE!" | "#N/A", key: FunctionProblemKey, values: MessageValues = {}) {
    super(key);
    this.code = code;
    this.key = key;
    this.values = values;
  }
}
