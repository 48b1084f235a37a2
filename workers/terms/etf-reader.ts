// The external term format, reading: bytes in, terms out. Specification: "Erlang External Term Format", OTP 27. What has
// this node's name and creation becomes local again. Terms are written by etf.ts.

import { type Atom, atom, atomExists, atomName, atomTerm, isAtom } from "./atom.ts";
import { atomAt } from "./atom-bytes.ts";
import type { Identity } from "./etf.ts";
import { EMPTY_MAP } from "./map.ts";
import { Bin, big, EMPTY, Float, type Fun, type FunInfo, list, Pid, Port, Ref, type Term } from "./term.ts";

/** How functions get their code back; `module.name` of an external one, or the parts of a local one. */
export type FunCodec = {
  external(module: Atom, name: string, arity: number): Fun;
  local(info: FunInfo, arity: number, env: readonly Term[]): Fun;
};

const decoder = new TextDecoder();

/** Bytes that are no term. */
export class BadTerm extends Error {}

class Reader {
  readonly #buf: Uint8Array;
  at: number;
  readonly #me: Identity;
  readonly #funs: FunCodec | null;
  readonly #safe: boolean;
  constructor(buf: Uint8Array, at: number, me: Identity, funs: FunCodec | null, safe: boolean) {
    this.#buf = buf;
    this.at = at;
    this.#me = me;
    this.#funs = funs;
    this.#safe = safe;
  }
  #need(n: number): number {
    if (this.at + n > this.#buf.length) throw new BadTerm("too short");
    const at = this.at;
    this.at += n;
    return at;
  }
  u8(): number {
    return this.#buf[this.#need(1)] as number;
  }
  u16(): number {
    return this.u8() * 256 + this.u8();
  }
  u32(): number {
    const at = this.#need(4);
    const byte = (i: number): number => this.#buf[at + i] as number;
    return ((byte(0) << 24) | (byte(1) << 16) | (byte(2) << 8) | byte(3)) >>> 0;
  }
  #f64(): number {
    return new DataView(this.#buf.buffer, this.#buf.byteOffset + this.#need(8)).getFloat64(0);
  }
  bytes(n: number): Uint8Array {
    const at = this.#need(n);
    return this.#buf.slice(at, at + n);
  }
  #latin1(n: number): string {
    return Array.from(this.bytes(n), (b) => String.fromCharCode(b)).join("");
  }
  #name(n: number): Atom | boolean {
    const at = this.#need(n);
    return this.#safe ? this.#known(decoder.decode(this.#buf.subarray(at, at + n))) : atomAt(this.#buf, at, n);
  }
  #known(name: string): Atom | boolean {
    if (this.#safe && !atomExists(name)) throw new BadTerm("an atom that does not exist");
    return atomTerm(name);
  }
  #atomOf(): Atom {
    const t = this.term();
    if (!isAtom(t) || typeof t === "boolean") throw new BadTerm("an atom was expected");
    return t;
  }
  #home(node: Atom, creation: number): [Atom, number] {
    return node === this.#me.node && (creation === this.#me.creation || creation === 0)
      ? [this.#me.local, 0]
      : [node, creation];
  }
  #int(n: number): Term {
    const negative = this.u8() === 1;
    let v = 0n;
    const data = this.bytes(n);
    for (let i = n - 1; i >= 0; i--) v = (v << 8n) | BigInt(data[i] as number);
    return big(negative ? -v : v);
  }
  term(): Term {
    const tag = this.u8();
    switch (tag) {
      case 97:
        return this.u8();
      case 98:
        return this.u32() | 0;
      case 70:
        return new Float(this.#f64());
      case 99:
        return new Float(Number.parseFloat(this.#latin1(31).replace(/\0.*$/, "")));
      case 110:
        return this.#int(this.u8());
      case 111:
        return this.#int(this.u32());
      case 119:
        return this.#name(this.u8());
      case 118:
        return this.#name(this.u16());
      case 115:
        return this.#known(this.#latin1(this.u8()));
      case 100:
        return this.#known(this.#latin1(this.u16()));
      case 109:
        return new Bin(this.bytes(this.u32()));
      case 77: {
        const n = this.u32();
        const bits = this.u8();
        const data = this.bytes(n);
        return bits === 8 ? new Bin(data) : new Bin(data, 0, n - 1, bits);
      }
      case 104:
        return this.#many(this.u8());
      case 105:
        return this.#many(this.u32());
      case 106:
        return EMPTY;
      case 107:
        return list([...this.bytes(this.u16())]);
      case 108: {
        const items = this.#many(this.u32());
        return list(items, this.term());
      }
      case 116: {
        let out = EMPTY_MAP;
        for (let n = this.u32(); n > 0; n--) {
          const k = this.term();
          out = out.put(k, this.term());
        }
        return out;
      }
      case 88:
      case 103: {
        const node = this.#atomOf();
        const id = this.u32();
        const serial = this.u32();
        const [home, creation] = this.#home(node, tag === 88 ? this.u32() : this.u8());
        return new Pid(home, id, serial, creation);
      }
      case 90:
      case 114: {
        const n = this.u16();
        const node = this.#atomOf();
        const [home, creation] = this.#home(node, tag === 90 ? this.u32() : this.u8());
        const ids: number[] = [];
        for (let i = 0; i < n; i++) ids.push(this.u32());
        return new Ref(home, creation, ids);
      }
      case 89:
      case 102:
      case 120: {
        const node = this.#atomOf();
        const id = tag === 120 ? this.u32() * 2 ** 32 + this.u32() : this.u32();
        const [home, creation] = this.#home(node, tag === 102 ? this.u8() : this.u32());
        return new Port(home, id, creation);
      }
      case 113: {
        const module = this.#atomOf();
        const name = atomName(this.term() as Atom);
        const arity = this.term() as number;
        if (this.#funs === null) throw new BadTerm("a function cannot be read here");
        return this.#funs.external(module, name, arity);
      }
      case 112:
        return this.#fun();
      default:
        throw new BadTerm(`tag ${tag}`);
    }
  }
  #many(n: number): Term[] {
    const out: Term[] = [];
    for (let i = 0; i < n; i++) out.push(this.term());
    return out;
  }
  #fun(): Term {
    this.u32();
    const arity = this.u8();
    const code = this.bytes(16);
    const index = this.u32();
    const free = this.u32();
    const module = this.#atomOf();
    this.term();
    const uniq = this.term() as number;
    this.term();
    const env = this.#many(free);
    if (this.#funs === null) throw new BadTerm("a function cannot be read here");
    if (code.some((b) => b !== 0)) {
      const info: FunInfo = { module, name: "", index, uniq, external: false, foreign: code.slice() };
      return this.#funs.local(info, arity, env);
    }
    const name = env.shift();
    const text = name instanceof Bin ? (name.text ?? "") : "";
    const evaluated = module === atom("erl_eval");
    const info: FunInfo = evaluated
      ? { module, name: text, index, uniq, external: false, quoted: env.shift() as Term }
      : { module, name: text, index, uniq, external: false };
    return this.#funs.local(info, arity, env);
  }
}

/**
 * Reads one term at `at`, behind a version byte unless `bare`; answers it and where it ends. `safe`: atoms must exist
 * already. Throws {@link BadTerm}.
 */
export function decodeTerm(
  data: Uint8Array,
  me: Identity,
  funs: FunCodec | null,
  options: { readonly at?: number; readonly bare?: boolean; readonly safe?: boolean } = {},
): { term: Term; end: number } {
  const reader = new Reader(data, options.at ?? 0, me, funs, options.safe ?? false);
  if (options.bare !== true && reader.u8() !== 131) throw new BadTerm("no version byte");
  const term = reader.term();
  return { term, end: reader.at };
}
