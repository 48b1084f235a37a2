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
    "adler32/1": (t: Term) => adler32(bytes(t)),
    "adler32/2": (before: Term, t: Term) => adler32(bytes(t), sum(before)),
  };
}

export const erlangChecksums: NativeModule = { module: "erlang", table };
