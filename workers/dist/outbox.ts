// What is under way to another node. In: frames, each of a sender. Out: the stream's bytes. Frames of one breather of the
// scheduler go as one piece. A long one goes in fragments, one each breather, so that it holds up neither ticks nor what
// others send; only what the same sender says next stays behind it.

import type { Stream } from "../beam/host.ts";
import { pidKey } from "../beam/process.ts";
import { joinBytes } from "../contract/bytes.ts";
import { Pid, type Term } from "../terms/term.ts";
import { FRAGMENT_BYTES, fragmentsOf } from "./frames.ts";

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
  #frames: Uint8Array[] = [];
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
   * Takes a frame for the next breather. Only one with a message may be cut: the control message has to be in the first
   * fragment. Who sent it the control message says, unless it is given.
   */
  put(frame: Uint8Array, control: readonly Term[], cuttable: boolean, sender?: Pid): void {
    this.#said = true;
    if (this.#long.size === 0 && (!cuttable || frame.length <= FRAGMENT_BYTES)) this.#frames.push(frame);
    else {
      const from = sender ?? senderOf(control);
      this.#inTurn({ frame, cuttable }, from === undefined ? "" : pidKey(from));
    }
    if (this.#asked) return;
    this.#asked = true;
    this.#atBreather(() => this.#breathe());
  }

  /** Sends all that it holds at once: the connection ends. */
  flush(): void {
    while (this.#frames.length > 0 || this.#long.size > 0) this.#send();
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
    } else this.#frames.push(sent.frame);
  }

  #breathe(): void {
    this.#send();
    this.#asked = this.#frames.length > 0 || this.#long.size > 0;
    if (this.#asked) this.#atBreather(() => this.#breathe());
  }

  #send(): void {
    const frames = this.#frames;
    this.#frames = [];
    for (const [sender, long] of [...this.#long]) {
      const { value } = long.fragments.next();
      if (value !== undefined) frames.push(value);
      else {
        this.#long.delete(sender);
        for (const sent of long.behind) this.#inTurn(sent, sender);
      }
    }
    const [first] = frames;
    if (first === undefined) return;
    this.#said = true;
    this.#stream.write(frames.length === 1 ? first : joinBytes(frames));
  }
}
