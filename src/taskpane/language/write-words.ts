import { paneWrite as en, type PaneWriteMessages } from "../../language/en/pane-write";
import { paneWrite as fa } from "../../language/fa/pane-write";
import type { Catalogue } from "../../language/message";

export const writeWords: Catalogue<PaneWriteMessages> = { en, fa };
