// Text → tokens, the way Elixir's reader cuts it: newlines that matter are tokens, a name knows whether a parenthesis
// follows it, and every delimiter is matched here, so that a missing one is found before the grammar looks. What a
// token looks like is in files of their own, by what it begins with.

import { ParseFailure } from "./diagnostic.ts";
import type { Forms } from "./forms.ts";
import { ALIAS, match, matchWord, NAME } from "./lexicon.ts";
import { sigil, string } from "./literals.ts";
import { warnOfLookAlikes } from "./look-alikes.ts";
import { alias, atom, atomicKeyword, name, refuseMixed } from "./names.ts";
import { char, number } from "./numbers.ts";
import { type Interpolation, Scanner } from "./scanner.ts";
import { bracket, dot, operator } from "./signs.ts";
import type { Token } from "./token.ts";

/** Reads all tokens of a text. Throws ParseFailure. */
export function tokenize(forms: Forms): Token[] {
  const tokens = new Tokenizer(forms, 0).all();
  warnOfLookAlikes(forms, tokens);
  return tokens;
}

class Tokenizer extends Scanner {
  all(): Token[] {
    this.#run(false);
    this.delimiters.finish(this.textEnd());
    return this.#finish();
  }

  interpolation(from: number): Interpolation | undefined {
    const inner = new Tokenizer(this.forms, from);
    if (inner.#run(true)) return { tokens: inner.#finish(), end: inner.i };
    inner.delimiters.finish(inner.textEnd());
    return undefined;
  }

  #finish(): Token[] {
    const last = this.last();
    this.tokens.push({ kind: "eof", text: "", at: last?.at ?? 0, end: last?.end ?? 0 });
    return this.tokens;
  }

  #run(interpolated: boolean): boolean {
    const s = this.source;
    while (this.i < s.length) {
      const at = this.i;
      const c = s[at] as string;
      if (c === " " || c === "\t") this.i++;
      else if (c === "\n" || (c === "\r" && s[at + 1] === "\n")) this.newline(at, c === "\n" ? 1 : 2);
      else if (c === "\\" && match(/\\(?:\r?\n)?$/y, s, at) !== undefined)
        throw new ParseFailure(at, "invalid escape \\ at end of file", "");
      else if (c === "\\" && (s[at + 1] === "\n" || s.startsWith("\r\n", at + 1))) this.i += s[at + 1] === "\n" ? 2 : 3;
      else if (c === "#") this.comment();
      else if (interpolated && c === "}" && this.delimiters.empty) {
        this.i++;
        return true;
      } else this.#token(at, c);
    }
    return false;
  }

  #token(at: number, c: string): void {
    const s = this.source;
    if (c === ";") {
      const last = this.last();
      if (last?.kind === ";") this.unknown(at);
      if (last?.kind === "eol") {
        this.tokens.pop();
        this.tokens.push({ kind: ";", text: ";", at, end: at + 1, count: last.count ?? 0, from: last.at });
        this.i = at + 1;
      } else this.push(";", at, at + 1);
      return;
    }
    if (c === ",") {
      this.push(",", at, at + 1);
      return;
    }
    if (c >= "0" && c <= "9") {
      number(this, at);
      return;
    }
    if (c === "?" && at + 1 < s.length) {
      char(this, at);
      return;
    }
    if (c === '"' || c === "'") {
      string(this, at, c);
      return;
    }
    if (c === "~" && /[A-Za-z]/.test(s[at + 1] ?? "")) {
      sigil(this, at);
      return;
    }
    if (c === ":" && (s[at + 1] !== ":" || s[at + 2] === ":") && atom(this, at)) return;
    if (c === "%") {
      if (s[at + 1] === "{" && !this.keywordAfter(at, "%{}")) {
        this.push("%{}", at, at + 1, undefined, "%{}");
        return;
      }
      if (this.keywordOperator(at, "%{}") || this.keywordOperator(at, "%")) return;
      if (s[at + 1] === "[" || s[at + 1] === "(")
        throw new ParseFailure(at, "expected %{ to define a map, got: ", s.slice(at, at + 2));
      this.push("%", at, at + 1);
      return;
    }
    if (bracket(this, at)) return;
    const upper = match(ALIAS, s, at);
    if (upper !== undefined) {
      alias(this, at, upper);
      return;
    }
    const lower = matchWord(NAME, s, at);
    if (lower !== undefined) {
      name(this, at, lower);
      return;
    }
    if (c === "." && !s.startsWith("..", at)) {
      dot(this, at);
      return;
    }
    if (operator(this, at)) return;
    if (c > "\x7f") {
      refuseMixed(this, at);
      if (atomicKeyword(this, at)) return;
    }
    this.unknown(at);
  }
}
