import { appContext } from "./app-context";
import { Channel, frameName, originOf, type Runtime } from "./channel";
import { element } from "./elements";
import type { OpenWorkbook } from "./open-workbook";

/** What the opener is told. */
const EVENT = { message: 0, closedByUser: 12_006 } as const;
const DISPATCH = { messageParent: 144, sendMessage: 145 } as const;
const ALREADY_OPEN = 12_007;
/** The key, pressed while the dialog has the focus: office.js hands it on. */
const ESCAPE = 15;

interface DialogRequest {
  readonly url?: string;
  /** Parts of a hundred of the window. */
  readonly height?: number;
  readonly width?: number;
}

/** The dialog that an add-in shows over the workbook, in a frame of its own: at most one at a time. */
export class DialogFrame {
  private readonly channel: Channel;
  private readonly runtime: Runtime;
  private readonly opened: OpenWorkbook;
  private readonly openerOrigin: () => string;
  private readonly tellOpener: (data: unknown) => void;
  private readonly locale: string;
  private readonly closeLabel: string;
  private node: HTMLDialogElement | null = null;
  private frame: HTMLIFrameElement | null = null;

  constructor(
    opened: OpenWorkbook,
    openerOrigin: () => string,
    conversation: string,
    tellOpener: (data: unknown) => void,
    words: { readonly locale: string; readonly close: string },
  ) {
    this.opened = opened;
    this.openerOrigin = openerOrigin;
    this.runtime = { conversation, id: conversation.replaceAll("_", "-"), isDialog: true, shared: false };
    this.tellOpener = tellOpener;
    this.locale = words.locale;
    this.closeLabel = words.close;
    this.channel = new Channel(
      conversation,
      () => this.frame,
      (envelope, answer) => {
        if (envelope._actionName === "ContextActivationManager_getAppContextAsync") {
          answer(appContext(opened.workbook, opened.addIn, this.locale, location.href, this.runtime.id));
        } else if (envelope._actionName === "ContextActivationManager_notifyHost") {
          const [, action] = envelope._data as readonly unknown[];
          if (action === ESCAPE) this.closeByUser();
        } else if (envelope._actionType !== 0) {
          answer({ Version: 1, Error: 0 });
        } else if (envelope._actionName === "executeMethod") {
          answer(this.carryOut(envelope._data));
        }
      },
    );
  }

  private carryOut(data: unknown): unknown {
    const { DdaMethod, messageToParent } = data as {
      readonly DdaMethod?: { readonly DispatchId?: number };
      readonly messageToParent?: string;
    };
    if (DdaMethod?.DispatchId !== DISPATCH.messageParent) return { Version: 1, Error: 5000 };
    this.tell({
      messageType: EVENT.message,
      messageContent: messageToParent ?? "",
      messageOrigin: originOf(this.frame),
    });
    return { Version: 1, Error: 0 };
  }

  private tell(event: Readonly<Record<string, unknown>>): void {
    this.tellOpener({ Version: 1, Error: 0, ...event });
  }

  /** What the opener's registration answers; its target says what is to be shown. */
  open(target: unknown): unknown {
    if (this.node !== null) return { Version: 1, Error: ALREADY_OPEN };
    const request = parsed(target);
    const address = URL.canParse(request?.url ?? "") ? new URL(request?.url ?? "") : null;
    if (request === null || address === null || !this.allowed(address.origin)) return { Version: 1, Error: 12_004 };
    this.frame = element("iframe", {
      title: address.pathname,
      name: frameName(this.runtime, this.locale),
      src: address.href,
    });
    const close = element("button", { type: "button", class: "dialog-close", "aria-label": this.closeLabel }, "×");
    close.addEventListener("click", () => {
      this.closeByUser();
    });
    this.node = element("dialog", { class: "addin-dialog", "aria-label": this.closeLabel }, close, this.frame);
    this.node.style.width = `${request.width ?? 80}vw`;
    this.node.style.height = `${request.height ?? 80}vh`;
    this.node.addEventListener("cancel", (event) => {
      event.preventDefault();
      this.closeByUser();
    });
    document.body.append(this.node);
    this.node.showModal();
    return { Version: 1, Error: 0 };
  }

  /** A dialog shows the opener's own site and the domains that the manifest names. */
  private allowed(origin: string): boolean {
    return origin === this.openerOrigin() || this.opened.addIn.domains.includes(origin);
  }

  private closeByUser(): void {
    if (this.node === null) return;
    this.close();
    this.tell({ messageType: EVENT.closedByUser });
  }

  /** The opener's `messageChild`. */
  send(data: unknown): unknown {
    const { messageContent, messageToChild } = data as {
      readonly messageContent?: string;
      readonly messageToChild?: string;
    };
    const told = this.channel.notify("dialogParentMessageReceived", {
      Version: 1,
      Error: 0,
      messageType: EVENT.message,
      messageContent: messageContent ?? messageToChild ?? "",
      messageOrigin: this.openerOrigin(),
    });
    return { Version: 1, Error: told ? 0 : 5000 };
  }

  close(): void {
    this.node?.close();
    this.node?.remove();
    this.node = null;
    this.frame = null;
    this.channel.reset();
  }
}

function parsed(target: unknown): DialogRequest | null {
  try {
    return typeof target === "string" ? (JSON.parse(target) as DialogRequest) : null;
  } catch {
    return null;
  }
}
