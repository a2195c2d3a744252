import { paneLines as en, type PaneLinesMessages } from "../../language/en/pane-lines";
import { paneLines as fa } from "../../language/fa/pane-lines";
import type { Catalogue } from "../../language/message";

export const linesWords: Catalogue<PaneLinesMessages> = { en, fa };
