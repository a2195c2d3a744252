import { originOf } from "./channel";
import { element } from "./elements";

const LIMITS = { least: 270, most: 720, standard: 320 };

/** The add-in's pane in a frame of adjustable width. */
export class PaneFrame {
  readonly node: HTMLElement;
  frame: HTMLIFrameElement;
  /** The frame's window, each time the pane has been loaded. */
  onLoad: (frame: Window) => void = () => undefined;
  private width = LIMITS.standard;
  private readonly handle: HTMLElement;

  constructor(label: string, widthLabel: string) {
    this.frame = element("iframe", { title: label });
    this.handle = element("div", {
      class: "pane-handle",
      role: "separator",
      tabindex: "0",
      "aria-orientation": "vertical",
      "aria-label": widthLabel,
      "aria-valuemin": String(LIMITS.least),
      "aria-valuemax": String(LIMITS.most),
    });
    this.node = element("aside", { class: "pane", "aria-label": label }, this.handle, this.frame);
    this.resize(LIMITS.standard);
    this.listen();
  }

  private listen(): void {
    const rightToLeft = (): boolean => getComputedStyle(this.node).direction === "rtl";
    this.handle.addEventListener("keydown", (event) => {
      const wider = rightToLeft() ? "ArrowRight" : "ArrowLeft";
      if (event.key !== "ArrowLeft" && event.key !== "ArrowRight") return;
      this.resize(this.width + (event.key === wider ? 16 : -16));
      event.preventDefault();
    });
    this.handle.addEventListener("pointerdown", (event) => {
      this.handle.setPointerCapture(event.pointerId);
      const start = { x: event.clientX, width: this.width };
      const move = (next: PointerEvent): void => {
        const by = next.clientX - start.x;
        this.resize(start.width + (rightToLeft() ? by : -by));
      };
      this.handle.addEventListener("pointermove", move);
      this.handle.addEventListener(
        "pointerup",
        () => {
          this.handle.removeEventListener("pointermove", move);
        },
        { once: true },
      );
    });
  }

  private resize(width: number): void {
    this.width = Math.max(LIMITS.least, Math.min(LIMITS.most, width));
    this.node.style.setProperty("--pane-width", `${this.width}px`);
    this.handle.setAttribute("aria-valuenow", String(this.width));
  }

  /** Loads the pane anew under a name that says who its host is. A frame keeps the name that it was made with. */
  load(name: string, src: string): void {
    const next = element("iframe", { title: this.frame.title, name, src });
    next.addEventListener("load", () => {
      // Keys of another site's page reach this page only where office.js hands them on.
      if (next.contentWindow !== null && originOf(next) === location.origin) this.onLoad(next.contentWindow);
    });
    this.frame.replaceWith(next);
    this.frame = next;
  }

  focus(): void {
    this.frame.focus();
  }

  focusHandle(): void {
    this.handle.focus();
  }
}
