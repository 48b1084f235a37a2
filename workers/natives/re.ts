// :re, the functions that take no function; replace and split stand in workers/stdlib/otp/re.ex. Offsets are in bytes.
// Specification: the reference of the module `re`, OTP 27.

import { slice } from "../beam/bits.ts";
import type { NativeModule, NativeTable } from "../beam/native-api.ts";
import { badarg, badargBecause, type Raise } from "../beam/raise.ts";
import { Atom, atom, ERROR, OK } from "../terms/atom.ts";
import { Bin, EMPTY, list, listToArray, type Term } from "../terms/term.ts";
import { ioBytes } from "./io_bytes.ts";
import { MatchLimit, type Spans } from "./regex/machine.ts";
import { Pattern } from "./regex/pattern.ts";
import { type Flags, type NotEmpty, PatternError } from "./regex/syntax.ts";

const COMPILE = new Set(
  "unicode anchored caseless dollar_endonly dotall extended firstline multiline no_auto_capture dupnames ungreedy bsr_anycrlf bsr_unicode no_start_optimize ucp never_utf".split(
    " ",
  ),
);

const RUN = new Set("anchored global notempty notempty_atstart report_errors notbol noteol".split(" "));
const LIMITS = new Set(["match_limit", "match_limit_recursion"]);
const NEWLINES = new Set(["cr", "crlf", "lf", "nul", "anycrlf", "any"]);
const badOption = (): Raise => badargBecause(atom("badopt"));

/** An option that says how a pattern is read. */
function isCompileOption(o: Term): boolean {
  if (o instanceof Atom) return COMPILE.has(o.name);
  return Array.isArray(o) && o[0] === atom("newline") && o[1] instanceof Atom && NEWLINES.has(o[1].name);
}

/** An option that says how a subject is searched. */
function isRunOption(o: Term): boolean {
  if (o instanceof Atom) return RUN.has(o.name);
  if (!Array.isArray(o) || !(o[0] instanceof Atom)) return false;
  if (o[0].name === "offset") return Number.isInteger(o[1]) && (o[1] as number) >= 0;
  return o[0].name === "capture" || (LIMITS.has(o[0].name) && typeof o[1] === "number");
}

/** The options as a list, each of them known. */
function optionsOf(options: Term, isKnown: (o: Term) => boolean): readonly Term[] {
  const given = listToArray(options);
  if (given === undefined || !given.every(isKnown)) throw badOption();
  return given;
}

function flagsOf(options: readonly Term[]): Flags {
  const has = (name: string): boolean => options.includes(atom(name));
  const newline = options.find((o) => Array.isArray(o) && o[0] === atom("newline")) as Term[] | undefined;
  return {
    unicode: has("unicode"),
    ucp: has("ucp"),
    caseless: has("caseless"),
    multiline: has("multiline"),
    dotall: has("dotall"),
    extended: has("extended"),
    ungreedy: has("ungreedy"),
    anchored: has("anchored"),
    firstline: has("firstline"),
    dollarEndOnly: has("dollar_endonly"),
    notBol: has("notbol"),
    notEol: has("noteol"),
    dupNames: has("dupnames"),
    noAutoCapture: has("no_auto_capture"),
    anyNewline: newline !== undefined && newline[1] !== atom("lf") && newline[1] !== atom("cr"),
  };
}

function binOf(t: Term, unicode = true): Bin {
  if (t instanceof Bin) return t;
  const bytes = ioBytes(t, unicode);
  if (bytes === undefined) throw badarg();
  return new Bin(bytes);
}

/** Text as the engine reads it: UTF-8 decoded for Unicode, else one code unit a byte. */
function textFor(bin: Bin, unicode: boolean): string {
  if (bin.text !== null && (unicode || bin.text.length === bin.len)) return bin.text;
  if (unicode) throw badarg();
  let out = "";
  for (let i = 0; i < bin.len; i += 8192)
    out += String.fromCharCode(...bin.bytes.subarray(i, Math.min(i + 8192, bin.len)));
  return out;
}

const cache = new Map<string, Pattern>();
const CACHED = 500;

/** The pattern of a source, parsed once. Throws PatternError. */
function patternOf(source: Bin, flags: Flags): Pattern {
  const text = textFor(source, flags.unicode);
  const key = `${JSON.stringify(flags)}${text}`;
  let pattern = cache.get(key);
  if (pattern === undefined) {
    const points = Array.from(text, (c) => c.codePointAt(0) as number);
    pattern = new Pattern(points, flags);
    if (cache.size >= CACHED) cache.clear();
    cache.set(key, pattern);
  }
  return pattern;
}

const compiledPatterns = new WeakMap<object, Pattern>();

function compiled(t: Term, options: readonly Term[]): Pattern {
  if (Array.isArray(t) && t[0] === atom("re_pattern")) {
    const within = options.filter((o) => o === atom("notbol") || o === atom("noteol"));
    const known = compiledPatterns.get(t);
    if (known !== undefined && within.length === 0) return known;
    if (!Array.isArray(t[4])) throw badarg();
    const [, source, given] = t[4] as [Term, Bin, Term];
    const pattern = patternOf(source, flagsOf([...(listToArray(given) ?? []), ...within]));
    if (within.length === 0) compiledPatterns.set(t, pattern);
    return pattern;
  }
  const flags = flagsOf(options);
  return patternOf(binOf(t, flags.unicode), flags);
}

/** How many bytes are UTF-8 before the first that is not. */
function validPrefix(bin: Bin): number {
  let n = 0;
  while (n < bin.len && new Bin(bin.bytes.subarray(0, n + 1)).text !== null) n++;
  return n;
}

function charlistOf(s: string): Term {
  return list(Array.from(s, (c) => c.codePointAt(0) as number));
}

function compile(source: Term, options: Term): Term {
  const given = optionsOf(options, isCompileOption);
  const bin = binOf(source, given.includes(atom("unicode")));
  if (given.includes(atom("unicode")) && bin.text === null)
    return [ERROR, [charlistOf("invalid UTF-8 string"), validPrefix(bin)]];
  try {
    const flags = flagsOf(given);
    const pattern = patternOf(bin, flags);
    const term: Term = [
      atom("re_pattern"),
      pattern.syntax.groups,
      flags.unicode ? 1 : 0,
      0,
      [atom("nodebook_re"), bin, options],
    ];
    compiledPatterns.set(term, pattern);
    return [OK, term];
  } catch (e) {
    if (e instanceof PatternError) return [ERROR, [charlistOf(e.message), e.at]];
    throw e;
  }
}

type Subject = { s: string; bin: Bin; byteAt: (i: number) => number; indexAt: (byte: number) => number };

function subjectOf(t: Term, unicode: boolean): Subject {
  const bin = binOf(t, unicode);
  const s = textFor(bin, unicode);
  if (s.length === bin.len) return { s, bin, byteAt: (i) => i, indexAt: (b) => b };
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

type Wanted = {
  global: boolean;
  offset: number;
  capture: Term;
  type: string;
  anchored: boolean;
  notEmpty: NotEmpty;
  limit: number | undefined;
};

const CAPTURES = new Set(["all", "all_but_first", "first", "none", "all_names"]);
const TYPES = new Set(["index", "list", "binary"]);

function wanted(options: readonly Term[]): Wanted {
  const w: Wanted = {
    global: false,
    offset: 0,
    capture: atom("all"),
    type: "index",
    anchored: false,
    notEmpty: "anywhere",
    limit: undefined,
  };
  for (const o of options) {
    if (o === atom("global")) w.global = true;
    else if (o === atom("anchored")) w.anchored = true;
    else if (o === atom("notempty")) w.notEmpty = "never";
    else if (o === atom("notempty_atstart") && w.notEmpty !== "never") w.notEmpty = "not at first";
    else if (Array.isArray(o) && o[0] === atom("offset")) w.offset = o[1] as number;
    else if (Array.isArray(o) && o[0] === atom("match_limit")) w.limit = o[1] as number;
    else if (Array.isArray(o) && o[0] === atom("capture")) {
      w.capture = o[1] as Term;
      if (w.capture instanceof Atom ? !CAPTURES.has(w.capture.name) : listToArray(w.capture) === undefined)
        throw badarg();
      if (o[2] !== undefined) w.type = o[2] instanceof Atom ? o[2].name : "";
      if (!TYPES.has(w.type)) throw badarg();
    }
  }
  return w;
}

function run(subject: Term, source: Term, options: Term): Term {
  const given = optionsOf(options, (o) => isRunOption(o) || isCompileOption(o));
  let pattern: Pattern;
  try {
    pattern = compiled(source, given);
  } catch (e) {
    if (e instanceof PatternError) throw badarg();
    throw e;
  }
  const want = wanted(given);
  const { s, bin, byteAt, indexAt } = subjectOf(subject, pattern.flags.unicode);
  if (want.offset > bin.len) throw badarg();
  const from = indexAt(want.offset);
  if (from < 0) throw badarg();
  const found: Spans[] = [];
  try {
    if (want.global) for (const one of pattern.all(s, from, want)) found.push(one);
    else {
      const one = pattern.exec(s, from, want);
      if (one !== undefined) found.push(one);
    }
  } catch (e) {
    if (!(e instanceof MatchLimit)) throw e;
    // what was found before stays, as nothing more is
    if (given.includes(atom("report_errors"))) return [ERROR, atom("match_limit")];
  }
  if (found.length === 0) return atom("nomatch");
  if (want.capture === atom("none") || want.capture === EMPTY) return atom("match");
  const show = (spans: Spans, n: number): Term => {
    const [a, b] = [spans[2 * n] ?? -1, spans[2 * n + 1] ?? -1];
    if (a < 0) return want.type === "index" ? [-1, 0] : want.type === "binary" ? Bin.of("") : EMPTY;
    const start = byteAt(a);
    const size = byteAt(b) - start;
    if (want.type === "index") return [start, size];
    const part = slice(bin, start * 8, size * 8);
    return want.type === "binary" ? part : charlistOf(s.slice(a, b));
  };
  const names = pattern.syntax.names;
  const byName = (spans: Spans, name: string): Term => {
    const groups = names.filter(([n]) => n === name).map(([, g]) => g);
    return show(spans, groups.find((g) => (spans[2 * g] ?? -1) >= 0) ?? groups[0] ?? Number.MAX_SAFE_INTEGER / 4);
  };
  const one = (spans: Spans): Term => {
    if (want.capture instanceof Atom) {
      switch (want.capture.name) {
        case "first":
          return list([show(spans, 0)]);
        case "all_names":
          return list([...new Set(names.map(([n]) => n))].sort().map((n) => byName(spans, n)));
        default: {
          let last = pattern.syntax.groups;
          while (last > 0 && (spans[2 * last] as number) < 0) last--;
          const first = want.capture.name === "all_but_first" ? 1 : 0;
          return list(Array.from({ length: Math.max(0, last + 1 - first) }, (_, i) => show(spans, i + first)));
        }
      }
    }
    return list(
      (listToArray(want.capture) ?? []).map((k) => {
        if (typeof k === "number") return show(spans, k);
        return byName(spans, k instanceof Atom ? k.name : (binOf(k).text ?? ""));
      }),
    );
  };
  if (want.capture === atom("all_names") && names.length === 0) return atom("match");
  return [atom("match"), want.global ? list(found.map(one)) : one(found[0] as Spans)];
}

function table(): NativeTable {
  return {
    "compile/1": (s: Term) => compile(s, EMPTY),
    "compile/2": compile,
    "run/2": (s: Term, p: Term) => run(s, p, EMPTY),
    "run/3": run,
    "inspect/2": (p: Term, what: Term) => {
      if (what !== atom("namelist")) throw badarg();
      const names = compiled(p, []).syntax.names.map(([n]) => n);
      return [atom("namelist"), list([...new Set(names)].sort().map((n) => Bin.of(n)))];
    },
    "version/0": () => Bin.of("8.44 2020-02-12"),
  };
}

export const re: NativeModule = { module: "re", table };
