import { AdapterError } from "../excel/adapter-error";
import type { CommandLineMessages } from "../language/command-line-messages";
import type { Language } from "../language/language";
import type { Sentence } from "../language/message";

/** The input cannot be used, or the output not be written: one sentence in the user's language. */
export class Failure extends Error {
  readonly language: Language;
  readonly sentence: Sentence<CommandLineMessages>;

  constructor(language: Language, ...sentence: Sentence<CommandLineMessages>) {
    super(sentence[0]);
    this.name = "Failure";
    this.language = language;
    this.sentence = sentence;
  }
}

/** What Excel refused, as a sentence; anything else is a fault of ours and stays what it is. */
export function adapterFailure(error: unknown, language: Language): unknown {
  if (!(error instanceof AdapterError)) return error;
  switch (error.code) {
    case "protected-workbook":
      return new Failure(language, "failed.protected");
    case "protected-sheet":
      return new Failure(language, "failed.protected-sheet", { sheet: error.sheet ?? "" });
    case "filtered-rows":
      return new Failure(language, "failed.filtered-rows", { sheet: error.sheet ?? "" });
    default:
      return new Failure(language, "failed.excel", { code: error.officeCode });
  }
}
