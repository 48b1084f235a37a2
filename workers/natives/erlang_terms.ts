// :erlang, the part about terms: conversions, tuples, lists, comparison as functions, numbers as text.
// Specification: the reference of the module `erlang`, OTP 27.

import * as arithmetic from "../beam/arithmetic.ts";
import { BitBuilder, slice } from "../beam/bits.ts";
import type { NativeModule, NativeTable } from "../beam/native-api.ts";
import { badarg, raiseError } from "../beam/raise.ts";
import { LOCAL } from "../beam/router.ts";
import type { Vm } from "../beam/vm.ts";
import { atom, atomExists, atomName, atomTerm, isAtom, UNDEFINED } from "../terms/atom.ts";
import { compare, equals } from "../terms/compare.ts";
import { floatText } from "../terms/float-text.ts";
import { TMap } from "../terms/map.ts";
import { portableHash } from "../terms/phash.ts";
import { hash2 } from "../terms/phash2.ts";
import {
  Bin,
  big,
  Cons,
  charlist,
  EMPTY,
  Float,
  Fun,
  isInteger,
  list,
  listToArray,
  Pid,
  Port,
  Ref,
  type Term,
  toBigInt,
} from "../terms/term.ts";

/** First bits of a UTF-8 character by the number of its further bytes. */
const LEAD = [0, 0xc0, 0xe0, 0xf0];

/** Bytes that grow at their end. */
class Growing {
  #bytes = new Uint8Array(256);
  #length = 0;

  #room(more: number): void {
    if (this.#length + more <= this.#bytes.length) return;
    const bigger = new Uint8Array(Math.max(this.#bytes.length * 2, this.#length + more));
    bigger.set(this.#bytes.subarray(0, this.#length));
    this.#bytes = bigger;
  }
  byte(b: number): void {
    this.#room(1);
    this.#bytes[this.#length++] = b;
  }
  append(b: Bin): void {
    const { buf, off, len } = b;
    this.#room(len);
    if (len > 32) this.#bytes.set(buf.subarray(off, off + len), this.#length);
    else for (let i = 0; i < len; i++) this.#bytes[this.#length + i] = buf[off + i] as number;
    this.#length += len;
  }
  /** A character as UTF-8; false for a number that is none. */
  character(c: number): boolean {
    if (c < 0x80) this.byte(c);
    else {
      if (c > 0x10ffff || (c >= 0xd800 && c <= 0xdfff)) return false;
      const more = c < 0x800 ? 1 : c < 0x10000 ? 2 : 3;
      this.byte((c >> (6 * more)) | (LEAD[more] as number));
      for (let i = more - 1; i >= 0; i--) this.byte(((c >> (6 * i)) & 0x3f) | 0x80);
    }
    return true;
  }
  done(): Uint8Array {
    return this.#bytes.slice(0, this.#length);
  }
}

/** The bytes of an iolist, or undefined when it is none. */
export function ioBytes(t: Term, unicode = false): Uint8Array | undefined {
  if (t instanceof Bin) return t.tail === 0 ? t.bytes : undefined;
  if (!(t instanceof Cons) && t !== EMPTY) return undefined;
  const out = new Growing();
  const tails: Term[] = [];
  for (let at: Term = t; ; ) {
    if (at instanceof Cons) {
      const h: Term = at.h;
      at = at.t;
      if (typeof h === "number") {
        if (h < 0 || (!unicode && h > 255)) return undefined;
        if (!unicode) out.byte(h);
        else if (!out.character(h)) return undefined;
      } else if (h instanceof Bin) {
        if (h.tail !== 0) return undefined;
        out.append(h);
      } else if (h instanceof Cons) {
        tails.push(at);
        at = h;
      } else if (h !== EMPTY) return undefined;
    } else if (at === EMPTY) {
      const tail = tails.pop();
      if (tail === undefined) return out.done();
      at = tail;
    } else if (at instanceof Bin && at.tail === 0) {
      out.append(at);
      at = EMPTY;
    } else return undefined;
  }
}

/** The text of a charlist or binary, or undefined. */
export function textOf(t: Term): string | undefined {
  if (t instanceof Bin) return t.text ?? undefined;
  const items = listToArray(t);
  if (items === undefined || !items.every((c) => typeof c === "number" && c >= 0 && c <= 0x10ffff)) return undefined;
  return items.map((c) => String.fromCodePoint(c as number)).join("");
}

/** `<0.1.0>`; other nodes by a number that this thread gives them. */
export function pidText(p: Pid): string {
  return `<${p.node === LOCAL ? 0 : 13000 + p.node.id}.${p.id}.${p.serial}>`;
}
export function refText(r: Ref): string {
  const ids = [...r.ids].reverse();
  return `#Ref<${r.node === LOCAL ? 0 : 13000 + r.node.id}.${ids.join(".")}>`;
}
export function portText(p: Port): string {
  return `#Port<${p.node === LOCAL ? 0 : 13000 + p.node.id}.${p.id}>`;
}

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

function floatOptions(f: Term, options: Term): string {
  const v = f instanceof Float ? f.v : undefined;
  if (v === undefined) throw badarg();
  const opts = listToArray(options) ?? [];
  const get = (name: string) => opts.find((o) => Array.isArray(o) && o[0] === atom(name)) as Term[] | undefined;
  const decimals = get("decimals")?.[1];
  if (typeof decimals === "number") {
    if (decimals < 0 || decimals > 253) throw badarg();
    let text = fixed(v, decimals);
    if (opts.includes(atom("compact")) && text.includes(".")) text = text.replace(/0+$/, "").replace(/\.$/, ".0");
    return text;
  }
  if (opts.includes(atom("short"))) return floatText(v);
  const scientific = get("scientific")?.[1];
  return exponential(v, typeof scientific === "number" ? scientific : 20);
}

/** Digits behind the point up to which OTP rounds what is behind it as a float. */
const QUICK_DECIMALS = 18;

function fixed(v: number, decimals: number): string {
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
  return v.toExponential(Math.min(digits, 100)).replace(/e([+-])(\d)$/, "e$10$2");
}

function name(t: Term): string {
  if (!isAtom(t)) throw badarg();
  return atomName(t);
}

function size(t: Term): number {
  if (Array.isArray(t)) return t.length;
  if (t instanceof Bin) return t.len;
  throw badarg();
}

function ints(t: Term): number {
  if (typeof t !== "number") throw badarg();
  return t;
}

const cmp =
  (test: (c: number) => boolean) =>
  (a: Term, b: Term): boolean =>
    test(compare(a, b));

function table(vm: Vm): NativeTable {
  const rt = vm.rt;
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
    "==/2": (a: Term, b: Term) => equals(a, b, true),
    "/=/2": (a: Term, b: Term) => !equals(a, b, true),
    "=:=/2": (a: Term, b: Term) => equals(a, b),
    "=/=/2": (a: Term, b: Term) => !equals(a, b),
    "</2": cmp((c) => c < 0),
    ">/2": cmp((c) => c > 0),
    "=</2": cmp((c) => c <= 0),
    ">=/2": cmp((c) => c >= 0),
    "max/2": (a: Term, b: Term) => rt.max(a, b),
    "min/2": (a: Term, b: Term) => rt.min(a, b),
    "not/1": (a: Term) => rt.not(a),
    "and/2": (a: Term, b: Term) => rt.and(a, b),
    "or/2": (a: Term, b: Term) => rt.or(a, b),
    "xor/2": (a: Term, b: Term) => rt.xor(a, b),
    "++/2": (a: Term, b: Term) => rt.append(a, b),
    "--/2": (a: Term, b: Term) => {
      const items = listToArray(a);
      const gone = listToArray(b);
      if (items === undefined || gone === undefined) throw badarg();
      for (const g of gone) {
        const at = items.findIndex((x) => equals(x, g));
        if (at >= 0) items.splice(at, 1);
      }
      return list(items);
    },
    "is_atom/1": (a: Term) => isAtom(a),
    "is_binary/1": (a: Term) => a instanceof Bin && a.tail === 0,
    "is_bitstring/1": (a: Term) => a instanceof Bin,
    "is_boolean/1": (a: Term) => typeof a === "boolean",
    "is_float/1": (a: Term) => a instanceof Float,
    "is_function/1": (a: Term) => a instanceof Fun,
    "is_function/2": (a: Term, n: Term) => {
      if (!isInteger(n) || toBigInt(n) < 0n) throw badarg();
      return a instanceof Fun && a.arity === n;
    },
    "is_integer/1": (a: Term) => isInteger(a),
    "is_list/1": (a: Term) => a instanceof Cons || a === EMPTY,
    "is_map/1": (a: Term) => a instanceof TMap,
    "is_map_key/2": (k: Term, m: Term) => rt.isKey(k, m),
    "is_number/1": (a: Term) => isInteger(a) || a instanceof Float,
    "is_pid/1": (a: Term) => a instanceof Pid,
    "is_port/1": (a: Term) => a instanceof Port,
    "is_reference/1": (a: Term) => a instanceof Ref,
    "is_tuple/1": (a: Term) => Array.isArray(a),
    "is_record/2": (a: Term, tag: Term) => Array.isArray(a) && a.length > 0 && a[0] === tag,
    "hd/1": (a: Term) => rt.hd(a),
    "tl/1": (a: Term) => rt.tl(a),
    "length/1": (a: Term) => rt.length(a),
    "element/2": (n: Term, t: Term) => rt.element(n, t),
    "setelement/3": (n: Term, t: Term, v: Term) => rt.setelement(n, t, v),
    "tuple_size/1": (a: Term) => rt.tupleSize(a),
    "map_size/1": (a: Term) => rt.mapSize(a),
    "byte_size/1": (a: Term) => rt.byteSize(a),
    "bit_size/1": (a: Term) => rt.bitSize(a),
    "map_get/2": (k: Term, m: Term) => rt.mapGet(m, k),
    "size/1": size,
    "append_element/2": (t: Term, v: Term) => {
      if (!Array.isArray(t)) throw badarg();
      return [...t, v];
    },
    "insert_element/3": (n: Term, t: Term, v: Term) => {
      if (!Array.isArray(t) || typeof n !== "number" || n < 1 || n > t.length + 1) throw badarg();
      return [...t.slice(0, n - 1), v, ...t.slice(n - 1)];
    },
    "delete_element/2": (n: Term, t: Term) => {
      if (!Array.isArray(t) || typeof n !== "number" || n < 1 || n > t.length) throw badarg();
      return [...t.slice(0, n - 1), ...t.slice(n)];
    },
    "make_tuple/2": (n: Term, v: Term) => (ints(n) < 0 ? fail() : Array.from({ length: ints(n) }, () => v)),
    "make_tuple/3": (n: Term, v: Term, init: Term) => {
      const out = Array.from({ length: ints(n) }, () => v);
      for (const pair of listToArray(init) ?? [])
        out[((pair as Term[])[0] as number) - 1] = (pair as Term[])[1] as Term;
      return out;
    },
    "tuple_to_list/1": (t: Term) => {
      if (!Array.isArray(t)) throw badarg();
      return list(t);
    },
    "list_to_tuple/1": (t: Term) => listToArray(t) ?? fail(),
    "atom_to_list/1": (a: Term) => charlist(name(a)),
    "atom_to_binary/1": (a: Term) => Bin.of(name(a)),
    "atom_to_binary/2": (a: Term) => Bin.of(name(a)),
    "binary_to_atom/1": binaryToAtom,
    "binary_to_atom/2": binaryToAtom,
    "list_to_atom/1": toAtom,
    "binary_to_existing_atom/1": existingAtom,
    "binary_to_existing_atom/2": existingAtom,
    "list_to_existing_atom/1": existingAtom,
    "integer_to_binary/1": (n: Term) => Bin.of(integerText(n)),
    "integer_to_binary/2": (n: Term, b: Term) => Bin.of(integerText(n, b)),
    "integer_to_list/1": (n: Term) => charlist(integerText(n)),
    "integer_to_list/2": (n: Term, b: Term) => charlist(integerText(n, b)),
    "binary_to_integer/1": (t: Term) => parseInteger(t instanceof Bin ? textOf(t) : undefined, 10),
    "binary_to_integer/2": (t: Term, b: Term) => parseInteger(t instanceof Bin ? textOf(t) : undefined, ints(b)),
    "list_to_integer/1": (t: Term) => parseInteger(textOf(t), 10),
    "list_to_integer/2": (t: Term, b: Term) => parseInteger(textOf(t), ints(b)),
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
    "list_to_binary/1": toBinary,
    "iolist_to_binary/1": toBinary,
    "iolist_to_iovec/1": (t: Term) => list([toBinary(t)]),
    "iolist_size/1": (t: Term) => (ioBytes(t) ?? fail()).length,
    "list_to_bitstring/1": (t: Term) => {
      const out = new BitBuilder();
      const walk = (x: Term): void => {
        let at = x;
        for (; at instanceof Cons; at = at.t) {
          if (typeof at.h === "number") out.int(at.h, 8, false);
          else if (at.h instanceof Bin) out.bin(at.h, undefined, 1);
          else walk(at.h);
        }
        if (at instanceof Bin) out.bin(at, undefined, 1);
        else if (at !== EMPTY) throw badarg();
      };
      walk(t);
      return out.done();
    },
    "binary_to_list/1": (b: Term) => {
      if (!(b instanceof Bin)) throw badarg();
      return list([...b.bytes]);
    },
    "binary_to_list/3": (b: Term, from: Term, to: Term) => {
      if (!(b instanceof Bin)) throw badarg();
      return list([...b.bytes.subarray(ints(from) - 1, ints(to))]);
    },
    "bitstring_to_list/1": (b: Term) => {
      if (!(b instanceof Bin)) throw badarg();
      return list([...b.bytes, ...(b.tail > 0 ? [slice(b, b.len * 8, b.tail)] : [])]);
    },
    "binary_part/2": (b: Term, pos: Term) => {
      if (!Array.isArray(pos)) throw badarg();
      return binaryPart(b, pos[0] as Term, pos[1] as Term);
    },
    "binary_part/3": binaryPart,
    "split_binary/2": (b: Term, n: Term) => {
      if (!(b instanceof Bin) || typeof n !== "number" || n < 0 || n > b.len) throw badarg();
      return [slice(b, 0, n * 8), slice(b, n * 8, b.bitSize - n * 8)];
    },
    "pid_to_list/1": (p: Term) => (p instanceof Pid ? charlist(pidText(p)) : fail()),
    "ref_to_list/1": (r: Term) => (r instanceof Ref ? charlist(refText(r)) : fail()),
    "port_to_list/1": (p: Term) => (p instanceof Port ? charlist(portText(p)) : fail()),
    "list_to_pid/1": (t: Term) => {
      const m = /^<(\d+)\.(\d+)\.(\d+)>$/.exec(textOf(t) ?? "");
      if (m === null) throw badarg();
      if (m[1] === "0") return new Pid(LOCAL, Number(m[2]), Number(m[3]), 0);
      const node = vm.router?.nodes("connected").find((n) => 13000 + n.id === Number(m[1]));
      if (node === undefined) throw badarg();
      return new Pid(node, Number(m[2]), Number(m[3]), vm.router?.creationOf(node) ?? 0);
    },
    "fun_to_list/1": (f: Term) => {
      if (!(f instanceof Fun)) throw badarg();
      if (f.info.external) return charlist(`fun ${quoted(f.info.module.name)}:${quoted(f.info.name)}/${f.arity}`);
      return charlist(`#Fun<${f.info.module.name}.${f.info.index}.${f.info.uniq}>`);
    },
    "phash2/1": (t: Term) => hash2(t) & 0x7ffffff,
    "phash2/2": (t: Term, n: Term) => hash2(t) % ints(n),
    "phash/2": (t: Term, n: Term) => (portableHash(t) % ints(n)) + 1,
    "crc32/1": (t: Term) => crc32(ioBytes(t) ?? fail()),
    "adler32/1": (t: Term) => {
      let a = 1;
      let b = 0;
      for (const byte of ioBytes(t) ?? fail()) {
        a = (a + byte) % 65521;
        b = (b + a) % 65521;
      }
      return b * 65536 + a;
    },
    "make_fun/3": (m: Term, f: Term, a: Term) =>
      ints(a) < 0 || ints(a) > 255 ? fail() : vm.externalFun(name(m), name(f), ints(a)),
    "fun_info/2": (f: Term, key: Term) => {
      if (!(f instanceof Fun)) throw badarg();
      const found = funInfo(vm, f).find(([k]) => k === key);
      if (found !== undefined) return found;
      if (!f.info.external || !LOCAL_ONLY.includes(key)) throw badarg();
      return [key, UNDEFINED];
    },
    "fun_info/1": (f: Term) => (f instanceof Fun ? list(funInfo(vm, f)) : fail()),
  };
}

/** An atom as Erlang writes it. */
const quoted = (name: string): string => (/^[a-z][\w@]*$/.test(name) ? name : `'${name.replace(/['\\]/g, "\\$&")}'`);

/** What a function that is named by its module does not have. */
const LOCAL_ONLY: readonly Term[] = ["pid", "new_index", "new_uniq", "index", "uniq"].map(atom);

function funInfo(vm: Vm, f: Fun): [Term, Term][] {
  if (f.info.external) {
    return [
      [atom("module"), f.info.module],
      [atom("name"), atomTerm(f.info.name)],
      [atom("arity"), f.arity],
      [atom("env"), EMPTY],
      [atom("type"), atom("external")],
    ];
  }
  return [
    [atom("pid"), vm.rt.proc.pid],
    [atom("module"), f.info.module],
    [atom("new_index"), f.info.index],
    [atom("new_uniq"), Bin.of("")],
    [atom("index"), f.info.index],
    [atom("uniq"), f.info.uniq],
    [atom("name"), atomTerm(f.info.name)],
    [atom("arity"), f.arity],
    [atom("env"), list([...f.env])],
    [atom("type"), atom("local")],
  ];
}

function fail(): never {
  throw badarg();
}

function toBinary(t: Term): Term {
  if (t instanceof Bin) return t;
  const bytes = ioBytes(t);
  if (bytes === undefined) throw badarg();
  return new Bin(bytes);
}

function toAtom(t: Term): Term {
  const text = textOf(t);
  if (text === undefined) throw badarg();
  if ([...text].length > 255) throw raiseError(atom("system_limit"));
  return atomTerm(text);
}

function binaryToAtom(t: Term): Term {
  if (!(t instanceof Bin)) throw badarg();
  return toAtom(t);
}

function existingAtom(t: Term): Term {
  const text = textOf(t);
  if (text === undefined || !atomExists(text)) throw badarg();
  return atomTerm(text);
}

function binaryPart(b: Term, pos: Term, length: Term): Term {
  if (!(b instanceof Bin) || typeof pos !== "number" || typeof length !== "number") throw badarg();
  const from = length < 0 ? pos + length : pos;
  const n = Math.abs(length);
  if (from < 0 || from + n > b.len) throw badarg();
  return slice(b, from * 8, n * 8);
}

function crc32(bytes: Uint8Array): number {
  let c = 0xffffffff;
  for (const byte of bytes) {
    c ^= byte;
    for (let i = 0; i < 8; i++) c = c & 1 ? (c >>> 1) ^ 0xedb88320 : c >>> 1;
  }
  return (c ^ 0xffffffff) >>> 0;
}

export const erlangTerms: NativeModule = { module: "erlang", table };
