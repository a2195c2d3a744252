import { Parser } from "htmlparser2";

/** An element as a sample's script uses it: values, handlers, texts. Nothing is drawn. */
export interface PageElement {
  readonly id: string;
  readonly tag: string;
  value: string;
  checked: boolean;
  textContent: string;
  innerHTML: string;
  innerText: string;
  readonly style: Record<string, string>;
  readonly files: readonly unknown[];
  readonly children: PageElement[];
  readonly handlers: ((event: unknown) => unknown)[];
  addEventListener: (type: string, handler: (event: unknown) => unknown) => void;
  appendChild: (child: PageElement) => PageElement;
  append: (...children: PageElement[]) => void;
  setAttribute: (name: string, value: string) => void;
  click: () => void;
}

export interface SamplePage {
  readonly document: object;
  /** Ids of the buttons, in the page's order. */
  readonly buttons: readonly string[];
  readonly element: (id: string) => PageElement;
}

/** The page of a sample, as far as its script asks for it. */
export function samplePage(html: string): SamplePage {
  const elements = new Map<string, PageElement>();
  const buttons: string[] = [];
  let select: PageElement | null = null;
  const parser = new Parser({
    onopentag(tag, attributes) {
      const made = element(tag, attributes["id"] ?? "", attributes["value"] ?? "");
      made.checked = "checked" in attributes;
      if (made.id !== "") elements.set(made.id, made);
      if (tag === "button" && made.id !== "") buttons.push(made.id);
      if (tag === "select") select = made;
      // A list shows its first choice, unless another is marked.
      if (tag === "option" && select !== null && (select.value === "" || "selected" in attributes))
        select.value = made.value;
    },
    onclosetag(tag) {
      if (tag === "select") select = null;
    },
  });
  parser.write(html);
  parser.end();
  const find = (id: string): PageElement => {
    const found = elements.get(id) ?? element("div", id, "");
    elements.set(id, found);
    return found;
  };
  return {
    document: {
      getElementById: find,
      createElement: (tag: string) => element(tag, "", ""),
      querySelectorAll: () => [],
      querySelector: () => null,
      body: element("body", "", ""),
    },
    buttons,
    element: find,
  };
}

function element(tag: string, id: string, value: string): PageElement {
  const handlers: PageElement["handlers"] = [];
  const children: PageElement[] = [];
  const made: PageElement = {
    id,
    tag,
    value,
    checked: false,
    textContent: "",
    innerHTML: "",
    innerText: "",
    style: {},
    files: [],
    children,
    handlers,
    addEventListener: (type, handler) => {
      if (type === "click") handlers.push(handler);
    },
    appendChild: (child) => {
      children.push(child);
      return child;
    },
    append: (...added) => {
      children.push(...added);
    },
    setAttribute: () => undefined,
    click: () => {
      for (const handler of handlers) void handler({ target: made });
    },
  };
  return made;
}
