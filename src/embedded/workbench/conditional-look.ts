import { attribute, booleanAttribute, child, children, numberAttribute } from "../package/xml";
import type { Bounds } from "../package/cell-store";
import { CELL } from "../package/cell-store";
import { containsArea } from "../package/address";
import type { Book } from "../model/book";
import { ruleAreas, type Rule, sheetRules } from "../model/conditional-rules";
import type { Sheet } from "../model/sheet";

/** What conditional formats add to a cell's look. */
export interface ConditionalLook {
  readonly fill?: string;
  readonly colour?: string;
  readonly bold?: boolean;
  /** Part of the cell's width, 0 to 1, in a colour. */
  readonly bar?: { readonly share: number; readonly colour: string; readonly reverse: boolean };
  readonly icon?: string;
  readonly hideValue?: boolean;
}

type Painter = (row: number, column: number, value: number) => ConditionalLook | null;

/** The rules of a sheet made ready to be asked cell by cell. */
export class ConditionalLooks {
  private readonly painters: readonly { readonly areas: readonly Bounds[]; readonly paint: Painter }[];

  constructor(book: Book, sheet: Sheet) {
    this.painters = sheetRules(sheet).flatMap((rule) => {
      const areas = ruleAreas(rule);
      const paint = painterOf(book, sheet, rule, areas);
      return paint === null ? [] : [{ areas, paint }];
    });
  }

  at(sheet: Sheet, row: number, column: number): ConditionalLook | null {
    if (this.painters.length === 0) return null;
    const { cells } = sheet.file.content;
    if (cells.kind(row, column) !== CELL.number) return null;
    const value = cells.raw(row, column);
    const looks: ConditionalLook[] = [];
    for (const { areas, paint } of this.painters) {
      if (!areas.some((area) => containsArea(area, { row, column, rows: 1, columns: 1 }))) continue;
      const own = paint(row, column, value);
      if (own !== null) looks.unshift(own);
    }
    // The first rule wins, so it comes last.
    return looks.length === 0 ? null : looks.reduce((all, one) => ({ ...all, ...one }));
  }
}

function painterOf(book: Book, sheet: Sheet, rule: Rule, areas: readonly Bounds[]): Painter | null {
  switch (attribute(rule.element, "type")) {
    case "colorScale":
      return colourScale(sheet, rule, areas);
    case "dataBar":
      return dataBar(sheet, rule, areas);
    case "iconSet":
      return iconSet(sheet, rule, areas);
    case "cellIs":
      return cellValue(book, rule);
    default:
      return null;
  }
}

function numbersIn(sheet: Sheet, areas: readonly Bounds[]): number[] {
  const values: number[] = [];
  const { cells } = sheet.file.content;
  for (const area of areas) {
    for (const { row, columns } of cells.rowsWithin(area)) {
      for (const column of columns) if (cells.kind(row, column) === CELL.number) values.push(cells.raw(row, column));
    }
  }
  return values.sort((a, b) => a - b);
}

/** Where a threshold lies among the values. */
function thresholds(box: Parameters<typeof children>[0], sorted: readonly number[]): number[] {
  const low = sorted[0] ?? 0;
  const high = sorted.at(-1) ?? 0;
  return children(box, "cfvo").map((point) => {
    const value = numberAttribute(point, "val") ?? 0;
    switch (attribute(point, "type")) {
      case "min":
        return low;
      case "max":
        return high;
      case "percent":
        return low + ((high - low) * value) / 100;
      case "percentile": {
        const place = ((sorted.length - 1) * value) / 100;
        const before = sorted[Math.floor(place)] ?? 0;
        return before + ((sorted[Math.ceil(place)] ?? before) - before) * (place - Math.floor(place));
      }
      default:
        return value;
    }
  });
}

function colours(box: Parameters<typeof children>[0]): string[] {
  return children(box, "color").map((element) => `#${(attribute(element, "rgb") ?? "FFFFFFFF").slice(-6)}`);
}

function colourScale(sheet: Sheet, rule: Rule, areas: readonly Bounds[]): Painter | null {
  const box = child(rule.element, "colorScale");
  if (box === null) return null;
  const points = thresholds(box, numbersIn(sheet, areas));
  const palette = colours(box);
  return (_row, _column, value) => {
    let index = 0;
    while (index < points.length - 2 && value > (points[index + 1] ?? 0)) index += 1;
    const from = points[index] ?? 0;
    const to = points[index + 1] ?? from;
    const share = to === from ? 0 : Math.max(0, Math.min(1, (value - from) / (to - from)));
    return { fill: mixed(palette[index] ?? "#FFFFFF", palette[index + 1] ?? "#FFFFFF", share) };
  };
}

function mixed(from: string, to: string, share: number): string {
  const part = (text: string, at: number): number => Number.parseInt(text.slice(at, at + 2), 16);
  const channel = (at: number): string =>
    Math.round(part(from, at) + (part(to, at) - part(from, at)) * share)
      .toString(16)
      .padStart(2, "0");
  return `#${channel(1)}${channel(3)}${channel(5)}`;
}

function dataBar(sheet: Sheet, rule: Rule, areas: readonly Bounds[]): Painter | null {
  const box = child(rule.element, "dataBar");
  if (box === null) return null;
  const sorted = numbersIn(sheet, areas);
  const [low = 0, high = 0] = thresholds(box, sorted);
  const from = attribute(children(box, "cfvo")[0] ?? box, "type") === "min" ? Math.min(0, low) : low;
  const colour = colours(box)[0] ?? "#638EC6";
  const hideValue = !booleanAttribute(box, "showValue", true);
  return (_row, _column, value) => ({
    bar: {
      share: high === from ? 0 : Math.max(0, Math.min(1, (value - from) / (high - from))),
      colour,
      reverse: false,
    },
    hideValue,
  });
}

const ICONS: Readonly<Record<number, readonly string[]>> = {
  3: ["▼", "▬", "▲"],
  4: ["▼", "◢", "◥", "▲"],
  5: ["▼", "◢", "▬", "◥", "▲"],
};

function iconSet(sheet: Sheet, rule: Rule, areas: readonly Bounds[]): Painter | null {
  const box = child(rule.element, "iconSet");
  if (box === null) return null;
  const points = thresholds(box, numbersIn(sheet, areas));
  const icons = ICONS[points.length] ?? [];
  const ordered = booleanAttribute(box, "reverse") ? [...icons].reverse() : icons;
  const hideValue = !booleanAttribute(box, "showValue", true);
  return (_row, _column, value) => {
    let index = 0;
    while (index < points.length - 1 && value >= (points[index + 1] ?? 0)) index += 1;
    return { icon: ordered[index] ?? "", hideValue };
  };
}

function cellValue(book: Book, rule: Rule): Painter | null {
  const index = numberAttribute(rule.element, "dxfId");
  const [one, two] = children(rule.element, "formula").map((element) => Number(element.textContent));
  if (index === null || one === undefined || Number.isNaN(one)) return null;
  const { font, fill } = book.file.styles.differential(index);
  const look: ConditionalLook = {
    ...(fill?.colour ? { fill: fill.colour } : {}),
    ...(font === null ? {} : { colour: font.colour, bold: font.bold }),
  };
  const operator = attribute(rule.element, "operator");
  return (_row, _column, value) => (holds(operator, value, one, two ?? one) ? look : null);
}

function holds(operator: string | null, value: number, one: number, two: number): boolean {
  switch (operator) {
    case "between":
      return value >= one && value <= two;
    case "notBetween":
      return value < one || value > two;
    case "equal":
      return value === one;
    case "notEqual":
      return value !== one;
    case "greaterThan":
      return value > one;
    case "lessThan":
      return value < one;
    case "greaterThanOrEqual":
      return value >= one;
    default:
      return value <= one;
  }
}
