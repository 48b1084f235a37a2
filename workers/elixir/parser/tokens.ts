// Text → tokens, the way Elixir's reader cuts it: newlines that matter are tokens, a name knows whether a parenthesis
// follows it, and every delimiter is matched here, so that a missing one is found before the grammar looks.
// Used for what the grammar of tree-sitter rejects: to say what is wrong, or to read the few forms that it lacks.

import { entryOf } from "../../terms/table.ts";
import { ParseFailure } from "./diagnostic.ts";
import { simpleEscape } from "./escapes.ts";
import type { Forms } from "./forms.ts";
import { warnCharlist } from "./quoted.ts";
import type { Kind, Literal, Piece, Token } from "./token.ts";
import { ambiguousBang, DEPRECATED, misplacedDo } from "./wording.ts";

type Open = { readonly text: string; readonly at: number; readonly indentation: number };

const CLOSING: { readonly [open: string]: string } = { "(": ")", "[": "]", "{": "}", "<<": ">>", do: "end", fn: "end" };

const OPERATORS: readonly (readonly [string, Kind])[] = [
  ["<<<", "arrow_op"],
  [">>>", "arrow_op"],
  ["|||", "or_op"],
  ["&&&", "and_op"],
  ["~~~", "unary_op"],
  ["^^^", "xor_op"],
  ["===", "comp_op"],
  ["!==", "comp_op"],
  ["+++", "concat_op"],
  ["---", "concat_op"],
  ["<~>", "arrow_op"],
  ["<|>", "arrow_op"],
  ["<<~", "arrow_op"],
  ["~>>", "arrow_op"],
  ["...", "ellipsis_op"],
  ["&&", "and_op"],
  ["||", "or_op"],
  ["==", "comp_op"],
  ["!=", "comp_op"],
  ["=~", "comp_op"],
  ["<=", "rel_op"],
  [">=", "rel_op"],
  ["|>", "arrow_op"],
  ["~>", "arrow_op"],
  ["<~", "arrow_op"],
  ["++", "concat_op"],
  ["--", "concat_op"],
  ["<>", "concat_op"],
  ["**", "power_op"],
  ["..", "range_op"],
  ["//", "ternary_op"],
  ["->", "stab_op"],
  ["<-", "in_match_op"],
  ["\\\\", "in_match_op"],
  ["::", "type_op"],
  ["=>", "assoc_op"],
  ["@", "at_op"],
  ["&", "capture_op"],
  ["!", "unary_op"],
  ["^", "unary_op"],
  ["+", "dual_op"],
  ["-", "dual_op"],
  ["*", "mult_op"],
  ["/", "mult_op"],
  ["<", "rel_op"],
  [">", "rel_op"],
  ["=", "match_op"],
  ["|", "pipe_op"],
];

const WORDS: { readonly [word: string]: Kind } = {
  fn: "fn",
  do: "do",
  end: "end",
  true: "literal",
  false: "literal",
  nil: "literal",
  not: "unary_op",
  and: "and_op",
  or: "or_op",
  in: "in_op",
  when: "when_op",
  after: "block_identifier",
  else: "block_identifier",
  rescue: "block_identifier",
  catch: "block_identifier",
};

const PREFIX: ReadonlySet<Kind> = new Set(["unary_op", "capture_op", "at_op", "ellipsis_op", "dual_op"]);
const DUE: ReadonlySet<Kind> = new Set([
  "eol",
  ";",
  ",",
  "open",
  "do",
  "fn",
  "block_identifier",
  "kw_identifier",
  "kw_string",
]);
const BINARY_KIND = /_op$/;
const ATOM = /(?:[\p{ID_Start}_][\p{ID_Continue}@]*[?!]?)/uy;
const NAME = /[\p{Ll}\p{Lm}\p{Lo}\p{Nl}_][\p{ID_Continue}]*[?!]?/uy;
const ALIAS = /[A-Z][A-Za-z0-9_]*/y;
const NUMBER =
  /0x[0-9a-fA-F]+(?:_[0-9a-fA-F]+)*|0b[01]+(?:_[01]+)*|0o[0-7]+(?:_[0-7]+)*|[0-9]+(?:_[0-9]+)*(?:\.[0-9]+(?:_[0-9]+)*(?:[eE][+-]?[0-9]+(?:_[0-9]+)*)?)?/y;
const SPECIAL_ATOM = /\.\.\/\/|<<>>|%\{\}|\{\}|%/y;

function match(pattern: RegExp, source: string, at: number): string | undefined {
  pattern.lastIndex = at;
  return pattern.exec(source)?.[0];
}

/** Reads all tokens of a text. Throws ParseFailure. */
export function tokenize(forms: Forms): Token[] {
  return new Tokenizer(forms, 0).all();
}

const SIGIL_CLOSING: { readonly [open: string]: string } = { "(": ")", "[": "]", "{": "}", "<": ">" };

class Tokenizer {
  readonly #forms: Forms;
  readonly #source: string;
  readonly #tokens: Token[] = [];
  readonly #open: Open[] = [];
  #hints: { readonly text: string; readonly at: number }[] = [];
  #i: number;
  // comments: end to start
  readonly #comments = new Map<number, number>();

  constructor(forms: Forms, from: number) {
    this.#forms = forms;
    this.#source = forms.source;
    this.#i = from;
  }

  all(): Token[] {
    this.#run(false);
    const top = this.#open[this.#open.length - 1];
    if (top !== undefined) this.#missing(top);
    return this.#finish();
  }

  // Line breaks since the last token or comment.
  #breaks(): number {
    const last = this.#last();
    return last?.kind === "eol" || last?.kind === ";" || last?.kind === "," ? (last.count ?? 0) : 0;
  }

  #setBreaks(count: number): void {
    const last = this.#last();
    if (last !== undefined) this.#tokens[this.#tokens.length - 1] = { ...last, count };
  }

  // Tokens up to the brace that closes an interpolation; undefined when the text ends first.
  until(): { tokens: Token[]; end: number } | undefined {
    if (!this.#run(true)) {
      const top = this.#open[this.#open.length - 1];
      if (top !== undefined) this.#missing(top);
      return undefined;
    }
    return { tokens: this.#finish(), end: this.#i };
  }

  #finish(): Token[] {
    const last = this.#tokens[this.#tokens.length - 1];
    this.#tokens.push({ kind: "eof", text: "", at: last?.at ?? 0, end: last?.end ?? 0 });
    return this.#tokens;
  }

  #missing(top: Open): never {
    const expected = CLOSING[top.text] as string;
    const hint = this.#hints.findLast((h) => h.text === top.text);
    const tail =
      hint === undefined
        ? ""
        : `\nhint: it looks like the "${hint.text}" on line ${this.#forms.lines.lineOf(hint.at)} does not have a matching "${expected}"`;
    throw new ParseFailure(top.at, `missing terminator: ${expected}${tail}`, "", {
      opening: top.text,
      expected,
      end: this.#source.length,
    });
  }

  #push(kind: Kind, at: number, end: number, literal?: Literal, text?: string, count = 0): void {
    const shown = text ?? this.#source.slice(at, end);
    const token: Token = count > 0 ? { kind, text: shown, at, end, count } : { kind, text: shown, at, end };
    this.#tokens.push(literal === undefined ? token : { ...token, literal });
    this.#i = end;
  }

  #last(): Token | undefined {
    return this.#tokens[this.#tokens.length - 1];
  }

  #indentation(at: number): number {
    const start = this.#source.lastIndexOf("\n", at - 1) + 1;
    return (/^[ \t]*/.exec(this.#source.slice(start, at + 1)) ?? [""])[0].length;
  }

  #opened(text: string, at: number): void {
    const indentation = this.#indentation(at);
    const top = this.#open[this.#open.length - 1];
    if ((text === "do" || text === "fn") && top?.text === text && indentation <= top.indentation)
      this.#hints.push({ text: top.text, at: top.at });
    this.#open.push({ text, at, indentation });
  }

  #closed(text: string, at: number): void {
    const top = this.#open.pop();
    if (top === undefined) {
      if (text !== "end") throw new ParseFailure(at, "unexpected token: ", text);
      const hint = this.#hints.findLast((h) => h.text === "end");
      const tail =
        hint === undefined
          ? ""
          : `\nhint: the "end" on line ${this.#forms.lines.lineOf(hint.at)} may not have a matching "do" defined before it (based on indentation)`;
      throw new ParseFailure(at, "unexpected reserved word: ", "end", undefined, tail);
    }
    const expected = CLOSING[top.text] as string;
    if (expected === text) {
      if (text === "end" && this.#indentation(at) > top.indentation && top.text === "do")
        this.#hints.push({ text, at });
      return;
    }
    const word = text === "end" ? "unexpected reserved word: " : "unexpected token: ";
    const hint = text === "end" ? this.#hints.findLast((h) => h.text === "end") : undefined;
    const tail =
      hint === undefined
        ? ""
        : `\nhint: the "end" on line ${this.#forms.lines.lineOf(hint.at)} may not have a matching "do" defined before it (based on indentation)`;
    throw new ParseFailure(
      top.at,
      word,
      text,
      { opening: top.text, expected, closing: text, end: at },
      tail === "" ? undefined : tail,
    );
  }

  #run(interpolated: boolean): boolean {
    const s = this.#source;
    while (this.#i < s.length) {
      const at = this.#i;
      const c = s[at] as string;
      if (c === " " || c === "\t") this.#i++;
      else if (c === "\n" || (c === "\r" && s[at + 1] === "\n")) this.#newline(at, c === "\n" ? 1 : 2);
      else if (c === "\\" && match(/\\(?:\r?\n)?$/y, s, at) !== undefined)
        throw new ParseFailure(at, "invalid escape \\ at end of file", "");
      else if (c === "\\" && (s[at + 1] === "\n" || s.startsWith("\r\n", at + 1)))
        this.#i += s[at + 1] === "\n" ? 2 : 3;
      else if (c === "#") this.#comment();
      else if (interpolated && c === "}" && this.#open.length === 0) {
        this.#i++;
        return true;
      } else this.#token(at, c);
    }
    return false;
  }

  #comment(): void {
    const from = this.#i;
    const stop = this.#source.indexOf("\n", from);
    this.#i = stop < 0 ? this.#source.length : this.#source[stop - 1] === "\r" ? stop - 1 : stop;
    const after = match(/(?:[ \t]|\r?\n)*/y, this.#source, this.#i) ?? "";
    this.#forms.comments.push({
      at: from,
      text: this.#source.slice(from, this.#i),
      before: this.#tokens.length === 0 ? 1 : this.#breaks(),
      after: after.split("\n").length - 1,
    });
    if (this.#breaks() > 0) this.#setBreaks(0);
    this.#comments.set(this.#i, from);
  }

  #newline(at: number, width: number): void {
    const last = this.#last();
    if (last !== undefined && (last.kind === "eol" || last.kind === ";" || last.kind === ","))
      this.#setBreaks((last.count ?? 0) + 1);
    // a line ends where its comment starts
    else this.#push("eol", this.#comments.get(at) ?? at, at + width, undefined, undefined, 1);
    this.#i = at + width;
  }

  #token(at: number, c: string): void {
    const s = this.#source;
    if (c === ";") {
      const last = this.#last();
      if (last?.kind === ";") this.#unknown(at);
      if (last?.kind === "eol") {
        this.#tokens.pop();
        this.#tokens.push({ kind: ";", text: ";", at, end: at + 1, count: last.count ?? 0, from: last.at });
        this.#i = at + 1;
      } else this.#push(";", at, at + 1);
      return;
    }
    if (c === ",") {
      this.#push(",", at, at + 1);
      return;
    }
    if (c >= "0" && c <= "9") {
      this.#number(at);
      return;
    }
    if (c === "?" && at + 1 < s.length) {
      this.#char(at);
      return;
    }
    if (c === '"' || c === "'") {
      this.#string(at, c);
      return;
    }
    if (c === "~" && /[A-Za-z]/.test(s[at + 1] ?? "")) {
      this.#sigil(at);
      return;
    }
    if (c === ":" && (s[at + 1] !== ":" || s[at + 2] === ":") && this.#atom(at)) return;
    if (c === "%") {
      if (s[at + 1] === "{" && !this.#keywordAfter(at, "%{}")) {
        this.#push("%{}", at, at + 1, undefined, "%{}");
        return;
      }
      if (this.#keywordOperator(at, "%{}") || this.#keywordOperator(at, "%")) return;
      if (s[at + 1] === "[" || s[at + 1] === "(")
        throw new ParseFailure(at, "expected %{ to define a map, got: ", s.slice(at, at + 2));
      this.#push("%", at, at + 1);
      return;
    }
    if (this.#bracket(at)) return;
    const alias = match(ALIAS, s, at);
    if (alias !== undefined) {
      this.#alias(at, alias);
      return;
    }
    const name = match(NAME, s, at);
    if (name !== undefined) {
      this.#name(at, name);
      return;
    }
    if (c === "." && !s.startsWith("..", at)) {
      this.#dot(at);
      return;
    }
    if (this.#operator(at)) return;
    this.#unknown(at);
  }

  #unknown(at: number): never {
    const point = this.#source.codePointAt(at) as number;
    const hex = point.toString(16).toUpperCase().padStart(4, "0");
    const where = `(column ${this.#forms.lines.columnOf(at)}, code point U+${hex})`;
    throw new ParseFailure(at, "unexpected token: ", `"${String.fromCodePoint(point)}" ${where}`);
  }

  #keywordAfter(at: number, text: string): boolean {
    return this.#source.startsWith(`${text}:`, at) && /\s/.test(this.#source[at + text.length + 1] ?? "");
  }

  // `+: 1`, `<<>>: 1`
  #keywordOperator(at: number, text: string): boolean {
    if (!this.#keywordAfter(at, text)) return false;
    this.#push("kw_identifier", at, at + text.length + 1, undefined, text);
    return true;
  }

  #bracket(at: number): boolean {
    const s = this.#source;
    for (const special of ["<<>>", "{}"]) if (this.#keywordOperator(at, special)) return true;
    const two = s.slice(at, at + 2);
    const three = s.slice(at, at + 3);
    const isOperator = three === "<<<" || three === ">>>" || three === "<<~";
    const text =
      !isOperator && (two === "<<" || two === ">>") ? two : "()[]{}".includes(s[at] as string) ? (s[at] as string) : "";
    if (text === "") return false;
    if (CLOSING[text] !== undefined) {
      this.#opened(text, text === "{" && this.#last()?.kind === "%{}" ? at - 1 : at);
      this.#push("open", at, at + text.length);
    } else {
      this.#closed(text, at);
      this.#push("close", at, at + text.length);
    }
    return true;
  }

  #number(at: number): void {
    const s = this.#source;
    const text = match(NUMBER, s, at) as string;
    const next = s[at + text.length] ?? "";
    if (/[\p{ID_Start}_]/u.test(next)) {
      throw new ParseFailure(
        at,
        `invalid character "${next}" after number ${text}. If you intended to write a number, make sure to separate the number from the character (using comma, space, etc). If you meant to write a function name or a variable, note that identifiers in Elixir cannot start with numbers. Unexpected token: `,
        (match(/[\p{ID_Continue}]+/uy, s, at + text.length) ?? next).replace(/^(.).*$/s, "$1"),
      );
    }
    if (text.startsWith("0x") || text.startsWith("0b") || text.startsWith("0o"))
      this.#push("int", at, at + text.length);
    else {
      if (text.includes(".") && !Number.isFinite(Number(text.replaceAll("_", ""))))
        throw new ParseFailure(at, "invalid float number ", text);
      this.#push(text.includes(".") ? "flt" : "int", at, at + text.length);
    }
  }

  #char(at: number): void {
    const s = this.#source;
    if (s[at + 1] === "\\" && at + 2 < s.length) {
      const char = String.fromCodePoint(s.codePointAt(at + 2) as number);
      this.#push("char", at, at + 2 + char.length, undefined, simpleEscape(char));
      return;
    }
    const char = String.fromCodePoint(s.codePointAt(at + 1) as number);
    this.#push("char", at, at + 1 + char.length, undefined, char);
  }

  #atom(at: number): boolean {
    const s = this.#source;
    const next = s[at + 1] ?? "";
    if (next === '"' || next === "'") {
      const literal = this.#quoted(at + 1, next, "atom", next);
      this.#push("atom_quoted", at, this.#i, literal);
      return true;
    }
    const word = match(ATOM, s, at + 1);
    const text =
      word ??
      match(SPECIAL_ATOM, s, at + 1) ??
      OPERATORS.find(([op]) => op !== "=>" && s.startsWith(op, at + 1))?.[0] ??
      (next === "." ? "." : undefined);
    if (text === undefined) return false;
    this.#push("atom", at, at + 1 + text.length, undefined, text);
    this.#warnBang("atom", at, this.#source.slice(at, this.#i));
    return true;
  }

  #alias(at: number, text: string): void {
    const s = this.#source;
    const after = at + text.length;
    if (this.#keyword(at, text, after)) return;
    if (/[\p{ID_Continue}?!@]/u.test(s[after] ?? ""))
      throw this.#misspelt(at, after, "alias (only ASCII characters, without punctuation, are allowed)");
    if (s[after] === "(")
      throw new ParseFailure(
        after,
        `unexpected ( after alias ${text}. Function names and identifiers in Elixir start with lowercase characters or underscore. For example:\n\n    hello_world()\n    _starting_with_underscore()\n    numb3rs_are_allowed()\n    may_finish_with_question_mark?()\n    may_finish_with_exclamation_mark!()\n\nUnexpected token: `,
        "(",
      );
    this.#push("alias", at, after);
  }

  #misspelt(at: number, bad: number, where: string): ParseFailure {
    const point = this.#source.codePointAt(bad) as number;
    const hex = point.toString(16).toUpperCase().padStart(4, "0");
    const word = match(/[\p{ID_Continue}?!@]+/uy, this.#source, at) ?? "";
    const text = `invalid character "${String.fromCodePoint(point)}" (code point U+${hex}) in ${where}: `;
    return new ParseFailure(at, text, word);
  }

  // `name: ` starts a keyword pair
  #keyword(at: number, text: string, after: number): boolean {
    const s = this.#source;
    if (s[after] !== ":" || s[after + 1] === ":") return false;
    const beyond = s[after + 1];
    if (beyond !== undefined && /\s/.test(beyond)) {
      this.#push("kw_identifier", at, after + 1, undefined, text);
      return true;
    }
    if (beyond === undefined) this.#unknown(after);
    throw new ParseFailure(at, "keyword argument must be followed by space after: ", `${text}:`);
  }

  #name(at: number, text: string): void {
    const after = at + text.length;
    if (this.#keyword(at, text, after)) return;
    const word = entryOf(WORDS, text);
    if (word !== undefined) {
      this.#word(at, text, word);
      return;
    }
    if (this.#source[after] === "@") throw this.#misspelt(at, after, "identifier");
    this.#push(this.#callKind(after), at, after);
    this.#warnBang("identifier", at, text);
  }

  #warnBang(kind: "identifier" | "atom", at: number, text: string): void {
    if (/\p{ID_Continue}[?!]$/u.test(text) && this.#source[this.#i] === "=")
      this.#forms.warn(at, ambiguousBang(kind, text));
  }

  #callKind(after: number): Kind {
    const next = this.#source[after];
    return next === "(" ? "paren_identifier" : next === "[" ? "bracket_identifier" : "identifier";
  }

  #word(at: number, text: string, kind: Kind): void {
    const end = at + text.length;
    const last = this.#last();
    const breaks = this.#breaks();
    switch (kind) {
      case "do":
        if (last?.kind === ",") throw misplacedDo(at);
        if (last?.kind === "eol") this.#tokens.pop();
        this.#opened("do", at);
        break;
      case "fn":
        this.#opened("fn", at);
        break;
      case "end":
        this.#closed("end", at);
        break;
      case "in_op":
        if (this.#asCapture(at, end)) return;
        if (last?.kind === "unary_op" && last.text === "not") {
          this.#tokens.pop();
          if (this.#last()?.kind === "eol") this.#tokens.pop();
          this.#push("in_op", last.at, end, undefined, "not in");
          return;
        }
        if (last?.kind === "eol") this.#tokens.pop();
        break;
      case "and_op":
      case "or_op":
      case "when_op":
        if (this.#asCapture(at, end)) return;
        if (last?.kind === "eol") this.#tokens.pop();
        break;
      case "unary_op":
        if (this.#asCapture(at, end)) return;
        break;
      default:
        break;
    }
    this.#push(kind, at, end, undefined, undefined, BINARY_KIND.test(kind) ? breaks : 0);
  }

  // `&+/2`: an operator before a slash is a name
  #asCapture(at: number, end: number): boolean {
    if (!/^[ \t]*\//.test(this.#source.slice(end, end + 8))) return false;
    this.#push("identifier", at, end);
    return true;
  }

  #operandDue(): boolean {
    const last = this.#last();
    return last === undefined || DUE.has(last.kind) || BINARY_KIND.test(last.kind);
  }

  #dot(at: number): void {
    const s = this.#source;
    if (this.#last()?.kind === "eol") this.#tokens.pop();
    this.#push(".", at, at + 1);
    for (;;) {
      const c = s[this.#i];
      if (c === " " || c === "\t" || c === "\n" || c === "\r") this.#i++;
      else if (c === "#") this.#comment();
      else break;
    }
    const i = this.#i;
    const c = s[i];
    if (c === undefined) return;
    if (c === "(") {
      this.#tokens.pop();
      this.#push("dot_call", at, i, undefined, ".");
      return;
    }
    if (c === '"' || c === "'") {
      const literal = this.#quoted(i, c, "call", c);
      const [only] = literal.pieces;
      if (literal.pieces.length > 1 || only === undefined || !("raw" in only))
        throw new ParseFailure(
          i,
          "interpolation is not allowed when calling function/macro. Found interpolation in a call starting with: ",
          c,
        );
      this.#push(this.#callKind(this.#i), i, this.#i, literal);
      return;
    }
    const name = match(NAME, s, i);
    if (name !== undefined) {
      this.#push(this.#callKind(i + name.length), i, i + name.length);
      return;
    }
    if ("([{%\"'".includes(c) || /[A-Z0-9]/.test(c)) return;
    const op = OPERATORS.find(
      ([text]) => text !== "=>" && text !== "->" && text !== "//" && s.startsWith(text, i),
    )?.[0];
    if (op !== undefined) this.#push(this.#callKind(i + op.length), i, i + op.length);
  }

  #operator(at: number): boolean {
    const s = this.#source;
    const found = OPERATORS.find(([text]) => s.startsWith(text, at));
    if (found === undefined) return false;
    const [text, kind] = found;
    const end = at + text.length;
    if (text === ".." && this.#keywordOperator(at, "..//")) return true;
    if (text !== "::" && text !== "//" && this.#keywordOperator(at, text)) return true;
    if (text === ".." && s.startsWith("..///", at) && this.#asCapture(at, at + 4)) return true;
    if (text === "//") {
      if (this.#operandDue() && this.#asCapture(at, at + 1)) return true;
    } else if (kind !== "capture_op" && !s.startsWith("..//", at) && this.#asCapture(at, end)) return true;
    if (kind === "capture_op" && /[0-9]/.test(s[end] ?? "")) {
      this.#push("capture_int", at, end);
      return true;
    }
    const last = this.#last();
    const breaks = this.#breaks();
    if (kind === "dual_op") {
      const before = s[at - 1] ?? "";
      const after = s[end] ?? "";
      const spaced = last?.kind === "identifier" && /[ \t]/.test(before);
      if (spaced && after !== "" && !/\s/.test(after))
        this.#tokens[this.#tokens.length - 1] = { ...last, kind: "op_identifier" };
    } else if (!PREFIX.has(kind) && last?.kind === "eol") this.#tokens.pop();
    this.#push(kind, at, end, undefined, undefined, breaks);
    const deprecated = DEPRECATED[text];
    if (deprecated !== undefined) this.#forms.warn(at, deprecated);
    return true;
  }

  // --- quoted literals

  #string(at: number, quote: string): void {
    const s = this.#source;
    const opening = s.startsWith(quote.repeat(3), at) ? quote.repeat(3) : quote;
    const literal = this.#quoted(at, opening, opening.length === 3 ? "heredoc" : "string", opening);
    const end = this.#i;
    if (opening.length === 1 && s[end] === ":" && /\s/.test(s[end + 1] ?? "")) {
      this.#push("kw_string", at, end + 1, literal);
      return;
    }
    if (quote === "'") warnCharlist(this.#forms, at, opening.length === 3);
    this.#push(quote === '"' ? "string" : "charlist", at, end, literal);
  }

  #sigil(at: number): void {
    const s = this.#source;
    const name = match(/[a-z]|[A-Z][A-Z0-9]*/y, s, at + 1) as string;
    const from = at + 1 + name.length;
    const next = s[from];
    if (next !== undefined && /[A-Za-z0-9]/.test(next)) {
      throw new ParseFailure(
        at,
        "invalid sigil name, it should be either a one-letter lowercase letter or an uppercase letter optionally followed by uppercase letters and digits, got: ",
        s.slice(at),
      );
    }
    if (next === undefined || !"\"'/|([{<".includes(next))
      throw new ParseFailure(
        at,
        next === undefined ? "unexpected token: " : `invalid sigil delimiter: `,
        next === undefined
          ? `"~" (column ${this.#forms.lines.columnOf(at)}, code point U+007E)`
          : `"${next}" (column ${this.#forms.lines.columnOf(from)}, code point U+${(s.codePointAt(from) as number).toString(16).toUpperCase().padStart(4, "0")}). The available delimiters are: //, ||, "", '', (), [], {}, <>`,
      );
    const heredoc = (next === '"' || next === "'") && s.startsWith(next.repeat(3), from);
    const opening = heredoc ? next.repeat(3) : next;
    const closing = heredoc ? opening : (SIGIL_CLOSING[next] ?? next);
    const literal = this.#quoted(from, opening, heredoc ? "heredoc" : `sigil ~${name}${next}`, closing, name);
    const modifiers = match(/[A-Za-z0-9]*/y, s, this.#i) ?? "";
    this.#push("sigil", at, this.#i + modifiers.length, { ...literal, modifiers });
  }

  #quoted(from: number, opening: string, what: string, closing: string, sigil = ""): Literal {
    const s = this.#source;
    const { lines } = this.#forms;
    const interpolates = sigil === "" || /^[a-z]/.test(sigil);
    const heredoc = opening.length === 3;
    let i = from + opening.length;
    if (heredoc && match(/[ \t]*\r?\n/y, s, i) === undefined)
      throw new ParseFailure(
        i,
        "heredoc allows only whitespace characters followed by a new line after opening ",
        opening,
      );
    const pieces: Piece[] = [];
    let start = i;
    const kind = what === "call" ? "function" : what === "atom" ? "atom" : what;
    const where = `(for ${kind} starting at line ${lines.lineOf(from)})`;
    for (;;) {
      if (i >= s.length)
        throw new ParseFailure(from, `missing terminator: ${closing} ${where}`, "", {
          opening,
          expected: closing,
          end: s.length,
        });
      const c = s[i] as string;
      if (c === "\\") {
        i += 1 + (s.codePointAt(i + 1) !== undefined && (s.codePointAt(i + 1) as number) > 0xffff ? 2 : 1);
      } else if (interpolates && c === "#" && s[i + 1] === "{") {
        pieces.push({ raw: s.slice(start, i), at: start });
        const inner = new Tokenizer(this.#forms, i + 2).until();
        if (inner === undefined)
          throw new ParseFailure(from, `missing interpolation terminator: "}" ${where}`, "", {
            opening,
            expected: closing,
            end: i,
          });
        pieces.push({ tokens: inner.tokens, at: i, end: inner.end });
        i = inner.end;
        start = i;
      } else if (s.startsWith(closing, i) && (!heredoc || /^[ \t]*$/.test(s.slice(s.lastIndexOf("\n", i - 1) + 1, i))))
        break;
      else i++;
    }
    pieces.push({ raw: s.slice(start, i), at: start });
    this.#i = i + closing.length;
    const indent = heredoc ? i - (s.lastIndexOf("\n", i - 1) + 1) : null;
    return { opening, closing, indent, pieces, name: sigil, modifiers: "" };
  }
}
