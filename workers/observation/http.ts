// HTTP/1.1 as an observer sees it, and the WebSocket that a request may turn the connection into.
// Specifications: RFC 9112, RFC 6455.

import { Backlog, type Dialogue, hexdump, type Said, short, textOf } from "./talk.ts";

const METHOD = /^(?:GET|HEAD|POST|PUT|DELETE|CONNECT|OPTIONS|TRACE|PATCH) \S/;
const OPCODES: Readonly<Record<number, string>> = {
  0: "continuation",
  1: "text",
  2: "binary",
  8: "close",
  9: "ping",
  10: "pong",
};

/** One direction: heads and bodies follow each other. */
class HttpSide {
  readonly #backlog = new Backlog();
  /** bytes of a body that are still to come; "chunks" until the last one, "rest" until the end of the connection */
  #body: number | "chunks" | "rest" = 0;

  /** Whole messages that these bytes complete, as heads with what of the body is there, and pieces of bodies. */
  hear(data: Uint8Array, answer: boolean): Said[] {
    const all = this.#backlog.with(data);
    const said: Said[] = [];
    let at = 0;
    while (at < all.length) {
      if (this.#body !== 0) {
        const size = this.#take(all, at);
        said.push({ kind: "http", label: `body, ${size} bytes`, bytes: all.subarray(at, at + size), explain });
        at += size;
        continue;
      }
      const end = headEnd(all, at);
      if (end < 0) break;
      const head = textOf(all.subarray(at, end));
      this.#body = bodyOf(head, answer);
      const size = this.#body === 0 || end === all.length ? 0 : this.#take(all, end);
      said.push({ kind: "http", label: labelOf(head, answer), bytes: all.subarray(at, end + size), explain });
      at = end + size;
      // what comes behind is another protocol's
      if (answer && /^HTTP\/1\.1 101/.test(head)) break;
    }
    this.#backlog.keep(all.subarray(at));
    return said;
  }

  /** What did not belong to HTTP any more. */
  rest(): Uint8Array {
    const rest = this.#backlog.with(new Uint8Array(0));
    this.#backlog.keep(new Uint8Array(0));
    return rest;
  }

  #take(all: Uint8Array, at: number): number {
    const there = all.length - at;
    if (typeof this.#body === "number") {
      const size = Math.min(there, this.#body);
      this.#body -= size;
      return size;
    }
    if (
      this.#body === "chunks" &&
      /(?:^|\r\n)0\r\n(?:.*\r\n)*\r\n$/.test(textOf(all.subarray(Math.max(at, all.length - 64))))
    ) {
      this.#body = 0;
    }
    return there;
  }
}

function headEnd(all: Uint8Array, from: number): number {
  for (let i = from; i + 3 < all.length; i++) {
    if (all[i] === 13 && all[i + 1] === 10 && all[i + 2] === 13 && all[i + 3] === 10) return i + 4;
  }
  return -1;
}

function bodyOf(head: string, answer: boolean): number | "chunks" | "rest" {
  if (/^transfer-encoding:.*chunked/im.test(head)) return "chunks";
  const length = /^content-length:\s*(\d+)/im.exec(head)?.[1];
  if (length !== undefined) return Number(length);
  return answer && !/^HTTP\/1\.\d (?:1\d\d|204|304)/.test(head) ? "rest" : 0;
}

function labelOf(head: string, answer: boolean): string {
  const line = head.split("\r\n", 1)[0] ?? "";
  return short(answer ? line.replace(/^HTTP\/\S+ /, "") : line.replace(/ HTTP\/\S+$/, ""));
}

function explain(bytes: Uint8Array): string {
  const text = textOf(bytes);
  return text.includes("\ufffd") ? hexdump(bytes) : text.replaceAll("\r\n", "\n");
}

/** HTTP over one connection. */
export class HttpDialogue implements Dialogue {
  readonly #client = new HttpSide();
  readonly #server = new HttpSide();
  #next: Dialogue | undefined;

  /** Whether a first chunk looks like HTTP. */
  static recognize(data: Uint8Array): boolean {
    const start = textOf(data.subarray(0, 16));
    return METHOD.test(start) || start.startsWith("HTTP/1.");
  }

  get next(): Dialogue | undefined {
    return this.#next;
  }

  hear(data: Uint8Array, fromClient: boolean): Said[] {
    const said = (fromClient ? this.#client : this.#server).hear(data, !fromClient);
    if (!fromClient && said.some((s) => s.label.startsWith("101"))) {
      this.#next = new WebSocketDialogue();
      const behind = this.#server.rest();
      if (behind.length > 0) said.push(...this.#next.hear(behind, false));
    }
    return said;
  }
}

/** WebSocket frames over one connection. */
export class WebSocketDialogue implements Dialogue {
  readonly #client = new Backlog();
  readonly #server = new Backlog();

  /** Whether a chunk in the middle of a connection is one whole frame. */
  static recognize(data: Uint8Array, fromClient: boolean): boolean {
    const [first = 0, second = 0] = data;
    if ((first & 0x70) !== 0 || OPCODES[first & 15] === undefined || second >> 7 !== (fromClient ? 1 : 0)) return false;
    return frameAt(data, 0)?.end === data.length;
  }

  hear(data: Uint8Array, fromClient: boolean): Said[] {
    const backlog = fromClient ? this.#client : this.#server;
    const all = backlog.with(data);
    const said: Said[] = [];
    let at = 0;
    for (let frame = frameAt(all, at); frame !== null; frame = frameAt(all, at)) {
      const bytes = all.subarray(at, frame.end);
      said.push({ kind: "websocket", label: frameWords(frame), bytes, explain: explainFrame });
      at = frame.end;
    }
    backlog.keep(all.subarray(at));
    return said;
  }
}

type Frame = { readonly opcode: number; readonly payload: Uint8Array; readonly end: number };

function frameAt(all: Uint8Array, at: number): Frame | null {
  if (all.length - at < 2) return null;
  const view = new DataView(all.buffer, all.byteOffset + at, all.length - at);
  const masked = (view.getUint8(1) & 128) !== 0;
  let length = view.getUint8(1) & 127;
  let head = 2;
  if (length === 126) {
    if (view.byteLength < 4) return null;
    length = view.getUint16(2);
    head = 4;
  } else if (length === 127) {
    if (view.byteLength < 10) return null;
    length = Number(view.getBigUint64(2));
    head = 10;
  }
  const begin = head + (masked ? 4 : 0);
  if (view.byteLength < begin + length) return null;
  const payload = all.slice(at + begin, at + begin + length);
  if (masked)
    for (let i = 0; i < payload.length; i++) payload[i] = (payload[i] as number) ^ view.getUint8(head + (i % 4));
  return { opcode: view.getUint8(0) & 15, payload, end: at + begin + length };
}

/** The event and topic of a message of a Phoenix channel: [join_ref, ref, topic, event, payload]. */
function channelWords(text: string): string | null {
  if (!text.startsWith("[")) return null;
  try {
    const parts: unknown = JSON.parse(text);
    if (!Array.isArray(parts) || parts.length !== 5) return null;
    const [, , topic, event] = parts as unknown[];
    return typeof topic === "string" && typeof event === "string" ? `${event} ${topic}` : null;
  } catch {
    return null;
  }
}

function frameWords({ opcode, payload }: Frame): string {
  const name = OPCODES[opcode] ?? `opcode ${opcode}`;
  if (opcode !== 1) return `${name}, ${payload.length} bytes`;
  const text = textOf(payload);
  return short(channelWords(text) ?? text);
}

function explainFrame(bytes: Uint8Array): string {
  const frame = frameAt(bytes, 0);
  if (frame === null) return hexdump(bytes);
  const { opcode, payload } = frame;
  const head = `${OPCODES[opcode] ?? `opcode ${opcode}`}, ${payload.length} bytes`;
  return `${head}\n\n${opcode <= 1 ? textOf(payload) : hexdump(payload)}`;
}
