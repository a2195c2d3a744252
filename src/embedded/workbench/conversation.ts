import type { EventEntry } from "../protocol/messages";
import { appContext } from "./app-context";
import { carryOutMethod } from "./document-methods";
import type { Session } from "./session";

const CONVERSATION = "conv_1";

/** One message of office.js to its host, as JSON text. */
interface Envelope {
  readonly _messageType: number;
  readonly _actionName: string;
  readonly _actionType: number;
  readonly _conversationId: string;
  readonly _correlationId: number;
  readonly _data: unknown;
}

/** The name of the pane's frame: where office.js finds that it is in Excel on the web, and who its host is. */
export function frameName(locale: string): string {
  return JSON.stringify({
    baseFrameName: "_xdm_app-1",
    hostInfo: `Excel$Web$16.01$${locale}$workbench$$disableLogging$0`,
    xdmInfo: `${CONVERSATION}|app-1|${location.href}`,
    serializerVersion: "1",
    flights: "[]",
  });
}

/** Speaks with the add-in in a frame, as Excel on the web does. */
export class Conversation {
  private readonly session: Session;
  private readonly frame: () => HTMLIFrameElement;
  private readonly locale: string;
  /** Events that the add-in registered for, with the message that did it. */
  private readonly registered = new Map<string, number>();
  private commandNumber = 0;

  constructor(session: Session, frame: () => HTMLIFrameElement, locale: string) {
    this.session = session;
    this.frame = frame;
    this.locale = locale;
    window.addEventListener("message", (event) => {
      if (event.source === frame().contentWindow && event.origin === location.origin) this.hear(event.data);
    });
  }

  /** A new workbook or a new pane: nobody is registered. */
  reset(): void {
    this.registered.clear();
    this.session.workbook.listen((entry) => {
      this.sendEvent(entry);
    });
  }

  /** Runs a command of the ribbon in the add-in. */
  invokeCommand(name: string, control: string): boolean {
    this.commandNumber += 1;
    return this.notify("appCommandInvoked", {
      Version: 1,
      Error: 0,
      0: `command-${this.commandNumber}`,
      1: name,
      2: JSON.stringify({ source: { id: control } }),
    });
  }

  private sendEvent(entry: EventEntry): void {
    this.notify("richApiMessage", {
      Version: 1,
      Error: 0,
      ArrayData: [[entry.category, entry.type, entry.target, entry.message, 0, false]],
    });
  }

  private notify(action: string, data: unknown): boolean {
    const correlation = this.registered.get(action);
    if (correlation === undefined) return false;
    this.post({ _actionName: action, _correlationId: correlation, _data: data, _responseType: 1 });
    return true;
  }

  private post(answer: Readonly<Record<string, unknown>>): void {
    const message = {
      _messageType: 1,
      _conversationId: CONVERSATION,
      _origin: location.origin,
      _errorCode: 0,
      _responseType: 0,
      _serializerVersion: 1,
      ...answer,
    };
    this.frame().contentWindow?.postMessage(JSON.stringify(message), location.origin);
  }

  private hear(data: unknown): void {
    const envelope = parse(data);
    if (envelope?._messageType !== 0) return;
    const answer = (result: unknown): void => {
      this.post({ _actionName: envelope._actionName, _correlationId: envelope._correlationId, _data: result });
    };
    if (envelope._actionType === 1) {
      this.registered.set(envelope._actionName, envelope._correlationId);
      answer({ Version: 1, Error: 0 });
    } else if (envelope._actionType === 2) {
      this.registered.delete(envelope._actionName);
      answer({ Version: 1, Error: 0 });
    } else if (envelope._actionName === "ContextActivationManager_getAppContextAsync") {
      answer(appContext(this.session.workbook, this.locale, location.href));
    } else if (envelope._actionName === "executeMethod") {
      const result = carryOutMethod(this.session.workbook, envelope._data);
      // Answers come as from another process, and the page draws in between.
      setTimeout(() => {
        answer(result);
        this.session.changed();
      });
    }
  }
}

function parse(data: unknown): Envelope | null {
  if (typeof data !== "string" || !data.includes(`"${CONVERSATION}`)) return null;
  try {
    return JSON.parse(data) as Envelope;
  } catch {
    return null;
  }
}
