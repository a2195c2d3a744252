import { paneColumns as en, type PaneColumnsMessages } from "../../language/en/pane-columns";
import { paneColumns as fa } from "../../language/fa/pane-columns";
import type { Catalogue } from "../../language/message";

export const columnsWords: Catalogue<PaneColumnsMessages> = { en, fa };
