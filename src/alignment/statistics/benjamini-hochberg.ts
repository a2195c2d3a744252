/**
 * p-values adjusted for the share of false discoveries, in the order given: min over j >= i of p(j) m / j, at most 1.
 * Source: Benjamini & Hochberg (1995), Controlling the false discovery rate; R: p.adjust(method = "BH").
 */
export function benjaminiHochberg(pValues: readonly number[]): readonly number[] {
  const m = pValues.length;
  const descending = pValues.map((p, index) => ({ p, index })).sort((one, other) => other.p - one.p);
  const adjusted = new Array<number>(m).fill(1);
  let smallest = 1;
  descending.forEach(({ p, index }, position) => {
    smallest = Math.min(smallest, (p * m) / (m - position));
    adjusted[index] = smallest;
  });
  return adjusted;
}
