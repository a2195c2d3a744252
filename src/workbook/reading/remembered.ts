const MOST_TEXTS = 10_000;

/** The same function of a text, asked once a text: the cells of a column say the same few things over and over. */
export function remembered<Answer>(of: (text: string) => Answer): (text: string) => Answer {
  const answers = new Map<string, { readonly answer: Answer }>();
  return (text) => {
    let known = answers.get(text);
    if (known === undefined) {
      if (answers.size >= MOST_TEXTS) answers.clear();
      known = { answer: of(text) };
      answers.set(text, known);
    }
    return known.answer;
  };
}
