// What is wrong with the wires of a lab: cuts in either direction, delay with jitter, loss, duplication. Asked by the
// switch for each frame; a name is that of a card or of a host, which then means all of the host's cards.

import type { Card } from "./types.ts";

/** How a wire behaves. Times in milliseconds; loss and duplication are chances from 0 to 1. */
export type WireQuality = {
  readonly delay: number;
  /** up to this much is added to the delay, by chance */
  readonly jitter: number;
  readonly loss: number;
  /** datagrams only: TCP sorts doubled segments out */
  readonly duplication: number;
};

const PERFECT: WireQuality = { delay: 0, jitter: 0, loss: 0, duplication: 0 };

type Pair = { readonly from: string; readonly to: string };

/** The faults of a network. Changing one is told to `changed`, so that what a cut held back can go on. */
export class Faults {
  #cuts: Pair[] = [];
  #wires: (Pair & { quality: WireQuality })[] = [];
  readonly #hosts = new Map<string, WireQuality>();
  readonly #changed: () => void;
  constructor(changed: () => void) {
    this.#changed = changed;
  }

  /** Whether anything is wrong at all: when not, nobody needs to ask further. */
  get any(): boolean {
    return this.#cuts.length > 0 || this.#wires.length > 0 || this.#hosts.size > 0;
  }

  /** Cuts the wire between two, or one direction of it. */
  cut(from: string, to: string, both = true): void {
    this.#heal(from, to);
    this.#cuts.push({ from, to });
    if (both) this.#heal(to, from);
    if (both) this.#cuts.push({ from: to, to: from });
  }

  /** Only members of the same group reach each other; who is in no group reaches all. */
  split(groups: readonly (readonly string[])[]): void {
    groups.forEach((group, i) => {
      for (const other of groups.slice(i + 1)) for (const a of group) for (const b of other) this.cut(a, b);
    });
  }

  /** Mends the cuts between two, of one, or all of them. Delay and loss stay. */
  heal(one?: string, other?: string): void {
    if (one === undefined) this.#cuts = [];
    else if (other === undefined) this.#cuts = this.#cuts.filter((c) => c.from !== one && c.to !== one);
    else {
      this.#heal(one, other);
      this.#heal(other, one);
    }
    this.#changed();
  }

  #heal(from: string, to: string): void {
    this.#cuts = this.#cuts.filter((c) => c.from !== from || c.to !== to);
  }

  /** Sets how the wire between two behaves, in both directions or in one. What is not given is perfect. */
  wire(from: string, to: string, quality: Partial<WireQuality>, both = true): void {
    const same = (w: Pair, a: string, b: string): boolean => w.from === a && w.to === b;
    this.#wires = this.#wires.filter((w) => !same(w, from, to) && !(both && same(w, to, from)));
    const wanted = { ...PERFECT, ...quality };
    if (!isPerfect(wanted)) {
      this.#wires.push({ from, to, quality: wanted });
      if (both) this.#wires.push({ from: to, to: from, quality: wanted });
    }
    this.#changed();
  }

  /** Sets how everything to and from a card or a host behaves. */
  host(name: string, quality: Partial<WireQuality>): void {
    const wanted = { ...PERFECT, ...quality };
    if (isPerfect(wanted)) this.#hosts.delete(name);
    else this.#hosts.set(name, wanted);
    this.#changed();
  }

  /** Somebody is no more: so are the faults of its wires. */
  forget(name: string): void {
    const isOther = (pair: Pair): boolean => pair.from !== name && pair.to !== name;
    this.#cuts = this.#cuts.filter(isOther);
    this.#wires = this.#wires.filter(isOther);
    this.#hosts.delete(name);
    this.#changed();
  }

  /** No faults any more. */
  clear(): void {
    this.#wires = [];
    this.#hosts.clear();
    this.heal();
  }

  isCut(from: Card, to: Card): boolean {
    return this.#cuts.some((c) => between(c, from, to));
  }

  /** The wire between two cards: its own quality on top of what their hosts have. */
  quality(from: Card, to: Card): WireQuality {
    if (this.#wires.length === 0 && this.#hosts.size === 0) return PERFECT;
    const all = this.#wires.filter((w) => between(w, from, to)).map((w) => w.quality);
    if (from.host !== to.host) {
      for (const name of new Set([from.card, from.host, to.card, to.host])) {
        const quality = this.#hosts.get(name);
        if (quality !== undefined) all.push(quality);
      }
    }
    return all.reduce(
      (a, b) => ({
        delay: a.delay + b.delay,
        jitter: a.jitter + b.jitter,
        loss: 1 - (1 - a.loss) * (1 - b.loss),
        duplication: 1 - (1 - a.duplication) * (1 - b.duplication),
      }),
      PERFECT,
    );
  }

  /** The faults as they stand, for who shows them. */
  list(): {
    readonly cuts: readonly Pair[];
    readonly wires: readonly (Pair & { readonly quality: WireQuality })[];
    readonly hosts: readonly { readonly name: string; readonly quality: WireQuality }[];
  } {
    return {
      cuts: [...this.#cuts],
      wires: [...this.#wires],
      hosts: [...this.#hosts].map(([name, quality]) => ({ name, quality })),
    };
  }
}

function isPerfect(q: WireQuality): boolean {
  return q.delay === 0 && q.jitter === 0 && q.loss === 0 && q.duplication === 0;
}

function between(pair: Pair, from: Card, to: Card): boolean {
  return (pair.from === from.card || pair.from === from.host) && (pair.to === to.card || pair.to === to.host);
}
