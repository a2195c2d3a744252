import type { CommandLineMessages } from "../../language/command-line-messages";
import type { Sentence } from "../../language/message";

/** Lines of a source cannot be used: one sentence that is not made yet. */
export class RefusedLines extends Error {
  readonly sentence: Sentence<CommandLineMessages>;

  constructor(...sentence: Sentence<CommandLineMessages>) {
    super(sentence[0]);
    this.name = "RefusedLines";
    this.sentence = sentence;
  }
}
