/** Numbers in [0, 1) that nobody can foresee or repeat: an order that hides who sent what must not be computable again. */
export function unpredictable(): number {
  const [word = 0] = crypto.getRandomValues(new Uint32Array(1));
  return word / 0x1_0000_0000;
}
