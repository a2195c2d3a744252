import { paneWrite as en, type PaneWriteKey } from "../../language/en/pane-write";
import { paneWrite as fa } from "../../language/fa/pane-write";
import type { Catalogue } from "./use-words";

export const writeWords: Catalogue<PaneWriteKey> = { en, fa };
