// Exponentials, logarithms and powers to the last digit, as C libraries of today have them: computed in pairs of floats
// and rounded once. In: floats. Out: floats.

import { add, divide, multiply, type Pair, sum } from "./math_pairs.ts";

const LN2: Pair = [Math.LN2, 2.3190468138462996e-17];
const ONE: Pair = [1, 0];

/** 2 ** n for whole n, without leaving the floats on the way. */
function scale(x: number, n: number): number {
  if (n > 1023) return scale(x * 2 ** 1023, n - 1023);
  return n < -1022 ? scale(x * 2 ** -100, n + 100) : x * 2 ** n;
}

/** e ** x as a pair and a power of two. */
function expParts(x: Pair): readonly [value: Pair, exponent: number] {
  const exponent = Math.round(x[0] / LN2[0]);
  const rest = add(x, multiply([-exponent, 0], LN2));
  // e ** rest is (e ** (rest / 512)) ** 512
  const small: Pair = [rest[0] / 512, rest[1] / 512];
  let term = small;
  let series: Pair = small;
  for (let n = 2; n <= 9; n++) {
    term = divide(multiply(term, small), [n, 0]);
    series = add(series, term);
  }
  // squaring without the one in front keeps the digits of what is small
  for (let i = 0; i < 9; i++) series = add(multiply(series, [2, 0]), multiply(series, series));
  return [add(ONE, series), exponent];
}

/** ln x as a pair, for x greater than zero. */
function logPair(x: number): Pair {
  // one step of Newton's method doubles the digits of the platform's logarithm
  const guess = Math.log(x);
  const [value, exponent] = expParts([-guess, 0]);
  const ratio = multiply([scale(x, exponent), 0], value);
  return add([guess, 0], add(ratio, [-1, 0]));
}

function exact(x: number): boolean {
  return x === 0 || Number.isNaN(x) || !Number.isFinite(x);
}

/** e ** x. */
export function exp(x: number): number {
  if (exact(x) || x > 710 || x < -746) return Math.exp(x);
  const [value, exponent] = expParts([x, 0]);
  return rounded(value, exponent);
}

/** A pair times a power of two as a float, rounded once: below the smallest normal float the sum is rounded there. */
function rounded(value: Pair, exponent: number): number {
  const whole = value[0] + value[1];
  if (exponent > -1021) return scale(whole, exponent);
  // the digits that a subnormal float has room for
  const unit = 2 ** (-1074 - exponent);
  const [high, low] = sum(value[0], 1.5 * unit * 2 ** 52);
  return scale(
    high - 1.5 * unit * 2 ** 52 + (low + value[1] > unit / 2 ? unit : low + value[1] < -unit / 2 ? -unit : 0),
    exponent,
  );
}

/** The natural logarithm. */
export function log(x: number): number {
  if (exact(x) || x <= 0 || x === 1) return Math.log(x);
  const [high, low] = logPair(x);
  return high + low;
}

/** The logarithm to base 2. */
export function log2(x: number): number {
  if (exact(x) || x <= 0 || Number.isInteger(Math.log2(x))) return Math.log2(x);
  const [high, low] = divide(logPair(x), LN2);
  return high + low;
}

/** The logarithm to base 10: of the binary exponent and of the rest, as e_log10.c of Sun Microsystems (1993) has it. */
export function log10(x: number): number {
  if (exact(x) || x <= 0) return Math.log10(x);
  const whole = Math.floor(Math.log2(x));
  const exponent = scale(x, -whole) < 1 ? whole - 1 : scale(x, -whole) >= 2 ? whole + 1 : whole;
  const y = exponent < 0 ? exponent + 1 : exponent;
  const z = y * 3.694239077158931e-13 + Math.LOG10E * log(scale(x, -y));
  return z + y * 0.30102999566361177;
}

/** The hyperbolic cosine. */
export function cosh(x: number): number {
  const size = Math.abs(x);
  if (size < 0.34657359027997264 || size > 22) return Math.cosh(x);
  const t = exp(size);
  return 0.5 * t + 0.5 / t;
}

/** x ** y. */
export function pow(x: number, y: number): number {
  const plain = x ** y;
  if (exact(x) || exact(y) || exact(plain) || x === 1 || y === 1) return plain;
  const [value, exponent] = expParts(multiply(logPair(Math.abs(x)), [y, 0]));
  const size = rounded(value, exponent);
  return plain < 0 ? -size : size;
}
