// In: events of evaluations, text in small pieces. Out: the same with text joined, a few dozen times a second at most, and
// cut off where an evaluation has said more than a page should hold.

import type { EvaluationEvent } from "../contract/observe.ts";

const PAUSE_MS = 25;
/** Characters that are kept of what one evaluation writes. */
const CAP = 1_000_000;

/** Takes events and sends them on. */
export class EventQueue {
  readonly #after: (milliseconds: number, run: () => void) => () => void;
  readonly #send: (event: EvaluationEvent) => void;
  readonly #said = new Map<number, number>();
  #waiting: EvaluationEvent[] = [];
  #cancel: (() => void) | null = null;
  constructor(after: (milliseconds: number, run: () => void) => () => void, send: (event: EvaluationEvent) => void) {
    this.#after = after;
    this.#send = send;
  }

  /** Sends an event soon. */
  say(event: EvaluationEvent): void {
    const kept = "text" in event ? this.#capped(event) : event;
    if (kept === null) return;
    const last = this.#waiting.at(-1);
    if (last !== undefined && "text" in last && "text" in kept && last.is === kept.is && last.id === kept.id) {
      this.#waiting[this.#waiting.length - 1] = { ...last, text: last.text + kept.text };
    } else this.#waiting.push(kept);
    this.#cancel ??= this.#after(PAUSE_MS, () => this.#flush());
  }

  /** Sends the end of an evaluation at once, after all that was said before. */
  end(event: EvaluationEvent): void {
    this.#waiting.push(event);
    this.#flush();
  }

  #capped<E extends EvaluationEvent & { text: string }>(event: E): E | null {
    const said = this.#said.get(event.id) ?? 0;
    if (said >= CAP) return null;
    this.#said.set(event.id, said + event.text.length);
    if (said + event.text.length < CAP) return event;
    return { ...event, text: `${event.text.slice(0, CAP - said)}\n… more was written; it is not kept\n` };
  }

  #flush(): void {
    this.#cancel?.();
    this.#cancel = null;
    const waiting = this.#waiting;
    this.#waiting = [];
    for (const event of waiting) this.#send(event);
  }
}
