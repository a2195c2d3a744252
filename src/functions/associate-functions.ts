import { functionsMessages } from "../language/functions-messages";
import type { Language } from "../language/language";
import { customFunctionsRuntime } from "./custom-functions-runtime";
import { FUNCTION_IDS, latinId } from "./function-ids";

/**
 * Tells Excel which code answers `=HAMRASTA.SCORE(...)` and its like. To be called as soon as office.js is there; the code itself
 * is loaded with the first formula that needs it, so that the pane opens no later for it.
 */
export function associateFunctions(language: Language): void {
  const runtime = customFunctionsRuntime();
  if (runtime === null) return;
  for (const id of FUNCTION_IDS) {
    // Excel tells a function where its arguments stand only where its result is declared a matrix: one cell, here.
    const answer = async (...values: readonly unknown[]): Promise<number[][]> => {
      const { callFunction } = await import("./call-function").catch(() => {
        // A newer release has taken the place of the one that this page was opened from, or there is no network.
        throw new runtime.Error("#N/A", functionsMessages(language)("partMissing"));
      });
      return [[await callFunction(runtime, id, values, language)]];
    };
    runtime.associate(id, answer);
    runtime.associate(latinId(id), answer);
  }
}
