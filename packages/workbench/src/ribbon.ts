import { element } from "./elements";
import type { RibbonButton, RibbonControl, RibbonMenu } from "./manifest";

/** What a control of the manifest looks like in the page's ribbon. */
export function ribbonControl(control: RibbonControl, run: (button: RibbonButton) => void): HTMLElement {
  return control.kind === "menu" ? ribbonMenu(control, run) : ribbonButton(control, run);
}

function ribbonButton(command: RibbonButton, run: (button: RibbonButton) => void): HTMLButtonElement {
  const button = labelled(command, "ribbon-command");
  button.addEventListener("click", () => {
    run(command);
  });
  return button;
}

/** A button that opens a list of commands: Down or a click opens it, arrows go through it, Escape leaves it. */
function ribbonMenu(menu: RibbonMenu, run: (button: RibbonButton) => void): HTMLElement {
  const opener = labelled(menu, "ribbon-command ribbon-menu");
  opener.setAttribute("aria-haspopup", "menu");
  const items = menu.items.map((item) => {
    const node = labelled(item, "ribbon-item");
    node.setAttribute("role", "menuitem");
    node.tabIndex = -1;
    node.addEventListener("click", () => {
      show(false);
      run(item);
    });
    return node;
  });
  const list = element("div", { class: "ribbon-list", role: "menu", "aria-label": menu.label }, ...items);
  const show = (open: boolean): void => {
    list.hidden = !open;
    opener.setAttribute("aria-expanded", String(open));
    if (open) items[0]?.focus();
  };
  show(false);
  opener.addEventListener("click", () => {
    show(opener.getAttribute("aria-expanded") !== "true");
  });
  opener.addEventListener("keydown", (event) => {
    if (event.key !== "ArrowDown") return;
    event.preventDefault();
    show(true);
  });
  list.addEventListener("keydown", (event) => {
    const step = event.key === "ArrowDown" ? 1 : event.key === "ArrowUp" ? -1 : 0;
    if (step !== 0) {
      const at = items.findIndex((item) => item === document.activeElement);
      items[(at + step + items.length) % items.length]?.focus();
    } else if (event.key === "Escape") {
      show(false);
      opener.focus();
    } else {
      return;
    }
    event.preventDefault();
  });
  const node = element("div", { class: "ribbon-holder" }, opener, list);
  node.addEventListener("focusout", (event) => {
    if (!node.contains(event.relatedTarget as Node | null)) show(false);
  });
  return node;
}

function labelled(control: Pick<RibbonButton, "label" | "description" | "icon">, className: string): HTMLButtonElement {
  const button = element("button", { type: "button", class: className, title: control.description });
  if (control.icon !== null) button.append(element("img", { src: control.icon, alt: "", width: "24", height: "24" }));
  button.append(element("span", {}, control.label));
  return button;
}
