import type { Parts } from "./parts";
import { type Relation, relationsPart, relativeTarget } from "./relations";
import { attribute, children, removeElement, rootOf } from "./xml";

/** Kinds of parts that many others may lead to: a copy leads to the same. */
const SHARED = new Set(["image", "hdphoto", "theme"]);

/** Copies of parts with all that they lead to, each made once. */
export class PartCopies {
  private readonly parts: Parts;
  private readonly made = new Map<string, string>();

  constructor(parts: Parts) {
    this.parts = parts;
  }

  /** Every copy that was made, by the part that it was made of. */
  all(): ReadonlyMap<string, string> {
    return this.made;
  }

  /** Copies a part and gives the copy's name, "xl/charts/chart2.xml" for "xl/charts/chart1.xml". */
  copy(part: string): string {
    const known = this.made.get(part);
    if (known !== undefined) return known;
    const dot = part.lastIndexOf(".");
    const copy = this.parts.freeName(part.slice(0, dot).replace(/\d+$/, ""), part.slice(dot));
    this.made.set(part, copy);
    const bytes = this.parts.bytes(part);
    this.parts.setSource(copy, () => [bytes]);
    const type = this.parts.contentType(part);
    if (type !== null) this.parts.declareType(copy, type);
    this.copyRelations(part, copy);
    return copy;
  }

  /** Gives `copy` the relationships of `part`, under the same ids; those that `wanted` does not name are left out. */
  copyRelations(part: string, copy: string, wanted: (relation: Relation) => boolean = () => true): void {
    const { parts } = this;
    const from = relationsPart(part);
    if (!parts.has(from)) return;
    const relations = new Map(parts.relations(part).map((relation) => [relation.id, relation]));
    const to = relationsPart(copy);
    parts.set(to, parts.text(from));
    for (const element of children(rootOf(parts.change(to), to), "Relationship")) {
      const relation = relations.get(attribute(element, "Id") ?? "");
      if (relation === undefined || !wanted(relation)) {
        removeElement(element);
      } else if (!relation.external && parts.has(relation.target)) {
        const target = SHARED.has(relation.kind) ? relation.target : this.copy(relation.target);
        element.setAttribute("Target", relativeTarget(copy, target));
      }
    }
  }
}
