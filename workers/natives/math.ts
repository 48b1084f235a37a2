// :math. In: numbers. Out: floats; an argument outside of a function's domain, or a result that no float holds, is
// badarith. Specification: the reference of the module `math`, OTP 27.

import type { NativeModule, NativeTable } from "../beam/native-api.ts";
import { badarg, raiseError } from "../beam/raise.ts";
import { atom } from "../terms/atom.ts";
import { Big, Float, type Term } from "../terms/term.ts";
import { acos, asin, atan, atan2, cos, sin, tan } from "./math_angles.ts";
import { erf, erfc } from "./math_error.ts";
import { cosh, exp, log, log2, log10, pow } from "./math_precise.ts";

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

const ONE: Record<string, (x: number) => number> = {
  sin,
  cos,
  tan,
  asin,
  acos,
  atan,
  sinh: Math.sinh,
  cosh,
  tanh: Math.tanh,
  asinh: Math.asinh,
  acosh: Math.acosh,
  atanh: Math.atanh,
  exp,
  log,
  log2,
  log10,
  sqrt: Math.sqrt,
  floor: Math.floor,
  ceil: Math.ceil,
  erf,
  erfc,
};

const TWO: Record<string, (x: number, y: number) => number> = {
  pow,
  atan2,
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
