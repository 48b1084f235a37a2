// :erlang, the part about terms: comparison and tests as functions, tuples, lists, atoms, hashes.
// Specification: the reference of the module `erlang`, OTP 27.

import type { NativeModule, NativeTable } from "../beam/native-api.ts";
import { badarg, raiseError } from "../beam/raise.ts";
import type { Vm } from "../beam/vm.ts";
import { atom, atomExists, atomName, atomTerm, isAtom } from "../terms/atom.ts";
import { compare, equals } from "../terms/compare.ts";
import { TMap } from "../terms/map.ts";
import { portableHash } from "../terms/phash.ts";
import { hash2 } from "../terms/phash2.ts";
import {
  Bin,
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
import { refuse, small } from "./arguments.ts";
import { charlistText, textOf } from "./io_bytes.ts";
import { encodingOf } from "./transcoding.ts";

/** Elements of a tuple at most. */
const MOST = 16_777_215;

function name(t: Term): string {
  if (!isAtom(t)) throw badarg();
  return atomName(t);
}

function size(t: Term): number {
  if (Array.isArray(t)) return t.length;
  if (t instanceof Bin) return t.len;
  throw badarg();
}

const cmp =
  (test: (c: number) => boolean) =>
  (a: Term, b: Term): boolean =>
    test(compare(a, b));

function table(vm: Vm): NativeTable {
  const rt = vm.rt;
  return {
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
    "is_record/2": (a: Term, tag: Term) => {
      if (!isAtom(tag)) throw badarg();
      return Array.isArray(a) && a.length > 0 && a[0] === tag;
    },
    "is_record/3": (a: Term, tag: Term, size: Term) => {
      if (!isAtom(tag) || typeof size !== "number" || size < 0) throw badarg();
      return Array.isArray(a) && a.length === size && a[0] === tag;
    },
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
    "make_tuple/2": (n: Term, v: Term) =>
      small(n) < 0 || small(n) > MOST ? refuse() : Array.from({ length: small(n) }, () => v),
    "make_tuple/3": (n: Term, v: Term, init: Term) => {
      const out = Array.from({ length: small(n) }, () => v);
      for (const pair of listToArray(init) ?? [])
        out[((pair as Term[])[0] as number) - 1] = (pair as Term[])[1] as Term;
      return out;
    },
    "tuple_to_list/1": (t: Term) => {
      if (!Array.isArray(t)) throw badarg();
      return list(t);
    },
    "list_to_tuple/1": (t: Term) => listToArray(t) ?? refuse(),
    "atom_to_list/1": (a: Term) => charlist(name(a)),
    "atom_to_binary/1": (a: Term) => Bin.of(name(a)),
    "atom_to_binary/2": (a: Term, encoding: Term) => {
      const { name: written } = encodingOf(encoding) ?? refuse();
      if (written !== "latin1") return written === "utf8" ? Bin.of(name(a)) : refuse();
      const codes = Array.from(name(a), (c) => c.codePointAt(0) as number);
      return codes.every((c) => c < 256) ? new Bin(Uint8Array.from(codes)) : refuse();
    },
    "binary_to_atom/1": (t: Term) => toAtom(binaryText(t)),
    "binary_to_atom/2": (t: Term, encoding: Term) => toAtom(binaryText(t, encoding)),
    "list_to_atom/1": (t: Term) => toAtom(charlistText(t)),
    "binary_to_existing_atom/1": (t: Term) => existingAtom(binaryText(t)),
    "binary_to_existing_atom/2": (t: Term, encoding: Term) => existingAtom(binaryText(t, encoding)),
    "list_to_existing_atom/1": (t: Term) => existingAtom(charlistText(t)),
    "phash2/1": (t: Term) => hash2(t) & 0x7ffffff,
    "phash2/2": (t: Term, n: Term) => (small(n) < 1 || small(n) > 2 ** 32 ? refuse() : hash2(t) % small(n)),
    "phash/2": (t: Term, n: Term) => (portableHash(t) % small(n)) + 1,
  };
}

function toAtom(text: string | undefined): Term {
  if (text === undefined) throw badarg();
  if ([...text].length > 255) throw raiseError(atom("system_limit"));
  return atomTerm(text);
}

/** The text of a binary in an encoding, as `:erlang.binary_to_atom/2` takes it. */
function binaryText(t: Term, encoding: Term = UTF8): string | undefined {
  if (!(t instanceof Bin)) return undefined;
  if (encoding === LATIN1) return String.fromCharCode(...t.bytes);
  return encoding === UTF8 || encoding === UNICODE ? textOf(t) : undefined;
}

function existingAtom(text: string | undefined): Term {
  if (text === undefined || !atomExists(text)) throw badarg();
  return atomTerm(text);
}

const UTF8 = atom("utf8");
const UNICODE = atom("unicode");
const LATIN1 = atom("latin1");

export const erlangTerms: NativeModule = { module: "erlang", table };
