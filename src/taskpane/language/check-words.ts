import { paneCheck as en, type PaneCheckMessages } from "../../language/en/pane-check";
import { paneCheck as fa } from "../../language/fa/pane-check";
import type { Catalogue } from "../../language/message";

export const checkWords: Catalogue<PaneCheckMessages> = { en, fa };
