import { paneNew as en, type PaneNewKey } from "../../language/en/pane-new";
import { paneNew as fa } from "../../language/fa/pane-new";
import type { Catalogue } from "./use-words";

export const newWords: Catalogue<PaneNewKey> = { en, fa };
