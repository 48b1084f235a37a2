// Raw text of a quoted literal → its value: escapes in strings, charlists, quoted atoms; indentation of heredocs.
// Follows the "Escape sequences" section of Elixir's String docs.

import { joinBytes } from "../../contract/bytes.ts";
import { Bin } from "../../terms/term.ts";

/** A value with escapes resolved: text, unless `\xHH` put in bytes that need not be UTF-8. */
export type Unescaped = { readonly text: string; readonly bytes: Uint8Array | null };

/** What is wrong with an escape, worded as Elixir does. */
export type BadEscape = { readonly error: string; readonly token: string };

const SIMPLE: { readonly [c: string]: string } = {
  "0": "\0",
  a: "\x07",
  b: "\b",
  d: "\x7f",
  e: "\x1b",
  f: "\f",
  n: "\n",
  r: "\r",
  s: " ",
  t: "\t",
  v: "\v",
};

/** The character that `\c` stands for, as after `?`. */
export function simpleEscape(c: string): string {
  return SIMPLE[c] ?? c;
}

const HEX = "invalid hex escape character, expected \\xHH where H is a hexadecimal digit. Syntax error after: ";
const UNICODE =
  "invalid Unicode escape character, expected \\uHHHH or \\u{H*} where H is a hexadecimal digit. Syntax error after: ";

/** Resolves the escapes of a string. */
export function unescape(raw: string): Unescaped | BadEscape {
  if (!raw.includes("\\")) return { text: raw, bytes: null };
  const pieces: (string | number)[] = [];
  let hasBytes = false;
  let text = "";
  let i = 0;
  while (i < raw.length) {
    const c = raw[i] as string;
    if (c !== "\\") {
      text += c;
      i++;
      continue;
    }
    const e = raw[i + 1] ?? "";
    if (e === "x") {
      const brace = /^\{([0-9a-fA-F]{1,6})\}/.exec(raw.slice(i + 2, i + 12));
      const plain = /^[0-9a-fA-F]{1,2}/.exec(raw.slice(i + 2, i + 4));
      if (brace !== null) {
        const point = Number.parseInt(brace[1] as string, 16);
        if (!isScalar(point)) return reserved(brace[1] as string, "\\x");
        text += String.fromCodePoint(point);
        i += 2 + brace[0].length;
      } else if (plain !== null) {
        const byte = Number.parseInt(plain[0], 16);
        if (byte < 0x80) text += String.fromCharCode(byte);
        else {
          pieces.push(text, byte);
          text = "";
          hasBytes = true;
        }
        i += 2 + plain[0].length;
      } else return { error: HEX, token: "\\x" };
    } else if (e === "u") {
      const found = /^(?:\{([0-9a-fA-F]{1,6})\}|([0-9a-fA-F]{4}))/.exec(raw.slice(i + 2, i + 12));
      if (found === null) return { error: UNICODE, token: "\\u" };
      const digits = (found[1] ?? found[2]) as string;
      const point = Number.parseInt(digits, 16);
      if (!isScalar(point)) return reserved(digits, "\\u");
      text += String.fromCodePoint(point);
      i += 2 + found[0].length;
    } else if (e === "\n") i += 2;
    else if (e === "\r" && raw[i + 2] === "\n") i += 3;
    else {
      const point = raw.codePointAt(i + 1);
      const char = point === undefined ? "\\" : String.fromCodePoint(point);
      text += simpleEscape(char);
      i += 1 + char.length;
    }
  }
  if (!hasBytes) return { text, bytes: null };
  pieces.push(text);
  const encoder = new TextEncoder();
  const parts = pieces.map((p) => (typeof p === "number" ? Uint8Array.of(p) : encoder.encode(p)));
  const bytes = joinBytes(parts);
  return { text: new TextDecoder("utf-8", { ignoreBOM: true }).decode(bytes), bytes };
}

function reserved(digits: string, token: string): BadEscape {
  return { error: `invalid or reserved Unicode code point \\u{${digits}}. Syntax error after: `, token };
}

function isScalar(point: number): boolean {
  return point <= 0x10ffff && !(point >= 0xd800 && point <= 0xdfff);
}

/** The binary of an unescaped text. */
export function toBin(value: Unescaped): Bin {
  return value.bytes === null ? Bin.of(value.text) : new Bin(value.bytes);
}

/** The content of a sigil: only an escaped closing delimiter loses its backslash. */
export function unescapeClosing(raw: string, closing: string): string {
  if (!raw.includes("\\")) return raw;
  let out = "";
  for (let i = 0; i < raw.length; i++) {
    const c = raw[i] as string;
    if (c !== "\\") out += c;
    else if (raw.startsWith(closing, i + 1)) {
      out += closing;
      i += closing.length;
    } else {
      out += c + (raw[i + 1] ?? "");
      i++;
    }
  }
  return out;
}
