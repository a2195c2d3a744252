import { paneExplore as en, type PaneExploreKey } from "../../language/en/pane-explore";
import { paneExplore as fa } from "../../language/fa/pane-explore";
import type { Catalogue } from "./use-words";

export const exploreWords: Catalogue<PaneExploreKey> = { en, fa };
