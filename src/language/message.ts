import { IntlMessageFormat } from "intl-messageformat";
import { type Language, LANGUAGES, type WrittenLanguage } from "./language";
import type { ArgumentsOf } from "./message-arguments";

/** ICU messages by key. */
export type Messages<Key extends string> = Readonly<Record<Key, string>>;
export type MessageValues = Readonly<Record<string, string | number>>;

/** One topic's messages in every language that messages are written in; the English ones say which keys there are. */
export type Catalogue<English extends Messages<string>> = Readonly<
  Record<WrittenLanguage, Messages<keyof English & string>> & { readonly en: English }
>;

/** `translate("rated", { count: 3 })`: the arguments are those that the English message names. */
export type Translate<English extends Messages<string>> = <Key extends keyof English & string>(
  key: Key,
  ...values: ValuesOf<English[Key]>
) => string;

type ValuesOf<Message extends string> = keyof AllArguments<Message> extends never
  ? []
  : [values: AllArguments<Message>];

/** Of a key that is one of several: what all of them ask for. */
type AllArguments<Message extends string> = (
  Message extends string ? (asked: ArgumentsOf<Message>) => void : never
) extends (asked: infer Asked) => void
  ? Asked
  : never;

/** Keys of messages that ask for nothing: what things are called. */
export type PlainKey<English extends Messages<string>> = {
  [Key in keyof English & string]: keyof ArgumentsOf<English[Key]> extends never ? Key : never;
}[keyof English & string];

/** A sentence that is not made yet: its key and what it asks for. */
export type Sentence<English extends Messages<string>> = {
  readonly [Key in keyof English & string]: readonly [key: Key, ...values: ValuesOf<English[Key]>];
}[keyof English & string];

/** Makes a sentence that was carried as data. */
export function spoken<English extends Messages<string>>(
  translate: Translate<English>,
  [key, ...values]: Sentence<English>,
): string {
  // The pair belongs together by its type; that of the function cannot say so for all keys at once.
  return (translate as (key: string, ...values: readonly unknown[]) => string)(key, ...values);
}

interface Compiled {
  readonly message: IntlMessageFormat;
  /** Arguments that stand in the text as they are: ICU would print a number there in Latin digits. */
  readonly plain: ReadonlySet<string>;
}

/**
 * A function that makes sentences: `translate("rated", { count: 3 })`. Numbers are formatted in the language (Persian digits
 * in Persian), plurals by ICU. Messages are compiled once, at first use.
 */
export function translator<English extends Messages<string>>(
  language: Language,
  catalogue: Catalogue<English>,
): Translate<English> {
  const { locale, words } = LANGUAGES[language];
  const messages: Messages<string> = catalogue[words.of];
  const numbers = new Intl.NumberFormat(locale, { maximumFractionDigits: 2 });
  const compiled = new Map<string, Compiled>();
  return (key, ...given) => {
    const [values] = given as readonly [MessageValues?];
    let entry = compiled.get(key);
    if (entry === undefined) {
      const message = new IntlMessageFormat(words.shown(messages[key] ?? key), locale, undefined, { ignoreTag: true });
      entry = { message, plain: plainArguments(message) };
      compiled.set(key, entry);
    }
    const { message, plain } = entry;
    if (values === undefined) return String(message.format());
    return String(
      message.format(
        Object.fromEntries(
          Object.entries(values).map(([name, value]) => [
            name,
            typeof value === "number" && plain.has(name) ? numbers.format(value) : value,
          ]),
        ),
      ),
    );
  };
}

const PLAIN_ARGUMENT = 1;

/** Names used as `{name}` only, anywhere in the message. */
function plainArguments(message: IntlMessageFormat): ReadonlySet<string> {
  const plain = new Set<string>();
  const typed = new Set<string>();
  const visit = (elements: ReturnType<IntlMessageFormat["getAst"]>): void => {
    for (const element of elements) {
      if (!("value" in element) || typeof element.value !== "string") continue;
      const kind: number = element.type;
      if (kind === PLAIN_ARGUMENT) plain.add(element.value);
      else if (kind > PLAIN_ARGUMENT) typed.add(element.value);
      if ("options" in element) for (const option of Object.values(element.options)) visit(option.value);
    }
  };
  visit(message.getAst());
  return new Set([...plain].filter((name) => !typed.has(name)));
}
