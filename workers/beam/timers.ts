// Timers of one node: a binary heap by due time. The host wakes the node when the first one is due; time is the
// host's, so that it can be virtual.

/** A timer that has not fired; `fire` runs once. */
export class Timer {
  readonly at: number;
  readonly order: number;
  fire: (() => void) | null;
  constructor(at: number, order: number, fire: () => void) {
    this.at = at;
    this.order = order;
    this.fire = fire;
  }
}

/** The pending timers, earliest first. Times in milliseconds of the host's monotonic clock. */
export class Timers {
  #heap: Timer[] = [];
  #order = 0;
  #cancelled = 0;

  /** Milliseconds of the earliest timer, or undefined. */
  get next(): number | undefined {
    while (this.#heap.length > 0 && (this.#heap[0] as Timer).fire === null) this.#pop();
    return this.#heap[0]?.at;
  }

  add(at: number, fire: () => void): Timer {
    const timer = new Timer(at, this.#order++, fire);
    const heap = this.#heap;
    let i = heap.push(timer) - 1;
    while (i > 0) {
      const up = (i - 1) >> 1;
      if (!before(timer, heap[up] as Timer)) break;
      heap[i] = heap[up] as Timer;
      i = up;
    }
    heap[i] = timer;
    return timer;
  }

  /** Makes the timer never fire. It leaves the heap when its time comes, or when most of the heap is such timers. */
  cancel(timer: Timer): void {
    if (timer.fire === null) return;
    timer.fire = null;
    if (++this.#cancelled < 256 || this.#cancelled * 2 < this.#heap.length) return;
    this.#cancelled = 0;
    // sorted is a heap too
    this.#heap = this.#heap.filter((t) => t.fire !== null).sort((a, b) => (before(a, b) ? -1 : 1));
  }

  /** Fires all that are due. */
  run(now: number): void {
    for (;;) {
      const next = this.next;
      if (next === undefined || next > now) return;
      const timer = this.#pop() as Timer;
      const fire = timer.fire;
      timer.fire = null;
      fire?.();
    }
  }

  #pop(): Timer | undefined {
    const heap = this.#heap;
    const top = heap[0];
    const last = heap.pop();
    if (heap.length === 0 || last === undefined) return top;
    let i = 0;
    for (;;) {
      let kid = 2 * i + 1;
      if (kid >= heap.length) break;
      if (kid + 1 < heap.length && before(heap[kid + 1] as Timer, heap[kid] as Timer)) kid++;
      if (!before(heap[kid] as Timer, last)) break;
      heap[i] = heap[kid] as Timer;
      i = kid;
    }
    heap[i] = last;
    return top;
  }
}

function before(a: Timer, b: Timer): boolean {
  return a.at < b.at || (a.at === b.at && a.order < b.order);
}
