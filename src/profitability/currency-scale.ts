/** Units that amounts are shown in: how many of the input's units make one. */
export const CURRENCY_SCALES = {
  one: 1,
  /** Ten rials are a toman. */
  toman: 10,
  thousand: 1e3,
  million: 1e6,
  "million-toman": 1e7,
  billion: 1e9,
} as const;

export type CurrencyScale = keyof typeof CURRENCY_SCALES;

export function scaleAmount(amount: number, scale: CurrencyScale): number {
  return amount / CURRENCY_SCALES[scale];
}
