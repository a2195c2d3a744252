/** A list of columns with another one at a place, or without it where `name` is null; each column once. */
export function withColumn(names: readonly string[], index: number, name: string | null): readonly string[] {
  const others = names.filter((one, at) => at !== index && one !== name);
  if (name === null) return others;
  const before = names.slice(0, index).filter((one) => one !== name).length;
  return [...others.slice(0, before), name, ...others.slice(before)];
}
