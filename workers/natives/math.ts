// :math. In: numbers. Out: floats; an argument outside of a function's domain, or a result that no float holds, is
// badarith. Specification: the reference of the module `math`, OTP 27. The last digit of a sine, cosine, power or error
// function may differ from that of a C library.

import type { NativeModule, NativeTable } from "../beam/native-api.ts";
import { badarg, raiseError } from "../beam/raise.ts";
import { atom } from "../terms/atom.ts";
import { Big, Float, type Term } from "../terms/term.ts";

const BADARITH = atom("badarith");

function number(t: Term): number {
  if (t instanceof Float) return t.v;
  if (typeof t === "number") return t;
  if (!(t instanceof Big)) throw badarg();
  const n = Number(t.v);
  if (!Number.isFinite(n)) throw badarg();
  return n;
}

function result(v: number): Float {
  if (!Number.isFinite(v)) throw raiseError(BADARITH);
  return new Float(v);
}

/** The error function by its series with positive terms only: x e^(-x*x) (1 + 2xx/3 + (2xx)^2/15 + ...). */
function erfSeries(x: number): number {
  let term = x;
  let sum = x;
  for (let n = 1; term > sum * 1e-18; n++) {
    term *= (2 * x * x) / (2 * n + 1);
    sum += term;
  }
  return (2 / Math.sqrt(Math.PI)) * Math.exp(-x * x) * sum;
}

/** Its complement for larger x by the continued fraction, from the end. */
function erfcFraction(x: number): number {
  let value = x;
  for (let n = x < 2 ? 400 : 120; n > 0; n--) value = x + n / 2 / value;
  return Math.exp(-x * x) / Math.sqrt(Math.PI) / value;
}

function erf(x: number): number {
  if (x < 0) return -erf(-x);
  if (x === 0) return 0;
  return x < 2 ? erfSeries(x) : 1 - erfcFraction(x);
}

function erfc(x: number): number {
  if (x < 0) return 2 - erfc(-x);
  if (x < 0.5) return 1 - erf(x);
  return x > 30 ? 0 : x < 1 ? 1 - erfSeries(x) : erfcFraction(x);
}

const ONE: Record<string, (x: number) => number> = {
  sin: Math.sin,
  cos: Math.cos,
  tan: Math.tan,
  asin: Math.asin,
  acos: Math.acos,
  atan: Math.atan,
  sinh: Math.sinh,
  cosh: Math.cosh,
  tanh: Math.tanh,
  asinh: Math.asinh,
  acosh: Math.acosh,
  atanh: Math.atanh,
  exp: Math.exp,
  log: Math.log,
  log2: Math.log2,
  log10: Math.log10,
  sqrt: Math.sqrt,
  floor: Math.floor,
  ceil: Math.ceil,
  erf,
  erfc,
};

const TWO: Record<string, (x: number, y: number) => number> = {
  pow: (x, y) => x ** y,
  atan2: Math.atan2,
  fmod: (x, y) => x % y,
};

function table(): NativeTable {
  const out: NativeTable = { "pi/0": () => new Float(Math.PI), "tau/0": () => new Float(Math.PI * 2) };
  for (const [name, f] of Object.entries(ONE)) out[`${name}/1`] = (a: Term) => result(f(number(a)));
  for (const [name, f] of Object.entries(TWO)) {
    out[`${name}/2`] = (a: Term, b: Term) => result(f(number(a), number(b)));
  }
  return out;
}

export const math: NativeModule = { module: "math", table };
