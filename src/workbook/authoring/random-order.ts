/** Numbers in [0, 1). */
export type Random = () => number;

/** A whole number from 0 to below the count. */
export function randomIndex(count: number, random: Random): number {
  return Math.min(count - 1, Math.floor(random() * count));
}

/** Every order is as likely as any other. Fisher & Yates, as in Durstenfeld (1964), Algorithm 235. */
export function shuffled<Item>(items: readonly Item[], random: Random): readonly Item[] {
  const rest = [...items];
  const order: Item[] = [];
  while (rest.length > 0) order.push(...rest.splice(randomIndex(rest.length, random), 1));
  return order;
}
