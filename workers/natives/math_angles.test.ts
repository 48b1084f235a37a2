import { expect, test } from "vitest";
import { acos, asin, atan, atan2, cos, sin, tan } from "./math_angles.ts";

// what OTP 27 answers where V8's own functions are a digit off
const known: [string, number, number][] = [
  ["sin 1.0e22", sin(1e22), -0.8522008497671888],
  ["sin 1.0e300", sin(1e300), -0.8178819121159085],
  ["sin of the largest float", sin(Number.MAX_VALUE), 0.004961954789184062],
  ["cos 0", cos(0), 1],
  ["tan π/4", tan(Math.PI / 4), 0.9999999999999999],
  ["asin 1", asin(1), Math.PI / 2],
  ["acos -1", acos(-1), Math.PI],
  ["acos 0", acos(0), Math.PI / 2],
  ["atan 1.0e300", atan(1e300), Math.PI / 2],
  ["atan2 of a subnormal float", atan2(1e-320, 1), 1e-320],
  ["atan2 of what would overflow", atan2(1e308, 1e308), Math.PI / 4],
  ["atan2 with a negative zero", atan2(-0, -1), -Math.PI],
];

for (const [what, mine, real] of known)
  test(what, () => {
    expect(mine).toBe(real);
  });

test("outside of a domain there is no number", () => {
  expect([asin(1.1), acos(-1.1), sin(Infinity), cos(-Infinity), tan(NaN)]).toEqual([NaN, NaN, NaN, NaN, NaN]);
});

test("a function and its inverse lead back, and squares of sine and cosine make one", () => {
  for (let x = -1; x <= 1; x += 1 / 64) {
    expect(Math.abs(sin(asin(x)) - x)).toBeLessThanOrEqual(2 ** -53);
    expect(Math.abs(tan(atan(x)) - x)).toBeLessThanOrEqual(2 ** -52);
    expect(Math.abs(sin(x) ** 2 + cos(x) ** 2 - 1)).toBeLessThanOrEqual(2 ** -52);
    expect(asin(-x)).toBe(-asin(x));
  }
});
