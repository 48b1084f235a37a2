// Messages of the PostgreSQL wire protocol 3.0: bytes → messages, and the few that a server makes itself.
// Specification: PostgreSQL manual, chapter "Frontend/Backend Protocol".

import { joinBytes } from "../contract/bytes.ts";

const encoder = new TextEncoder();
const decoder = new TextDecoder();

/** One message: its type byte, and its bytes with type and length. */
export type Message = { readonly type: string; readonly bytes: Uint8Array };

/** The body of a message: without type and length. */
export function body(message: Message): Uint8Array {
  return message.bytes.subarray(5);
}

/** Joins pieces: strings end in a zero byte, numbers are 32 bits, `bytes` go as they are. */
export function pieces(...parts: (string | number | Uint8Array)[]): Uint8Array {
  const chunks = parts.map((p) => {
    if (p instanceof Uint8Array) return p;
    if (typeof p === "string") return encoder.encode(`${p}\0`);
    const four = new Uint8Array(4);
    new DataView(four.buffer).setInt32(0, p);
    return four;
  });
  return joinBytes(chunks);
}

/** A message of that type. */
export function message(type: string, ...parts: (string | number | Uint8Array)[]): Message {
  const rest = pieces(...parts);
  return { type, bytes: pieces(Uint8Array.of(type.charCodeAt(0)), rest.length + 4, rest) };
}

/** Cuts whole messages off a buffer. Answers them and what is left. */
export function cut(buffer: Uint8Array): { messages: Message[]; rest: Uint8Array } {
  const messages: Message[] = [];
  let at = 0;
  while (buffer.length - at >= 5) {
    const length = new DataView(buffer.buffer, buffer.byteOffset + at + 1, 4).getInt32(0);
    if (length < 4) throw new Error(`invalid message length ${length}`);
    if (buffer.length - at < length + 1) break;
    messages.push({
      type: String.fromCharCode(buffer[at] as number),
      bytes: buffer.subarray(at, at + length + 1),
    });
    at += length + 1;
  }
  return { messages, rest: buffer.subarray(at) };
}

/** The zero-terminated text at an offset, and where the next field begins. */
export function textAt(bytes: Uint8Array, at: number): { text: string; next: number } {
  let end = at;
  while (end < bytes.length && bytes[end] !== 0) end++;
  return { text: decoder.decode(bytes.subarray(at, end)), next: end + 1 };
}

/** The fields of an ErrorResponse or NoticeResponse by their letters. */
export function fields(m: Message): Map<string, string> {
  const bytes = body(m);
  const found = new Map<string, string>();
  let at = 0;
  while (at < bytes.length && bytes[at] !== 0) {
    const { text, next } = textAt(bytes, at + 1);
    found.set(String.fromCharCode(bytes[at] as number), text);
    at = next;
  }
  return found;
}

/** An ErrorResponse as the server's own code raises it. */
export function errorResponse(severity: "ERROR" | "FATAL", code: string, text: string): Message {
  const parts = [`S${severity}`, `V${severity}`, `C${code}`, `M${text}`];
  return message("E", ...parts, Uint8Array.of(0));
}

export const READY_IDLE = message("Z", Uint8Array.of(73));
