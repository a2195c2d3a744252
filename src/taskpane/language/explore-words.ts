import { paneExplore as en, type PaneExploreMessages } from "../../language/en/pane-explore";
import { paneExplore as fa } from "../../language/fa/pane-explore";
import type { Catalogue } from "../../language/message";

export const exploreWords: Catalogue<PaneExploreMessages> = { en, fa };
