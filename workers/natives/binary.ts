// :binary, the functions that take no function; the others are in workers/stdlib/otp/binary.ex.
// Specification: the reference of the module `binary`, OTP 27.

import { slice } from "../beam/bits.ts";
import type { NativeModule, NativeTable } from "../beam/native-api.ts";
import { badarg } from "../beam/raise.ts";
import { atom } from "../terms/atom.ts";
import { Bin, big, EMPTY, isInteger, list, listToArray, type Term, toBigInt } from "../terms/term.ts";
import { refuse } from "./arguments.ts";
import { ioBytes } from "./io_bytes.ts";
import { bin } from "./unicode.ts";

function patterns(t: Term): Uint8Array[] {
  if (Array.isArray(t) && t[0] === atom("bm")) return patterns(t[1] as Term);
  if (t instanceof Bin) {
    if (t.len === 0) throw badarg();
    return [t.bytes];
  }
  const items = listToArray(t);
  if (items === undefined || items.length === 0) throw badarg();
  return items.map((i) => {
    if (bin(i).len === 0) throw badarg();
    return bin(i).bytes;
  });
}

/** The first match from `at`: the earliest, the longest of those; [position, length]. */
function find(hay: Uint8Array, needles: readonly Uint8Array[], at: number, end: number): [number, number] | undefined {
  let best: [number, number] | undefined;
  for (const needle of needles) {
    const limit = (best?.[0] ?? end - needle.length) + 0;
    for (
      let i = hay.indexOf(needle[0] as number, at);
      i >= 0 && i <= limit && i + needle.length <= end;
      i = hay.indexOf(needle[0] as number, i + 1)
    ) {
      let j = 1;
      while (j < needle.length && hay[i + j] === needle[j]) j++;
      if (j === needle.length) {
        if (best === undefined || i < best[0] || (i === best[0] && j > best[1])) best = [i, j];
        break;
      }
    }
  }
  return best;
}

const FLAGS = ["global", "trim", "trim_all"].map((f) => atom(f));

function scope(b: Bin, options: Term | undefined, flags: readonly Term[] = []): [number, number] {
  for (const o of listToArray(options ?? EMPTY) ?? refuse()) {
    if (!flags.includes(o) && !(Array.isArray(o) && o.length === 2 && SETTINGS.includes(o[0] as Term))) throw badarg();
    if (Array.isArray(o) && o[0] === atom("scope")) {
      const [from, n] = o[1] as [number, number];
      const start = n < 0 ? from + n : from;
      if (start < 0 || start + Math.abs(n) > b.len) throw badarg();
      return [start, start + Math.abs(n)];
    }
  }
  return [0, b.len];
}

const SETTINGS: readonly Term[] = [atom("scope"), atom("insert_replaced")];

const option = (options: Term | undefined, name: string): boolean =>
  (listToArray(options ?? EMPTY) ?? []).includes(atom(name));
const part = (b: Bin, from: number, n: number): Bin => slice(b, from * 8, n * 8);

function all(b: Bin, p: Term, options?: Term, flags?: readonly Term[]): [number, number][] {
  const needles = patterns(p);
  const [from, end] = scope(b, options, flags);
  const bytes = b.bytes;
  const out: [number, number][] = [];
  for (let at = from; ; ) {
    const found = find(bytes, needles, at, end);
    if (found === undefined) return out;
    out.push(found);
    at = found[0] + found[1];
  }
}

function first(b: Bin, p: Term, options?: Term, flags?: readonly Term[]): [number, number] | undefined {
  const [from, end] = scope(b, options, flags);
  return find(b.bytes, patterns(p), from, end);
}

function split(subject: Term, p: Term, options?: Term): Term {
  const b = bin(subject);
  const places = option(options, "global")
    ? all(b, p, options, FLAGS)
    : [first(b, p, options, FLAGS)].filter((x) => x !== undefined);
  let parts: Bin[] = [];
  let at = 0;
  for (const [pos, n] of places) {
    parts.push(part(b, at, pos - at));
    at = pos + n;
  }
  parts.push(part(b, at, b.len - at));
  if (option(options, "trim_all")) parts = parts.filter((x) => x.len > 0);
  else if (option(options, "trim")) while (parts.length > 0 && (parts[parts.length - 1] as Bin).len === 0) parts.pop();
  return list(parts);
}

/** The replacement with the matched part at the places that `insert_replaced` names. */
function inserted(by: Bin, found: Uint8Array, at: readonly number[]): Uint8Array {
  const out: number[] = [];
  const bytes = [...by.bytes];
  for (let i = 0; i <= bytes.length; i++) {
    for (const place of at) if (place === i) out.push(...found);
    if (i < bytes.length) out.push(bytes[i] as number);
  }
  return Uint8Array.from(out);
}

function insertions(options: Term | undefined, by: Bin): number[] {
  for (const o of listToArray(options ?? EMPTY) ?? refuse()) {
    if (!Array.isArray(o) || o[0] !== atom("insert_replaced")) continue;
    const places = typeof o[1] === "number" ? [o[1]] : (listToArray(o[1] as Term) ?? refuse());
    if (!places.every((x) => typeof x === "number" && x >= 0 && x <= by.len)) throw badarg();
    return places as number[];
  }
  return [];
}

function replace(subject: Term, p: Term, by: Term, options?: Term): Term {
  const b = bin(subject);
  const global = option(options, "global");
  const flags = FLAGS.slice(0, 1);
  const places = global ? all(b, p, options, flags) : [first(b, p, options, flags)].filter((x) => x !== undefined);
  const into = bin(by);
  const holes = insertions(options, into);
  const chunks: Uint8Array[] = [];
  let at = 0;
  for (const [pos, n] of places) {
    chunks.push(b.bytes.subarray(at, pos));
    chunks.push(holes.length === 0 ? into.bytes : inserted(into, b.bytes.subarray(pos, pos + n), holes));
    at = pos + n;
  }
  chunks.push(b.bytes.subarray(at));
  return new Bin(ioBytes(list(chunks.map((c) => new Bin(c)))) as Uint8Array);
}

function common(t: Term, at: (b: Uint8Array, i: number) => number | undefined): number {
  const items = (listToArray(t) ?? []).map((x) => bin(x).bytes);
  if (items.length === 0) throw badarg();
  let n = 0;
  for (; ; n++) {
    const c = at(items[0] as Uint8Array, n);
    if (c === undefined || !items.every((x) => at(x, n) === c)) return n;
  }
}

function binaryTable(): NativeTable {
  return {
    "split/2": split,
    "split/3": split,
    "nodebook_replace/3": replace,
    "nodebook_replace/4": replace,
    "match/2": (b: Term, p: Term) => first(bin(b), p) ?? atom("nomatch"),
    "match/3": (b: Term, p: Term, o: Term) => first(bin(b), p, o) ?? atom("nomatch"),
    "matches/2": (b: Term, p: Term) => list(all(bin(b), p)),
    "matches/3": (b: Term, p: Term, o: Term) => list(all(bin(b), p, o)),
    "compile_pattern/1": (p: Term) => {
      patterns(p);
      return [atom("bm"), p];
    },
    "part/2": (b: Term, p: Term) => binPart(b, (p as Term[])[0] as Term, (p as Term[])[1] as Term),
    "part/3": binPart,
    "at/2": (b: Term, i: Term) => bin(b).bytes[i as number] ?? refuse(),
    "first/1": (b: Term) => bin(b).bytes[0] ?? refuse(),
    "last/1": (b: Term) => bin(b).bytes[bin(b).len - 1] ?? refuse(),
    "copy/1": (b: Term) => new Bin(bin(b).bytes.slice()),
    "copy/2": (b: Term, n: Term) => {
      if (typeof n !== "number" || n < 0) throw badarg();
      const from = bin(b).bytes;
      const out = new Uint8Array(from.length * n);
      for (let i = 0; i < n; i++) out.set(from, i * from.length);
      return new Bin(out);
    },
    "bin_to_list/1": (b: Term) => list([...bin(b).bytes]),
    "bin_to_list/3": (b: Term, from: Term, n: Term) => list([...(binPart(b, from, n) as Bin).bytes]),
    "list_to_bin/1": (t: Term) => new Bin((t instanceof Bin ? undefined : ioBytes(t)) ?? refuse()),
    "encode_unsigned/1": (n: Term) => new Bin(unsigned(n)),
    "encode_unsigned/2": (n: Term, e: Term) => new Bin(isLittle(e) ? unsigned(n).reverse() : unsigned(n)),
    "decode_unsigned/1": (b: Term) => bytesToInteger(bin(b).bytes),
    "decode_unsigned/2": (b: Term, e: Term) => bytesToInteger(isLittle(e) ? bin(b).bytes.toReversed() : bin(b).bytes),
    "longest_common_prefix/1": (t: Term) => common(t, (b, i) => b[i]),
    "longest_common_suffix/1": (t: Term) => common(t, (b, i) => b[b.length - 1 - i]),
    "referenced_byte_size/1": (b: Term) => bin(b).buf.length,
  };
}

function isLittle(e: Term): boolean {
  if (e !== atom("little") && e !== atom("big")) throw badarg();
  return e === atom("little");
}

function binPart(t: Term, pos: Term, n: Term): Term {
  const b = bin(t);
  if (typeof pos !== "number" || typeof n !== "number") throw badarg();
  const from = n < 0 ? pos + n : pos;
  if (from < 0 || from + Math.abs(n) > b.len) throw badarg();
  return part(b, from, Math.abs(n));
}

function unsigned(n: Term): Uint8Array {
  if (!isInteger(n) || toBigInt(n) < 0n) throw badarg();
  const hex = toBigInt(n).toString(16);
  const even = hex.length % 2 === 1 ? `0${hex}` : hex;
  return Uint8Array.from(even.match(/../g) ?? [], (h) => Number.parseInt(h, 16));
}

/** The integer that bytes are, the greatest first. */
export function bytesToInteger(bytes: Iterable<number>): Term {
  return big([...bytes].reduce((n, b) => n * 256n + BigInt(b), 0n));
}

export const binary: NativeModule = { module: "binary", table: binaryTable };
