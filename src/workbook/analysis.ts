import type { Language } from "../language/language";
import type { Evaluation } from "../alignment/evaluation";
import type { AlignmentResults } from "../alignment/results";
import type { ScoringSettings } from "../alignment/settings";
import type { ProfitabilityResults } from "../profitability/results";
import type { LiveLines, NotLive } from "./layouts/sales/live-lines";
import type { SheetReading } from "./layouts/sales/sheet-reading";
import type { CellCounts, Finding } from "./finding";
import type { AccountColumn } from "./reading/account/column-use";
import type { OtherReading } from "./reading/other-readings";
import type { ReadingQuestion } from "./reading/questions";
import type { Mapping, Proposal } from "./reading/mapping";
import type { PlannedAction } from "./report/planned-actions";

/** Everything known about a workbook after one reading: what the pane shows and the report is made from. */
export interface Analysis {
  /** The language that most of the workbook is in. */
  readonly language: Language;
  readonly proposals: readonly Proposal[];
  readonly mapping: Mapping;
  readonly settings: ScoringSettings;
  readonly findings: readonly Finding[];
  /** One use for every column that holds anything, with its reason. */
  readonly columns: readonly AccountColumn[];
  /** Two readings that would give other figures: what a person is asked. */
  readonly questions: readonly ReadingQuestion[];
  /** Columns that may be departments as well as raters: what a person is asked. */
  readonly otherReadings: readonly OtherReading[];
  readonly cells: CellCounts;
  readonly cellsBySheet: Readonly<Record<string, CellCounts>>;
  /** null: nothing that could be scored. */
  readonly evaluation: Evaluation | null;
  readonly alignment: AlignmentResults | null;
  readonly profitability: ProfitabilityResults | null;
  /** How each table of sales lines was read; left out: there are none. */
  readonly salesReadings?: readonly SheetReading[];
  /** As the workbook's properties name it. */
  readonly company?: string;
  /** What people wrote into the table of actions of an earlier report; left out: there is none. */
  readonly plans?: readonly PlannedAction[];
  /** What of the report's sums formulas over the lines come to, or why none; left out: there are no sales lines. */
  readonly liveLines?: LiveLines | NotLive;
}
