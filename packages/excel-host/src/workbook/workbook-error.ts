/** Why the workbook does not do what it is asked. */
export type WorkbookErrorKind =
  /** The workbook is read-only, or a sheet or the order of the sheets is protected. */
  | "protected"
  /** What is asked makes no sense: a value, a name or a size. */
  | "invalid"
  /** An array's size is not that of the cells that it is for. */
  | "array-size"
  /** It makes sense, and not with what is there. */
  | "not-possible"
  | "name-taken"
  | "not-found"
  /** Merged cells are in the way. */
  | "merged-cells"
  /** Filled cells would be pushed off the sheet. */
  | "no-room"
  | "too-many-cells"
  /** Excel can, and this workbook cannot yet. */
  | "not-implemented"
  /** The workbook contradicts itself. */
  | "fault";

/** The workbook cannot do what it is asked; it is as it was. Who asked says it in words of its own, by the kind. */
export class WorkbookError extends Error {
  readonly kind: WorkbookErrorKind;
  /** One sentence that says more than the kind; null: there is none. */
  readonly sentence: string | null;

  constructor(kind: WorkbookErrorKind, sentence: string | null = null) {
    super(sentence ?? kind);
    this.name = "WorkbookError";
    this.kind = kind;
    this.sentence = sentence;
  }
}
