/** The number formats of a sheet's cells as plain data: they are copied to a worker and compared as they are. */
export interface CellFormats {
  /** Every format once; the first is "General". */
  readonly names: readonly string[];
  /** By row of the used range, a number into the names for each column; null: "General" throughout. */
  readonly rows: readonly (Uint16Array | null)[];
  /** Of rows after those, which were not read one by one. */
  readonly others: Uint16Array | null;
}

const GENERAL = "General";

export const GENERAL_FORMATS: CellFormats = { names: [GENERAL], rows: [], others: null };

/** The format of a cell by its place in the used range. */
export function formatAt({ names, rows, others }: CellFormats, row: number, column: number): string {
  const formats = row < rows.length ? rows[row] : others;
  return names[formats?.[column] ?? 0] ?? GENERAL;
}

/**
 * Packs formats as they were read.
 * @param read by row; rows that are missing have the formats of `sample`
 * @param count rows of the used range that are packed one by one
 */
export function packFormats(
  read: readonly (readonly string[] | undefined)[],
  sample: readonly string[] | undefined,
  count: number = read.length,
): CellFormats {
  const numbers = new Map<string, number>([[GENERAL, 0]]);
  const pack = (formats: readonly string[] | undefined): Uint16Array | null => {
    if (formats === undefined || formats.every((format) => format === GENERAL)) return null;
    return Uint16Array.from(formats, (format) => {
      const number = numbers.get(format) ?? numbers.size;
      numbers.set(format, number);
      return number;
    });
  };
  const others = pack(sample);
  const rows = Array.from({ length: count }, (_, row) => {
    const formats = read[row];
    return formats === undefined ? others : pack(formats);
  });
  return { names: [...numbers.keys()], rows, others };
}
