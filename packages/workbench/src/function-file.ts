import { frameName } from "./channel";
import { Conversation, FUNCTIONS_RUNTIME } from "./conversation";
import type { EditHistory } from "./edit-history";
import { element } from "./elements";
import type { OpenWorkbook } from "./open-workbook";

/** The hidden page that runs the ribbon's functions, where they do not run in the pane. It is loaded when first needed. */
export class FunctionFile {
  private readonly address: string;
  private readonly locale: string;
  private readonly conversation: Conversation;
  private frame: HTMLIFrameElement | null = null;

  constructor(
    address: string,
    opened: OpenWorkbook,
    edits: EditHistory,
    words: { readonly locale: string; readonly close: string },
  ) {
    this.address = address;
    this.locale = words.locale;
    this.conversation = new Conversation(opened, edits, () => this.frame, words, FUNCTIONS_RUNTIME);
  }

  /** Runs a function, as soon as the page has said that it takes commands. */
  run(name: string, control: string): void {
    this.conversation.invokeWhenReady(name, control);
    if (this.frame !== null) return;
    this.frame = element("iframe", {
      hidden: "",
      title: this.address,
      name: frameName(FUNCTIONS_RUNTIME, this.locale),
      src: this.address,
    });
    document.body.append(this.frame);
  }

  /** Another workbook is open: the page starts anew with its next command. */
  reset(): void {
    this.conversation.reset();
    this.frame?.remove();
    this.frame = null;
  }
}
