// :erlang, the part about binaries: lists and binaries as each other, parts of binaries.
// Specification: the reference of the module `erlang`, OTP 27.

import { BitBuilder, slice } from "../beam/bits.ts";
import type { NativeModule, NativeTable } from "../beam/native-api.ts";
import { badarg } from "../beam/raise.ts";
import { Bin, Cons, EMPTY, list, type Term } from "../terms/term.ts";
import { refuse, small } from "./arguments.ts";
import { ioBytes } from "./io_bytes.ts";

function toBinary(t: Term): Bin {
  if (t instanceof Bin) return t.tail === 0 ? t : refuse();
  const bytes = ioBytes(t);
  if (bytes === undefined) throw badarg();
  return new Bin(bytes);
}

function binaryPart(b: Term, pos: Term, length: Term): Term {
  if (!(b instanceof Bin) || b.tail !== 0 || typeof pos !== "number" || typeof length !== "number") throw badarg();
  const from = length < 0 ? pos + length : pos;
  const n = Math.abs(length);
  if (from < 0 || from + n > b.len) throw badarg();
  return slice(b, from * 8, n * 8);
}

function table(): NativeTable {
  return {
    "list_to_binary/1": (t: Term) => (t instanceof Bin ? refuse() : toBinary(t)),
    "iolist_to_binary/1": toBinary,
    "iolist_to_iovec/1": (t: Term) => {
      const bytes = toBinary(t);
      return bytes.len === 0 ? EMPTY : list([bytes]);
    },
    "iolist_size/1": (t: Term) => (ioBytes(t) ?? refuse()).length,
    "list_to_bitstring/1": (t: Term) => {
      if (t instanceof Bin) throw badarg();
      const out = new BitBuilder();
      const walk = (x: Term): void => {
        let at = x;
        for (; at instanceof Cons; at = at.t) {
          if (typeof at.h === "number") out.int(at.h >= 0 && at.h < 256 ? at.h : refuse(), 8, false);
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
      if (!(b instanceof Bin) || b.tail !== 0) throw badarg();
      return list([...b.bytes]);
    },
    "binary_to_list/3": (b: Term, from: Term, to: Term) => {
      if (!(b instanceof Bin) || b.tail !== 0) throw badarg();
      if (small(from) < 1 || small(to) < small(from) || small(to) > b.len) throw badarg();
      return list([...b.bytes.subarray(small(from) - 1, small(to))]);
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
  };
}

export const erlangBinaries: NativeModule = { module: "erlang", table };
