import type { Role } from "../../alignment/evaluation";
import type { AuthoringKey } from "../../language/en/authoring";
import type { Language } from "../../language/language";
import { authoringWords } from "./authoring-words";

const KEYS = {
  self: "raterSelf",
  peer: "raterPeer",
  senior: "raterSenior",
  customer: "raterCustomer",
  employee: "raterEmployee",
} as const satisfies Readonly<Record<Role, AuthoringKey>>;

/** The heading of a rater's column: the role and a number, so that nobody is named unless the user does. */
export function raterHeading(role: Role, number: number, language: Language): string {
  return authoringWords(language)(KEYS[role], { number });
}
