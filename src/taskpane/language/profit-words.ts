import { paneProfit as en, type PaneProfitKey } from "../../language/en/pane-profit";
import { paneProfit as fa } from "../../language/fa/pane-profit";
import type { Catalogue } from "./use-words";

export const profitWords: Catalogue<PaneProfitKey> = { en, fa };
