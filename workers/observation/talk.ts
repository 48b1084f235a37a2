// What a dialogue over one connection consists of, whatever its protocol: messages that were cut out of two streams of
// bytes, with a few words each; more is said on demand only.

import { joinBytes } from "../contract/bytes.ts";
import type { WireKind } from "../contract/observe.ts";

/** A message that was found in a stream. `explain` says all that its bytes hold. */
export type Said = {
  readonly kind: WireKind;
  readonly label: string;
  readonly bytes: Uint8Array;
  readonly explain: (bytes: Uint8Array) => string;
};

/** A protocol between two: it is given each chunk of bytes, and answers the messages that this chunk completed. */
export interface Dialogue {
  hear(data: Uint8Array, fromClient: boolean): Said[];
  /** another protocol that goes on from here */
  readonly next?: Dialogue | undefined;
}

const decoder = new TextDecoder();

/** Bytes as text; what is not UTF-8 is replaced. */
export function textOf(bytes: Uint8Array): string {
  return decoder.decode(bytes);
}

/** At most so many characters on one line. */
export function short(text: string, most = 48): string {
  const line = text.replace(/\s+/g, " ").trim();
  return line.length > most ? `${line.slice(0, most - 1)}…` : line;
}

/** Bytes as `hexdump -C` shows them, the first of them. */
export function hexdump(bytes: Uint8Array, most = 512): string {
  const lines: string[] = [];
  for (let at = 0; at < Math.min(bytes.length, most); at += 16) {
    const row = [...bytes.subarray(at, Math.min(at + 16, most))];
    const hex = row.map((b) => b.toString(16).padStart(2, "0")).join(" ");
    const text = row.map((b) => (b >= 32 && b < 127 ? String.fromCharCode(b) : ".")).join("");
    lines.push(`${at.toString(16).padStart(8, "0")}  ${hex.padEnd(47)}  |${text}|`);
  }
  if (bytes.length > most) lines.push(`… ${bytes.length - most} more bytes`);
  return lines.join("\n");
}

/** Collects the bytes of one direction; hands out what is there without copying when a chunk holds whole messages. */
export class Backlog {
  #bytes: Uint8Array = new Uint8Array(0);

  /** All bytes that have not been taken yet, with these behind them. */
  with(data: Uint8Array): Uint8Array {
    if (this.#bytes.length === 0) return data;
    return joinBytes([this.#bytes, data]);
  }

  /** What is left for the next time. */
  keep(rest: Uint8Array): void {
    this.#bytes = rest;
  }
}
