import type { SalesNote } from "../../layouts/sales/sales-note";
import type { Proposal } from "../mapping";
import type { Doubt } from "./doubts";

/** A proposal with what is doubtful about it. */
export interface WorkbookProposal extends Proposal {
  /** Other scales would fit the ratings as well. */
  readonly scaleAmbiguous: boolean;
  /** Other readings that would give other figures. */
  readonly doubts?: readonly Doubt[];
  /** What was taken as the likelier in sales lines. */
  readonly salesNotes?: readonly SalesNote[];
}
