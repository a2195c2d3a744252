import { paneSettings as en, type PaneSettingsKey } from "../../language/en/pane-settings";
import { paneSettings as fa } from "../../language/fa/pane-settings";
import type { Catalogue } from "./use-words";

export const settingsWords: Catalogue<PaneSettingsKey> = { en, fa };
