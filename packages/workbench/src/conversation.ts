import type { EventEntry } from "@offline-excel/excel-host/workbook/event-entry";
import { appContext } from "./app-context";
import { Channel, type Envelope, originOf, type Runtime } from "./channel";
import { DialogFrame } from "./dialog-frame";
import { carryOutMethod } from "./document-methods";
import type { EditHistory } from "./edit-history";
import type { OpenWorkbook } from "./open-workbook";

const COMMAND_EVENT = "appCommandInvoked";

/** The pane, which also runs commands and custom functions. */
export const PANE_RUNTIME: Runtime = { conversation: "conv_1", id: "app-1", isDialog: false, shared: true };
/** A page of its own for the ribbon's functions. */
export const FUNCTIONS_RUNTIME: Runtime = {
  conversation: "commands_1",
  id: "commands-1",
  isDialog: false,
  shared: false,
};

const DIALOG_EVENT = "dialogMessageReceived";
const SEND_TO_DIALOG = 145;

/** How the focus leaves the pane by a key. */
export type Leaving = "tab" | "shift-tab" | "f6" | "shift-f6";

/** office.js numbers what its host is to do; keys that lead out of the pane are among it. */
const LEAVING: Readonly<Record<number, Leaving>> = { 5: "f6", 6: "shift-f6", 13: "tab", 14: "shift-tab" };

/** Speaks with an add-in's page in a frame, as Excel on the web does. */
export class Conversation {
  onLeave: (how: Leaving) => void = () => undefined;
  private readonly opened: OpenWorkbook;
  private readonly locale: string;
  private readonly channel: Channel;
  private readonly dialog: DialogFrame;
  private readonly edits: EditHistory;
  private readonly runtime: Runtime;
  private commandNumber = 0;
  /** Commands for a page that does not take them yet. */
  private readonly waiting: (() => void)[] = [];

  constructor(
    opened: OpenWorkbook,
    edits: EditHistory,
    frame: () => HTMLIFrameElement | null,
    words: { readonly locale: string; readonly close: string },
    runtime: Runtime = PANE_RUNTIME,
  ) {
    this.opened = opened;
    this.edits = edits;
    this.locale = words.locale;
    this.runtime = runtime;
    this.channel = new Channel(runtime.conversation, frame, (envelope, answer) => {
      this.hear(envelope, answer);
    });
    this.dialog = new DialogFrame(
      opened,
      () => originOf(frame()),
      `dialog_${runtime.conversation}`,
      (data) => this.channel.notify(DIALOG_EVENT, data),
      words,
    );
    opened.listen((entry) => {
      this.sendEvent(entry);
    });
  }

  /** A new workbook or a new pane: nobody is registered. */
  reset(): void {
    this.dialog.close();
    this.channel.reset();
    this.waiting.length = 0;
    if (this.runtime.shared) this.opened.workbook.book.functions.disconnect();
  }

  /** Runs a command of the ribbon in the add-in. */
  invokeCommand(name: string, control: string): boolean {
    this.commandNumber += 1;
    return this.channel.notify(COMMAND_EVENT, {
      Version: 1,
      Error: 0,
      0: `command-${this.commandNumber}`,
      1: name,
      2: JSON.stringify({ source: { id: control } }),
    });
  }

  /** Runs a command now, or when the page says that it takes commands. */
  invokeWhenReady(name: string, control: string): void {
    if (this.channel.listensTo(COMMAND_EVENT)) this.invokeCommand(name, control);
    else this.waiting.push(() => this.invokeCommand(name, control));
  }

  private sendEvent(entry: EventEntry): void {
    this.channel.notify("richApiMessage", {
      Version: 1,
      Error: 0,
      ArrayData: [[entry.category, entry.type, entry.target, entry.message, 0, false]],
    });
  }

  private hear(envelope: Envelope, answer: (result: unknown) => void): void {
    const { _actionName: action, _data: data } = envelope;
    if (envelope._actionType === 1) {
      const { targetId } = data as { readonly targetId?: unknown };
      answer(action === DIALOG_EVENT ? this.dialog.open(targetId) : { Version: 1, Error: 0 });
      if (action === COMMAND_EVENT) for (const invoke of this.waiting.splice(0)) setTimeout(invoke);
    } else if (envelope._actionType === 2) {
      if (action === DIALOG_EVENT) this.dialog.close();
      answer({ Version: 1, Error: 0 });
    } else if (action === "ContextActivationManager_getAppContextAsync") {
      answer(appContext(this.opened.workbook, this.opened.addIn, this.locale, location.href, this.runtime.id));
    } else if (action === "ContextActivationManager_notifyHost") {
      const how = Array.isArray(data) ? LEAVING[Number(data[1])] : undefined;
      if (how !== undefined) this.onLeave(how);
    } else if (action === "executeMethod") {
      const { DdaMethod } = data as { readonly DdaMethod?: { readonly DispatchId?: number } };
      const { workbook } = this.opened;
      const result =
        DdaMethod?.DispatchId === SEND_TO_DIALOG
          ? this.dialog.send(data)
          : carryOutMethod(workbook, data, (request) =>
              this.edits.aroundRequest(request, (text) => workbook.answer(text)),
            );
      // Answers come as from another process, and the page draws in between.
      setTimeout(() => {
        answer(result);
        this.opened.changed();
      }, workbook.book.profile.latency);
    }
  }
}
