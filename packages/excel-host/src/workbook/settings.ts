import { escapeXml, parseXml, rootOf, attribute, children } from "@offline-excel/xlsx/xml";
import { NAMESPACE, XML_HEAD } from "@offline-excel/xlsx/namespaces";
import type { Book } from "./book";

const WEB_EXTENSION = "http://schemas.microsoft.com/office/webextensions/webextension/2010/11";
const PANES = "http://schemas.microsoft.com/office/webextensions/taskpanes/2010/11";
const PANES_RELATION = "http://schemas.microsoft.com/office/2011/relationships/webextensiontaskpanes";
const EXTENSION_RELATION = "http://schemas.microsoft.com/office/2011/relationships/webextension";

/**
 * An add-in's settings, as Office keeps them: in a web extension part, each value as JSON text. Those
 * of other add-ins, in parts of their own, are neither read nor changed.
 */
export class Settings {
  private readonly book: Book;
  private values: Map<string, unknown> | null = null;

  constructor(book: Book) {
    this.book = book;
  }

  all(): Map<string, unknown> {
    this.values ??= this.read();
    return this.values;
  }

  /** Takes an add-in's settings over from another state of the workbook: undoing does not reach them. */
  continueFrom(other: Settings): void {
    const before = JSON.stringify([...this.all()]);
    this.values = new Map(other.all());
    if (JSON.stringify([...this.all()]) !== before) this.save();
  }

  private part(): string | null {
    const { parts } = this.book.file;
    const panes = this.panes();
    if (panes === null) return null;
    const own = this.book.profile.addIn.toLowerCase();
    const extensions = parts
      .relations(panes)
      .filter(({ type, target }) => type === EXTENSION_RELATION && parts.has(target));
    const isOurs = (target: string): boolean =>
      children(rootOf(parts.tree(target), target), "reference").some(
        (one) => attribute(one, "id")?.toLowerCase() === own,
      );
    return extensions.find(({ target }) => isOurs(target))?.target ?? null;
  }

  /** The part that lists the panes of all add-ins. */
  private panes(): string | null {
    const { parts } = this.book.file;
    const found = parts.relations("").find(({ type, target }) => type === PANES_RELATION && parts.has(target));
    return found?.target ?? null;
  }

  private read(): Map<string, unknown> {
    const part = this.part();
    const values = new Map<string, unknown>();
    if (part === null) return values;
    const properties = children(rootOf(this.book.file.parts.tree(part), part), "properties")[0];
    for (const element of properties === undefined ? [] : children(properties, "property")) {
      values.set(attribute(element, "name") ?? "", parsed(attribute(element, "value") ?? ""));
    }
    return values;
  }

  /** Writes what changed into the package. */
  save(): void {
    const { parts } = this.book.file;
    const known = this.part();
    const list = [...this.all()].map(
      ([name, value]) => `<we:property name="${escapeXml(name)}" value="${escapeXml(JSON.stringify(value))}"/>`,
    );
    const properties = `<we:properties xmlns:we="${WEB_EXTENSION}">${list.join("")}</we:properties>`;
    this.book.dirty = true;
    if (known !== null) {
      const document = parts.change(known);
      const root = rootOf(document, known);
      const element = document.importNode(rootOf(parseXml(properties, known), known), true);
      const old = children(root, "properties")[0];
      if (old === undefined) root.appendChild(element);
      else root.replaceChild(element, old);
      return;
    }
    const extension = parts.freeName("xl/webextensions/webextension", ".xml");
    parts.add(
      extension,
      `${XML_HEAD}<we:webextension xmlns:we="${WEB_EXTENSION}" id="{5A3C0F1E-7B2D-4E6A-9C41-${String(parts.names().length).padStart(12, "0")}}"><we:reference id="${escapeXml(this.book.profile.addIn)}" version="1.0.0.0" store="developer" storeType="Registry"/><we:alternateReferences/>${properties}<we:bindings/><we:snapshot xmlns:r="${NAMESPACE.relationships}"/></we:webextension>`,
      "application/vnd.ms-office.webextension+xml",
    );
    const present = this.panes();
    if (present !== null) {
      const id = parts.relate(present, EXTENSION_RELATION, extension);
      const document = parts.change(present);
      const [pane] = children(rootOf(parseXml(paneList(id), present), present));
      if (pane !== undefined) rootOf(document, present).appendChild(document.importNode(pane, true));
      return;
    }
    const panes = parts.freeName("xl/webextensions/taskpanes", ".xml");
    parts.add(panes, "", "application/vnd.ms-office.webextensiontaskpanes+xml");
    const id = parts.relate(panes, EXTENSION_RELATION, extension);
    parts.set(panes, paneList(id));
    parts.relate("", PANES_RELATION, panes);
  }
}

function paneList(id: string): string {
  return `${XML_HEAD}<wetp:taskpanes xmlns:wetp="${PANES}"><wetp:taskpane dockstate="right" visibility="0" width="350" row="0"><wetp:webextensionref xmlns:r="${NAMESPACE.relationships}" r:id="${id}"/></wetp:taskpane></wetp:taskpanes>`;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return text;
  }
}
