/** One text in both languages, as equals. */
export interface Wording {
  readonly en: string;
  readonly fa: string;
}

/** One text and the other names by which people write it. Matched on a key, never letter by letter. */
export interface Named {
  readonly name: Wording;
  readonly synonyms: { readonly en: readonly string[]; readonly fa: readonly string[] };
}
