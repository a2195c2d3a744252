import { pane as en, type PaneMessages } from "../../language/en/pane";
import { pane as fa } from "../../language/fa/pane";
import type { Catalogue } from "../../language/message";

export const paneWords: Catalogue<PaneMessages> = { en, fa };
