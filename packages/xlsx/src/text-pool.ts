/**
 * The texts of a workbook by number. The first are the file's shared strings in their order, so that a cell read from the
 * file is written back with the number it had.
 */
export class TextPool {
  private readonly texts: string[];
  private readonly numbers = new Map<string, number>();
  /** Texts below this number are in the file's shared strings. */
  readonly shared: number;

  constructor(shared: string[]) {
    this.texts = shared;
    this.shared = shared.length;
  }

  text(number: number): string {
    return this.texts[number] ?? "";
  }

  /** The number of a text that is not from the shared strings; made if need be. */
  intern(text: string): number {
    const known = this.numbers.get(text);
    if (known !== undefined) return known;
    const number = this.texts.length;
    this.texts.push(text);
    this.numbers.set(text, number);
    return number;
  }
}
