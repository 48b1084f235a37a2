// The external term format, writing: terms in, bytes out. Specification: "Erlang External Term Format", OTP 27. Local pids,
// references and functions are written with the node's name and creation. Bytes are read by etf-reader.ts.

import { type Atom, atomTerm, isAtom } from "./atom.ts";
import { atomBytes } from "./atom-bytes.ts";
import { TMap } from "./map.ts";
import { Big, Bin, Cons, EMPTY, Float, Fun, Pid, Port, Ref, type Term } from "./term.ts";

/** Whose terms these are: the name and creation that stand for local pids in bytes. */
export type Identity = { readonly local: Atom; readonly node: Atom; readonly creation: number };

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
    const { length } = data;
    this.#room(length);
    // for a few bytes a loop is faster than a call of the engine
    if (length > 24) this.#buf.set(data, this.#at);
    else for (let i = 0; i < length; i++) this.#buf[this.#at + i] = data[i] as number;
    this.#at += length;
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
  /** Forgets what there is, and leaves room for a head. */
  begin(head: number): void {
    if (this.#buf.length > KEPT) {
      this.#buf = new Uint8Array(256);
      this.#view = new DataView(this.#buf.buffer);
    }
    this.#at = head;
  }
  /** The bytes so far, until the next begin. */
  done(): Uint8Array<ArrayBuffer> {
    return this.#buf.subarray(0, this.#at);
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

/** Writes a short list of bytes as such; false where it is none. */
function writeBytes(w: Writer, t: Cons): boolean {
  const bytes: number[] = [];
  let at: Term = t;
  for (; at instanceof Cons; at = at.t) {
    const { h } = at;
    if (typeof h !== "number" || h < 0 || h > 255 || bytes.length === 65535) return false;
    bytes.push(h);
  }
  if (at !== EMPTY) return false;
  w.u8(107);
  w.u16(bytes.length);
  w.bytes(Uint8Array.from(bytes));
  return true;
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
    if (writeBytes(w, t)) return;
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

/** The term as bytes, with the version byte 131 in front. */
export function encodeTerm(t: Term, me: Identity): Uint8Array<ArrayBuffer> {
  return encodeTerms([t], me, { head: 0, bare: false }).slice();
}

/**
 * Terms one after the other, each with its version byte unless `bare`, behind `head` bytes that the caller fills in. The
 * bytes are the caller's until the next terms are written.
 */
export function encodeTerms(
  terms: readonly Term[],
  me: Identity,
  { head, bare }: { readonly head: number; readonly bare: boolean },
): Uint8Array<ArrayBuffer> {
  writer.begin(head);
  for (const t of terms) {
    if (!bare) writer.u8(131);
    write(writer, t, me);
  }
  return writer.done();
}
