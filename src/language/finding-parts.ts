import type { FindingMessageKey } from "./en/findings";
import { reportNames as namesEn } from "./en/report-names";
import { reportNames as namesFa } from "./fa/report-names";
import { type Language, LANGUAGES } from "./language";

type Name = "value" | "taken" | "points" | "other" | "otherPoints" | "word" | "answers" | "roles";
type Parts = Readonly<Record<Name, string>> & { readonly line: string };

/** Two readings, the first with its mean in points, and the mapping line of the second where there is one. */
const TWO_SCALES = /^(?<taken>\S+) → (?<points>\S+); (?<other>\S+) → (?<otherPoints>\S+?)(?:: (?<line>.+))?$/s;
const TWO_DIRECTIONS = /^(?<points>\S+); (?<otherPoints>\S+?)(?:: (?<line>.+))?$/s;
const MIDDLE_OR_NONE = /^“(?<word>.+?)” × (?<answers>\d+); (?<points>\S+) → (?<otherPoints>\S+?)(?:: (?<line>.+))?$/s;
const OF_ROLES = /^(?<roles>[a-z, ]+): (?<value>.+)$/s;

/** What a finding's value says, in parts, where its sentence has places for them; "none": the value does not say it. */
export function partsOf(code: FindingMessageKey, value: string, line: string, language: Language): Parts {
  const none = {
    value,
    taken: "none",
    points: "none",
    other: "none",
    otherPoints: "none",
    word: "none",
    answers: "none",
  };
  const parts = { ...none, roles: "…", line };
  const asked = { ...parts, line: line === "" ? "none" : line };
  switch (code) {
    case "scale-ambiguous":
      return { ...asked, ...inDigits(TWO_SCALES.exec(value)?.groups, language) };
    case "direction-assumed":
      return { ...asked, ...inDigits(TWO_DIRECTIONS.exec(value)?.groups, language) };
    case "no-opinion-left-out":
      return { ...asked, ...inDigits(MIDDLE_OR_NONE.exec(value)?.groups, language) };
    case "roles-left-out": {
      const { roles, value: departments } = OF_ROLES.exec(value)?.groups ?? {};
      if (roles === undefined || departments === undefined) return parts;
      return { ...parts, value: listed(departments, language), roles: namesOf(roles.split(", "), language) };
    }
    case "few-criteria":
    case "too-few-raters":
    case "negative-alpha":
    case "no-answer-codes":
      return { ...parts, value: listed(digits(value, language), language) };
    case "hidden-departments":
    case "changed-by-too-few":
    case "polarised":
    case "no-variance":
      return { ...parts, value: listed(value, language) };
    default:
      return parts;
  }
}

/** A mapping line is written as it must be typed. */
function inDigits(
  groups: Readonly<Record<string, string | undefined>> | undefined,
  language: Language,
): Partial<Parts> {
  return Object.fromEntries(
    Object.entries(groups ?? {}).flatMap(([name, text]) =>
      text === undefined ? [] : [[name, name === "line" ? text : digits(text, language)]],
    ),
  );
}

/** Numbers in a text as the language writes them, ranges with a dash that is no minus. */
function digits(text: string, language: Language): string {
  const { digits: own, locale } = LANGUAGES[language];
  const decimal = new Intl.NumberFormat(locale).formatToParts(0.5).find(({ type }) => type === "decimal")?.value ?? ".";
  return text
    .replace(/(?<=[0-9])-(?=-?[0-9])/g, "–")
    .replace(/(?<=[0-9])\.(?=[0-9])/g, decimal)
    .replace(/[0-9]/g, (digit) => own[Number(digit)] ?? digit);
}

function listed(text: string, language: Language): string {
  return text.replaceAll(", ", LANGUAGES[language].listSeparator);
}

const NAMES = { en: namesEn, fa: namesFa };

function namesOf(roles: readonly string[], language: Language): string {
  const names = new Map<string, string>(Object.entries(NAMES[LANGUAGES[language].words.of]));
  return roles
    .map((role) => names.get(`role.${role}`) ?? role)
    .map((name) => name.charAt(0).toLowerCase() + name.slice(1))
    .join(LANGUAGES[language].listSeparator);
}
