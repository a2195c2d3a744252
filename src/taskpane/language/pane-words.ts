import { pane as en, type PaneKey } from "../../language/en/pane";
import { pane as fa } from "../../language/fa/pane";
import type { Catalogue } from "./use-words";

export const paneWords: Catalogue<PaneKey> = { en, fa };
