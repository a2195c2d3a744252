import { element } from "./elements";

/** A button as the manifest describes it. */
export interface RibbonCommand {
  readonly id: string;
  readonly label: string;
  readonly description: string;
  readonly icon: string | null;
  /** null: it shows the pane. */
  readonly functionName: string | null;
}

/** The buttons of an add-in's manifest, in a language. */
export function readCommands(manifest: string, locale: string): RibbonCommand[] {
  const document = new DOMParser().parseFromString(manifest, "text/xml");
  const resources = new Map<string, string>();
  for (const one of all(document, "String", "Image", "Url")) {
    const override = all(one, "Override").find((other) => other.getAttribute("Locale") === locale);
    resources.set(
      one.getAttribute("id") ?? "",
      override?.getAttribute("Value") ?? one.getAttribute("DefaultValue") ?? "",
    );
  }
  const text = (parent: Element, name: string): string => {
    const found = all(parent, name)[0];
    return resources.get(found?.getAttribute("resid") ?? "") ?? "";
  };
  return all(document, "Control")
    .filter((control) => control.getAttribute("xsi:type") === "Button")
    .map((control) => {
      const icon = all(control, "Image").find((image) => image.getAttribute("size") === "32");
      const address = resources.get(icon?.getAttribute("resid") ?? "");
      return {
        id: control.getAttribute("id") ?? "",
        label: text(control, "Label"),
        description: text(control, "Description"),
        // The manifest names the site's own address; the page may be served from another port.
        icon: address === undefined ? null : new URL(new URL(address).pathname.slice(1), location.href).href,
        functionName: all(control, "FunctionName")[0]?.textContent ?? null,
      };
    });
}

function all(parent: Document | Element, ...names: readonly string[]): Element[] {
  return [...parent.getElementsByTagName("*")].filter((one) => names.includes(one.localName));
}

export function ribbonButton(command: RibbonCommand, action: () => void): HTMLButtonElement {
  const button = element("button", { type: "button", class: "ribbon-command", title: command.description });
  if (command.icon !== null) button.append(element("img", { src: command.icon, alt: "", width: "24", height: "24" }));
  button.append(element("span", {}, command.label));
  button.addEventListener("click", action);
  return button;
}
