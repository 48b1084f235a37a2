// The tokens of a text with a place among them. Every part of the grammar takes its tokens here.

import type { Term } from "../../terms/term.ts";
import type { Forms } from "./forms.ts";
import type { Token } from "./token.ts";
import { unexpected } from "./wording.ts";

/** A place among tokens, and how to go on from there. */
export class Cursor {
  readonly tokens: readonly Token[];
  readonly forms: Forms;
  /** index of the token that comes next */
  i = 0;

  constructor(tokens: readonly Token[], forms: Forms) {
    this.tokens = tokens;
    this.forms = forms;
  }

  /** The token that comes next; a method, so that its type is not narrowed by an earlier look. */
  peek(): Token {
    return this.tokens[this.i] as Token;
  }

  /** Throws what a token that does not belong there is called; `operand`: an expression was due. */
  fail(token: Token, operand: boolean): never {
    throw unexpected(token, this.forms, operand);
  }

  /** The token that comes next, and goes on behind it. */
  take(): Token {
    return this.tokens[this.i++] as Token;
  }

  isOpen(text: string): boolean {
    return this.peek().kind === "open" && this.peek().text === text;
  }

  isClose(text: string): boolean {
    return this.peek().kind === "close" && this.peek().text === text;
  }

  /** Takes a closing bracket, and line breaks before it. */
  close(text: string): Token {
    const newline = this.peek().kind === "eol";
    this.skipLines();
    if (!this.isClose(text)) this.fail(this.peek(), newline);
    return this.take();
  }

  /** Line breaks that come next. */
  breaks(): number {
    return this.peek().kind === "eol" ? (this.peek().count ?? 0) : 0;
  }

  /** `newlines:` of a binary operator that was taken: those behind it, else those before it */
  broken(token: Token): Term[] {
    return this.forms.newlines(this.breaks() || (token.count ?? 0));
  }

  skipLines(): void {
    while (this.peek().kind === "eol") this.i++;
  }

  /** Skips line breaks and a semicolon; the first of them when there was one. */
  skipSeparators(): Token | undefined {
    const from = this.i;
    let semicolon = false;
    for (;;) {
      const { kind } = this.peek();
      if (kind === ";") {
        if (semicolon) this.fail(this.peek(), true);
        semicolon = true;
      } else if (kind !== "eol") break;
      this.i++;
    }
    return this.i > from ? this.tokens[from] : undefined;
  }

  /** The index of the bracket that closes the one that comes next. */
  matching(): number {
    let depth = 0;
    let i = this.i;
    for (; i < this.tokens.length; i++) {
      const { kind } = this.tokens[i] as Token;
      if (kind === "open") depth++;
      else if (kind === "close" && --depth === 0) break;
    }
    return i;
  }

  isKeyword(): boolean {
    return this.peek().kind === "kw_identifier" || this.peek().kind === "kw_string";
  }
}
