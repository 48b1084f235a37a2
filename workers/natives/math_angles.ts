// Functions of angles to the last digit, as C libraries of today have them: computed in pairs of floats and rounded once.
// In: floats. Out: floats; not a number outside of a function's domain.

import { add, divide, multiply, type Pair, product, sum } from "./math_pairs.ts";

const ONE: Pair = [1, 0];
const HALF_PI: Pair = [Math.PI / 2, 6.123233995736766e-17];
/** π/2 in three parts, the first two so short that small multiples of them are exact */
const HALF_PI_PARTS = [1.5707963267341256, 6.077100506303966e-11, 2.0222662487959506e-21] as const;

/** 1/3!, 1/5!, … and 1/2!, 1/4!, … with changing signs */
const SINE = series(3, 29);
const COSINE = series(2, 28);

function series(from: number, to: number): Pair[] {
  const out: Pair[] = [];
  let factorial: Pair = ONE;
  for (let n = 2; n <= to; n++) {
    factorial = multiply(factorial, [n, 0]);
    const sign = Math.floor(n / 2) % 2 === 0 ? 1 : -1;
    if ((n - from) % 2 === 0) out.push(divide([sign, 0], factorial));
  }
  return out;
}

/** The sum of coefficient × x^n, n from one. */
function polynomial(coefficients: readonly Pair[], x: Pair): Pair {
  let out: Pair = [0, 0];
  for (let i = coefficients.length - 1; i >= 0; i--) out = multiply(add(out, coefficients[i] as Pair), x);
  return out;
}

/** The sine and cosine of an angle. */
function circle(x: number): readonly [sine: Pair, cosine: Pair] {
  const [quadrant, rest] = Math.abs(x) < 100_000 ? reduced(x) : reducedFar(x);
  const square = multiply(rest, rest);
  const sine = add(rest, multiply(rest, polynomial(SINE, square)));
  const cosine = add(ONE, polynomial(COSINE, square));
  const minus = ([high, low]: Pair): Pair => [-high, -low];
  switch (quadrant) {
    case 0:
      return [sine, cosine];
    case 1:
      return [cosine, minus(sine)];
    case 2:
      return [minus(sine), minus(cosine)];
    default:
      return [minus(cosine), sine];
  }
}

/** How many quarters of a circle an angle has, modulo four, and what is left of it: at most an eighth. */
function reduced(x: number): readonly [quadrant: number, rest: Pair] {
  const quarters = Math.round(x / HALF_PI[0]);
  const [a, b, c] = HALF_PI_PARTS;
  const rest = add(add(sum(x, -quarters * a), product(-quarters, b)), product(-quarters, c));
  return [((quarters % 4) + 4) % 4, rest];
}

const BITS = 1300n;
let halfPi: bigint | undefined;

/** π/2 × 2^1300, by Machin's formula. */
function wideHalfPi(): bigint {
  if (halfPi !== undefined) return halfPi;
  const guard = 64n;
  const arctangent = (of: bigint): bigint => {
    let power = (1n << (BITS + guard)) / of;
    let total = power;
    for (let n = 3n, sign = -1n; power !== 0n; n += 2n, sign = -sign) {
      power /= of * of;
      total += (sign * power) / n;
    }
    return total;
  };
  halfPi = (2n * (4n * arctangent(5n) - arctangent(239n))) >> guard;
  return halfPi;
}

const bytes = new DataView(new ArrayBuffer(8));

/** {@link reduced} for angles of many turns, in whole numbers. */
function reducedFar(x: number): readonly [quadrant: number, rest: Pair] {
  bytes.setFloat64(0, Math.abs(x));
  const word = bytes.getBigUint64(0);
  const exponent = (word >> 52n) - 1075n;
  const whole = (word & 0xfffffffffffffn) | 0x10000000000000n;
  // the angle × 2^1300: exponents are from -58 here
  const angle = whole << (BITS + exponent);
  const quarter = wideHalfPi();
  const quarters = (2n * angle + quarter) / (2n * quarter);
  const rest = angle - quarters * quarter;
  const high = toFloat(rest);
  const low = toFloat(rest - fromFloat(high));
  const pair: Pair = x < 0 ? [-high, -low] : [high, low];
  return [Number(x < 0 ? (4n - (quarters % 4n)) % 4n : quarters % 4n), pair];
}

/** n / 2^1300 */
function toFloat(n: bigint): number {
  const size = n < 0n ? -n : n;
  const spare = BigInt(Math.max(0, size.toString(2).length - 64));
  const value = Number(size >> spare) * 2 ** (Number(spare) - Number(BITS) + 300) * 2 ** -300;
  return n < 0n ? -value : value;
}

/** n × 2^1300 of a float between -1 and 1 */
function fromFloat(n: number): bigint {
  if (n === 0) return 0n;
  bytes.setFloat64(0, Math.abs(n));
  const word = bytes.getBigUint64(0);
  const size = ((word & 0xfffffffffffffn) | 0x10000000000000n) << (BITS + (word >> 52n) - 1075n);
  return n < 0 ? -size : size;
}

/** So small that the function of an angle is the angle, or its argument. */
const TINY = 2 ** -27;

/** The sine. */
export function sin(x: number): number {
  if (!Number.isFinite(x) || Math.abs(x) < TINY) return Math.sin(x);
  const [high, low] = circle(x)[0];
  return high + low;
}

/** The cosine. */
export function cos(x: number): number {
  if (!Number.isFinite(x)) return Number.NaN;
  const [high, low] = circle(x)[1];
  return high + low;
}

/** The tangent. */
export function tan(x: number): number {
  if (!Number.isFinite(x) || Math.abs(x) < TINY) return Math.tan(x);
  const [sine, cosine] = circle(x);
  const [high, low] = divide(sine, cosine);
  return high + low;
}

/** The angle of a sine that is given as a pair, at most 0.71: a step of Newton's method from the platform's. */
function arcsine(x: Pair): Pair {
  const guess = Math.asin(x[0]);
  const [sine, cosine] = circle(guess);
  return add([guess, 0], divide(add(x, [-sine[0], -sine[1]]), cosine));
}

/** The angle of sqrt((1 - x) / 2), for x between 1/2 and 1: half the angle whose cosine is x. */
function halfAngle(x: number): Pair {
  const square = (1 - x) / 2;
  const root = Math.sqrt(square);
  if (root === 0) return [0, 0];
  const [high, low] = product(root, root);
  return arcsine(sum(root, (square - high - low) / (2 * root)));
}

function minusTwice([high, low]: Pair): Pair {
  return [-2 * high, -2 * low];
}

/** The arc sine. */
export function asin(x: number): number {
  const size = Math.abs(x);
  if (!(size <= 1) || size < TINY) return Math.asin(x);
  const [high, low] = size <= 0.5 ? arcsine([size, 0]) : add(HALF_PI, minusTwice(halfAngle(size)));
  return x < 0 ? -(high + low) : high + low;
}

/** The arc cosine. */
export function acos(x: number): number {
  const size = Math.abs(x);
  if (!(size <= 1)) return Number.NaN;
  if (size > 0.5) {
    const half = minusTwice(halfAngle(size));
    const [high, low] = x > 0 ? [-half[0], -half[1]] : add([Math.PI, 2 * HALF_PI[1]], half);
    return high + low;
  }
  const [high, low] = size < 2 ** -60 ? HALF_PI : add(HALF_PI, signed(arcsine([size, 0]), x > 0 ? -1 : 1));
  return high + low;
}

function signed([high, low]: Pair, sign: number): Pair {
  return [sign * high, sign * low];
}

/** The arc tangent. */
export function atan(x: number): number {
  if (!Number.isFinite(x) || Math.abs(x) < TINY) return Math.atan(x);
  return atan2(x, 1);
}

/** The angle of the point (x, y). */
export function atan2(y: number, x: number): number {
  const guess = Math.atan2(y, x);
  if (x === 0 || y === 0 || !Number.isFinite(x) || !Number.isFinite(y)) return guess;
  if (x > 0 && Math.abs(y / x) < TINY) return Math.abs(y / x) < 2 ** -1000 ? y / x : small(y, x);
  // of the same size as one, so that nothing overflows
  const scale = 2 ** -Math.floor(Math.log2(Math.max(Math.abs(x), Math.abs(y))));
  const [px, py] = [x * scale, y * scale];
  const [sine, cosine] = circle(guess);
  const across = add(multiply([py, 0], cosine), signed(multiply([px, 0], sine), -1));
  const along = px * cosine[0] + py * sine[0];
  const [high, low] = add([guess, 0], [across[0] / along, 0]);
  return high + low;
}

/** The same for a small angle: the quotient, less a third of its cube. */
function small(y: number, x: number): number {
  const [high, low] = divide([y, 0], [x, 0]);
  return high + (low - high ** 3 / 3);
}
