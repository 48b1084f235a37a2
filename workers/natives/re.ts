// :re over JavaScript's regular expressions: PCRE syntax is rewritten where the two differ. Offsets are in bytes.
// Specification: the reference of the module `re`, OTP 27. Absent: recursion, possessive quantifiers in look-behind.

import { slice } from "../beam/bits.ts";
import type { NativeModule, NativeTable } from "../beam/native-api.ts";
import { badarg } from "../beam/raise.ts";
import { Atom, atom, atomName, ERROR, OK } from "../terms/atom.ts";
import { Bin, EMPTY, list, listToArray, type Term } from "../terms/term.ts";
import { ioBytes } from "./erlang_terms.ts";

const POSIX: Record<string, string> = {
  alpha: "A-Za-z",
  digit: "0-9",
  alnum: "A-Za-z0-9",
  upper: "A-Z",
  lower: "a-z",
  space: "\\s",
  blank: " \\t",
  punct: "!-\\/:-@\\[-`{-~",
  xdigit: "0-9A-Fa-f",
  word: "\\w",
  cntrl: "\\x00-\\x1f\\x7f",
  print: "\\x20-\\x7e",
  graph: "\\x21-\\x7e",
};

/** PCRE source as JavaScript source; throws SyntaxError text for what cannot be said. */
export function translate(source: string, extended: boolean): string {
  let out = "";
  let inClass = false;
  for (let i = 0; i < source.length; i++) {
    const c = source[i] as string;
    const rest = source.slice(i);
    if (c === "\\") {
      const next = source[i + 1] ?? "";
      i++;
      if (next === "A") out += "(?<![\\s\\S])";
      else if (next === "z") out += "(?![\\s\\S])";
      else if (next === "Z") out += "(?=\\n?(?![\\s\\S]))";
      else if (next === "h") out += inClass ? " \\t" : "[ \\t]";
      else if (next === "R") out += "(?:\\r\\n|[\\n\\v\\f\\r\\u0085\\u2028\\u2029])";
      else if (next === "a") out += "\\x07";
      else if (next === "e") out += "\\x1b";
      else if (next === "K" || next === "G") throw new SyntaxError(`\\${next} is not supported`);
      else if (next === "Q") {
        const end = source.indexOf("\\E", i);
        const literal = source.slice(i + 1, end < 0 ? undefined : end);
        out += literal.replace(/[\\^$.*+?()[\]{}|/]/g, "\\$&");
        i = end < 0 ? source.length : end + 1;
      } else if (next === "x" && source[i + 1] === "{") {
        const end = source.indexOf("}", i);
        out += `\\u{${source.slice(i + 2, end)}}`;
        i = end;
      } else if (/^[pP]$/.test(next) && source[i + 1] !== "{") {
        out += `\\${next}{${source[i + 1]}}`;
        i++;
      } else if (/[a-zA-Z0-9]/.test(next)) out += `\\${next}`;
      else out += /[\^$\\.*+?()[\]{}|/-]/.test(next) && (inClass || next !== "-") ? `\\${next}` : next;
      continue;
    }
    if (inClass) {
      const posix = /^\[:(\^?)(\w+):\]/.exec(rest);
      if (posix !== null) {
        const set = POSIX[posix[2] as string];
        if (set === undefined || posix[1] === "^") throw new SyntaxError("unknown POSIX class name");
        out += set;
        i += posix[0].length - 1;
      } else if (c === "[") out += "\\[";
      else {
        if (c === "]") inClass = false;
        out += c;
      }
      continue;
    }
    if (c === "[") {
      inClass = true;
      out += c;
      if (source[i + 1] === "^") {
        out += "^";
        i++;
      }
      if (source[i + 1] === "]") {
        out += "\\]";
        i++;
      }
      continue;
    }
    if (extended && /\s/.test(c)) continue;
    if (extended && c === "#") {
      const end = source.indexOf("\n", i);
      i = end < 0 ? source.length : end;
      continue;
    }
    if (rest.startsWith("(?#")) {
      i = source.indexOf(")", i);
      continue;
    }
    const named = /^\(\?(?:P?<|')([A-Za-z_]\w*)[>']/.exec(rest);
    if (named !== null) {
      out += `(?<${named[1]}>`;
      i += named[0].length - 1;
      continue;
    }
    if (rest.startsWith("(?>")) {
      out += "(?:";
      i += 2;
      continue;
    }
    if (/^[*+?}]\+/.test(rest)) {
      out += c;
      i++;
      continue;
    }
    if (c === "{" && !/^\{\d+(,\d*)?\}/.test(rest)) {
      out += "\\{";
      continue;
    }
    if (c === "}" && !/\{\d+(,\d*)?$/.test(out)) {
      out += "\\}";
      continue;
    }
    out += c;
  }
  return out;
}

type Flags = { unicode: boolean; js: string; extended: boolean; anchored: boolean };

function flagsOf(options: Term): Flags {
  let js = "d";
  let unicode = false;
  let extended = false;
  let anchored = false;
  for (const o of listToArray(options) ?? []) {
    switch (o instanceof Atom ? o.name : "") {
      case "unicode":
      case "ucp":
        unicode = true;
        break;
      case "caseless":
        js += "i";
        break;
      case "multiline":
        js += "m";
        break;
      case "dotall":
        js += "s";
        break;
      case "extended":
        extended = true;
        break;
      case "anchored":
        anchored = true;
        break;
      default:
    }
  }
  return { unicode, js: [...new Set(js)].join(""), extended, anchored };
}

const cache = new Map<string, RegExp>();

function regexp(source: string, flags: Flags): RegExp {
  const key = `${flags.js}${flags.extended}${flags.unicode}/${source}`;
  let re = cache.get(key);
  if (re === undefined) {
    const inline = /^\(\?([imsx]+)\)/.exec(source);
    const body = inline === null ? source : source.slice(inline[0].length);
    const extra = inline === null ? "" : (inline[1] as string).replace("x", "");
    re = new RegExp(
      translate(body, flags.extended || (inline?.[1] ?? "").includes("x")),
      [...new Set(`${flags.js}${extra}gu`)].join(""),
    );
    cache.set(key, re);
  }
  return re;
}

/** A subject as a JavaScript string: text for UTF-8, one code unit a byte otherwise; with byte offsets of each position. */
function subjectOf(t: Term): { s: string; bin: Bin; byteAt: (i: number) => number; indexAt: (byte: number) => number } {
  const bin = t instanceof Bin ? t : new Bin(ioBytes(t, true) ?? bad());
  const s = bin.text;
  if (s === null || s.length === bin.len) {
    const raw = s ?? Array.from(bin.bytes, (b) => String.fromCharCode(b)).join("");
    return { s: raw, bin, byteAt: (i) => i, indexAt: (b) => b };
  }
  const offsets = new Uint32Array(s.length + 1);
  let byte = 0;
  for (let i = 0; i < s.length; ) {
    const p = s.codePointAt(i) as number;
    const n = p > 0xffff ? 2 : 1;
    for (let j = 0; j < n; j++) offsets[i + j] = byte;
    byte += p < 0x80 ? 1 : p < 0x800 ? 2 : p < 0x10000 ? 3 : 4;
    i += n;
  }
  offsets[s.length] = byte;
  return { s, bin, byteAt: (i) => offsets[i] as number, indexAt: (b) => offsets.indexOf(b) };
}

function bad(): never {
  throw badarg();
}

type Compiled = { source: string; flags: Flags };

function compiledOf(t: Term, options: Term): Compiled {
  if (Array.isArray(t) && t[0] === atom("re_pattern")) {
    const [, source, opts] = t[4] as [Term, Bin, Term];
    return { source: source.text ?? "", flags: flagsOf(opts) };
  }
  return {
    source: (t instanceof Bin ? t.text : new Bin(ioBytes(t, true) ?? bad()).text) ?? "",
    flags: flagsOf(options),
  };
}

function names(source: string): string[] {
  return [...source.matchAll(/\(\?(?:P?<|')([A-Za-z_]\w*)[>']/g)].map((m) => m[1] as string);
}

function compile(source: Term, options: Term): Term {
  const text = (source instanceof Bin ? source.text : new Bin(ioBytes(source, true) ?? bad()).text) ?? "";
  try {
    const flags = flagsOf(options);
    regexp(text, flags);
    const groups = new RegExp(`${regexp(text, flags).source}|`, "u").exec("")?.length ?? 1;
    return [
      OK,
      [atom("re_pattern"), groups - 1, flags.unicode ? 1 : 0, 0, [atom("nodebook_re"), Bin.of(text), options]],
    ];
  } catch (e) {
    const message =
      e instanceof SyntaxError
        ? e.message.replace(/^Invalid regular expression: \/.*\/\w*: /s, "").toLowerCase()
        : "invalid";
    return [ERROR, [charlistOf(pcreWords(message)), position(text, message)]];
  }
}

/** The common mistakes in PCRE's words. */
function pcreWords(message: string): string {
  if (/nothing to repeat/.test(message)) return "nothing to repeat";
  if (/unterminated group/.test(message)) return "missing )";
  if (/unmatched '\)'/.test(message)) return "unmatched parentheses";
  if (/unterminated character class/.test(message)) return "missing terminating ] for character class";
  return message;
}

function position(text: string, message: string): number {
  return /nothing to repeat/.test(message) ? 0 : text.length;
}

function charlistOf(s: string): Term {
  return list(Array.from(s, (c) => c.codePointAt(0) as number));
}

function run(subject: Term, pattern: Term, options: Term): Term {
  const opts = listToArray(options) ?? bad();
  const { source, flags } = compiledOf(pattern, options);
  const { s, bin, byteAt, indexAt } = subjectOf(subject);
  const re = regexp(source, flags);
  let global = false;
  let offset = 0;
  let capture: Term = atom("all");
  let type = "index";
  let anchored = flags.anchored;
  for (const o of opts) {
    if (o === atom("global")) global = true;
    else if (o === atom("anchored")) anchored = true;
    else if (Array.isArray(o) && o[0] === atom("offset")) offset = o[1] as number;
    else if (Array.isArray(o) && o[0] === atom("capture")) {
      capture = o[1] as Term;
      if (o[2] !== undefined) type = atomName(o[2] as Atom);
    }
  }
  const found: RegExpExecArray[] = [];
  re.lastIndex = indexAt(offset);
  for (let m = re.exec(s); m !== null; m = re.exec(s)) {
    if (anchored && m.index !== indexAt(offset)) break;
    found.push(m);
    if (!global) break;
    if (m[0] === "") re.lastIndex++;
  }
  if (found.length === 0) return atom("nomatch");
  const show = (span: readonly [number, number] | undefined): Term => {
    if (span === undefined) return type === "index" ? [-1, 0] : type === "binary" ? Bin.of("") : EMPTY;
    const from = byteAt(span[0]);
    const n = byteAt(span[1]) - from;
    if (type === "index") return [from, n];
    const part = slice(bin, from * 8, n * 8);
    return type === "binary" ? part : charlistOf(part.text ?? "");
  };
  const one = (m: RegExpExecArray): Term => {
    const spans = (
      m as unknown as { indices: ([number, number] | undefined)[] & { groups?: Record<string, [number, number]> } }
    ).indices;
    if (capture instanceof Atom) {
      if (capture.name === "first") return list([show(spans[0])]);
      if (capture.name === "all_names")
        return list(
          names(source)
            .sort()
            .map((n) => show(spans.groups?.[n])),
        );
      const all = capture.name === "all_but_first" ? [...spans].slice(1) : [...spans];
      while (all.length > 0 && all[all.length - 1] === undefined) all.pop();
      return list(all.map(show));
    }
    return list(
      (listToArray(capture) ?? []).map((k) =>
        show(typeof k === "number" ? spans[k] : spans.groups?.[k instanceof Atom ? k.name : ((k as Bin).text ?? "")]),
      ),
    );
  };
  if (atom("none") === capture) return atom("match");
  const result = found.map(one);
  return [atom("match"), global ? list(result) : (result[0] as Term)];
}

function table(): NativeTable {
  return {
    "compile/1": (s: Term) => compile(s, EMPTY),
    "compile/2": compile,
    "run/2": (s: Term, p: Term) => run(s, p, EMPTY),
    "run/3": run,
    "inspect/2": (p: Term, what: Term) => {
      if (what !== atom("namelist")) throw badarg();
      return [atom("namelist"), list([...new Set(names(compiledOf(p, EMPTY).source))].sort().map((n) => Bin.of(n)))];
    },
    "version/0": () => Bin.of("8.44 2020-02-12"),
  };
}

export const re: NativeModule = { module: "re", table };
