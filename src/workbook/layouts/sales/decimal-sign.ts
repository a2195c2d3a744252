import { digitsToLatin } from "../../../language/matching-key";
import type { DecimalSign } from "../../reading/mapping";
import type { SheetCells } from "../../reading/sheet-cells";
import { numberText } from "./amount-cell";

/** Which sign separates the decimals of a column's figures that are typed as text, and whether the cells leave it open. */
export interface ColumnDecimals {
  readonly sign: DecimalSign;
  /** Every figure could be read either way. */
  readonly isAssumed: boolean;
  /** The first figure in question; null: no text holds a separator. */
  readonly example: string | null;
}

const PLAIN: ColumnDecimals = { sign: "point", isAssumed: false, example: null };

/**
 * The convention of a column, from all its texts together and never from one cell: "1.234,56" proves a comma, "1,234.56" a point,
 * "12,5" a comma. Groups of three alone ("12.500") prove nothing: they are thousands, unless that makes them many times larger
 * than what they are compared with.
 * @param compare typical size of the figures that this column stands beside, money; null: none
 */
export function decimalsOf(
  cells: SheetCells,
  column: number,
  from: number,
  to: number,
  compare: number | null = null,
): ColumnDecimals {
  const votes = { point: 0, comma: 0 };
  const open: { readonly text: string; readonly sign: "." | "," }[] = [];
  for (let row = from; row < to; row += 1) {
    const value = cells.at(row, column);
    if (typeof value !== "string" || value === "") continue;
    const text = numberText(digitsToLatin(value.normalize("NFKC")));
    const sign = provenBy(text);
    if (sign === "open") open.push({ text, sign: text.includes(",") ? "," : "." });
    else if (sign !== null) votes[sign] += 1;
  }
  const example = open[0]?.text ?? null;
  if (votes.point + votes.comma > 0) {
    return { sign: votes.comma > votes.point ? "comma" : "point", isAssumed: false, example };
  }
  if (open.length === 0) return PLAIN;
  const commas = open.filter(({ sign }) => sign === ",").length;
  const separator = commas * 2 > open.length ? "," : ".";
  const asDecimals: DecimalSign = separator === "," ? "comma" : "point";
  const asThousands: DecimalSign = separator === "," ? "point" : "comma";
  if (compare !== null && compare > 0) {
    const sizes = open.map(({ text }) => Number(text.replace(/[.,]/g, ""))).sort((one, other) => one - other);
    const typical = sizes[Math.floor(sizes.length / 2)] ?? 0;
    // The column is as large as its neighbour, or a thousandth of it: the nearer of the two.
    const far = (size: number): number => Math.abs(Math.log(Math.max(size, 1e-9) / compare));
    const sign = far(typical) <= far(typical / 1000) ? asThousands : asDecimals;
    return { sign, isAssumed: separator === "." || sign === asDecimals, example };
  }
  return { sign: asThousands, isAssumed: separator === ".", example };
}

/** What one text proves; "open": a group or groups of three that may be thousands or decimals; null: nothing to decide. */
function provenBy(text: string): DecimalSign | "open" | null {
  const comma = text.lastIndexOf(",");
  const point = text.lastIndexOf(".");
  if (!/^\d[\d.,]*$/.test(text) || (comma < 0 && point < 0)) return null;
  if (comma >= 0 && point >= 0) return comma > point ? "comma" : "point";
  const sign = comma >= 0 ? "," : ".";
  const decimal: DecimalSign = sign === "," ? "comma" : "point";
  const thousands: DecimalSign = sign === "," ? "point" : "comma";
  const [first = "", ...groups] = text.split(sign);
  if (groups.length > 1) return thousands;
  const [last = ""] = groups;
  return last.length === 3 && first.length <= 3 && first !== "0" ? "open" : decimal;
}
