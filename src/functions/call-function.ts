import { blankCellsOf } from "../excel/blank-cells";
import { functionsMessages } from "../language/functions-messages";
import { spoken } from "../language/message";
import type { Language } from "../language/language";
import type { CustomFunctionsRuntime, Invocation } from "./custom-functions-runtime";
import { FIGURES } from "./figures";
import type { FunctionId } from "./function-ids";
import { FunctionProblem } from "./function-problem";
import { calculated, mayHideBlanks, type RangeCells, withBlanks } from "./range-cells";

/**
 * Answers one call: the range first, then the options, then what Excel says of the call. Throws the runtime's own error with
 * a sentence in the user's language, which Excel shows beside the cell.
 */
export async function callFunction(
  runtime: CustomFunctionsRuntime,
  id: FunctionId,
  values: readonly unknown[],
  language: Language,
): Promise<number> {
  try {
    const [range, ...options] = values.slice(0, -1);
    const { parameterAddresses } = (values.at(-1) ?? {}) as Invocation;
    return FIGURES[id](await cellsWithBlanks(range as RangeCells, parameterAddresses?.[0] ?? null), options);
  } catch (error) {
    const problem = error instanceof FunctionProblem ? error : new FunctionProblem("#N/A", "notComputable");
    throw new runtime.Error(problem.code, spoken(functionsMessages(language), problem.sentence));
  }
}

async function cellsWithBlanks(range: RangeCells, address: string | null): Promise<RangeCells> {
  if (address === null) return calculated(range);
  if (!mayHideBlanks(range)) return range;
  return withBlanks(range, await blankCellsOf(address));
}
