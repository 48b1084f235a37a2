// :erlang, the checksums: md5, crc32 and adler32, of data at once or piece by piece. Specification: the reference of the
// module `erlang`, OTP 27.

import { md5 } from "@noble/hashes/legacy.js";
import type { NativeModule, NativeTable } from "../beam/native-api.ts";
import { badarg } from "../beam/raise.ts";
import { joinBytes } from "../contract/bytes.ts";
import { Bin, type Term } from "../terms/term.ts";
import { refuse } from "./arguments.ts";
import { ioBytes } from "./io_bytes.ts";
import { adler32, crc32 } from "./zlib_inflate.ts";

function bytes(t: Term): Uint8Array {
  return ioBytes(t) ?? refuse();
}

function sum(t: Term): number {
  if (typeof t !== "number" || t < 0 || t > 0xffffffff) throw badarg();
  return t;
}

function sizeOf(t: Term): number {
  if (typeof t !== "number" || t < 0) throw badarg();
  return t;
}

/** A linear map on 32 bits: what it makes of each bit. */
type Bits = readonly number[];

const times = (map: Bits, value: number): number =>
  map.reduce((all, image, i) => ((value >>> i) & 1 ? all ^ image : all), 0);
const twice = (map: Bits): Bits => map.map((image) => times(map, image));

/** The checksum of two pieces of data one after the other, from theirs and the size of the second: as zlib does it. */
function combineCrc(first: number, second: number, size: number): number {
  // what a zero bit behind the data makes of a checksum, then eight of them
  const bit = Array.from({ length: 32 }, (_, i) => (i === 0 ? 0xedb88320 : 1 << (i - 1)));
  let zeros: Bits = twice(twice(twice(bit)));
  let moved = first;
  for (let left = size; left > 0; left = Math.floor(left / 2)) {
    if (left % 2 === 1) moved = times(zeros, moved);
    zeros = twice(zeros);
  }
  return (moved ^ second) >>> 0;
}

const ADLER = 65_521;

function combineAdler(first: number, second: number, size: number): number {
  const [a1, b1, a2, b2] = [first & 0xffff, first >>> 16, second & 0xffff, second >>> 16];
  const a = (a1 + a2 - 1 + ADLER) % ADLER;
  const b = (b1 + b2 + (size % ADLER) * (a1 - 1 + ADLER)) % ADLER;
  return b * 0x10000 + a;
}

/** In front of what md5_update/2 was given so far: the context is a binary of ours. */
const CONTEXT = new TextEncoder().encode("nodebook md5 of: ");

function given(context: Term): Uint8Array {
  if (!(context instanceof Bin)) throw badarg();
  const data = context.bytes;
  if (CONTEXT.some((byte, i) => data[i] !== byte)) throw badarg();
  return data;
}

function table(): NativeTable {
  return {
    "md5/1": (t: Term) => new Bin(md5(bytes(t))),
    "md5_init/0": () => new Bin(CONTEXT),
    "md5_update/2": (context: Term, t: Term) => new Bin(joinBytes([given(context), bytes(t)])),
    "md5_final/1": (context: Term) => new Bin(md5(given(context).subarray(CONTEXT.length))),
    "crc32/1": (t: Term) => crc32(bytes(t)),
    "crc32/2": (before: Term, t: Term) => crc32(bytes(t), sum(before)),
    "crc32_combine/3": (first: Term, second: Term, size: Term) => combineCrc(sum(first), sum(second), sizeOf(size)),
    "adler32_combine/3": (first: Term, second: Term, size: Term) => combineAdler(sum(first), sum(second), sizeOf(size)),
    "adler32/1": (t: Term) => adler32(bytes(t)),
    "adler32/2": (before: Term, t: Term) => adler32(bytes(t), sum(before)),
  };
}

export const erlangChecksums: NativeModule = { module: "erlang", table };
