/**
 * A running total that keeps what rounding would lose, so that views and lines reconcile to the cent however many there are.
 * Source: Neumaier (1974), Rundungsfehleranalyse einiger Verfahren zur Summation endlicher Summen.
 */
export interface ExactSum {
  total: number;
  lost: number;
}

export function newSum(): ExactSum {
  return { total: 0, lost: 0 };
}

export function add(sum: ExactSum, amount: number): void {
  const total = sum.total + amount;
  sum.lost += Math.abs(sum.total) >= Math.abs(amount) ? sum.total - total + amount : amount - total + sum.total;
  sum.total = total;
}

export function valueOf({ total, lost }: ExactSum): number {
  return total + lost;
}

/** A difference of two totals; 0 where it is no more than the rounding of binary fractions. */
export function differenceOf(one: number, other: number): number {
  const difference = one - other;
  return Math.abs(difference) <= 1e-12 * Math.max(Math.abs(one), Math.abs(other)) ? 0 : difference;
}
