/** The keys under which the workbook keeps what the product needs again; JSON text each, nothing personal. */
export const SAVED_KEYS = {
  mapping: "Hamrasta.Mapping",
  settings: "Hamrasta.Settings",
  language: "Hamrasta.Language",
  /** What the user calls the period of ratings that know none. */
  period: "Hamrasta.Period",
  /** Columns that we added beside the accountant's own, to be found again when they are to go. */
  columns: "Hamrasta.Columns",
  /** Files that sales lines were last read from: name, size and date, so that the same are asked for again. */
  lines: "Hamrasta.Lines",
  /** Which sheets the product made to be filled in. */
  evaluation: "Hamrasta.Evaluation",
  /** Digests of the climate forms that were taken back, in their own order: the same file is not taken twice. */
  takenForms: "Hamrasta.TakenForms",
  /** Which cells of its sheets the report fills: what stands elsewhere on them is the user's. */
  areas: "Hamrasta.Areas",
} as const;
