import { paneNew as en, type PaneNewMessages } from "../../language/en/pane-new";
import { paneNew as fa } from "../../language/fa/pane-new";
import type { Catalogue } from "../../language/message";

export const newWords: Catalogue<PaneNewMessages> = { en, fa };
