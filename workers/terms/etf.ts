// The external term format: terms ⇄ bytes. Specification: "Erlang External Term Format", OTP 27. Local pids, references
// and functions are written with the node's name and creation and read back as local ones.

import { type Atom, atom, atomName, atomTerm, isAtom } from "./atom.ts";
import { atomAt, atomBytes } from "./atom-bytes.ts";
import { EMPTY_MAP, TMap } from "./map.ts";
import { Big, Bin, big, Cons, EMPTY, Float, Fun, type FunInfo, list, Pid, Port, Ref, type Term } from "./term.ts";

/** Whose terms these are: the name and creation that stand for local pids in bytes. */
export type Identity = { readonly local: Atom; readonly node: Atom; readonly creation: number };

/** How functions get their code back; `module.name` of an external one, or the parts of a local one. */
export type FunCodec = {
  external(module: Atom, name: string, arity: number): Fun;
  local(info: FunInfo, arity: number, env: readonly Term[]): Fun;
};

/** A buffer larger than that is given up after use. */
const KEPT = 1 << 20;

class Writer {
  #buf = new Uint8Array(256);
  #view = new DataView(this.#buf.buffer);
  #at = 0;
  #room(n: number): void {
    if (this.#at + n <= this.#buf.length) return;
    const larger = new Uint8Array(Math.max(this.#buf.length * 2, this.#at + n));
    larger.set(this.#buf);
    this.#buf = larger;
    this.#view = new DataView(larger.buffer);
  }
  u8(n: number): void {
    this.#room(1);
    this.#buf[this.#at++] = n;
  }
  u16(n: number): void {
    this.#room(2);
    this.#view.setUint16(this.#at, n);
    this.#at += 2;
  }
  u32(n: number): void {
    this.#room(4);
    this.#view.setUint32(this.#at, n >>> 0);
    this.#at += 4;
  }
  f64(n: number): void {
    this.#room(8);
    this.#view.setFloat64(this.#at, n);
    this.#at += 8;
  }
  bytes(data: Uint8Array): void {
    this.#room(data.length);
    this.#buf.set(data, this.#at);
    this.#at += data.length;
  }
  atom(a: Atom | boolean): void {
    const data = atomBytes(a);
    if (data.length < 256) {
      this.u8(119);
      this.u8(data.length);
    } else {
      this.u8(118);
      this.u16(data.length);
    }
    this.bytes(data);
  }
  get length(): number {
    return this.#at;
  }
  patch32(at: number, n: number): void {
    this.#view.setUint32(at, n);
  }
  /** Forgets what a term that could not be written has left. */
  begin(): void {
    this.#at = 0;
  }
  /** The bytes so far. */
  done(): Uint8Array<ArrayBuffer> {
    const out = this.#buf.slice(0, this.#at) as Uint8Array<ArrayBuffer>;
    if (this.#buf.length > KEPT) {
      this.#buf = new Uint8Array(256);
      this.#view = new DataView(this.#buf.buffer);
    }
    return out;
  }
}

function writeBig(w: Writer, v: bigint): void {
  const magnitude = v < 0n ? -v : v;
  const bytes: number[] = [];
  for (let n = magnitude; n > 0n; n >>= 8n) bytes.push(Number(n & 255n));
  if (bytes.length < 256) {
    w.u8(110);
    w.u8(bytes.length);
  } else {
    w.u8(111);
    w.u32(bytes.length);
  }
  w.u8(v < 0n ? 1 : 0);
  w.bytes(new Uint8Array(bytes));
}

function write(w: Writer, t: Term, me: Identity): void {
  const node = (n: Atom): Atom => (n === me.local ? me.node : n);
  const creation = (n: Atom, c: number): number => (n === me.local ? me.creation : c);
  if (typeof t === "number") {
    if (t >= 0 && t < 256) {
      w.u8(97);
      w.u8(t);
    } else if (t >= -2147483648 && t <= 2147483647) {
      w.u8(98);
      w.u32(t);
    } else writeBig(w, BigInt(t));
  } else if (isAtom(t)) w.atom(t);
  else if (t instanceof Big) writeBig(w, t.v);
  else if (t instanceof Float) {
    w.u8(70);
    w.f64(t.v);
  } else if (t instanceof Bin) {
    if (t.tail === 0) {
      w.u8(109);
      w.u32(t.len);
      w.bytes(t.bytes);
    } else {
      w.u8(77);
      w.u32(t.len + 1);
      w.u8(t.tail);
      w.bytes(t.buf.subarray(t.off, t.off + t.len + 1));
    }
  } else if (Array.isArray(t)) {
    if (t.length < 256) {
      w.u8(104);
      w.u8(t.length);
    } else {
      w.u8(105);
      w.u32(t.length);
    }
    for (const x of t) write(w, x, me);
  } else if (t === EMPTY) w.u8(106);
  else if (t instanceof Cons) {
    w.u8(108);
    const at = w.length;
    w.u32(0);
    let n = 0;
    let cell: Term = t;
    while (cell instanceof Cons) {
      write(w, cell.h, me);
      n++;
      cell = cell.t;
    }
    w.patch32(at, n);
    write(w, cell, me);
  } else if (t instanceof TMap) {
    w.u8(116);
    w.u32(t.size);
    t.each((k, v) => {
      write(w, k, me);
      write(w, v, me);
    });
  } else if (t instanceof Pid) {
    w.u8(88);
    w.atom(node(t.node));
    w.u32(t.id);
    w.u32(t.serial);
    w.u32(creation(t.node, t.creation));
  } else if (t instanceof Ref) {
    w.u8(90);
    w.u16(t.ids.length);
    w.atom(node(t.node));
    w.u32(creation(t.node, t.creation));
    for (const id of t.ids) w.u32(id);
  } else if (t instanceof Port) {
    w.u8(89);
    w.atom(node(t.node));
    w.u32(t.id);
    w.u32(creation(t.node, t.creation));
  } else if (t instanceof Fun) writeFun(w, t, me);
}

/** Where a fun of OTP has the digest of its module: ours have none. */
const OURS = new Uint8Array(16);

function writeFun(w: Writer, f: Fun, me: Identity): void {
  if (f.info.external) {
    w.u8(113);
    w.atom(f.info.module);
    w.atom(atomTerm(f.info.name));
    write(w, f.arity, me);
    return;
  }
  w.u8(112);
  const at = w.length;
  w.u32(0);
  w.u8(f.arity);
  w.bytes(f.info.foreign ?? OURS);
  w.u32(f.info.index);
  // an evaluated function travels as its expanded source
  const quoted = f.info.quoted;
  // its name goes first among what it closes over: the format has no place for it
  const env = [
    ...(f.info.foreign !== undefined ? [] : [Bin.of(f.info.name)]),
    ...(quoted === undefined ? [] : [quoted]),
    ...f.env,
  ];
  w.u32(env.length);
  w.atom(f.info.module);
  write(w, f.info.index, me);
  write(w, f.info.uniq, me);
  write(w, new Pid(me.local, 0, 0, 0), me);
  for (const x of env) write(w, x, me);
  w.patch32(at, w.length - at);
}

// one for all: to write a term runs no code that writes another
const writer = new Writer();

/** The term as bytes, with the version byte 131 in front unless `bare`. */
export function encodeTerm(t: Term, me: Identity, bare = false): Uint8Array<ArrayBuffer> {
  if (bare) {
    writer.begin();
    write(writer, t, me);
    return writer.done();
  }
  return encodeTerms([t], me, 0);
}

/** Terms one after the other, each with its version byte, behind `head` bytes that the caller fills in. */
export function encodeTerms(terms: readonly Term[], me: Identity, head: number): Uint8Array<ArrayBuffer> {
  writer.begin();
  for (let i = 0; i < head; i++) writer.u8(0);
  for (const t of terms) {
    writer.u8(131);
    write(writer, t, me);
  }
  return writer.done();
}

/** Bytes that are no term. */
export class BadTerm extends Error {}

class Reader {
  readonly #buf: Uint8Array;
  readonly #view: DataView;
  at: number;
  readonly #me: Identity;
  readonly #funs: FunCodec | null;
  /** atoms must exist already */
  readonly safe: boolean;
  constructor(buf: Uint8Array, at: number, me: Identity, funs: FunCodec | null, safe: boolean) {
    this.#buf = buf;
    this.#view = new DataView(buf.buffer, buf.byteOffset, buf.byteLength);
    this.at = at;
    this.#me = me;
    this.#funs = funs;
    this.safe = safe;
  }
  #need(n: number): number {
    if (this.at + n > this.#buf.length) throw new BadTerm("too short");
    const at = this.at;
    this.at += n;
    return at;
  }
  u8(): number {
    return this.#view.getUint8(this.#need(1));
  }
  u16(): number {
    return this.#view.getUint16(this.#need(2));
  }
  u32(): number {
    return this.#view.getUint32(this.#need(4));
  }
  bytes(n: number): Uint8Array {
    const at = this.#need(n);
    return this.#buf.slice(at, at + n);
  }
  #latin1(n: number): string {
    return Array.from(this.bytes(n), (b) => String.fromCharCode(b)).join("");
  }
  #name(n: number): Atom | boolean {
    return atomAt(this.#buf, this.#need(n), n);
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
        return new Float(this.#view.getFloat64(this.#need(8)));
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
        return atomTerm(this.#latin1(this.u8()));
      case 100:
        return atomTerm(this.#latin1(this.u16()));
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

/** Reads one term at `at`; answers it and where it ends. Throws {@link BadTerm}. */
export function decodeTerm(
  data: Uint8Array,
  me: Identity,
  funs: FunCodec | null,
  options: { at?: number; bare?: boolean; safe?: boolean } = {},
): { term: Term; end: number } {
  const reader = new Reader(data, options.at ?? 0, me, funs, options.safe ?? false);
  if (options.bare !== true && reader.u8() !== 131) throw new BadTerm("no version byte");
  const term = reader.term();
  return { term, end: reader.at };
}
