// :nodebook_base, the loops of Base and :base64. In: bytes and an alphabet of 16, 32 or 64 characters. Out: the other form, or
// why there is none. Specification: RFC 4648.

import type { NativeModule, NativeTable } from "../beam/native-api.ts";
import { badarg } from "../beam/raise.ts";
import { atom } from "../terms/atom.ts";
import { Bin, type Term } from "../terms/term.ts";

const PAD = 61;
const INCORRECT = atom("incorrect_padding");

function bytesOf(t: Term): Uint8Array {
  if (!(t instanceof Bin) || t.tail !== 0) throw badarg();
  return t.bytes;
}

/** Bits per character: 4, 5 or 6. */
const bitsOf = (alphabet: Uint8Array): number => Math.log2(alphabet.length);

/** Characters of a group that stands for whole bytes: 2, 8 or 4. */
const groupOf = (bits: number): number => (bits === 4 ? 2 : bits === 5 ? 8 : 4);

function encode(data: Term, letters: Term, padded: Term): Term {
  const bytes = bytesOf(data);
  const alphabet = bytesOf(letters);
  const bits = bitsOf(alphabet);
  const group = groupOf(bits);
  const plain = Math.ceil((bytes.length * 8) / bits);
  const out = new Uint8Array(padded === true ? Math.ceil(plain / group) * group : plain).fill(PAD);
  let held = 0;
  let count = 0;
  let at = 0;
  for (const byte of bytes) {
    held = (held << 8) | byte;
    count += 8;
    while (count >= bits) {
      count -= bits;
      out[at++] = alphabet[(held >> count) & (alphabet.length - 1)] as number;
    }
    held &= (1 << count) - 1;
  }
  if (count > 0) out[at] = alphabet[(held << (bits - count)) & (alphabet.length - 1)] as number;
  return new Bin(out);
}

const tables = new Map<string, Int8Array>();

/** The value of each byte, -1 for those that are no character of the alphabet; `both`: letters of either case count. */
function tableOf(alphabet: Uint8Array, both: boolean): Int8Array {
  const key = `${both} ${alphabet.join(" ")}`;
  let table = tables.get(key);
  if (table === undefined) {
    table = new Int8Array(256).fill(-1);
    alphabet.forEach((c, i) => {
      (table as Int8Array)[c] = i;
      if (both && c >= 65 && c <= 90) (table as Int8Array)[c + 32] = i;
      if (both && c >= 97 && c <= 122) (table as Int8Array)[c - 32] = i;
    });
    tables.set(key, table);
  }
  return table;
}

/** The bytes; `{:bad, byte}` for a byte outside of the alphabet; `:incorrect_padding`. */
function decode(data: Term, letters: Term, both: Term, padded: Term): Term {
  const bytes = bytesOf(data);
  const alphabet = bytesOf(letters);
  const bits = bitsOf(alphabet);
  const group = groupOf(bits);
  const table = tableOf(alphabet, both === true);
  const whole = bytes.length === 0 ? 0 : Math.floor((bytes.length - 1) / group) * group;
  const rest = bytes.length - whole;
  // the last group may be padded, or short when padding is not wanted
  let kept = rest;
  if (rest === group) while (kept > 0 && bytes[whole + kept - 1] === PAD) kept--;
  const fits = (n: number): boolean => (n * bits) % 8 < bits && n > 0;
  const padding = rest > 0 && rest < group && (padded === true || !fits(rest));
  if (rest === group && !fits(kept)) kept = rest;
  // where the end is wrong, only the blocks of eight before it are looked at
  const end = padding ? Math.floor((bytes.length - 1) / 8) * 8 : whole + kept;
  const out = new Uint8Array(Math.floor((end * bits) / 8));
  let held = 0;
  let count = 0;
  let at = 0;
  for (let i = 0; i < end; i++) {
    const value = table[bytes[i] as number] as number;
    if (value < 0) return [atom("bad"), bytes[i] as number];
    held = (held << bits) | value;
    count += bits;
    if (count >= 8) {
      count -= 8;
      out[at++] = held >> count;
      held &= (1 << count) - 1;
    }
  }
  return padding ? INCORRECT : new Bin(out);
}

function table(): NativeTable {
  return { "encode/3": encode, "decode/4": decode };
}

export const nodebookBase: NativeModule = { module: "nodebook_base", table };
