// Quotes → tokens with a literal: strings, charlists, heredocs, sigils, quoted atoms and calls. Interpolations are
// tokens of their own inside it.

import { ParseFailure } from "./diagnostic.ts";
import { unescape } from "./escapes.ts";
import { bidirectional, codePointName, match, SPACE } from "./lexicon.ts";
import { warnCharlist } from "./quoted.ts";
import type { Scanner } from "./scanner.ts";
import type { Literal, Piece } from "./token.ts";

const SIGIL_CLOSING: { readonly [open: string]: string } = { "(": ")", "[": "]", "{": "}", "<": ">" };

/** A string or a charlist, on one line or as a heredoc; or a quoted keyword. */
export function string(t: Scanner, at: number, quote: string): void {
  const s = t.source;
  const opening = s.startsWith(quote.repeat(3), at) ? quote.repeat(3) : quote;
  const literal = quoted(t, at, opening, opening.length === 3 ? "heredoc" : "string", opening);
  const end = t.i;
  refuseEscapes(t, literal, opening.length === 1 ? at + 1 : at);
  if (opening.length === 1 && s[end] === ":" && SPACE.test(s[end + 1] ?? "")) {
    t.push("kw_string", at, end + 1, literal);
    return;
  }
  if (quote === "'") warnCharlist(t.forms, at, opening.length === 3);
  t.push(quote === '"' ? "string" : "charlist", at, end, literal);
}

/** Refuses wrong escapes before the grammar looks at the text that they stand in; it is told of as a whole. */
export function refuseEscapes(t: Scanner, literal: Literal, at: number): void {
  if (!t.forms.unescape) return;
  for (const piece of literal.pieces) {
    const value = "raw" in piece ? unescape(piece.raw) : undefined;
    if (value !== undefined && "error" in value) throw new ParseFailure(at, value.error, value.token);
  }
}

/** `~name(…)modifiers` */
export function sigil(t: Scanner, at: number): void {
  const s = t.source;
  const name = match(/[a-z]|[A-Z][A-Z0-9]*/y, s, at + 1) as string;
  const from = at + 1 + name.length;
  const next = s[from];
  if (next === undefined) {
    // a sigil without a delimiter at the end is nothing
    t.i = s.length;
    return;
  }
  if (/[A-Za-z]/.test(next)) {
    throw new ParseFailure(
      at,
      "invalid sigil name, it should be either a one-letter lowercase letter or an uppercase letter optionally followed by uppercase letters and digits, got: ",
      s.slice(at),
    );
  }
  if (!"\"'/|([{<".includes(next))
    throw new ParseFailure(
      at,
      "invalid sigil delimiter: ",
      `"${next}" (column ${t.forms.lines.columnOf(from)}, code point ${codePointName(s, from)}). The available delimiters are: //, ||, "", '', (), [], {}, <>`,
    );
  const heredoc = (next === '"' || next === "'") && s.startsWith(next.repeat(3), from);
  const opening = heredoc ? next.repeat(3) : next;
  const closing = heredoc ? opening : (SIGIL_CLOSING[next] ?? next);
  const literal = quoted(t, from, opening, heredoc ? "heredoc" : `sigil ~${name}${next}`, closing, name);
  const modifiers = match(/[A-Za-z0-9]*/y, s, t.i) ?? "";
  t.push("sigil", at, t.i + modifiers.length, { ...literal, modifiers });
}

function refuseTurning(source: string, at: number, end: number): void {
  const turned = bidirectional(source, at, end);
  if (turned === undefined) return;
  const after = `. If you want to use such character, use it in its escaped ${turned.name} form instead`;
  const text = "invalid bidirectional formatting character in string: ";
  throw new ParseFailure(turned.at, text, turned.name, undefined, after);
}

/** The inside of quotes that open at an offset; goes on behind those that close. */
export function quoted(t: Scanner, from: number, opening: string, what: string, closing: string, sigil = ""): Literal {
  const s = t.source;
  const { lines } = t.forms;
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
  const kind = what === "call" ? "function name" : what === "atom" ? "atom" : what;
  const where = `(for ${kind} starting at line ${lines.lineOf(from)})`;
  for (;;) {
    if (i >= s.length) {
      refuseTurning(s, start, i);
      throw new ParseFailure(from, `missing terminator: ${closing} ${where}`, "", {
        opening,
        expected: closing,
        end: s.length,
      });
    }
    const c = s[i] as string;
    if (c === "\\") {
      i += 1 + (s.codePointAt(i + 1) !== undefined && (s.codePointAt(i + 1) as number) > 0xffff ? 2 : 1);
    } else if (interpolates && c === "#" && s[i + 1] === "{") {
      refuseTurning(s, start, i);
      pieces.push({ raw: s.slice(start, i), at: start });
      lines.quote(start, i);
      const inner = t.interpolation(i + 2);
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
  refuseTurning(s, start, i);
  pieces.push({ raw: s.slice(start, i), at: start });
  lines.quote(start, i);
  t.i = i + closing.length;
  const indent = heredoc ? i - (s.lastIndexOf("\n", i - 1) + 1) : null;
  return { opening, closing, indent, pieces, name: sigil, modifiers: "" };
}
