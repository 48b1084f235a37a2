// Digits and `?c` → tokens.

import { ParseFailure } from "./diagnostic.ts";
import { simpleEscape } from "./escapes.ts";
import { codePointText, match, NUMBER } from "./lexicon.ts";
import type { Scanner } from "./scanner.ts";

/** An integer or a float. */
export function number(t: Scanner, at: number): void {
  const s = t.source;
  const text = match(NUMBER, s, at) as string;
  const next = s[at + text.length] ?? "";
  const isBased = /^0[xbo]/.test(text);
  if (!isBased && /[A-Za-z_]/.test(next)) {
    throw new ParseFailure(
      at,
      `invalid character "${next}" after number ${text}. If you intended to write a number, make sure to separate the number from the character (using comma, space, etc). If you meant to write a function name or a variable, note that identifiers in Elixir cannot start with numbers. Unexpected token: `,
      next,
    );
  }
  if (isBased) t.push("int", at, at + text.length);
  else {
    if (text.includes(".") && !Number.isFinite(Number(text.replaceAll("_", ""))))
      throw new ParseFailure(at, "invalid float number ", text);
    t.push(text.includes(".") ? "flt" : "int", at, at + text.length);
  }
}

/** `?a` */
export function char(t: Scanner, at: number): void {
  const s = t.source;
  if (s[at + 1] === "\\" && at + 2 < s.length) {
    const char = codePointText(s, at + 2);
    t.push("char", at, at + 2 + char.length, undefined, simpleEscape(char));
    return;
  }
  const char = codePointText(s, at + 1);
  t.push("char", at, at + 1 + char.length, undefined, char);
}
