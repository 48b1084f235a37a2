// Arithmetic and bitwise operators of Erlang on integers of any size and floats. Generated code tries 32-bit integers
// first and comes here for the rest. Errors: badarith, with the operator and its arguments on the stack trace.

import { atom } from "../terms/atom.ts";
import { Big, big, Float, type Term } from "../terms/term.ts";
import { bifError, type Raise, raiseError } from "./raise.ts";

const BADARITH = atom("badarith");

function bad(op: string, ...args: Term[]): Raise {
  return bifError(BADARITH, "erlang", op, args);
}

function isInt(t: Term): t is number | Big {
  return typeof t === "number" || t instanceof Big;
}

function float(v: number, op: string, ...args: Term[]): Float {
  if (!Number.isFinite(v)) throw bad(op, ...args);
  return new Float(v);
}

/** The value as a double; a bignum too large for one is a badarith. */
function num(t: Term, op: string, a: Term, b: Term): number {
  if (t instanceof Float) return t.v;
  if (typeof t === "number") return t;
  if (t instanceof Big) {
    const n = Number(t.v);
    if (Number.isFinite(n)) return n;
  }
  throw bad(op, a, b);
}

function wide(t: number | Big): bigint {
  return typeof t === "number" ? BigInt(t) : t.v;
}

/** Compiled arithmetic on floats does not tell its arguments when it fails. */
function compiled(operator: (a: Term, b: Term) => Term, a: Term, b: Term): Term {
  try {
    return operator(a, b);
  } catch {
    throw raiseError(BADARITH);
  }
}

/** `a + b` where one of them is likely a float; {@link fsub}, {@link fmul} and {@link fdiv} likewise. */
export function fadd(a: Term, b: Term): Term {
  if (a instanceof Float && b instanceof Float) {
    const v = a.v + b.v;
    if (v - v === 0) return new Float(v);
  }
  return compiled(add, a, b);
}

export function fsub(a: Term, b: Term): Term {
  if (a instanceof Float && b instanceof Float) {
    const v = a.v - b.v;
    if (v - v === 0) return new Float(v);
  }
  return compiled(sub, a, b);
}

export function fmul(a: Term, b: Term): Term {
  if (a instanceof Float && b instanceof Float) {
    const v = a.v * b.v;
    if (v - v === 0) return new Float(v);
  }
  return compiled(mul, a, b);
}

export function fdiv(a: Term, b: Term): Term {
  if (a instanceof Float && b instanceof Float) {
    const v = a.v / b.v;
    if (v - v === 0) return new Float(v);
  }
  return compiled(div, a, b);
}

export function add(a: Term, b: Term): Term {
  if (typeof a === "number" && typeof b === "number") {
    const n = a + b;
    return Number.isSafeInteger(n) ? n : big(BigInt(a) + BigInt(b));
  }
  if (a instanceof Float && b instanceof Float) return float(a.v + b.v, "+", a, b);
  if (isInt(a) && isInt(b)) return big(wide(a) + wide(b));
  return float(num(a, "+", a, b) + num(b, "+", a, b), "+", a, b);
}

export function sub(a: Term, b: Term): Term {
  if (typeof a === "number" && typeof b === "number") {
    const n = a - b;
    return Number.isSafeInteger(n) ? n : big(BigInt(a) - BigInt(b));
  }
  if (a instanceof Float && b instanceof Float) return float(a.v - b.v, "-", a, b);
  if (isInt(a) && isInt(b)) return big(wide(a) - wide(b));
  return float(num(a, "-", a, b) - num(b, "-", a, b), "-", a, b);
}

export function mul(a: Term, b: Term): Term {
  if (typeof a === "number" && typeof b === "number") {
    const n = a * b;
    return Number.isSafeInteger(n) ? n + 0 : big(BigInt(a) * BigInt(b));
  }
  if (a instanceof Float && b instanceof Float) return float(a.v * b.v, "*", a, b);
  if (isInt(a) && isInt(b)) return big(wide(a) * wide(b));
  return float(num(a, "*", a, b) * num(b, "*", a, b), "*", a, b);
}

/** `a / b`, always a float. */
export function div(a: Term, b: Term): Term {
  const x = num(a, "/", a, b);
  const y = num(b, "/", a, b);
  if (y === 0) throw bad("/", a, b);
  return float(x / y, "/", a, b);
}

export function intDiv(a: Term, b: Term): Term {
  if (!isInt(a) || !isInt(b) || b === 0) throw bad("div", a, b);
  if (typeof a === "number" && typeof b === "number") return Math.trunc(a / b) + 0;
  return big(wide(a) / wide(b));
}

export function rem(a: Term, b: Term): Term {
  if (!isInt(a) || !isInt(b) || b === 0) throw bad("rem", a, b);
  if (typeof a === "number" && typeof b === "number") return (a % b) + 0;
  return big(wide(a) % wide(b));
}

export function negate(a: Term): Term {
  if (typeof a === "number") return 0 - a;
  if (a instanceof Float) return new Float(-a.v);
  if (a instanceof Big) return big(-a.v);
  throw bad("-", a);
}

export function plus(a: Term): Term {
  if (typeof a === "number" || a instanceof Float || a instanceof Big) return a;
  throw bad("+", a);
}

export function abs(a: Term): Term {
  if (typeof a === "number") return Math.abs(a);
  if (a instanceof Float) return new Float(Math.abs(a.v));
  if (a instanceof Big) return a.v < 0n ? big(-a.v) : a;
  throw bifError(atom("badarg"), "erlang", "abs", [a]);
}

function bitwise(
  op: string,
  a: Term,
  b: Term,
  small: (x: number, y: number) => number,
  large: (x: bigint, y: bigint) => bigint,
): Term {
  if (!isInt(a) || !isInt(b)) throw bad(op, a, b);
  if (typeof a === "number" && typeof b === "number" && (a | 0) === a && (b | 0) === b) return small(a, b);
  return big(large(wide(a), wide(b)));
}

export function band(a: Term, b: Term): Term {
  return bitwise(
    "band",
    a,
    b,
    (x, y) => x & y,
    (x, y) => x & y,
  );
}
export function bor(a: Term, b: Term): Term {
  return bitwise(
    "bor",
    a,
    b,
    (x, y) => x | y,
    (x, y) => x | y,
  );
}
export function bxor(a: Term, b: Term): Term {
  return bitwise(
    "bxor",
    a,
    b,
    (x, y) => x ^ y,
    (x, y) => x ^ y,
  );
}
export function bnot(a: Term): Term {
  if (typeof a === "number") return -a - 1;
  if (a instanceof Big) return big(~a.v);
  throw bad("bnot", a);
}

/** Left shift; a negative count shifts right. */
export function bsl(a: Term, b: Term): Term {
  if (b instanceof Big && isInt(a)) return shiftedFar(a, b.v, b);
  if (!isInt(a) || typeof b !== "number") throw bad("bsl", a, b);
  if (b < 0) return bsr(a, -b);
  if (b > 67_108_864) throw bifError(atom("system_limit"), "erlang", "bsl", [a, b]);
  if (typeof a === "number" && b < 31) {
    const n = a * 2 ** b;
    if (Number.isSafeInteger(n)) return n + 0;
  }
  return big(wide(a) << BigInt(b));
}

export function bsr(a: Term, b: Term): Term {
  if (b instanceof Big && isInt(a)) return shiftedFar(a, -b.v, b);
  if (!isInt(a) || typeof b !== "number") throw bad("bsr", a, b);
  if (b < 0) return bsl(a, -b);
  if (typeof a === "number") return b > 60 ? (a < 0 ? -1 : 0) : Math.floor(a / 2 ** b) + 0;
  return big(wide(a) >> BigInt(b));
}

/** A shift by more bits than a small integer counts, to the left when it is positive. */
function shiftedFar(a: number | Big, by: bigint, b: Term): Term {
  if (a === 0) return 0;
  if (by > 0n) throw bifError(atom("system_limit"), "erlang", "bsl", [a, b]);
  return (typeof a === "number" ? a < 0 : a.v < 0n) ? -1 : 0;
}

/** `trunc`, `round`, `floor`, `ceil`: a float to an integer. */
export function toInteger(name: "trunc" | "round" | "floor" | "ceil", a: Term): Term {
  if (isInt(a)) return a;
  if (!(a instanceof Float)) throw bifError(atom("badarg"), "erlang", name, [a]);
  const v = a.v;
  const n =
    name === "trunc"
      ? Math.trunc(v)
      : name === "floor"
        ? Math.floor(v)
        : name === "ceil"
          ? Math.ceil(v)
          : v < 0
            ? -Math.round(-v)
            : Math.round(v);
  return Number.isSafeInteger(n) ? n + 0 : big(BigInt(n));
}
