import { english } from "../en/language";
import type { LanguageRecord } from "../language-record";

/**
 * English as no language is: every message in brackets and a third longer, as a wordy language would have it. Not offered to
 * users; with it the tests find texts that are in no catalogue, and texts that are cut.
 */
export const pseudo = {
  ...english,
  code: "en-XA",
  ownName: "⟦English⟧",
  offered: false,
  words: { of: "en", shown: (message) => `⟦${message}${" ~~~~~".repeat(wordsMore(message))}⟧` },
} as const satisfies LanguageRecord;

function wordsMore(message: string): number {
  return Math.max(1, Math.round(message.length / 18));
}
