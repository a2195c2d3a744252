import { authoring } from "../../../src/language/en/authoring";
import { findingsEn as findings } from "../../../src/language/en/findings";
import { pane } from "../../../src/language/en/pane";
import { paneCheck } from "../../../src/language/en/pane-check";
import { paneExplore } from "../../../src/language/en/pane-explore";
import { paneNew } from "../../../src/language/en/pane-new";
import { paneProfit } from "../../../src/language/en/pane-profit";
import { paneSettings } from "../../../src/language/en/pane-settings";
import { paneWrite } from "../../../src/language/en/pane-write";

const CATALOGUES: readonly Readonly<Record<string, string>>[] = [
  authoring,
  findings,
  pane,
  paneCheck,
  paneExplore,
  paneNew,
  paneProfit,
  paneSettings,
  paneWrite,
];

/** English as no language is: every message in brackets and a third longer, as a wordy language would have it. */
export function speakPseudoLanguage(): void {
  for (const messages of CATALOGUES) {
    const writable = messages as Record<string, string>;
    for (const [key, text] of Object.entries(messages)) {
      const words = Math.max(1, Math.round(text.length / 18));
      writable[key] = `⟦${text}${" ~~~~~".repeat(words)}⟧`;
    }
  }
}
