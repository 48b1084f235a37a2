// A tape of what a node of ours and a node of OTP said to each other over TCP: recorded from a session with the real one, and
// played to a node of ours in its place. In: streams, or the lines of a tape. Out: lines, or events in their order.

import type { Stream } from "../../beam/host.ts";
import { ByteQueue } from "../../dist/byte-queue.ts";
import { overhear } from "../overhear.ts";

/**
 * What happened on the connection of that number: we connected to a port, or were connected to; a frame went one way; one
 * side closed. A frame is what a protocol sends as one, with its length in front.
 */
export type Event =
  | { readonly conn: number; readonly what: "connect"; readonly port: number }
  | { readonly conn: number; readonly what: "accept" }
  | { readonly conn: number; readonly what: "ours" | "theirs"; readonly frame: Uint8Array }
  | { readonly conn: number; readonly what: "ours closed" | "theirs closed" };

export type Tape = { readonly listening: number; readonly events: readonly Event[]; readonly output: string };

const EPMD = 4369;

/** Hex, in which a byte that is there more than sixteen times in a row stands as `(xx*times)`. */
function written(bytes: Uint8Array): string {
  const hex = Array.from(bytes, (b) => b.toString(16).padStart(2, "0")).join("");
  return hex.replace(/(?=(?:..)*$)(..)\1{16,}/g, (run, byte: string) => `(${byte}*${run.length / 2})`);
}

function read(text: string): Uint8Array {
  const hex = text.replace(/\((..)\*(\d+)\)/g, (_, byte: string, times: string) => byte.repeat(Number(times)));
  return Uint8Array.from(hex.match(/../g) ?? [], (byte) => Number.parseInt(byte, 16));
}

/** The text of a tape, one event a line. */
export function writeTape(tape: Tape): string {
  const lines = tape.events.map((event): string => {
    if (event.what === "connect") return `${event.conn} connect ${event.port}`;
    if (event.what === "ours") return `${event.conn} > ${written(event.frame)}`;
    if (event.what === "theirs") return `${event.conn} < ${written(event.frame)}`;
    if (event.what === "accept") return `${event.conn} accept`;
    return `${event.conn} ${event.what === "ours closed" ? ">" : "<"} closed`;
  });
  const output = tape.output.trimEnd().split("\n");
  return [`listen ${tape.listening}`, ...lines, ...output.map((line) => `= ${line}`), ""].join("\n");
}

/** Reads the text of a tape. */
export function readTape(text: string): Tape {
  const events: Event[] = [];
  let listening = 0;
  let output = "";
  for (const line of text.split("\n")) {
    const [first = "", verb = "", rest = ""] = line.split(" ");
    const conn = Number(first);
    if (first === "") continue;
    else if (first === "=") output += `${line.slice(2)}\n`;
    else if (first === "listen") listening = Number(verb);
    else if (verb === "connect") events.push({ conn, what: "connect", port: Number(rest) });
    else if (verb === "accept") events.push({ conn, what: "accept" });
    else if (rest === "closed") events.push({ conn, what: verb === ">" ? "ours closed" : "theirs closed" });
    else events.push({ conn, what: verb === ">" ? "ours" : "theirs", frame: read(rest) });
  }
  return { listening, events, output };
}

/** Cuts the bytes of both directions of a connection into frames. `port`: what was connected to, if we did. */
export class Cutter {
  readonly #epmd: boolean;
  readonly #ours = { queue: new ByteQueue(), connected: false, last: 0 };
  readonly #theirs = { queue: new ByteQueue(), connected: false, last: 0 };
  constructor(port: number | undefined) {
    this.#epmd = port === EPMD;
    // the reply to a challenge is the last frame of who connects, the acknowledgement that of the other
    this.#ours.last = port === undefined ? 97 : 114;
    this.#theirs.last = port === undefined ? 114 : 97;
  }

  frames(side: "ours" | "theirs", data: Uint8Array): Uint8Array[] {
    if (this.#epmd) return [data.slice()];
    const state = side === "ours" ? this.#ours : this.#theirs;
    state.queue.push(data.slice());
    const found: Uint8Array[] = [];
    for (;;) {
      const head = state.connected ? 4 : 2;
      const seen = state.queue.peek();
      if (seen.length < head) return found;
      const view = new DataView(seen.buffer, seen.byteOffset);
      const frame = state.queue.take(head + (head === 4 ? view.getUint32(0) : view.getUint16(0)));
      if (frame === undefined) return found;
      found.push(frame.slice());
      if (!state.connected && frame[2] === state.last) state.connected = true;
    }
  }
}

/** A stream whose traffic is told as it goes. */
export function overheard(
  stream: Stream,
  conn: number,
  port: number | undefined,
  tell: (event: Event) => void,
): Stream {
  const cutter = new Cutter(port);
  let closed = false;
  const hear = (what: "ours" | "theirs", data: Uint8Array): void => {
    for (const frame of cutter.frames(what, data)) tell({ conn, what, frame });
  };
  const listened = overhear(stream, {
    said: (data) => hear("ours", data),
    heard: (data) => hear("theirs", data),
    ended: (by) => {
      if (!closed) tell({ conn, what: by === "owner" ? "ours closed" : "theirs closed" });
      closed = true;
    },
  });
  return Object.assign(listened, { local: stream.local, remote: stream.remote });
}
