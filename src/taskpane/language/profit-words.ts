import { paneProfit as en, type PaneProfitMessages } from "../../language/en/pane-profit";
import { paneProfit as fa } from "../../language/fa/pane-profit";
import type { Catalogue } from "../../language/message";

export const profitWords: Catalogue<PaneProfitMessages> = { en, fa };
