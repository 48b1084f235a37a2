// :io_lib: format strings with ~ directives, and terms in Erlang's notation.
// In: a format (charlist or binary) and arguments. Out: a charlist. Specification: OTP's manual pages of io and io_lib.

import type { NativeModule, NativeTable } from "../beam/native-api.ts";
import { badarg, raiseError } from "../beam/raise.ts";
import { Atom, atom, atomName } from "../terms/atom.ts";
import { floatText } from "../terms/float-text.ts";
import { TMap } from "../terms/map.ts";
import {
  Big,
  Bin,
  Cons,
  charlist,
  EMPTY,
  Float,
  Fun,
  isInteger,
  listToArray,
  Pid,
  Port,
  Ref,
  type Term,
  toBigInt,
} from "../terms/term.ts";
import { ioBytes, pidText, portText, refText, textOf } from "./erlang_terms.ts";

type Style = {
  /** ~p: charlists and binaries of printable characters as text, lines broken at `width` */
  readonly pretty: boolean;
  /** the t modifier: all of Unicode is printable */
  readonly unicode: boolean;
  readonly width: number;
};

const RESERVED = new Set(
  "after and andalso band begin bnot bor bsl bsr bxor case catch cond div else end fun if let maybe not of or orelse receive rem try when xor".split(
    " ",
  ),
);

/** An atom in Erlang's notation: quoted where it must be. */
export function atomText(name: string, unicode = true): string {
  if (/^[a-zß-öø-ÿ][a-zA-Z0-9_@ß-öø-ÿÀ-ÖØ-Þ]*$/.test(name) && !RESERVED.has(name)) return name;
  return `'${escape(name, "'", unicode)}'`;
}

const ESCAPES: Record<string, string> = {
  "\n": "\\n",
  "\t": "\\t",
  "\r": "\\r",
  "\b": "\\b",
  "\f": "\\f",
  "\v": "\\v",
  "\x1b": "\\e",
  "\x7f": "\\d",
  "\\": "\\\\",
};

function escape(text: string, quote: string, unicode: boolean): string {
  let out = "";
  for (const c of text) {
    const code = c.codePointAt(0) as number;
    if (c === quote) out += `\\${quote}`;
    else if (ESCAPES[c] !== undefined) out += ESCAPES[c];
    else if (code < 32 || (code >= 0x80 && code < 0xa0)) out += `\\${code.toString(8).padStart(3, "0")}`;
    else if (code > 255 && !unicode) out += `\\x{${code.toString(16).toUpperCase()}}`;
    else out += c;
  }
  return out;
}

function printable(code: number, unicode: boolean): boolean {
  if (code >= 32 && code <= 126) return true;
  if (code >= 8 && code <= 13) return true;
  if (code === 27) return true;
  if (code >= 0xa0 && code <= 0xff) return true;
  return (
    unicode &&
    code > 0xff &&
    code <= 0x10ffff &&
    !(code >= 0xd800 && code <= 0xdfff) &&
    code !== 0xfffe &&
    code !== 0xffff
  );
}

function printableList(items: readonly Term[], unicode: boolean): boolean {
  return items.length > 0 && items.every((c) => typeof c === "number" && printable(c, unicode));
}

function binaryText(bin: Bin, style: Style): string {
  if (style.pretty && bin.tail === 0 && bin.len > 0) {
    const bytes = [...bin.bytes];
    if (bytes.every((b) => b < 0x80 && printable(b, false)))
      return `<<"${escape(String.fromCharCode(...bytes), '"', true)}">>`;
    const text = bin.text;
    if (style.unicode && text !== null && [...text].every((c) => printable(c.codePointAt(0) as number, true))) {
      return `<<"${escape(text, '"', true)}"/utf8>>`;
    }
    if (bytes.every((b) => printable(b, false))) return `<<"${escape(String.fromCharCode(...bytes), '"', true)}">>`;
  }
  const parts = [...bin.bytes].map(String);
  if (bin.tail > 0) parts.push(`${(bin.buf[bin.off + bin.len] as number) >> (8 - bin.tail)}:${bin.tail}`);
  return `<<${parts.join(",")}>>`;
}

function funText(fun: Fun): string {
  if (fun.info.external) return `fun ${atomText(fun.info.module.name)}:${atomText(fun.info.name)}/${fun.arity}`;
  return `#Fun<${fun.info.module.name}.${fun.info.index}.${fun.info.uniq}>`;
}

function leafText(term: Term, style: Style): string | undefined {
  if (typeof term === "number") return String(term);
  if (typeof term === "boolean") return String(term);
  if (term instanceof Atom) return atomText(term.name, style.unicode);
  if (term instanceof Big) return term.v.toString();
  if (term instanceof Float) return floatText(term.v);
  if (term instanceof Bin) return binaryText(term, style);
  if (term instanceof Pid) return pidText(term);
  if (term instanceof Port) return portText(term);
  if (term instanceof Ref) return refText(term);
  if (term instanceof Fun) return funText(term);
  if (term === EMPTY) return "[]";
  return undefined;
}

/** Parts of a compound term between an opening and a closing text; `sep` is what stands between two parts. */
type Compound = { open: string; close: string; parts: Part[]; fill: boolean };
type Part = { prefix?: Term; lead: string; term: Term };

function compound(term: Term, style: Style): Compound | string {
  if (Array.isArray(term))
    return { open: "{", close: "}", parts: term.map((t) => ({ lead: ",", term: t })), fill: false };
  if (term instanceof TMap)
    return {
      open: "#{",
      close: "}",
      parts: term.entries().map(([k, v]) => ({ lead: ",", prefix: k, term: v })),
      fill: false,
    };
  const parts: Part[] = [];
  let at: Term = term;
  while (at instanceof Cons) {
    parts.push({ lead: ",", term: at.h });
    at = at.t;
  }
  if (at === EMPTY) {
    const items = parts.map((p) => p.term);
    if (style.pretty && printableList(items, style.unicode)) {
      return `"${escape(items.map((c) => String.fromCodePoint(c as number)).join(""), '"', style.unicode)}"`;
    }
  } else parts.push({ lead: "|", term: at });
  return { open: "[", close: "]", parts, fill: parts.every((p) => isInteger(p.term) || p.term instanceof Atom) };
}

function flat(term: Term, style: Style): string {
  const leaf = leafText(term, style);
  if (leaf !== undefined) return leaf;
  const c = compound(term, style);
  if (typeof c === "string") return c;
  let out = c.open;
  c.parts.forEach((p, i) => {
    if (i > 0) out += p.lead;
    if (p.prefix !== undefined) out += `${flat(p.prefix, style)} => `;
    out += flat(p.term, style);
  });
  return out + c.close;
}

/** A term whose text may take several lines: `column` is where it starts, `after` how much must follow on its last line. */
function layout(term: Term, style: Style, column: number, after: number): string {
  const line = flat(term, style);
  if (line.length + column + after <= style.width) return line;
  const leaf = leafText(term, style);
  if (leaf !== undefined) return leaf;
  const c = compound(term, style);
  if (typeof c === "string") return c;
  const indent = column + c.open.length;
  const pad = `\n${" ".repeat(indent)}`;
  let out = c.open;
  let at = indent;
  const first = c.parts[0]?.term;
  const tagged = c.open === "{" && first instanceof Atom && c.parts.length > 1 && `{${flat(first, style)},`.length < 16;
  const inner = tagged ? indent + flat(first as Term, style).length + 1 : indent;
  c.parts.forEach((p, i) => {
    const last = i === c.parts.length - 1;
    const more = last ? after + c.close.length : 1;
    const prefix = p.prefix === undefined ? "" : `${flat(p.prefix, style)} => `;
    const column = i === 0 ? indent : inner;
    if (i > 0) {
      out += p.lead;
      at += p.lead.length;
      const fits = c.fill && at + flat(p.term, style).length + more <= style.width;
      if (!fits && !(tagged && i === 1)) {
        out += tagged ? `\n${" ".repeat(inner)}` : pad;
        at = column;
      }
    }
    const text = prefix + layout(p.term, style, at + prefix.length, more);
    out += text;
    const nl = text.lastIndexOf("\n");
    at = nl < 0 ? at + text.length : text.length - nl - 1;
  });
  return out + c.close;
}

/** The term in Erlang's notation on one line (`~w`, or `~p` without line breaks). */
export function erlangText(term: Term, pretty = false, unicode = true): string {
  return flat(term, { pretty, unicode, width: Number.POSITIVE_INFINITY });
}

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

function charsOf(arg: Term): string | undefined {
  if (arg instanceof Atom || typeof arg === "boolean") return atomName(arg);
  if (arg instanceof Bin) return arg.text ?? String.fromCharCode(...arg.bytes);
  const plain = textOf(arg);
  if (plain !== undefined) return plain;
  const bytes = ioBytes(arg, true);
  return bytes === undefined ? undefined : (new Bin(bytes).text ?? undefined);
}

/** `io_lib:format/2` as a string. Throws badarg when format and arguments do not match. */
export function formatText(format: Term, args: Term): string {
  const text = charsOf(format);
  const items = listToArray(args);
  if (text === undefined || items === undefined) return formatError(format, args);
  let at = 0;
  let out = "";
  const next = (): Term => (at < items.length ? (items[at++] as Term) : formatError(format, args));
  const directive = /~(-?\d+|\*)?(?:\.(-?\d+|\*)?)?(?:\.(\*|[^~]))?([tlkK]*)([\s\S])/gy;
  let position = 0;
  while (position < text.length) {
    const tilde = text.indexOf("~", position);
    if (tilde < 0) {
      out += text.slice(position);
      break;
    }
    out += text.slice(position, tilde);
    directive.lastIndex = tilde;
    const match = directive.exec(text);
    if (match === null) return formatError(format, args);
    position = directive.lastIndex;
    const star = (s: string | undefined): number | undefined =>
      s === undefined ? undefined : s === "*" ? Number(next()) : Number(s);
    const field = star(match[1]);
    const precision = star(match[2]);
    const padding = match[3] === "*" ? String.fromCodePoint(Number(next())) : (match[3] ?? " ");
    const unicode = (match[4] as string).includes("t");
    const control = match[5] as string;
    const lastLine = out.length - out.lastIndexOf("\n") - 1;
    switch (control) {
      case "~":
        out += "~";
        break;
      case "n":
        out += "\n".repeat(field === undefined ? 1 : Math.abs(field));
        break;
      case "c": {
        const c = next();
        if (typeof c !== "number") return formatError(format, args);
        out += padded(String.fromCodePoint(c).repeat(precision ?? Math.abs(field ?? 1)), field, padding);
        break;
      }
      case "s": {
        const chars = charsOf(next());
        if (chars === undefined) return formatError(format, args);
        const cut = precision !== undefined ? [...chars].slice(0, precision).join("") : chars;
        out += padded(
          field !== undefined && precision === undefined ? [...cut].slice(0, Math.abs(field)).join("") : cut,
          field,
          padding,
        );
        break;
      }
      case "w":
      case "W":
        out += padded(erlangText(next(), false, unicode), field, padding);
        if (control === "W") next();
        break;
      case "p":
      case "P": {
        const term = next();
        if (control === "P") next();
        const style = { pretty: true, unicode, width: field === undefined ? 80 : Math.abs(field) };
        out += (match[4] as string).includes("l") ? flat(term, style) : layout(term, style, precision ?? lastLine, 0);
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
        const v = toBigInt(n);
        const digits = (v < 0n ? -v : v).toString(base);
        let prefix = "";
        if (control === "x" || control === "X") prefix = charsOf(next()) ?? "";
        if (control === "+" || control === "#") prefix = `${base}#`;
        const upper = control === "B" || control === "X" || control === "#";
        out += padded((v < 0n ? "-" : "") + prefix + (upper ? digits.toUpperCase() : digits), field, padding);
        break;
      }
      case "f":
      case "e":
      case "g": {
        const f = next();
        const v = f instanceof Float ? f.v : typeof f === "number" ? f : undefined;
        if (v === undefined) return formatError(format, args);
        out += padded(floatDirective(control, v, precision), field, padding);
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

function floatDirective(control: string, v: number, precision: number | undefined): string {
  if (control === "f") return v.toFixed(precision ?? 6);
  if (control === "e") return exponent(v, precision ?? 6);
  const size = Math.abs(v);
  if (size >= 0.1 && size < 10000) {
    const before = size >= 1000 ? 4 : size >= 100 ? 3 : size >= 10 ? 2 : size >= 1 ? 1 : 0;
    return v.toFixed(Math.max((precision ?? 6) - before, 1));
  }
  return exponent(v, precision ?? 6);
}

function exponent(v: number, digits: number): string {
  return v.toExponential(Math.max(digits - 1, 1));
}

function table(): NativeTable {
  return {
    "format/1": (format: Term) => charlist(formatText(format, EMPTY)),
    "format/2": (format: Term, args: Term) => charlist(formatText(format, args)),
    "format/3": (format: Term, args: Term) => charlist(formatText(format, args)),
    "fwrite/2": (format: Term, args: Term) => charlist(formatText(format, args)),
    "bformat/2": (format: Term, args: Term) => Bin.of(formatText(format, args)),
    "write/1": (term: Term) => charlist(erlangText(term)),
    "print/1": (term: Term) => charlist(layout(term, { pretty: true, unicode: true, width: 80 }, 0, 0)),
    "write_atom/1": (term: Term) => {
      if (!(term instanceof Atom) && typeof term !== "boolean") throw badarg();
      return charlist(atomText(atomName(term)));
    },
    "write_string/1": (term: Term) => charlist(`"${escape(charsOf(term) ?? "", '"', true)}"`),
    "printable_list/1": (term: Term) => {
      const items = listToArray(term);
      return items !== undefined && items.every((c) => typeof c === "number" && printable(c, true));
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
