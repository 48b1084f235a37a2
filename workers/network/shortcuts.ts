// The switch's side of shortcuts: which connections may go past it. Allowed while no wire has a fault, nobody observes and
// the clock runs at full speed; when that ends every connection comes back, and only then is the network changed.

import type { Wire } from "./types.ts";

/** Makes the two ends of a pipe between the threads behind two wires. */
export type MakePipe = (a: Wire, b: Wire) => readonly [unknown, unknown];

type Patched = { readonly wires: readonly [Wire, Wire]; readonly away: Set<Wire>; open: boolean };

export class Shortcuts {
  readonly #make: MakePipe;
  readonly #patched = new Map<string, Patched>();
  #allowed = false;
  #settled: (() => void)[] = [];
  constructor(make: MakePipe) {
    this.#make = make;
  }

  /** A connection is up. Both wires must lead to other threads. */
  add(conn: string, wires: readonly [Wire, Wire]): void {
    if (this.#patched.has(conn) || wires[0] === wires[1] || !wires.every((w) => w.far === true)) return;
    this.#patched.set(conn, { wires, away: new Set(), open: false });
    if (this.#allowed) this.#open(conn, true);
  }

  /** It is over. */
  remove(conn: string): void {
    if (this.#patched.delete(conn)) this.#check();
  }

  /** One side is silent for good, and nobody tells the other: that one sends by the switch again. */
  abandon(conn: string): void {
    for (const wire of this.#patched.get(conn)?.wires ?? []) wire.post({ kind: "relay", conn });
    this.remove(conn);
  }

  /** Shortcuts may be taken from now on, or not. */
  allow(allowed: boolean): void {
    if (this.#allowed === allowed) return;
    this.#allowed = allowed;
    for (const [conn, patched] of this.#patched) {
      if (allowed) this.#open(conn, !patched.open);
      else {
        for (const wire of patched.wires) {
          patched.away.add(wire);
          wire.post({ kind: "relay", conn });
        }
      }
    }
  }

  #open(conn: string, first: boolean): void {
    const patched = this.#patched.get(conn) as Patched;
    const [a, b] = patched.wires;
    const ends = first ? this.#make(a, b) : [];
    patched.open = true;
    a.post({ kind: "direct", conn, ...(first ? { pipe: ends[0] } : {}) });
    b.post({ kind: "direct", conn, ...(first ? { pipe: ends[1] } : {}) });
  }

  /** A side sends by the switch again. */
  relayed(conn: string, wire: Wire): void {
    this.#patched.get(conn)?.away.delete(wire);
    this.#check();
  }

  /** Calls back when nothing goes past the switch any more: at once, or when the last side has come back. */
  settle(done: () => void): void {
    this.#settled.push(done);
    this.#check();
  }

  #check(): void {
    if (this.#settled.length === 0) return;
    for (const { away } of this.#patched.values()) if (away.size > 0) return;
    const settled = this.#settled;
    this.#settled = [];
    for (const done of settled) done();
  }
}
