// The handshake of two nodes: names, flags and the proof that both know the cookie. Either side runs as a small state
// machine over frames of two bytes length. Specification: "Distribution Protocol", "Distribution Handshake", version 6.

import { md5 } from "@noble/hashes/legacy.js";
import type { Stream } from "../beam/host.ts";
import { ByteQueue } from "./byte-queue.ts";
import { bytes, u16, u32 } from "./epmd.ts";

const PUBLISHED = 0x1n;
/** Atom caches in headers: every node of OTP offers them, none of ours does. */
const ATOM_CACHE = 0x2000n;
/** Long messages in fragments, all with distribution headers. */
const FRAGMENTS = 0x800000n;
const FLAGS =
  0x4n | // extended references
  0x8n | // monitors
  0x10n | // fun tags
  0x20n | // monitors of names
  0x80n | // new fun tags
  0x100n | // extended pids and ports
  0x200n | // export tag
  0x400n | // bit binaries
  0x800n | // new floats
  0x10000n | // UTF-8 atoms
  0x20000n | // maps
  0x40000n | // big creation
  FRAGMENTS |
  0x1000000n | // handshake 23
  0x2000000n | // unlink id
  (1n << 32n) | // spawn
  (1n << 34n) | // v4 node containers
  (1n << 35n) | // alias
  (1n << 36n); // mandatory flags of OTP 25

const encoder = new TextEncoder();
const decoder = new TextDecoder();

/** What a finished handshake tells. `rest` are bytes that came behind it. */
export type Peer = {
  readonly name: string;
  readonly creation: number;
  readonly hidden: boolean;
  /** whether it is a node of OTP itself */
  readonly otp: boolean;
  /** whether it takes messages in fragments */
  readonly fragments: boolean;
  readonly rest: Uint8Array;
};

export type HandshakeOptions = {
  readonly me: string;
  readonly creation: number;
  readonly hidden: boolean;
  /** the cookie for that peer */
  readonly cookie: (peer: string) => string;
  readonly random: () => number;
  /** whether the attempt is still wanted: the peer asks when it believes to be connected to us */
  readonly pending: () => boolean;
  readonly done: (result: Peer | { readonly error: string; readonly peer?: string }) => void;
};

/** For the accepting side: what to answer to a node of that name. */
export type Admission = "ok" | "ok_simultaneous" | "nok" | "alive" | "not_allowed";

function digest(cookie: string, challenge: number): Uint8Array {
  return md5(encoder.encode(cookie + String(challenge >>> 0)));
}

function same(a: Uint8Array, b: Uint8Array): boolean {
  return a.length === b.length && a.every((x, i) => x === b[i]);
}

function flagsOf(hidden: boolean): Uint8Array {
  const flags = hidden ? FLAGS : FLAGS | PUBLISHED;
  return bytes(u32(Number(flags >> 32n)), u32(Number(flags & 0xffffffffn)));
}

function readFlags(view: DataView, at: number): bigint {
  return (BigInt(view.getUint32(at)) << 32n) | BigInt(view.getUint32(at + 4));
}

function described(view: DataView, creationAt: number): Omit<Peer, "name" | "rest"> {
  const flags = readFlags(view, 1);
  const has = (flag: bigint): boolean => (flags & flag) !== 0n;
  return {
    creation: view.getUint32(creationAt),
    hidden: !has(PUBLISHED),
    otp: has(ATOM_CACHE),
    fragments: has(FRAGMENTS),
  };
}

function framed(stream: Stream, body: Uint8Array): void {
  stream.write(bytes(u16(body.length), body));
}

function viewOf(frame: Uint8Array): DataView {
  return new DataView(frame.buffer, frame.byteOffset, frame.length);
}

/** Runs a machine over the stream's frames until it answers true. */
function machine(
  stream: Stream,
  options: HandshakeOptions,
  step: (frame: Uint8Array, rest: () => Uint8Array) => boolean,
): (error: string, peer?: string) => true {
  const queue = new ByteQueue();
  let over = false;
  const fail = (error: string, peer?: string): true => {
    if (over) return true;
    over = true;
    stream.destroy();
    options.done(peer === undefined ? { error } : { error, peer });
    return true;
  };
  stream.onData = (data) => {
    queue.push(data);
    while (!over) {
      const frame = queue.frame(2);
      if (frame === undefined) return;
      if (step(frame, () => queue.take(queue.length) ?? new Uint8Array(0))) {
        over = true;
        return;
      }
    }
  };
  stream.onClose = () => fail("closed");
  return fail;
}

/** The connecting side: A in the specification. */
export function connectingHandshake(stream: Stream, peer: string, options: HandshakeOptions): void {
  const challenge = options.random();
  let state: "status" | "challenge" | "ack" = "status";
  let found = { creation: 0, hidden: false, otp: false, fragments: false };
  const fail = machine(stream, options, (frame, rest) => {
    const view = viewOf(frame);
    switch (state) {
      case "status": {
        if (frame[0] !== 115) return fail("bad_status");
        const status = decoder.decode(frame.subarray(1));
        if (status === "ok" || status === "ok_simultaneous") state = "challenge";
        else if (status === "alive" && options.pending()) {
          framed(stream, bytes("strue"));
          state = "challenge";
        } else if (status === "alive") {
          framed(stream, bytes("sfalse"));
          fail("nok");
        } else fail(status);
        return state === "status";
      }
      case "challenge": {
        if (frame[0] !== 78) return fail("bad_challenge");
        const theirs = view.getUint32(9);
        found = described(view, 13);
        framed(stream, bytes("r", u32(challenge), digest(options.cookie(peer), theirs)));
        state = "ack";
        return false;
      }
      default:
        if (frame[0] !== 97 || !same(frame.subarray(1), digest(options.cookie(peer), challenge)))
          return fail("bad_ack");
        options.done({ name: peer, ...found, rest: rest() });
        return true;
    }
  });
  framed(
    stream,
    bytes("N", flagsOf(options.hidden), u32(options.creation), u16(encoder.encode(options.me).length), options.me),
  );
}

/** The accepting side: B in the specification. */
export function acceptingHandshake(
  stream: Stream,
  admit: (peer: string) => Admission,
  options: HandshakeOptions,
): void {
  const challenge = options.random();
  let state: "name" | "alive" | "reply" = "name";
  let peer = "";
  let found = { creation: 0, hidden: false, otp: false, fragments: false };
  const sendChallenge = (): void => {
    framed(
      stream,
      bytes(
        "N",
        flagsOf(options.hidden),
        u32(challenge),
        u32(options.creation),
        u16(encoder.encode(options.me).length),
        options.me,
      ),
    );
    state = "reply";
  };
  const fail = machine(stream, options, (frame, rest) => {
    const view = viewOf(frame);
    switch (state) {
      case "name": {
        if (frame[0] !== 78) return fail("bad_name");
        found = described(view, 9);
        peer = decoder.decode(frame.subarray(15, 15 + view.getUint16(13)));
        const answer = admit(peer);
        framed(stream, bytes(`s${answer}`));
        if (answer === "ok" || answer === "ok_simultaneous") sendChallenge();
        else if (answer === "alive") state = "alive";
        else fail(answer, peer);
        return answer === "nok" || answer === "not_allowed";
      }
      case "alive":
        if (decoder.decode(frame) !== "strue") return fail("alive", peer);
        sendChallenge();
        return false;
      default:
        if (frame[0] !== 114 || !same(frame.subarray(5), digest(options.cookie(peer), challenge)))
          return fail("bad_challenge_reply", peer);
        framed(stream, bytes("a", digest(options.cookie(peer), view.getUint32(1))));
        options.done({ name: peer, ...found, rest: rest() });
        return true;
    }
  });
}
