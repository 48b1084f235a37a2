// A text with a place in it and the tokens cut so far. Every part of the tokenizer adds its tokens here.

import { Delimiters } from "./delimiters.ts";
import { ParseFailure } from "./diagnostic.ts";
import type { Forms } from "./forms.ts";
import { bidirectional, codePointName, codePointText, match, SPACE } from "./lexicon.ts";
import type { Kind, Literal, Token } from "./token.ts";

/** The tokens of an interpolation and the offset behind its brace. */
export type Interpolation = { readonly tokens: Token[]; readonly end: number };

/** What the parts of the tokenizer share. */
export abstract class Scanner {
  readonly forms: Forms;
  readonly source: string;
  readonly tokens: Token[] = [];
  readonly delimiters: Delimiters;
  /** offset of what comes next */
  i: number;
  // comments: end to start
  readonly #comments = new Map<number, number>();

  constructor(forms: Forms, from: number) {
    this.forms = forms;
    this.source = forms.source;
    this.delimiters = new Delimiters(forms);
    this.i = from;
  }

  /** Tokens up to the brace that closes the interpolation whose inside starts there; undefined when the text ends first. */
  abstract interpolation(from: number): Interpolation | undefined;

  /** Adds a token and goes on behind it. */
  push(kind: Kind, at: number, end: number, literal?: Literal, text?: string, count = 0): void {
    const shown = text ?? this.source.slice(at, end);
    const token: Token = count > 0 ? { kind, text: shown, at, end, count } : { kind, text: shown, at, end };
    this.tokens.push(literal === undefined ? token : { ...token, literal });
    this.i = end;
  }

  /** The token that was added last. */
  last(): Token | undefined {
    return this.tokens[this.tokens.length - 1];
  }

  /** Line breaks since the last token or comment. */
  breaks(): number {
    const last = this.last();
    return last?.kind === "eol" || last?.kind === ";" || last?.kind === "," ? (last.count ?? 0) : 0;
  }

  /** Counts other line breaks to the last token. */
  setBreaks(count: number): void {
    const last = this.last();
    if (last !== undefined) this.tokens[this.tokens.length - 1] = { ...last, count };
  }

  /** No token begins here; it may be told of another place. */
  unknown(at: number, told = at): never {
    const where = `(column ${this.forms.lines.columnOf(told)}, code point ${codePointName(this.source, at)})`;
    const shown = this.source[at] === "\r" ? "carriage return" : `"${codePointText(this.source, at)}"`;
    throw new ParseFailure(told, "unexpected token: ", `${shown} ${where}`);
  }

  /** A text stands there as the key of a keyword. */
  keywordAfter(at: number, text: string): boolean {
    return this.source.startsWith(`${text}:`, at) && SPACE.test(this.source[at + text.length + 1] ?? "");
  }

  /** `+: 1`, `<<>>: 1` */
  keywordOperator(at: number, text: string): boolean {
    if (!this.keywordAfter(at, text)) return false;
    this.push("kw_identifier", at, at + text.length + 1, undefined, text);
    return true;
  }

  /** `&+/2`: an operator before a slash is a name */
  asCapture(at: number, end: number): boolean {
    if (!/^[ \t]*\//.test(this.source.slice(end, end + 8))) return false;
    this.push("identifier", at, end);
    return true;
  }

  /** Skips a comment. */
  comment(): void {
    const from = this.i;
    const stop = this.source.indexOf("\n", from);
    this.i = stop < 0 ? this.source.length : this.source[stop - 1] === "\r" ? stop - 1 : stop;
    const turned = bidirectional(this.source, from, this.i);
    if (turned !== undefined)
      throw new ParseFailure(from, "invalid bidirectional formatting character in comment: ", turned.name);
    const after = match(/(?:[ \t]|\r?\n)*/y, this.source, this.i) ?? "";
    this.forms.comments.push({
      at: from,
      text: this.source.slice(from, this.i),
      before: this.tokens.length === 0 ? 1 : this.breaks(),
      after: after.split("\n").length - 1,
    });
    if (this.breaks() > 0) this.setBreaks(0);
    this.#comments.set(this.i, from);
  }

  /** The end of the text: where its last comment begins when nothing follows that. */
  textEnd(): number {
    const { length } = this.source;
    return this.#comments.get(length) ?? length;
  }

  /** Adds the line break at an offset, or counts it to the separator before. */
  newline(at: number, width: number): void {
    const last = this.last();
    if (last !== undefined && (last.kind === "eol" || last.kind === ";" || last.kind === ","))
      this.setBreaks((last.count ?? 0) + 1);
    // a line ends where its comment starts
    else this.push("eol", this.#comments.get(at) ?? at, at + width, undefined, undefined, 1);
    this.i = at + width;
  }

  /** What kind of name ends at an offset. */
  callKind(after: number): Kind {
    const next = this.source[after];
    return next === "(" ? "paren_identifier" : next === "[" ? "bracket_identifier" : "identifier";
  }
}
