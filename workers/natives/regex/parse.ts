// The text of a regular expression → its syntax. Mistakes are PatternErrors in PCRE's words, at PCRE's places.

import { boundary, casings, letterClass, posixClass, property } from "./classes.ts";
import { type Flags, type Greed, type Item, type Node, PatternError, type Syntax } from "./syntax.ts";
import { widthOf } from "./width.ts";

type Local = {
  caseless: boolean;
  multiline: boolean;
  dotall: boolean;
  extended: boolean;
  ungreedy: boolean;
  dup: boolean;
};

const EMPTY: Node = { t: "seq", items: [] };
const END = "(?![\\s\\S])";
const SIMPLE: Record<string, number> = { a: 7, e: 27, f: 12, n: 10, r: 13, t: 9 };

export class Parser {
  readonly #src: readonly number[];
  readonly #bytes: readonly number[];
  readonly #flags: Flags;
  #at = 0;
  #groups = 0;
  readonly #names: [string, number][] = [];
  /** numbers that are referred to, checked at the end */
  #highest = 0;
  readonly #byName: { name: string; at: number; use: (n: number) => void }[] = [];

  /** `text` in code points (bytes where the expression is not Unicode). */
  constructor(text: readonly number[], flags: Flags) {
    this.#src = text;
    this.#flags = flags;
    let byte = 0;
    const bytes = [];
    for (const c of text) {
      bytes.push(byte);
      byte += !flags.unicode || c < 0x80 ? 1 : c < 0x800 ? 2 : c < 0x10000 ? 3 : 4;
    }
    bytes.push(byte);
    this.#bytes = bytes;
  }

  parse(): Syntax {
    const f = this.#flags;
    for (let verb = this.#startVerb(); verb; verb = this.#startVerb());
    const local: Local = {
      caseless: f.caseless,
      multiline: f.multiline,
      dotall: f.dotall,
      extended: f.extended,
      ungreedy: f.ungreedy,
      dup: f.dupNames,
    };
    const node = this.#alternatives(local);
    if (this.#at < this.#src.length) throw this.#error("unmatched parentheses");
    for (const { name, at, use } of this.#byName) {
      const found = this.#names.find(([n]) => n === name);
      if (found === undefined)
        throw new PatternError("reference to non-existent subpattern", this.#bytes[at] as number);
      use(found[1]);
    }
    if (this.#highest > this.#groups) throw this.#error("reference to non-existent subpattern");
    return { node, groups: this.#groups, names: this.#names };
  }

  #startVerb(): boolean {
    const found = /^\(\*(?:UTF8|UTF|UCP|CR|LF|CRLF|ANYCRLF|ANY|NO_START_OPT|BSR_ANYCRLF|BSR_UNICODE)\)/.exec(
      this.#rest(20),
    );
    if (found !== null) this.#at += found[0].length;
    return found !== null;
  }

  #rest(n: number): string {
    return String.fromCodePoint(...this.#src.slice(this.#at, this.#at + n));
  }
  #peek(offset = 0): string {
    const c = this.#src[this.#at + offset];
    return c === undefined ? "" : String.fromCodePoint(c);
  }
  #eat(text: string): boolean {
    if (this.#rest(text.length) !== text) return false;
    this.#at += text.length;
    return true;
  }
  #error(message: string, at = this.#at): PatternError {
    return new PatternError(message, this.#bytes[Math.min(at, this.#src.length)] as number);
  }

  #alternatives(local: Local, reset = false): Node {
    const branches: Node[] = [];
    const first = this.#groups;
    let most = first;
    for (;;) {
      branches.push(this.#sequence(local));
      most = Math.max(most, this.#groups);
      if (!this.#eat("|")) break;
      if (reset) this.#groups = first;
    }
    this.#groups = most;
    return branches.length === 1 ? (branches[0] as Node) : { t: "alt", items: branches };
  }

  #sequence(local: Local): Node {
    const items: Node[] = [];
    for (;;) {
      if (local.extended) this.#skipSpace();
      const c = this.#peek();
      if (c === "" || c === "|" || c === ")") break;
      if (this.#eat("\\Q")) {
        while (this.#at < this.#src.length && !this.#eat("\\E"))
          items.push(this.#char(this.#src[this.#at++] as number, local));
        // a quantifier after it belongs to the last character
        if (items.length > 0) items.push(this.#quantified(items.pop() as Node, local));
        continue;
      }
      if (this.#eat("\\E")) continue;
      if (/[*+?]/.test(c) || (c === "{" && this.#counted() !== undefined)) throw this.#error("nothing to repeat");
      const atom = this.#atom(local);
      if (atom !== undefined) items.push(this.#quantified(atom, local));
    }
    return items.length === 1 ? (items[0] as Node) : { t: "seq", items };
  }

  #skipSpace(): void {
    for (;;) {
      const c = this.#peek();
      if (c !== "" && /[\t\n\v\f\r ]/.test(c)) this.#at++;
      else if (c === "#") while (this.#at < this.#src.length && this.#src[this.#at++] !== 10);
      else return;
    }
  }

  #counted(): { min: number; max: number; length: number } | undefined {
    const found = /^\{(\d+)(,(\d*))?\}/.exec(this.#rest(16));
    if (found === null) return undefined;
    const min = Number(found[1]);
    const max = found[2] === undefined ? min : found[3] === "" ? Infinity : Number(found[3]);
    const close = this.#at + found[0].length - 1;
    if (min > 65535 || (max !== Infinity && max > 65535)) throw this.#error("number too big in {} quantifier", close);
    if (max < min) throw this.#error("numbers out of order in {} quantifier", close);
    return { min, max, length: found[0].length };
  }

  #quantified(atom: Node, local: Local): Node {
    let node = atom;
    if (local.extended) this.#skipSpace();
    const c = this.#peek();
    let min = 0;
    let max = Infinity;
    if (c === "*") this.#at++;
    else if (c === "+") {
      min = 1;
      this.#at++;
    } else if (c === "?") {
      max = 1;
      this.#at++;
    } else {
      const counted = c === "{" ? this.#counted() : undefined;
      if (counted === undefined) return node;
      ({ min, max } = counted);
      this.#at += counted.length;
    }
    let how: Greed = local.ungreedy ? "lazy" : "greedy";
    if (this.#eat("?")) how = local.ungreedy ? "greedy" : "lazy";
    else if (this.#eat("+")) how = "possessive";
    node = { t: "rep", node, min, max, how };
    return node;
  }

  #char(c: number, local: Local): Node {
    if (!local.caseless) return { t: "char", c };
    const all = casings(c, this.#flags.unicode);
    return all.length === 1 ? { t: "char", c } : { t: "set", items: all.map((x): Item => [x, x]), negative: false };
  }

  #atom(local: Local): Node | undefined {
    const c = this.#src[this.#at++] as number;
    switch (String.fromCodePoint(c)) {
      case "(":
        return this.#group(local);
      case "[":
        return this.#set(local);
      case "\\":
        return this.#escape(local);
      case ".":
        return local.dotall
          ? { t: "set", items: [[0, this.#flags.unicode ? 0x10ffff : 255]], negative: false }
          : {
              t: "set",
              items: this.#flags.anyNewline
                ? [
                    [10, 10],
                    [13, 13],
                  ]
                : [[10, 10]],
              negative: true,
            };
      case "^":
        return {
          t: "at",
          source: local.multiline ? "(?:(?<![\\s\\S])|(?<=\\n)(?=[\\s\\S]))" : "(?<![\\s\\S])",
        };
      case "$":
        if (local.multiline) return { t: "at", source: `(?:(?=\\n)|${END})` };
        return { t: "at", source: this.#flags.dollarEndOnly ? END : `(?=\\n?${END})` };
      default:
        return this.#char(c, local);
    }
  }

  // ---- groups

  #group(local: Local): Node | undefined {
    const close = (node: Node): Node => {
      if (!this.#eat(")")) throw this.#error("missing )", this.#src.length);
      return node;
    };
    const inner = (): Node => this.#alternatives({ ...local });
    if (this.#peek() === "*") return this.#verb();
    if (!this.#eat("?")) {
      if (this.#flags.noAutoCapture) return close(inner());
      const n = ++this.#groups;
      return close({ t: "group", n, node: inner() });
    }
    if (this.#eat("#")) {
      while (this.#at < this.#src.length) if (this.#src[this.#at++] === 41) return undefined;
      throw this.#error("missing ) after comment");
    }
    if (this.#eat(":")) return close(inner());
    if (this.#eat("|")) return close(this.#alternatives({ ...local }, true));
    if (this.#eat(">")) return close({ t: "atomic", node: inner() });
    if (this.#eat("=")) return close({ t: "look", behind: false, negative: false, node: inner() });
    if (this.#eat("!")) {
      const node = inner();
      return close(
        node === EMPTY || (node.t === "seq" && node.items.length === 0)
          ? { t: "fail" }
          : { t: "look", behind: false, negative: true, node },
      );
    }
    if (this.#eat("<=")) return this.#behind(close, inner, false);
    if (this.#eat("<!")) return this.#behind(close, inner, true);
    if (this.#eat("P<") || this.#eat("<")) return close(this.#named(">", inner, local));
    if (this.#eat("'")) return close(this.#named("'", inner, local));
    if (this.#eat("P=")) return close(this.#backByName(this.#name(")", false), local));
    if (this.#eat("P>") || this.#eat("&")) return close(this.#recurseByName(this.#name(")", false)));
    if (this.#eat("R")) return close({ t: "recurse", n: 0 });
    const number = /^([+-]?)(\d+)\)/.exec(this.#rest(8));
    if (number !== null) {
      this.#at += number[0].length - 1;
      return close(this.#recurse(this.#relative(number[1] as string, Number(number[2]))));
    }
    if (this.#eat("(")) return close(this.#condition(local));
    return this.#options(local);
  }

  #relative(sign: string, n: number): number {
    return sign === "-" ? this.#groups - n + 1 : sign === "+" ? this.#groups + n : n;
  }

  #behind(close: (n: Node) => Node, inner: () => Node, negative: boolean): Node {
    const node = inner();
    const out = close({ t: "look", behind: true, negative, node });
    for (const branch of node.t === "alt" ? node.items : [node])
      if (widthOf(branch) === undefined) throw this.#error("lookbehind assertion is not fixed length", this.#at - 1);
    return out;
  }

  #verb(): Node {
    const found = /^\*(FAIL|F)\)/.exec(this.#rest(8));
    if (found === null) throw this.#error("(*VERB) not recognized or malformed");
    this.#at += found[0].length;
    return { t: "fail" };
  }

  /** The name up to its terminator; `eat` the terminator too. */
  #name(terminator: string, eat = true): string {
    const from = this.#at;
    if (/\d/.test(this.#peek())) throw this.#error("group name must start with a non-digit");
    while (/\w/.test(this.#peek())) this.#at++;
    const name = String.fromCodePoint(...this.#src.slice(from, this.#at));
    if (this.#peek() !== terminator) throw this.#error("syntax error in subpattern name (missing terminator)");
    if (name === "") throw this.#error("subpattern name expected");
    if (eat) this.#at++;
    return name;
  }

  #named(terminator: string, inner: () => Node, local: Local): Node {
    const name = this.#name(terminator, false);
    if (!local.dup && this.#names.some(([n]) => n === name))
      throw this.#error("two named subpatterns have the same name");
    this.#at++;
    const n = ++this.#groups;
    this.#names.push([name, n]);
    return { t: "group", n, node: inner() };
  }

  #back(n: number, local: Local): Node {
    this.#highest = Math.max(this.#highest, n);
    return { t: "back", n, caseless: local.caseless };
  }
  #backByName(name: string, local: Local): Node {
    const node = { t: "back" as const, n: 0, caseless: local.caseless };
    this.#byName.push({ name, at: this.#at, use: (n) => Object.assign(node, { n }) });
    return node;
  }
  #recurse(n: number): Node {
    this.#highest = Math.max(this.#highest, n);
    return { t: "recurse", n };
  }
  #recurseByName(name: string): Node {
    const node = { t: "recurse" as const, n: 0 };
    this.#byName.push({ name, at: this.#at, use: (n) => Object.assign(node, { n }) });
    return node;
  }

  #condition(local: Local): Node {
    let test: number | "define" | Node;
    const number = /^([+-]?)(\d+)\)/.exec(this.#rest(8));
    if (number !== null) {
      this.#at += number[0].length;
      test = this.#relative(number[1] as string, Number(number[2]));
      this.#highest = Math.max(this.#highest, test);
    } else if (this.#eat("DEFINE)")) test = "define";
    else if (/^\?<?[=!]/.test(this.#rest(3))) test = this.#group(local) as Node;
    else {
      const terminator = this.#eat("<") ? ">" : this.#eat("'") ? "'" : ")";
      const name = this.#name(terminator);
      if (terminator !== ")") this.#eat(")");
      const back = this.#backByName(name, local);
      test = back;
    }
    const node = this.#alternatives({ ...local });
    const branches = node.t === "alt" ? node.items : [node];
    if (branches.length > 2) throw this.#error("conditional group contains more than two branches");
    return { t: "cond", test, yes: branches[0] as Node, no: branches[1] ?? EMPTY };
  }

  #options(local: Local): Node | undefined {
    let on = true;
    const next = { ...local };
    for (;;) {
      const c = this.#peek();
      this.#at++;
      switch (c) {
        case "-":
          on = false;
          break;
        case "i":
          next.caseless = on;
          break;
        case "m":
          next.multiline = on;
          break;
        case "s":
          next.dotall = on;
          break;
        case "x":
          next.extended = on;
          break;
        case "U":
          next.ungreedy = on;
          break;
        case "J":
          next.dup = on;
          break;
        case ")":
          Object.assign(local, next);
          return undefined;
        case ":": {
          const node = this.#alternatives(next);
          if (!this.#eat(")")) throw this.#error("missing )", this.#src.length);
          return node;
        }
        default:
          throw this.#error("unrecognized character after (? or (?-", this.#at - 1);
      }
    }
  }

  // ---- escapes

  #escape(local: Local): Node {
    const { unicode, ucp } = this.#flags;
    const c = this.#peek();
    if (c === "") throw this.#error("\\ at end of pattern");
    if (/[dDwWsShHvV]/.test(c)) {
      this.#at++;
      return { t: "set", items: [letterClass(c, unicode, ucp)], negative: false };
    }
    if (/[pP]/.test(c)) return { t: "set", items: [this.#property()], negative: false };
    const places: Record<string, Node> = {
      A: { t: "at", source: "(?<![\\s\\S])" },
      z: { t: "at", source: END },
      Z: { t: "at", source: `(?=\\n?${END})` },
      b: { t: "at", source: boundary(unicode, ucp, false) },
      B: { t: "at", source: boundary(unicode, ucp, true) },
      G: { t: "from" },
      K: { t: "keep" },
      N: { t: "set", items: [[10, 10]], negative: true },
      C: { t: "set", items: [[0, unicode ? 0x10ffff : 255]], negative: false },
      R: { t: "source", source: unicode ? "(?:\\r\\n|[\\n-\\r\\x85\\u2028\\u2029])" : "(?:\\r\\n|[\\n-\\r\\x85])" },
      X: {
        t: "source",
        source: unicode
          ? "(?:\\r\\n|\\p{RI}\\p{RI}|[^\\r\\n](?:\\u200d\\p{ExtPict}|[\\p{M}\\u200d\\u{1f3fb}-\\u{1f3ff}])*|[\\r\\n])"
          : "[\\s\\S]",
      },
    };
    const place = places[c];
    if (place !== undefined) {
      this.#at++;
      return place;
    }
    if (c === "g" || c === "k") return this.#reference(local);
    const digits = /^[1-9]\d*/.exec(this.#rest(4))?.[0];
    // a number below ten, or of a group that there is, refers to it; others are octal
    if (digits !== undefined && (Number(digits) < 10 || Number(digits) <= this.#groups)) {
      this.#at += digits.length;
      return this.#back(Number(digits), local);
    }
    return this.#char(this.#escapedChar(), local);
  }

  #reference(local: Local): Node {
    const kind = this.#peek();
    this.#at++;
    const plain = /^(?:\{([+-]?)(\d+)\}|([+-]?)(\d+))/.exec(this.#rest(8));
    if (kind === "g" && plain !== null) {
      this.#at += plain[0].length;
      const sign = plain[1] ?? plain[3] ?? "";
      return this.#back(this.#relative(sign, Number(plain[2] ?? plain[4])), local);
    }
    const open = this.#peek();
    const terminator = open === "{" ? "}" : open === "<" ? ">" : open === "'" ? "'" : undefined;
    if (terminator === undefined)
      throw this.#error(
        kind === "k"
          ? "\\k is not followed by a braced, angle-bracketed, or quoted name"
          : "a numbered reference must not be zero",
      );
    this.#at++;
    if (kind === "g" && open !== "{") {
      const number = /^([+-]?)(\d+)/.exec(this.#rest(6));
      if (number !== null) {
        this.#at += number[0].length + 1;
        return this.#recurse(this.#relative(number[1] as string, Number(number[2])));
      }
      return this.#recurseByName(this.#name(terminator));
    }
    return this.#backByName(this.#name(terminator), local);
  }

  #property(): Item {
    const negative = this.#peek() === "P";
    this.#at++;
    let name = this.#peek();
    let not = negative;
    if (name === "{") {
      const from = this.#at + 1;
      while (this.#at < this.#src.length && this.#src[this.#at] !== 125) this.#at++;
      if (this.#at >= this.#src.length) throw this.#error("malformed \\P or \\p sequence");
      name = String.fromCodePoint(...this.#src.slice(from, this.#at));
      if (name.startsWith("^")) {
        not = !not;
        name = name.slice(1);
      }
    }
    const found = property(name, not);
    if (found === undefined) throw this.#error("unknown property name after \\P or \\p");
    this.#at++;
    return found;
  }

  /** The character that an escape stands for, after its backslash. */
  #escapedChar(): number {
    const c = this.#peek();
    const simple = SIMPLE[c];
    if (simple !== undefined) {
      this.#at++;
      return simple;
    }
    if (c === "x") {
      this.#at++;
      if (this.#peek() === "{") {
        const found = /^\{([0-9a-fA-F]+)\}/.exec(this.#rest(12));
        if (found !== null) {
          const value = Number.parseInt(found[1] as string, 16);
          if (value > (this.#flags.unicode ? 0x10ffff : 255)) {
            this.#at += found[0].length - 1;
            throw this.#error("character value in \\x{} or \\o{} is too large");
          }
          this.#at += found[0].length;
          return value;
        }
      }
      const hex = /^[0-9a-fA-F]{0,2}/.exec(this.#rest(2))?.[0] ?? "";
      this.#at += hex.length;
      return hex === "" ? 0 : Number.parseInt(hex, 16);
    }
    if (c === "o" && this.#peek(1) === "{") {
      const found = /^o\{([0-7]+)\}/.exec(this.#rest(12));
      if (found === null) throw this.#error("non-octal character in \\o{} (closing brace missing?)");
      this.#at += found[0].length;
      return Number.parseInt(found[1] as string, 8);
    }
    if (c === "c") {
      const next = this.#peek(1);
      if (next === "") throw this.#error("\\c at end of pattern");
      this.#at += 2;
      return (next.toUpperCase().codePointAt(0) as number) ^ 64;
    }
    const octal = /^[0-7]{1,3}/.exec(this.#rest(3))?.[0];
    if (octal !== undefined) {
      this.#at += octal.length;
      return Number.parseInt(octal, 8);
    }
    if (/[LlNUu]/.test(c)) throw this.#error("PCRE does not support \\L, \\l, \\N{name}, \\U, or \\u", this.#at + 1);
    this.#at++;
    return c.codePointAt(0) as number;
  }

  // ---- [...]

  #set(local: Local): Node {
    const items: Item[] = [];
    const negative = this.#eat("^");
    const add = (low: number, high: number): void => {
      items.push([low, high]);
      if (!local.caseless) return;
      for (let c = low; c <= high && c - low < 3000; c++)
        for (const other of casings(c, this.#flags.unicode).slice(1)) items.push([other, other]);
    };
    let first = true;
    let quoted = false;
    for (;;) {
      if (this.#at >= this.#src.length) throw this.#error("missing terminating ] for character class");
      if (quoted && this.#eat("\\E")) {
        quoted = false;
        continue;
      }
      if (!quoted && this.#peek() === "]" && !first) {
        this.#at++;
        return { t: "set", items, negative };
      }
      first = false;
      if (!quoted && this.#eat("\\Q")) {
        quoted = true;
        continue;
      }
      if (!quoted && this.#eat("\\E")) continue;
      const low = quoted ? (this.#src[this.#at++] as number) : this.#member(items, local);
      if (low === undefined) continue;
      if (!quoted && this.#peek() === "-" && this.#peek(1) !== "]" && this.#peek(1) !== "") {
        const dash = this.#at++;
        const from = this.#at;
        const count = items.length;
        const high = this.#member(items, local);
        if (high === undefined) {
          // [a-\d] is a, - and digits
          const [cls] = items.splice(count, 1) as [Item];
          add(low, low);
          add(45, 45);
          items.push(cls);
        } else if (high < low) throw this.#error("range out of order in character class", Math.max(from, this.#at - 1));
        else add(low, high);
        void dash;
      } else add(low, low);
    }
  }

  /** One member of a set: its character, or undefined when a class was added. */
  #member(items: Item[], local: Local): number | undefined {
    const c = this.#peek();
    if (c === "[" && /^\[([:.=])/.test(this.#rest(2))) {
      const found = /^\[:(\^?)(\w*):\]/.exec(this.#rest(20));
      if (found !== null) {
        const name = found[2] as string;
        const caseless = local.caseless && /^(upper|lower)$/.test(name);
        const cls = posixClass(caseless ? "alpha" : name, found[1] === "^", this.#flags.ucp);
        if (cls === undefined)
          throw this.#error("unknown POSIX class name", this.#at + 2 + (found[1] as string).length);
        this.#at += found[0].length;
        items.push(cls);
        return undefined;
      }
    }
    this.#at++;
    if (c !== "\\") return c.codePointAt(0) as number;
    const letter = this.#peek();
    if (letter === "") throw this.#error("\\ at end of pattern");
    if (/[dDwWsShHvV]/.test(letter)) {
      this.#at++;
      items.push(letterClass(letter, this.#flags.unicode, this.#flags.ucp));
      return undefined;
    }
    if (/[pP]/.test(letter)) {
      items.push(this.#property());
      return undefined;
    }
    if (letter === "b") {
      this.#at++;
      return 8;
    }
    if (/[BRX]/.test(letter)) throw this.#error("invalid escape sequence in character class", this.#at + 1);
    return this.#escapedChar();
  }
}
