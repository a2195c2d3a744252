import { paneSettings as en, type PaneSettingsMessages } from "../../language/en/pane-settings";
import { paneSettings as fa } from "../../language/fa/pane-settings";
import type { Catalogue } from "../../language/message";

export const settingsWords: Catalogue<PaneSettingsMessages> = { en, fa };
