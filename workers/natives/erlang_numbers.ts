// :erlang, the part about numbers: arithmetic as functions, numbers as text and back.
// Specification: the reference of the module `erlang`, OTP 27.

import * as arithmetic from "../beam/arithmetic.ts";
import type { NativeModule, NativeTable } from "../beam/native-api.ts";
import { badarg } from "../beam/raise.ts";
import { atom } from "../terms/atom.ts";
import { floatText, withSign } from "../terms/float-text.ts";
import { Bin, big, charlist, EMPTY, Float, isInteger, listToArray, type Term, toBigInt } from "../terms/term.ts";
import { refuse, small } from "./arguments.ts";
import { charlistText, textOf } from "./io_bytes.ts";

function parseInteger(text: string | undefined, base: number): Term {
  const match = text === undefined ? null : /^([+-]?)([0-9A-Za-z]+)$/.exec(text);
  if (match === null || base < 2 || base > 36) throw badarg();
  const digits = (match[2] as string).toLowerCase();
  let n = 0n;
  for (const c of digits) {
    const d = Number.parseInt(c, 36);
    if (Number.isNaN(d) || d >= base) throw badarg();
    n = n * BigInt(base) + BigInt(d);
  }
  return big(match[1] === "-" ? -n : n);
}

function integerText(n: Term, base: Term = 10): string {
  if (!isInteger(n) || typeof base !== "number" || base < 2 || base > 36) throw badarg();
  return (typeof n === "number" ? n.toString(base) : n.v.toString(base)).toUpperCase();
}

function parseFloat64(text: string | undefined): Float {
  if (text === undefined || !/^[+-]?\d+\.\d+([eE][+-]?\d+)?$/.test(text)) throw badarg();
  const v = Number(text);
  if (!Number.isFinite(v)) throw badarg();
  return new Float(v);
}

const [DECIMALS, SCIENTIFIC, COMPACT, SHORT] = ["decimals", "scientific", "compact", "short"].map(atom);

function floatOptions(f: Term, options: Term): string {
  const v = f instanceof Float ? f.v : undefined;
  if (v === undefined) throw badarg();
  let text = (): string => exponential(v, 20);
  let compact = false;
  // the last one that says how counts
  for (const option of listToArray(options) ?? refuse()) {
    const [name, digits] = Array.isArray(option) ? option : [option];
    const isCount = typeof digits === "number" && digits >= 0 && digits <= (name === DECIMALS ? 253 : 249);
    if (option === COMPACT) compact = true;
    else if (option === SHORT) text = () => floatText(v);
    else if (name === DECIMALS && isCount) text = () => fixed(v, digits, compact);
    else if (name === SCIENTIFIC && isCount) text = () => exponential(v, digits);
    else throw badarg();
  }
  return text();
}

/** Digits behind the point up to which OTP rounds what is behind it as a float. */
const QUICK_DECIMALS = 18;

function fixed(v: number, decimals: number, compact: boolean): string {
  const text = withDecimals(v, decimals);
  return compact && text.includes(".") ? text.replace(/0+$/, "").replace(/\.$/, ".0") : text;
}

function withDecimals(v: number, decimals: number): string {
  const sign = v < 0 || Object.is(v, -0) ? "-" : "";
  const size = Math.abs(v);
  if (size >= 2 ** 53) return `${sign}${BigInt(size)}${decimals > 0 ? `.${"0".repeat(decimals)}` : ""}`;
  if (decimals > QUICK_DECIMALS) return sign + exactly(size, Math.min(decimals, 100));
  let whole = Math.trunc(size);
  const scale = 10 ** decimals;
  const scaled = (size - whole) * scale;
  let part = Math.trunc(scaled);
  if (scaled - part >= 0.5) part++;
  if (part >= scale) {
    part -= scale;
    whole++;
  }
  return `${sign}${whole}${decimals > 0 ? `.${String(BigInt(part)).padStart(decimals, "0")}` : ""}`;
}

/** The digits of a float, a tie to the even one. */
function exactly(size: number, decimals: number): string {
  const text = size.toFixed(decimals);
  const all = size.toFixed(100);
  const rest = all.slice(all.length - 100 + decimals);
  if (!/^50*$/.test(rest) || /[02468]$/.test(text)) return text;
  return all.slice(0, all.length - 100 + decimals);
}

function exponential(v: number, digits: number): string {
  return withSign(v, (n) => n.toExponential(Math.min(digits, 100))).replace(/e([+-])(\d)$/, "e$10$2");
}

function table(): NativeTable {
  return {
    "+/2": arithmetic.add,
    "-/2": arithmetic.sub,
    "*/2": arithmetic.mul,
    "//2": arithmetic.div,
    "div/2": arithmetic.intDiv,
    "rem/2": arithmetic.rem,
    "-/1": arithmetic.negate,
    "+/1": arithmetic.plus,
    "abs/1": arithmetic.abs,
    "band/2": arithmetic.band,
    "bor/2": arithmetic.bor,
    "bxor/2": arithmetic.bxor,
    "bnot/1": arithmetic.bnot,
    "bsl/2": arithmetic.bsl,
    "bsr/2": arithmetic.bsr,
    "trunc/1": (a: Term) => arithmetic.toInteger("trunc", a),
    "round/1": (a: Term) => arithmetic.toInteger("round", a),
    "floor/1": (a: Term) => arithmetic.toInteger("floor", a),
    "ceil/1": (a: Term) => arithmetic.toInteger("ceil", a),
    "integer_to_binary/1": (n: Term) => Bin.of(integerText(n)),
    "integer_to_binary/2": (n: Term, b: Term) => Bin.of(integerText(n, b)),
    "integer_to_list/1": (n: Term) => charlist(integerText(n)),
    "integer_to_list/2": (n: Term, b: Term) => charlist(integerText(n, b)),
    "binary_to_integer/1": (t: Term) => parseInteger(t instanceof Bin ? textOf(t) : undefined, 10),
    "binary_to_integer/2": (t: Term, b: Term) => parseInteger(t instanceof Bin ? textOf(t) : undefined, small(b)),
    "list_to_integer/1": (t: Term) => parseInteger(charlistText(t), 10),
    "list_to_integer/2": (t: Term, b: Term) => parseInteger(charlistText(t), small(b)),
    "float/1": (a: Term) => {
      if (a instanceof Float) return a;
      const v = isInteger(a) ? Number(toBigInt(a)) : Number.NaN;
      if (!Number.isFinite(v)) throw badarg();
      return new Float(v);
    },
    "float_to_binary/1": (f: Term) => Bin.of(floatOptions(f, EMPTY)),
    "float_to_binary/2": (f: Term, o: Term) => Bin.of(floatOptions(f, o)),
    "float_to_list/1": (f: Term) => charlist(floatOptions(f, EMPTY)),
    "float_to_list/2": (f: Term, o: Term) => charlist(floatOptions(f, o)),
    "binary_to_float/1": (t: Term) => parseFloat64(t instanceof Bin ? textOf(t) : undefined),
    "list_to_float/1": (t: Term) => parseFloat64(textOf(t)),
  };
}

export const erlangNumbers: NativeModule = { module: "erlang", table };
