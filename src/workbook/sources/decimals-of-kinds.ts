import { readAmount } from "../layouts/sales/amount-cell";
import { decimalsOf } from "../layouts/sales/decimal-sign";
import { lineFigures } from "../layouts/sales/line-figures";
import type { DecimalSign } from "../reading/mapping";
import { cellsOf } from "../reading/sheet-cells";
import type { CellValue, SheetSnapshot } from "../snapshot";

/** A kind of text that a column holds: texts of one shape. */
export interface TextKind {
  readonly lines: number;
  readonly example: string;
}

export interface DecidedDecimals {
  readonly sign: DecimalSign;
  /** Both readings were possible; an example and what was made of it. */
  readonly assumed: { readonly example: string; readonly read: number } | null;
}

/** The kind of a text: its digits all 9, long runs of them cut, a zero before decimals kept. */
export function kindOfText(latin: string): string {
  const nines = latin.replace(/[0-9]/g, "9").replace(/9999+/g, "9999");
  return /^[^0-9]*0[.,]/.test(latin) ? `0${nines}` : nines;
}

/** Every kind of text counts as often as it stands there; where none proves anything, the sample decides as in a sheet. */
export function decimalsOfKinds(
  kinds: readonly TextKind[],
  cellOf: (text: string) => CellValue,
  stated: DecimalSign | undefined,
  sample: { readonly sheet: SheetSnapshot; readonly column: number; readonly compare: number | null },
): DecidedDecimals {
  if (stated !== undefined) return { sign: stated, assumed: null };
  const texts = kinds.flatMap(({ example }) => {
    const cell = cellOf(example);
    return typeof cell === "string" ? [cell] : [];
  });
  const cells = cellsOf({
    ...sample.sheet,
    values: texts.map((text) => [text]),
    used: { row: 0, column: 0, rows: texts.length, columns: 1 },
  });
  const ofKinds = decimalsOf(cells, 0, 0, texts.length);
  // What the kinds prove, they prove; only groups of three are open.
  const votes = new Map<DecimalSign, number>();
  for (const { example, lines } of kinds) {
    const cell = cellOf(example);
    if (typeof cell !== "string") continue;
    const one = cellsOf({ ...sample.sheet, values: [[cell]], used: { row: 0, column: 0, rows: 1, columns: 1 } });
    const { sign, isAssumed, example: open } = decimalsOf(one, 0, 0, 1);
    if (!isAssumed && open === null && /[.,]/.test(cell)) votes.set(sign, (votes.get(sign) ?? 0) + lines);
  }
  if (votes.size > 0) {
    return { sign: (votes.get("comma") ?? 0) > (votes.get("point") ?? 0) ? "comma" : "point", assumed: null };
  }
  if (ofKinds.example === null) return { sign: "point", assumed: null };
  const all = cellsOf(sample.sheet);
  const ofSample = decimalsOf(all, sample.column, 1, all.bottom, sample.compare);
  const decided = ofSample.example === null ? ofKinds : ofSample;
  return {
    sign: decided.sign,
    assumed: decided.isAssumed
      ? { example: decided.example ?? "", read: readAmount(decided.example ?? "", decided.sign).amount ?? 0 }
      : null,
  };
}

/** Median of a column's figures in the sample, to compare others with. */
export function typicalOfSample(sheet: SheetSnapshot, column: number): number | null {
  const cells = cellsOf(sheet);
  return lineFigures(cells, { from: 1, to: cells.bottom, skip: new Set() }).typical(column);
}
