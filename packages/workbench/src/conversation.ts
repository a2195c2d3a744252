import type { EventEntry } from "@offline-excel/excel-host/protocol/messages";
import { appContext } from "./app-context";
import { APP_ID, Channel, type Envelope } from "./channel";
import { DialogFrame } from "./dialog-frame";
import { carryOutMethod } from "./document-methods";
import type { EditHistory } from "./edit-history";
import type { Session } from "./session";

export const PANE_CONVERSATION = "conv_1";
const DIALOG_EVENT = "dialogMessageReceived";
const SEND_TO_DIALOG = 145;

/** How the focus leaves the pane by a key. */
export type Leaving = "tab" | "shift-tab" | "f6" | "shift-f6";

/** office.js numbers what its host is to do; keys that lead out of the pane are among it. */
const LEAVING: Readonly<Record<number, Leaving>> = { 5: "f6", 6: "shift-f6", 13: "tab", 14: "shift-tab" };

/** Speaks with the add-in in the pane, as Excel on the web does. */
export class Conversation {
  onLeave: (how: Leaving) => void = () => undefined;
  private readonly session: Session;
  private readonly locale: string;
  private readonly channel: Channel;
  private readonly dialog: DialogFrame;
  private readonly edits: EditHistory;
  private commandNumber = 0;

  constructor(
    session: Session,
    edits: EditHistory,
    frame: () => HTMLIFrameElement,
    words: { readonly locale: string; readonly close: string },
  ) {
    this.session = session;
    this.edits = edits;
    this.locale = words.locale;
    this.channel = new Channel(PANE_CONVERSATION, frame, (envelope, answer) => {
      this.hear(envelope, answer);
    });
    this.dialog = new DialogFrame(
      () => session.workbook,
      (data) => this.channel.notify(DIALOG_EVENT, data),
      words,
    );
    session.listen((entry) => {
      this.sendEvent(entry);
    });
  }

  /** A new workbook or a new pane: nobody is registered. */
  reset(): void {
    this.dialog.close();
    this.channel.reset();
    this.session.workbook.book.functions.disconnect();
  }

  /** Runs a command of the ribbon in the add-in. */
  invokeCommand(name: string, control: string): boolean {
    this.commandNumber += 1;
    return this.channel.notify("appCommandInvoked", {
      Version: 1,
      Error: 0,
      0: `command-${this.commandNumber}`,
      1: name,
      2: JSON.stringify({ source: { id: control } }),
    });
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
    } else if (envelope._actionType === 2) {
      if (action === DIALOG_EVENT) this.dialog.close();
      answer({ Version: 1, Error: 0 });
    } else if (action === "ContextActivationManager_getAppContextAsync") {
      answer(appContext(this.session.workbook, this.locale, location.href, APP_ID.pane));
    } else if (action === "ContextActivationManager_notifyHost") {
      const how = Array.isArray(data) ? LEAVING[Number(data[1])] : undefined;
      if (how !== undefined) this.onLeave(how);
    } else if (action === "executeMethod") {
      const { DdaMethod } = data as { readonly DdaMethod?: { readonly DispatchId?: number } };
      const { workbook } = this.session;
      const result =
        DdaMethod?.DispatchId === SEND_TO_DIALOG
          ? this.dialog.send(data)
          : carryOutMethod(workbook, data, (request) =>
              this.edits.aroundRequest(request, (text) => workbook.answer(text)),
            );
      // Answers come as from another process, and the page draws in between.
      setTimeout(() => {
        answer(result);
        this.session.changed();
      }, workbook.book.profile.latency);
    }
  }
}
