// `:erlang.decode_packet/3`: the first packet of some bytes. In: a packet type, a binary, options. Out: {:ok, packet, rest},
// {:more, length or :undefined} or {:error, :invalid}. Specification: the reference of the module `erlang`, OTP 27.

import type { NativeModule } from "../beam/native-api.ts";
import { badarg } from "../beam/raise.ts";
import { type Atom, atom, atomName, ERROR, isAtom, OK, UNDEFINED } from "../terms/atom.ts";
import { Bin, EMPTY, listToArray, type Term } from "../terms/term.ts";
import { httpPacket } from "./http_packet.ts";

type Limits = { readonly packet: number; readonly line: number; readonly delimiter: number };

/** How many bytes a packet has; "more": that cannot be told yet; "invalid": there is none. */
type Size = number | "more" | "invalid";

/** Where the bytes of a packet's own begin: behind the length that some types put before them. */
const PREFIX: Readonly<Record<string, number>> = { 1: 1, 2: 2, 4: 4 };

/** The largest packet that can be counted. */
const LARGEST = 0x7ffffffe;

/** Packets of a size that stands at a fixed place: the bytes that must be there to read it, and the size they tell. */
const SIZED: Readonly<Record<string, readonly [need: number, size: (b: DataView) => number | undefined]>> = {
  1: [1, (b) => 1 + b.getUint8(0)],
  2: [2, (b) => 2 + b.getUint16(0)],
  4: [4, (b) => 4 + b.getUint32(0)],
  sunrm: [4, (b) => 4 + (b.getUint32(0) & 0x7fffffff)],
  cdr: [12, (b) => (b.getUint32(0) === 0x47494f50 ? 12 + b.getUint32(8, (b.getUint8(6) & 1) === 1) : undefined)],
  fcgi: [8, (b) => (b.getUint8(0) === 1 ? 8 + b.getUint16(4) + b.getUint8(6) : undefined)],
  tpkt: [4, (b) => (b.getUint8(0) === 3 && b.getUint16(2) >= 4 ? b.getUint16(2) : undefined)],
  // an old hello has two bytes of length with the first bit set
  ssl_tls: [5, (b) => (b.getUint8(0) === 0x80 && b.getUint8(2) === 1 ? 2 + b.getUint8(1) : 5 + b.getUint16(3))],
};

/** A tag of one byte or more, then a length of one byte or more, then so many bytes. */
function asn1Size(bytes: Uint8Array): Size {
  let at = 1;
  if (((bytes[0] as number) & 0x1f) === 0x1f) {
    while (at < bytes.length && (bytes[at] as number) >= 0x80) at++;
    at++;
  }
  const first = bytes[at++];
  if (first === undefined) return "more";
  if (first < 0x80) return at + first;
  const digits = first & 0x7f;
  if (digits > 4) return "invalid";
  if (at + digits > bytes.length) return "more";
  let length = 0;
  for (let i = 0; i < digits; i++) length = length * 256 + (bytes[at + i] as number);
  return at + digits + length;
}

/** The bytes up to a delimiter; of a line that is too long, the part that may be. */
function lineSize(bytes: Uint8Array, { packet, line, delimiter }: Limits): Size {
  const end = bytes.indexOf(delimiter);
  const size = end < 0 ? bytes.length : end + 1;
  if (packet > 0 && size > packet) return "invalid";
  if (line > 0 && size >= line) return Math.min(line, size);
  return end < 0 ? "more" : size;
}

/** A line of HTTP; a header goes on in lines that begin with a blank, so the byte behind it must be known. */
function httpSize(bytes: Uint8Array, header: boolean, { packet, line }: Limits): Size {
  const most = packet > 0 ? packet : line;
  const fits = (size: number): Size => (most > 0 && size > most ? "invalid" : size);
  for (let from = 0; ; ) {
    const end = bytes.indexOf(10, from);
    if (end < 0) return fits(bytes.length) === "invalid" ? "invalid" : "more";
    const empty = end === 0 || (end === 1 && bytes[0] === 13);
    if (!header || empty) return fits(end + 1);
    const next = bytes[end + 1];
    if (next === undefined) return "more";
    if (next !== 32 && next !== 9) return fits(end + 1);
    from = end + 1;
  }
}

function sizeOf(type: string, bytes: Uint8Array, limits: Limits): Size {
  if (bytes.length === 0) return "more";
  if (type === "raw" || type === "0") return bytes.length;
  if (type === "line") return lineSize(bytes, limits);
  if (type.startsWith("http")) return httpSize(bytes, type.startsWith("httph"), limits);
  const [need, size] = SIZED[type] ?? [0, () => 0];
  if (bytes.length < need) return "more";
  const found = type === "asn1" ? asn1Size(bytes) : size(new DataView(bytes.buffer, bytes.byteOffset, bytes.length));
  if (found === undefined) return "invalid";
  if (typeof found !== "number") return found;
  const length = found - (PREFIX[type] ?? 0);
  if (found > LARGEST || (limits.packet > 0 && length > limits.packet)) return "invalid";
  return found;
}

/** A record of TLS; the old hello is told as one. */
function tlsPacket(b: Bin, bytes: Uint8Array): Term {
  const [type = 0, major = 0, minor = 0] = bytes;
  const record = (kind: number, version: Term, data: Term): Term => [atom("ssl_tls"), EMPTY, kind, version, data];
  if (type !== 0x80) return record(type, [major, minor], part(b, 5, bytes.length));
  const length = bytes.length - 3;
  const body = [1, (length >> 16) & 255, (length >> 8) & 255, length & 255, ...bytes.slice(3)];
  return record(22, [bytes[3] as number, bytes[4] as number], new Bin(new Uint8Array(body)));
}

const part = (b: Bin, from: number, to: number): Bin => new Bin(b.buf, b.off + from, to - from);

function limitsOf(options: Term): Limits {
  const limits = { packet: 0, line: 0, delimiter: 10 };
  const items = listToArray(options);
  if (items === undefined) throw badarg();
  for (const item of items) {
    const [key, value] = Array.isArray(item) && item.length === 2 ? item : [];
    if (typeof value !== "number" || value < 0 || value > 0xffffffff) throw badarg();
    if (key === atom("packet_size")) limits.packet = value;
    else if (key === atom("line_length")) limits.line = value;
    else if (key === atom("line_delimiter") && value < 256) limits.delimiter = value;
    else throw badarg();
  }
  return limits;
}

const TYPES = new Set(["raw", "line", "asn1", "http", "httph", "http_bin", "httph_bin", "0", ...Object.keys(SIZED)]);

function typeOf(t: Term): string {
  const name = typeof t === "number" && t < 5 ? String(t) : isAtom(t) ? atomName(t as Atom) : "";
  if (!TYPES.has(name)) throw badarg();
  return name;
}

function decode(t: Term, b: Term, options: Term): Term {
  const type = typeOf(t);
  if (!(b instanceof Bin) || b.tail !== 0) throw badarg();
  const { bytes } = b;
  const size = sizeOf(type, bytes, limitsOf(options));
  if (size === "invalid") return [ERROR, atom("invalid")];
  if (size === "more") return [atom("more"), UNDEFINED];
  if (size > bytes.length) return [atom("more"), size];
  const rest = part(b, size, bytes.length);
  // what fills up a record of FastCGI is left out
  const filling = type === "fcgi" ? (bytes[6] as number) : 0;
  const packet = part(b, PREFIX[type] ?? 0, size - filling);
  if (type.startsWith("http")) return [OK, httpPacket(packet, type.startsWith("httph"), type.endsWith("bin")), rest];
  return [OK, type === "ssl_tls" ? tlsPacket(b, bytes.slice(0, size)) : packet, rest];
}

export const decodePacket: NativeModule = { module: "erlang", table: () => ({ "decode_packet/3": decode }) };
