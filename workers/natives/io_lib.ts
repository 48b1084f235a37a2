// :io_lib: format strings with ~ directives, and terms in Erlang's notation.
// In: a format (charlist or binary) and arguments. Out: a charlist. Specification: OTP's manual pages of io and io_lib.

import type { NativeModule, NativeTable } from "../beam/native-api.ts";
import { badarg, raiseError } from "../beam/raise.ts";
import { Atom, atom, atomName } from "../terms/atom.ts";
import { withSign } from "../terms/float-text.ts";
import { Bin, Cons, charlist, EMPTY, Float, isInteger, listToArray, type Term, toBigInt } from "../terms/term.ts";
import { ioBytes, textOf } from "./io_bytes.ts";
import { fieldChars, splice, termChars, unpacked } from "./io_chars.ts";
import { layout } from "./io_layout.ts";
import { atomText, escape, flat, printable, type Style } from "./io_terms.ts";

function formatError(format: Term, args: Term): never {
  const raise = raiseError(atom("badarg"));
  raise.native = ["io_lib", "format", new Cons(format, new Cons(args, EMPTY))];
  throw raise;
}

function padded(text: string, field: number | undefined, pad: string): string {
  if (field === undefined) return text;
  const n = [...text].length;
  return field < 0 ? text + pad.repeat(Math.max(0, -field - n)) : pad.repeat(Math.max(0, field - n)) + text;
}

/** A number in its field: stars where it is too long. */
function fitted(text: string, field: number | undefined, pad: string): string {
  if (field === undefined) return text;
  const width = Math.abs(field);
  return text.length > width ? "*".repeat(width) : padded(text, field, pad);
}

/** A string in its field: cut to the precision, or filled up to it. Undefined where that is wider than the field. */
function stringField(text: string, field: number, precision: number, pad: string): Piece | undefined {
  const width = Math.abs(field);
  if (precision < 0 || precision > width) return undefined;
  const cut = [...text].slice(0, precision).join("");
  const filled = precision < width ? padded(cut, -precision, pad) : cut;
  const length = [...filled].length;
  return {
    text: padded(filled, field, pad),
    chars: () => fieldChars(charlist(filled), length, field, width, pad),
  };
}

/** A term in its field: stars where it is too long. */
function termField(piece: Piece, field: number | undefined, precision: number | undefined, pad: string): Piece {
  const width = field ?? precision;
  if (width === undefined) return piece;
  const most = Math.min(precision ?? Math.abs(width), Math.abs(width));
  const length = [...piece.text].length;
  return {
    text: padded(length > most ? "*".repeat(most) : piece.text, width, pad),
    chars: () => fieldChars(piece.chars(), length, width, most, pad),
  };
}

/** What a directive gives: text, and one element of the list that the functions of :io_lib answer. */
type Piece = { readonly text: string; readonly chars: () => Term };

function charsOf(arg: Term): string | undefined {
  if (arg instanceof Atom || typeof arg === "boolean") return atomName(arg);
  if (arg instanceof Bin) return arg.tail === 0 ? (arg.text ?? String.fromCharCode(...arg.bytes)) : undefined;
  const plain = textOf(arg);
  if (plain !== undefined) return plain;
  if (typeof arg === "number") return undefined;
  // each binary of a list by itself, for one may be no text
  let out = "";
  const open: Term[] = [arg];
  for (let at = open.pop(); at !== undefined; at = open.pop()) {
    if (at instanceof Cons) {
      if (typeof at.t === "number") return undefined;
      open.push(at.t, at.h);
    } else if (at instanceof Bin) {
      const text = charsOf(at);
      if (text === undefined) return undefined;
      out += text;
    } else if (typeof at === "number" && isCharacter(at)) out += String.fromCodePoint(at);
    else if (at !== EMPTY) return undefined;
  }
  return out;
}

const isCharacter = (c: number): boolean => c >= 0 && c <= 0x10ffff && (c < 0xd800 || c > 0xdfff);

/** Text without the t modifier: the bytes of binaries, characters up to 255. */
function latin1Of(arg: Term): string | undefined {
  if (arg instanceof Atom || typeof arg === "boolean") return atomName(arg);
  const bytes = arg instanceof Bin && arg.tail === 0 ? arg.bytes : ioBytes(arg);
  return bytes === undefined ? undefined : Array.from(bytes, (b) => String.fromCharCode(b)).join("");
}

/** The argument of the K modifier: null for what is none. */
function keyOrder(order: Term): Style["keys"] | null {
  if (!(order instanceof Atom)) return null;
  if (order.name === "undefined") return undefined;
  return order.name === "ordered" || order.name === "reversed" ? order.name : null;
}

const depthOf = (t: Term): number => (typeof t === "number" ? t : -1);

/** `io_lib:format/2` as a string. Throws badarg when format and arguments do not match. */
export function formatText(format: Term, args: Term): string {
  return pieces(format, args)
    .map((p) => (typeof p === "string" ? p : p.text))
    .join("");
}

/** `io_lib:format/2`: characters, and an element for each term and string. */
function formatChars(given: Term, args: Term): Term {
  const format = given instanceof Bin ? unpacked(given, (bin) => latin1Of(bin) ?? "") : given;
  return splice(pieces(format, args).map((p) => (typeof p === "string" ? p : p.chars())));
}

function pieces(format: Term, args: Term): (string | Piece)[] {
  const text = charsOf(format);
  const items = listToArray(args);
  if (text === undefined || items === undefined) return formatError(format, args);
  let at = 0;
  const out: (string | Piece)[] = [];
  let line = "";
  const emit = (piece: string | Piece): void => {
    out.push(piece);
    line += typeof piece === "string" ? piece : piece.text;
    line = line.slice(line.lastIndexOf("\n") + 1);
  };
  const next = (): Term => (at < items.length ? (items[at++] as Term) : formatError(format, args));
  const directive = /~(-?\d+|\*)?(?:\.(-?\d+|\*)?)?(?:\.(\*|[^~]))?([tlkK]*)([^tlkK])/gy;
  let position = 0;
  while (position < text.length) {
    const tilde = text.indexOf("~", position);
    if (tilde < 0) {
      emit(text.slice(position));
      break;
    }
    emit(text.slice(position, tilde));
    directive.lastIndex = tilde;
    const match = directive.exec(text);
    if (match === null) return formatError(format, args);
    position = directive.lastIndex;
    const given = (): number => {
      const n = next();
      return typeof n === "number" && Math.abs(n) <= 0x10ffff ? n : formatError(format, args);
    };
    const star = (s: string | undefined): number | undefined =>
      s === undefined ? undefined : s === "*" ? given() : Number(s);
    const field = star(match[1]);
    const precision = star(match[2]);
    const code = match[3] === "*" ? given() : undefined;
    // without a width there is nothing to pad
    if (code !== undefined && code < 0 && field !== undefined) return formatError(format, args);
    const padding = code === undefined ? (match[3] ?? " ") : String.fromCodePoint(Math.max(code, 0));
    const unicode = (match[4] as string).includes("t");
    const control = match[5] as string;
    const keys = (match[4] as string).includes("K")
      ? keyOrder(next())
      : match[4]?.includes("k")
        ? "ordered"
        : undefined;
    if (keys === null) return formatError(format, args);
    switch (control) {
      case "~":
        emit("~".repeat(Math.abs(field ?? 1)));
        break;
      case "n":
        emit("\n".repeat(Math.abs(field ?? 1)));
        break;
      case "c": {
        const c = next();
        if (typeof c !== "number" || (unicode && (c < 0 || c > 0x10ffff))) return formatError(format, args);
        if (field !== undefined && precision !== undefined && precision > Math.abs(field))
          return formatError(format, args);
        const repeated = String.fromCodePoint(unicode ? c : c & 255).repeat(precision ?? Math.abs(field ?? 1));
        emit(padded(repeated, field, padding));
        break;
      }
      case "s": {
        const data = next();
        const chars = unicode ? charsOf(data) : latin1Of(data);
        if (chars === undefined) return formatError(format, args);
        if (field !== undefined || precision !== undefined) {
          const width = field ?? -(precision as number);
          emit(stringField(chars, width, precision ?? Math.abs(width), padding) ?? formatError(format, args));
        } else if (data instanceof Cons || data instanceof Bin) {
          emit({ text: chars, chars: () => unpacked(data, (bin) => (unicode ? charsOf(bin) : latin1Of(bin)) ?? "") });
        } else emit(chars);
        break;
      }
      case "w":
      case "W": {
        const term = next();
        const depth = control === "W" ? depthOf(next()) : -1;
        emit(termField(written(term, { ...ONE_LINE, unicode, keys }, depth), field, precision, padding));
        break;
      }
      case "p":
      case "P": {
        const term = next();
        const depth = control === "P" ? depthOf(next()) : -1;
        if (field !== undefined && field < 0) return formatError(format, args);
        const width = field === 0 ? Number.POSITIVE_INFINITY : (field ?? 80);
        const style = { pretty: true, unicode, width, lists: (match[4] as string).includes("l"), keys };
        emit(printed(term, style, precision === undefined ? line.length : Math.max(precision - 1, 0), depth));
        break;
      }
      case "b":
      case "B":
      case "+":
      case "#":
      case "x":
      case "X": {
        const n = next();
        if (!isInteger(n)) return formatError(format, args);
        const base = precision ?? 10;
        if (base < 2 || base > 36) return formatError(format, args);
        const v = toBigInt(n);
        const digits = (v < 0n ? -v : v).toString(base);
        let prefix = "";
        if (control === "x" || control === "X") {
          const given = next();
          if (given instanceof Bin) return formatError(format, args);
          prefix = charsOf(given) ?? formatError(format, args);
        }
        if (control === "+" || control === "#") prefix = `${base}#`;
        const upper = control === "B" || control === "X" || control === "#";
        const number = (v < 0n ? "-" : "") + prefix + (upper ? digits.toUpperCase() : digits);
        emit(fitted(number, field, padding));
        break;
      }
      case "f":
      case "e":
      case "g": {
        const f = next();
        const v = f instanceof Float ? f.v : undefined;
        if (v === undefined || (precision ?? 6) < (control === "f" ? 1 : control === "e" ? 2 : 1))
          return formatError(format, args);
        emit(fitted(floatDirective(control, v, precision), field, padding));
        break;
      }
      case "i":
        next();
        break;
      default:
        return formatError(format, args);
    }
  }
  if (at !== items.length) return formatError(format, args);
  return out;
}

const ONE_LINE: Style = { pretty: false, unicode: true, width: Number.POSITIVE_INFINITY };
const PRETTY: Style = { pretty: true, unicode: true, width: 80 };

/** A term on one line. */
function written(term: Term, style: Style, depth: number): Piece {
  return { text: flat(term, style, depth), chars: () => termChars(term, style, depth) };
}

/** A term on one line where it fits, on several otherwise. */
function printed(term: Term, style: Style, column: number, depth: number): Piece {
  const text = layout(term, style, column, depth);
  return { text, chars: () => (text.includes("\n") ? charlist(text) : termChars(term, style, depth)) };
}

function floatDirective(control: string, v: number, precision: number | undefined): string {
  if (control === "f")
    return withSign(v, (n) => (Math.abs(n) < 1e21 ? n.toFixed(precision ?? 6) : large(n, precision ?? 6)));
  if (control === "e") return exponent(v, precision ?? 6);
  const size = Math.abs(v);
  if (size >= 0.1 && size < 10000) {
    const before = size >= 1000 ? 4 : size >= 100 ? 3 : size >= 10 ? 2 : size >= 1 ? 1 : 0;
    if ((precision ?? 6) - before < 1) return exponent(v, precision ?? 6);
    return v.toFixed((precision ?? 6) - before);
  }
  return exponent(v, precision ?? 6);
}

/** A float without fractions, of which 21 digits are told. */
function large(n: number, precision: number): string {
  const [digits = "", power = ""] = n.toExponential(20).replace(".", "").split("e");
  const sign = n < 0 ? 1 : 0;
  return `${digits.padEnd(Number(power) + 1 + sign, "0")}.${"0".repeat(precision)}`;
}

function exponent(v: number, digits: number): string {
  return withSign(v, (n) => n.toExponential(Math.max(digits - 1, 1)));
}

function table(): NativeTable {
  return {
    "format/1": (format: Term) => formatChars(format, EMPTY),
    "format/2": formatChars,
    "format/3": formatChars,
    "fwrite/2": formatChars,
    "bformat/2": (format: Term, args: Term) => Bin.of(formatText(format, args)),
    "write/1": (term: Term) => termChars(term, ONE_LINE),
    "write/2": (term: Term, depth: Term) => termChars(term, ONE_LINE, depthOf(depth)),
    "print/1": (term: Term) => printed(term, PRETTY, 0, -1).chars(),
    "print/4": (term: Term, column: Term, width: Term, depth: Term) => {
      if (typeof column !== "number" || typeof width !== "number") throw badarg();
      return printed(term, { ...PRETTY, width }, column - 1, depthOf(depth)).chars();
    },
    "write_atom/1": (term: Term) => {
      if (!(term instanceof Atom) && typeof term !== "boolean") throw badarg();
      return charlist(atomText(atomName(term)));
    },
    "write_string/1": (term: Term) => charlist(`"${escape(charsOf(term) ?? "", '"', true)}"`),
    "printable_list/1": (term: Term) => {
      const items = listToArray(term);
      return items !== undefined && items.every((c) => typeof c === "number" && printable(c, false));
    },
    "printable_unicode_list/1": (term: Term) => {
      const items = listToArray(term);
      return items !== undefined && items.every((c) => typeof c === "number" && printable(c, true));
    },
    "printable_latin1_list/1": (term: Term) => {
      const items = listToArray(term);
      return items !== undefined && items.every((c) => typeof c === "number" && printable(c, false));
    },
    "char_list/1": (term: Term) => {
      const items = listToArray(term);
      return items !== undefined && items.every((c) => typeof c === "number" && c >= 0 && c <= 0x10ffff);
    },
    "latin1_char_list/1": (term: Term) => {
      const items = listToArray(term);
      return items !== undefined && items.every((c) => typeof c === "number" && c >= 0 && c <= 255);
    },
    "nl/0": () => charlist("\n"),
  };
}

export const ioLib: NativeModule = { module: "io_lib", table };
