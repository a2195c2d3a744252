import type { FindingCode } from "../../finding";

/** Something that the reading of sales lines took as the likelier: what, and the mapping line that says otherwise. */
export interface SalesNote {
  readonly code: FindingCode;
  /** Column that it is about, from 0; null: the table. */
  readonly column: number | null;
  readonly value: string;
}
