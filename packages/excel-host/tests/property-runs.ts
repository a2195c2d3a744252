/**
 * How many examples a property is tried on: a few in `npm test`, so many times more in `npm run test:deep`
 * (TEST_DEPTH=30). The seed is printed at the start and can be given again (TEST_SEED).
 */
export const TEST_DEPTH = Number(process.env["TEST_DEPTH"] ?? 1);

export function runs(usual: number): number {
  return Math.ceil(usual * TEST_DEPTH);
}
