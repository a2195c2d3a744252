import { IntlMessageFormat } from "intl-messageformat";
import { type Language, LANGUAGES } from "./language";

/** ICU messages by key; both languages have the same keys. */
export type Messages<Key extends string> = Readonly<Record<Key, string>>;
export type MessageValues = Readonly<Record<string, string | number>>;
export type Translate<Key extends string> = (key: Key, values?: MessageValues) => string;

/**
 * A function that makes sentences: `translate("kept", { count: 3 })`. Numbers are formatted in the language (Persian digits
 * in Persian), plurals by ICU. Messages are compiled once, at first use.
 */
export function translator<Key extends string>(
  language: Language,
  catalogue: Readonly<Record<Language, Messages<Key>>>,
): Translate<Key> {
  const compiled = new Map<Key, IntlMessageFormat>();
  return (key, values) => {
    let message = compiled.get(key);
    if (message === undefined) {
      message = new IntlMessageFormat(catalogue[language][key], LANGUAGES[language].locale, undefined, {
        ignoreTag: true,
      });
      compiled.set(key, message);
    }
    return String(message.format(values));
  };
}
