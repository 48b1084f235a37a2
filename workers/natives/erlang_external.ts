// `term_to_binary`, `binary_to_term` and their kin: options as OTP takes them, around terms/etf.ts. Packed terms are packed by
// fflate, whose bytes may differ from zlib's; they unpack the same.

import { zlibSync } from "fflate";
import { identityOf } from "../beam/identity.ts";
import type { NativeModule, NativeTable } from "../beam/native-api.ts";
import { badarg, bifError, missing, raiseError } from "../beam/raise.ts";
import type { Vm } from "../beam/vm.ts";
import { joinBytes } from "../contract/bytes.ts";
import { atom, isAtom } from "../terms/atom.ts";
import { encodeTerm } from "../terms/etf.ts";
import { BadTerm, decodeTerm, type FunCodec } from "../terms/etf-reader.ts";
import { Bin, Fun, list, listToArray, type Term } from "../terms/term.ts";
import { compilerOf } from "./compiler.ts";
import { DataError, Inflater } from "./zlib_inflate.ts";

const VERSION = 131;
const PACKED = 80;

/** How functions that come as bytes get their code back on a node. */
export function funCodec(vm: Vm): FunCodec {
  return {
    external: (module, name, arity) => vm.externalFun(module.name, name, arity),
    local: (info, arity, env) => {
      // made anew it is still the one that was sent
      if (info.quoted !== undefined) return new Fun(compilerOf(vm).functionFrom(info.quoted, env).f, arity, info, env);
      const find =
        info.foreign === undefined ? (vm.code.loaded(info.module.name) ?? vm.code.ensure(info.module.name)) : undefined;
      const made = find?.makers[info.index]?.(...env);
      if (made !== undefined) return made;
      // its code is not here: it can be kept and sent on
      const carried: Fun = new Fun(
        () => {
          throw raiseError([atom("badfun"), carried]);
        },
        arity,
        info,
        env,
      );
      return carried;
    },
  };
}

type Level = 0 | 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8 | 9;

/** The level of compression that options ask for, or null for none; undefined when there is one that OTP has not. */
function levelOf(options: readonly Term[]): Level | null | undefined {
  let level: Level | null = null;
  for (const option of options) {
    const [key, value] = Array.isArray(option) ? option : [option, undefined];
    const name = isAtom(key) ? String(key) : "";
    if (name === "compressed" && value === undefined) level = 6;
    else if (name === "compressed" && typeof value === "number" && value >= 0 && value <= 9) level = value as Level;
    else if (name === "minor_version" && (value === 0 || value === 1)) throw missing(`minor_version: ${value}`);
    else if (name === "minor_version" && value === 2) continue;
    else if ((name !== "deterministic" && name !== "local") || value !== undefined) return undefined;
  }
  return level;
}

/** The term's bytes, packed when that makes them fewer. */
function packed(plain: Uint8Array<ArrayBuffer>, level: Level | null): Uint8Array<ArrayBuffer> {
  if (level === null || level === 0) return plain;
  const data = zlibSync(plain.subarray(1), { level });
  if (data.length + 6 >= plain.length) return plain;
  const head = new Uint8Array([VERSION, PACKED, 0, 0, 0, 0]);
  new DataView(head.buffer).setUint32(2, plain.length - 1);
  return joinBytes([head, data]);
}

/** A packed term's bytes as they were, and where the packed ones end. Throws {@link BadTerm}. */
function unpacked(data: Uint8Array): { plain: Uint8Array; end: number } {
  if (data.length < 6) throw new BadTerm("too short");
  const size = new DataView(data.buffer, data.byteOffset).getUint32(2);
  try {
    const inflater = new Inflater("zlib");
    const plain = inflater.feed(data.subarray(6));
    if (!inflater.finished || plain.length !== size) throw new BadTerm("packed term of another size");
    return { plain, end: data.length - inflater.rest.length };
  } catch (error) {
    if (error instanceof DataError) throw new BadTerm("packed term that cannot be unpacked");
    throw error;
  }
}

function table(vm: Vm): NativeTable {
  const encode = (name: string, t: Term, options?: Term): Uint8Array<ArrayBuffer> => {
    const plain = encodeTerm(t, identityOf(vm));
    if (options === undefined) return plain;
    const all = listToArray(options);
    const level = all === undefined ? undefined : levelOf(all);
    if (level === undefined) throw bifError(atom("badarg"), "erlang", name, [t, options]);
    return packed(plain, level);
  };
  const decode = (b: Term, safe = false): { term: Term; end: number } => {
    if (!(b instanceof Bin) || b.tail !== 0) throw badarg();
    try {
      const { bytes } = b;
      if (bytes[0] !== VERSION || bytes[1] !== PACKED) return decodeTerm(bytes, identityOf(vm), funCodec(vm), { safe });
      const { plain, end } = unpacked(bytes);
      return { term: decodeTerm(plain, identityOf(vm), funCodec(vm), { safe, bare: true }).term, end };
    } catch (error) {
      if (error instanceof BadTerm) throw badarg();
      throw error;
    }
  };
  return {
    "term_to_binary/1": (t: Term) => new Bin(encode("term_to_binary", t)),
    "term_to_binary/2": (t: Term, options: Term) => new Bin(encode("term_to_binary", t, options)),
    "term_to_iovec/1": (t: Term) => list([new Bin(encode("term_to_iovec", t))]),
    "term_to_iovec/2": (t: Term, options: Term) => list([new Bin(encode("term_to_iovec", t, options))]),
    "external_size/1": (t: Term) => encode("external_size", t).length,
    "external_size/2": (t: Term, options: Term) => encode("external_size", t, options).length,
    "binary_to_term/1": (b: Term) => decode(b).term,
    "binary_to_term/2": (b: Term, options: Term) => {
      const known: Term[] = [atom("safe"), atom("used")];
      const all = listToArray(options);
      if (all === undefined || !all.every((option) => known.includes(option))) throw badarg();
      const { term, end } = decode(b, all.includes(atom("safe")));
      return all.includes(atom("used")) ? [term, end] : term;
    },
  };
}

export const erlangExternal: NativeModule = { module: "erlang", table };
