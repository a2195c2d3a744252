const LEVELS = ["COGS", "CM1", "CM2", "CM3"];

/** Where a cost level stands among the levels, in the order in which they are taken off. */
export function contributionOrder(level: string): number {
  const index = LEVELS.indexOf(level);
  return index < 0 ? LEVELS.length : index;
}
