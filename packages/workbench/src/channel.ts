/** One message of office.js to its host. */
export interface Envelope {
  readonly _messageType: number;
  readonly _actionName: string;
  readonly _actionType: number;
  readonly _conversationId: string;
  readonly _correlationId: number;
  readonly _data: unknown;
}

/** A frame in which office.js runs. */
export interface Runtime {
  /** The id of its conversation with the page. */
  readonly conversation: string;
  /** Its own id: office.js notes in the page's opened storage, under it, that it is a dialog. */
  readonly id: string;
  readonly isDialog: boolean;
  /** Whether pane, commands and custom functions run in it together. */
  readonly shared: boolean;
}

/** The name of an add-in's frame: where office.js finds that it is in Excel on the web, and who its host is. */
export function frameName({ conversation, id, isDialog, shared }: Runtime, locale: string): string {
  return JSON.stringify({
    baseFrameName: `_xdm_${id}`,
    hostInfo: `Excel$Web$16.01$${locale}$workbench$${isDialog ? "isDialog" : ""}$disableLogging$${shared ? 3 : 0}`,
    xdmInfo: `${conversation}|${id}|${location.href}`,
    serializerVersion: "1",
    flights: "[]",
  });
}

/** Messages between this page and a frame in which office.js runs. */
export class Channel {
  private readonly conversation: string;
  private readonly frame: () => HTMLIFrameElement | null;
  /** Events that the add-in registered for, with the message that did it. */
  private readonly registered = new Map<string, number>();

  constructor(
    conversation: string,
    frame: () => HTMLIFrameElement | null,
    hear: (envelope: Envelope, answer: (result: unknown) => void) => void,
  ) {
    this.conversation = conversation;
    this.frame = frame;
    window.addEventListener("message", (event) => {
      if (event.source !== frame()?.contentWindow || event.origin !== originOf(frame())) return;
      const envelope = this.parse(event.data);
      if (envelope?._messageType !== 0) return;
      if (envelope._actionType === 1) this.registered.set(envelope._actionName, envelope._correlationId);
      if (envelope._actionType === 2) this.registered.delete(envelope._actionName);
      hear(envelope, (result) => {
        this.post({ _actionName: envelope._actionName, _correlationId: envelope._correlationId, _data: result });
      });
    });
  }

  /** Nobody is registered any more. */
  reset(): void {
    this.registered.clear();
  }

  /** Whether the add-in has registered for an event. */
  listensTo(action: string): boolean {
    return this.registered.has(action);
  }

  /** Sends an event; false where nobody registered for it. */
  notify(action: string, data: unknown): boolean {
    const correlation = this.registered.get(action);
    if (correlation === undefined) return false;
    this.post({ _actionName: action, _correlationId: correlation, _data: data, _responseType: 1 });
    return true;
  }

  private post(answer: Readonly<Record<string, unknown>>): void {
    const message = {
      _messageType: 1,
      _conversationId: this.conversation,
      _origin: location.origin,
      _errorCode: 0,
      _responseType: 0,
      _serializerVersion: 1,
      ...answer,
    };
    const frame = this.frame();
    frame?.contentWindow?.postMessage(JSON.stringify(message), originOf(frame));
  }

  private parse(data: unknown): Envelope | null {
    if (typeof data !== "string" || !data.includes(`"${this.conversation}`)) return null;
    try {
      return JSON.parse(data) as Envelope;
    } catch {
      return null;
    }
  }
}

/** Where the page of a frame comes from: it may be another site of the same host name. */
export function originOf(frame: HTMLIFrameElement | null): string {
  return frame !== null && URL.canParse(frame.src) ? new URL(frame.src).origin : location.origin;
}
