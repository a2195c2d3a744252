import { paneCheck as en, type PaneCheckKey } from "../../language/en/pane-check";
import { paneCheck as fa } from "../../language/fa/pane-check";
import type { Catalogue } from "./use-words";

export const checkWords: Catalogue<PaneCheckKey> = { en, fa };
