// What connected nodes send each other, behind four bytes of length: nothing (a tick), or a control message and mostly a
// message, whole or in fragments. Specification: "Distribution Protocol", "Distribution Header" and "Distribution Header
// for fragmented messages", OTP 27; without atom caches, which none of ours offers.

import { joinBytes } from "../contract/bytes.ts";
import { encodeTerms, type Identity } from "../terms/etf.ts";
import type { Term } from "../terms/term.ts";

const LENGTH = 4;
const VERSION = 131;
const PASS_THROUGH = 112;
const HEADER = 68;
const FIRST_FRAGMENT = 69;
const NEXT_FRAGMENT = 70;
/** The distribution header of a whole frame: version, tag, no references to atoms. */
const WHOLE_HEAD = 3;
/** Version, tag, number of the sequence, number of the fragment. */
const FRAGMENT_HEAD = 18;

/** What OTP puts into one fragment. */
export const FRAGMENT_BYTES = 65_536;

/**
 * A whole frame, the caller's until the next one is made. `headed`: for a peer that takes fragments; all its frames have
 * distribution headers.
 */
export function encodeFrame(terms: readonly Term[], me: Identity, headed: boolean): Uint8Array<ArrayBuffer> {
  const frame = encodeTerms(terms, me, { head: LENGTH + (headed ? WHOLE_HEAD : 1), bare: headed });
  const length = frame.length - LENGTH;
  for (let i = 0; i < LENGTH; i++) frame[i] = length >>> (24 - 8 * i);
  frame[LENGTH] = headed ? VERSION : PASS_THROUGH;
  if (headed) {
    frame[LENGTH + 1] = HEADER;
    frame[LENGTH + 2] = 0;
  }
  return frame;
}

/** A whole frame with a distribution header, cut up: the fragments in their order, each a frame. */
export function* fragmentsOf(frame: Uint8Array, sequence: number): Generator<Uint8Array, void> {
  const body = frame.subarray(LENGTH + WHOLE_HEAD);
  for (let left = Math.ceil(body.length / FRAGMENT_BYTES), at = 0; left > 0; left--, at += FRAGMENT_BYTES) {
    const data = body.subarray(at, at + FRAGMENT_BYTES);
    const head = LENGTH + FRAGMENT_HEAD + (at === 0 ? 1 : 0);
    const fragment = new Uint8Array(head + data.length);
    const view = new DataView(fragment.buffer);
    view.setUint32(0, fragment.length - LENGTH);
    view.setUint8(LENGTH, VERSION);
    view.setUint8(LENGTH + 1, at === 0 ? FIRST_FRAGMENT : NEXT_FRAGMENT);
    view.setBigUint64(LENGTH + 2, BigInt(sequence));
    view.setBigUint64(LENGTH + 10, BigInt(left));
    fragment.set(data, head);
    yield fragment;
  }
}

/**
 * A frame without its length: where its terms begin and whether they go without version bytes; of a fragment, which
 * sequence it is of, and how many of it are to come.
 */
export type FrameHead =
  | { readonly kind: "whole"; readonly at: number; readonly bare: boolean }
  | { readonly kind: "first" | "next"; readonly at: number; readonly sequence: bigint; readonly left: number };

/** Reads how a frame begins; undefined when it is none, or refers to atoms of a cache. */
export function headOf(frame: Uint8Array): FrameHead | undefined {
  if (frame[0] === PASS_THROUGH) return { kind: "whole", at: 1, bare: false };
  if (frame[0] !== VERSION) return undefined;
  if (frame[1] === HEADER) return frame[2] === 0 ? { kind: "whole", at: WHOLE_HEAD, bare: true } : undefined;
  const first = frame[1] === FIRST_FRAGMENT;
  if ((!first && frame[1] !== NEXT_FRAGMENT) || frame.length < FRAGMENT_HEAD) return undefined;
  if (first && frame[FRAGMENT_HEAD] !== 0) return undefined;
  const view = new DataView(frame.buffer, frame.byteOffset, frame.length);
  const left = Number(view.getBigUint64(10)) - 1;
  const at = FRAGMENT_HEAD + (first ? 1 : 0);
  return { kind: first ? "first" : "next", at, sequence: view.getBigUint64(2), left };
}

/** The terms of a message as they came, in one piece. */
export type Gathered = { readonly data: Uint8Array; readonly at: number; readonly bare: boolean };

/** Puts fragments of several sequences together. */
export class Assembly {
  readonly #begun = new Map<bigint, { readonly pieces: Uint8Array[]; left: number }>();

  /** Takes a frame; answers a message that it completes, "more" when some is to come, undefined when it is no frame. */
  take(frame: Uint8Array): Gathered | "more" | undefined {
    const head = headOf(frame);
    if (head === undefined || head.kind === "whole") return head && { data: frame, at: head.at, bare: head.bare };
    const { sequence, left } = head;
    if (head.kind === "first") this.#begun.set(sequence, { pieces: [], left: left + 1 });
    const begun = this.#begun.get(sequence);
    if (begun === undefined || begun.left !== left + 1) return undefined;
    begun.left = left;
    begun.pieces.push(frame.subarray(head.at));
    if (left > 0) return "more";
    this.#begun.delete(sequence);
    return { data: joinBytes(begun.pieces), at: 0, bare: true };
  }
}
