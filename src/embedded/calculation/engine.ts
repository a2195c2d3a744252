/** Puts the formula engine in place. */
export function installEngine(): void {
  return undefined;
}
