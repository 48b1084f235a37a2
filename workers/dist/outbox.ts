// What is under way to another node. In: frames, each of a sender. Out: the stream's bytes. Frames of one breather of the
// scheduler go as one piece. A long one goes in fragments, one each breather, so that it holds up neither ticks nor what
// others send; only what the same sender says next stays behind it.

import type { Stream } from "../beam/host.ts";
import { pidKey } from "../beam/process.ts";
import { Pid, type Term } from "../terms/term.ts";
import { FRAGMENT_BYTES, fragmentsOf } from "./frames.ts";

/** A buffer larger than that is given up after use. */
const KEPT = 1 << 18;

type Sent = { readonly frame: Uint8Array; readonly cuttable: boolean };
/** A message in fragments, and what its sender has sent since. */
type Long = { readonly fragments: Iterator<Uint8Array, void>; readonly behind: Sent[] };

/** Who sends a control message: where it says so. */
function senderOf(control: readonly Term[]): Pid | undefined {
  return control.slice(1, 3).find((part) => part instanceof Pid);
}

export class Outbox {
  readonly #stream: Stream;
  readonly #atBreather: (run: () => void) => void;
  readonly #fragments: boolean;
  /** what goes at the next breather */
  #buf = new Uint8Array(1024);
  #length = 0;
  readonly #long = new Map<string, Long>();
  #sequence = 0;
  #asked = false;
  /** since a tick */
  #said = true;
  constructor(stream: Stream, atBreather: (run: () => void) => void, fragments: boolean) {
    this.#stream = stream;
    this.#atBreather = atBreather;
    this.#fragments = fragments;
  }

  /**
   * Copies a frame for the next breather. Only one with a message may be cut: the control message has to be in the first
   * fragment. Who sent it the control message says, unless it is given.
   */
  put(frame: Uint8Array, control: readonly Term[], cuttable: boolean, sender?: Pid): void {
    this.#said = true;
    if (this.#long.size === 0 && (!cuttable || frame.length <= FRAGMENT_BYTES)) this.#add(frame);
    else {
      const from = sender ?? senderOf(control);
      this.#inTurn({ frame: frame.slice(), cuttable }, from === undefined ? "" : pidKey(from));
    }
    if (this.#asked) return;
    this.#asked = true;
    this.#atBreather(() => this.#breathe());
  }

  /** Sends all that it holds at once: the connection ends. */
  flush(): void {
    while (this.#holds) this.#send();
  }

  get #holds(): boolean {
    return this.#length > 0 || this.#long.size > 0;
  }

  #add(frame: Uint8Array): void {
    const length = this.#length + frame.length;
    if (length > this.#buf.length) {
      const larger = new Uint8Array(Math.max(length, 2 * this.#buf.length));
      larger.set(this.#buf.subarray(0, this.#length));
      this.#buf = larger;
    }
    this.#buf.set(frame, this.#length);
    this.#length = length;
  }

  /** Nothing was said for a while. */
  tick(): void {
    if (!this.#said) this.#stream.write(new Uint8Array(4));
    this.#said = false;
  }

  #inTurn(sent: Sent, sender: string): void {
    const before = this.#long.get(sender);
    if (before !== undefined) before.behind.push(sent);
    else if (this.#fragments && sent.cuttable && sent.frame.length > FRAGMENT_BYTES) {
      this.#long.set(sender, { fragments: fragmentsOf(sent.frame, ++this.#sequence), behind: [] });
    } else this.#add(sent.frame);
  }

  #breathe(): void {
    this.#send();
    this.#asked = this.#holds;
    if (this.#asked) this.#atBreather(() => this.#breathe());
  }

  #send(): void {
    // fragments go behind what there is; what comes behind the last of them waits for the next breather
    const behind: { readonly sent: Sent; readonly sender: string }[] = [];
    for (const [sender, long] of [...this.#long]) {
      const { value } = long.fragments.next();
      if (value !== undefined) this.#add(value);
      else {
        this.#long.delete(sender);
        for (const sent of long.behind) behind.push({ sent, sender });
      }
    }
    if (this.#length > 0) {
      this.#said = true;
      this.#stream.write(this.#buf.subarray(0, this.#length));
      this.#length = 0;
      if (this.#buf.length > KEPT) this.#buf = new Uint8Array(1024);
    }
    for (const { sent, sender } of behind) this.#inTurn(sent, sender);
  }
}
