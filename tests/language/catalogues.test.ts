import { readdirSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { type MessageFormatElement, parse, TYPE } from "@formatjs/icu-messageformat-parser";
import { describe, expect, it } from "vitest";
import { LANGUAGES } from "../../src/language/language";

/** Every catalogue that is there, found by its file: one that is added is checked without being named here. */
const FOLDER = fileURLToPath(new URL("../../src/language/", import.meta.url));
const TOPICS = readdirSync(`${FOLDER}en`)
  .map((file) => file.replace(/\.ts$/, ""))
  .filter((topic) => topic !== "language");
const WRITTEN: readonly string[] = [...new Set(Object.values(LANGUAGES).map(({ words }) => words.of))];

type Messages = Readonly<Record<string, string>>;

async function messagesOf(language: string, topic: string): Promise<Messages> {
  const module = (await import(`../../src/language/${language}/${topic}.ts`)) as Readonly<Record<string, unknown>>;
  const [catalogue] = Object.values(module).filter((value) => typeof value === "object");
  return catalogue as Messages;
}

const catalogues = await Promise.all(
  TOPICS.map(async (topic) => ({
    topic,
    english: await messagesOf("en", topic),
    others: await Promise.all(
      WRITTEN.filter((language) => language !== "en").map(async (language) => ({
        language: language,
        messages: await messagesOf(language, topic),
      })),
    ),
  })),
);

describe.each(catalogues)("the messages of $topic", ({ english, others }) => {
  it("are the same in number and key in every language", () => {
    expect(Object.keys(english).length).toBeGreaterThan(0);
    for (const { language, messages } of others) {
      expect(Object.keys(messages).sort(), language).toEqual(Object.keys(english).sort());
    }
  });

  it("ask for the same things in every language", () => {
    for (const { language, messages } of others) {
      for (const [key, text] of Object.entries(english)) {
        expect(argumentsOf(parse(messages[key] ?? "")), `${language} ${key}`).toEqual(argumentsOf(parse(text)));
      }
    }
  });

  it("name only plural forms that their language has, and always the one for all other numbers", () => {
    for (const { language, messages } of [{ language: "en", messages: english }, ...others]) {
      const forms = new Intl.PluralRules(language).resolvedOptions().pluralCategories as readonly string[];
      for (const [key, text] of Object.entries(messages)) {
        for (const given of pluralsOf(parse(text))) {
          expect(given, `${language} ${key}`).toContain("other");
          expect(
            given.filter((form) => !form.startsWith("=") && !forms.includes(form)),
            `${language} ${key}`,
          ).toEqual([]);
        }
      }
    }
  });
});

const persian = catalogues.flatMap(({ topic, others }) =>
  others
    .filter(({ language }) => language === "fa")
    .flatMap(({ messages }) => Object.entries(messages).map(([key, text]) => [`${topic}.${key}`, text] as const)),
);

it.each(persian)("%s is written as Persian is", (_key, text) => {
  expect(text).not.toMatch(/[يكةى٠-٩]/);
  // Placeholders aside, digits and punctuation are Persian.
  const plain = text.replace(/=\d+/g, "").replace(/\{[^{}]*\}/g, (inner) => inner.replace(/^\{\w+|\}$/g, ""));
  // File names, options of the command, statistics' own names and formulas are Latin in every language.
  if (/[آ-ی]/.test(plain) && !LATIN_PARTS.test(plain)) expect(plain).not.toMatch(/[0-9;?]/);
  expect(text).not.toMatch(/\s(ها|های|می|نمی)\s/);
  expect(text).not.toMatch(/ {2}| \u200c|\u200c /);
});
const LATIN_PARTS = /[A-Za-z]/;

/** Names of a message's arguments, in order of the alphabet. */
function argumentsOf(elements: readonly MessageFormatElement[]): readonly string[] {
  const found = elements.flatMap((element): readonly string[] => {
    switch (element.type) {
      case TYPE.argument:
      case TYPE.number:
      case TYPE.date:
      case TYPE.time:
        return [element.value];
      case TYPE.plural:
      case TYPE.select:
        return [element.value, ...Object.values(element.options).flatMap((option) => argumentsOf(option.value))];
      default:
        return [];
    }
  });
  return [...new Set(found)].sort();
}

/** The forms that each plural of a message has. */
function pluralsOf(elements: readonly MessageFormatElement[]): readonly (readonly string[])[] {
  return elements.flatMap((element): readonly (readonly string[])[] => {
    if (element.type !== TYPE.plural && element.type !== TYPE.select) return [];
    const inner = Object.values(element.options).flatMap((option) => pluralsOf(option.value));
    return element.type === TYPE.plural ? [Object.keys(element.options), ...inner] : inner;
  });
}
