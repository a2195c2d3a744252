import { IntlMessageFormat } from "intl-messageformat";
import { type Language, LANGUAGES } from "./language";

/** ICU messages by key; both languages have the same keys. */
export type Messages<Key extends string> = Readonly<Record<Key, string>>;
export type MessageValues = Readonly<Record<string, string | number>>;
export type Translate<Key extends string> = (key: Key, values?: MessageValues) => string;

interface Compiled {
  readonly message: IntlMessageFormat;
  /** Arguments that stand in the text as they are: ICU would print a number there in Latin digits. */
  readonly plain: ReadonlySet<string>;
}

/**
 * A function that makes sentences: `translate("kept", { count: 3 })`. Numbers are formatted in the language (Persian digits
 * in Persian), plurals by ICU. Messages are compiled once, at first use.
 */
export function translator<Key extends string>(
  language: Language,
  catalogue: Readonly<Record<Language, Messages<Key>>>,
): Translate<Key> {
  const { locale } = LANGUAGES[language];
  const numbers = new Intl.NumberFormat(locale, { maximumFractionDigits: 2 });
  const compiled = new Map<Key, Compiled>();
  return (key, values) => {
    let entry = compiled.get(key);
    if (entry === undefined) {
      const message = new IntlMessageFormat(catalogue[language][key], locale, undefined, { ignoreTag: true });
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
