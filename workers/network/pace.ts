// How fast frames get into the switch. In: frames of all cards, in their order. Out: the same, at once while the lab's
// clock runs at full speed; after a local network's latency while it is slowed; one by one while it stands.

/** What a frame takes on a wire when the clock is slowed, in milliseconds of the lab: at 1/100 one sees it travel. */
const LATENCY = 1;

export type PaceGround = {
  now(): number;
  after(milliseconds: number, run: () => void): () => void;
};

/** One queue for the whole network. */
export class Pace {
  readonly #ground: PaceGround;
  #speed = 1;
  #waiting: { readonly at: number; readonly run: () => void }[] = [];
  #cancel: (() => void) | null = null;
  #stepped: (() => void) | null = null;
  constructor(ground: PaceGround) {
    this.#ground = ground;
  }

  /** How many frames wait. */
  get waiting(): number {
    return this.#waiting.length;
  }

  /** Lets a frame through: now or later, never before one that came earlier. */
  pass(run: () => void): void {
    if (this.#speed === 1 && this.#waiting.length === 0 && this.#stepped === null) {
      run();
      return;
    }
    this.#waiting.push({ at: this.#ground.now() + LATENCY, run });
    this.#go();
  }

  /** The clock runs at another speed from now on. */
  set(speed: number): void {
    this.#speed = speed;
    if (speed > 0) this.#stepped = null;
    this.#go();
  }

  /**
   * Lets one frame through; when none waits, the next one that comes, and `done` is called then. Those behind it wait
   * until the speed is set again. Answers whether one went at once.
   */
  step(done: () => void): boolean {
    this.#cancel?.();
    this.#cancel = null;
    const head = this.#waiting.shift();
    if (head === undefined) {
      this.#stepped = done;
      return false;
    }
    this.#speed = 0;
    head.run();
    return true;
  }

  #go(): void {
    this.#cancel?.();
    this.#cancel = null;
    if (this.#stepped !== null && this.#waiting.length > 0) {
      const done = this.#stepped;
      this.#stepped = null;
      this.step(done);
      done();
      return;
    }
    while (this.#speed > 0) {
      const head = this.#waiting[0];
      if (head === undefined) return;
      const wait = this.#speed === 1 ? 0 : head.at - this.#ground.now();
      if (wait > 0) {
        this.#cancel = this.#ground.after(wait, () => this.#go());
        return;
      }
      this.#waiting.shift();
      head.run();
    }
  }
}
