// The living processes of a node by the number of their pid: an array that is a hash table. A JavaScript Map would do, but
// processes come and go: it makes its table anew again and again, each old one refers to the next, and once the first of them
// is among the old objects, all processes in all of them live until the next full collection.

import type { Process } from "./process.ts";

export class ProcessTable {
  /** a power of two slots, at most half of them taken; a process is in the first free one from its home on */
  #slots: (Process | null)[] = new Array(256).fill(null);
  #numbers = new Float64Array(256);
  /** 32 less the power */
  #shift = 24;
  #size = 0;

  get size(): number {
    return this.#size;
  }

  /** Numbers in a row are far from each other: whoever goes leaves no long row behind that would have to move up. */
  #home(number: number): number {
    return Math.imul(number, 0x9e3779b1) >>> this.#shift;
  }

  get(number: number): Process | undefined {
    const slots = this.#slots;
    const mask = slots.length - 1;
    for (let i = this.#home(number); ; i = (i + 1) & mask) {
      const process = slots[i] as Process | null;
      if (process === null) return undefined;
      if (this.#numbers[i] === number) return process;
    }
  }

  /** Takes in a process whose number none has had. */
  add(number: number, process: Process): void {
    if (++this.#size * 2 > this.#slots.length) this.#grow();
    this.#put(number, process);
  }

  #put(number: number, process: Process): void {
    const slots = this.#slots;
    const mask = slots.length - 1;
    let i = this.#home(number);
    while (slots[i] !== null) i = (i + 1) & mask;
    slots[i] = process;
    this.#numbers[i] = number;
  }

  delete(number: number): void {
    const slots = this.#slots;
    const numbers = this.#numbers;
    const mask = slots.length - 1;
    let free = this.#home(number);
    while (slots[free] !== null && numbers[free] !== number) free = (free + 1) & mask;
    if (slots[free] === null) return;
    this.#size--;
    // those behind that are not in their own slot move up
    for (let i = (free + 1) & mask; slots[i] !== null; i = (i + 1) & mask) {
      const home = this.#home(numbers[i] as number);
      if (((i - home) & mask) < ((i - free) & mask)) continue;
      slots[free] = slots[i] as Process;
      numbers[free] = numbers[i] as number;
      free = i;
    }
    slots[free] = null;
  }

  /** In the order in which they were started; a copy. */
  all(): Process[] {
    const numbers = this.#numbers;
    const taken = [...this.#slots.keys()].filter((i) => this.#slots[i] !== null);
    taken.sort((a, b) => (numbers[a] as number) - (numbers[b] as number));
    return taken.map((i) => this.#slots[i] as Process);
  }

  #grow(): void {
    const numbers = this.#numbers;
    const slots = this.#slots;
    this.#shift--;
    this.#numbers = new Float64Array(slots.length * 2);
    this.#slots = new Array(slots.length * 2).fill(null);
    slots.forEach((process, i) => {
      if (process !== null) this.#put(numbers[i] as number, process);
    });
  }
}
