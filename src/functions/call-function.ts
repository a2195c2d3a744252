import { blankCellsOf } from "../excel/blank-cells";
import { functionsMessages } from "../language/functions-messages";
import { spoken } from "../language/message";
import type { Language } from "../language/language";
import type { CustomFunctionsRuntime, Invocation } from "./custom-functions-runtime";
import { smallestGroupMissed } from "./anonymous-range";
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
    const address = parameterAddresses?.[0] ?? null;
    const cells = await cellsWithBlanks(range as RangeCells, address);
    const figure = FIGURES[id](cells, options);
    // Four scores of components are no answers.
    const minimum = id === "ALIGNMENT" ? null : await smallestGroupMissed(cells, address);
    if (minimum !== null) throw new FunctionProblem("#N/A", "hidden-for-anonymity", { minimum });
    return figure;
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
