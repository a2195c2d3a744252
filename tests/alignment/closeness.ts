/** The first place where two plain values differ by more than rounding; null: nowhere. */
export function firstDifference(one: unknown, other: unknown, tolerance = 1e-8, path = ""): string | null {
  if (typeof one === "number" && typeof other === "number") {
    const close = Object.is(one, other) || Math.abs(one - other) <= tolerance * Math.max(1, Math.abs(one));
    return close ? null : `${path}: ${one} and ${other}`;
  }
  if (typeof one !== "object" || typeof other !== "object" || one === null || other === null) {
    return Object.is(one, other) ? null : `${path}: ${String(one)} and ${String(other)}`;
  }
  const keys = new Set([...Object.keys(one), ...Object.keys(other)]);
  for (const key of keys) {
    const difference = firstDifference(
      (one as Record<string, unknown>)[key],
      (other as Record<string, unknown>)[key],
      tolerance,
      `${path}/${key}`,
    );
    if (difference !== null) return difference;
  }
  return null;
}

/** Every number in a plain value. */
export function numbersIn(value: unknown): readonly number[] {
  if (typeof value === "number") return [value];
  if (typeof value !== "object" || value === null) return [];
  return Object.values(value).flatMap(numbersIn);
}
