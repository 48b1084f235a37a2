// Arithmetic on pairs of floats, about 106 bits. In: pairs. Out: pairs. Method: T. J. Dekker, "A floating-point technique
// for extending the available precision" (1971).

/** An unevaluated sum of two floats, the second smaller than half a unit in the last place of the first. */
export type Pair = readonly [high: number, low: number];

/** The exact sum of two floats. */
export function sum(a: number, b: number): Pair {
  const s = a + b;
  const t = s - a;
  return [s, a - (s - t) + (b - t)];
}

function split(a: number): Pair {
  const c = 134217729 * a;
  const high = c - (c - a);
  return [high, a - high];
}

/** The exact product of two floats. */
export function product(a: number, b: number): Pair {
  const p = a * b;
  const [ah, al] = split(a);
  const [bh, bl] = split(b);
  return [p, ah * bh - p + ah * bl + al * bh + al * bl];
}

/** The sum of two pairs. */
export function add(a: Pair, b: Pair): Pair {
  const [s, e] = sum(a[0], b[0]);
  const [t, f] = sum(a[1], b[1]);
  const [u, g] = sum(s, e + t);
  return sum(u, g + f);
}

/** The product of two pairs. */
export function multiply(a: Pair, b: Pair): Pair {
  const [p, e] = product(a[0], b[0]);
  return sum(p, e + (a[0] * b[1] + a[1] * b[0]));
}

/** The quotient of two pairs. */
export function divide(a: Pair, b: Pair): Pair {
  const q = a[0] / b[0];
  const rest = add(a, multiply([-q, 0], b));
  return sum(q, rest[0] / b[0]);
}
