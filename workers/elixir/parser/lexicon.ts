// The words and signs of Elixir, and the patterns of what is spelled freely.

import { NAME_PARTS, NAME_STARTS } from "../../terms/identifiers.ts";
import type { Kind } from "./token.ts";

/** Operators, the longer before the shorter that they begin with. */
export const OPERATORS: readonly (readonly [string, Kind])[] = [
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

/** Names that are no identifiers. */
export const WORDS: { readonly [word: string]: Kind } = {
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

export const ATOM = new RegExp(`[A-Za-z_${NAME_STARTS}][0-9A-Za-z_@${NAME_PARTS}]*[?!]?`, "uy");
export const NAME = new RegExp(`(?![\\p{Lu}\\p{Lt}])[a-z_${NAME_STARTS}][0-9A-Za-z_${NAME_PARTS}]*[?!]?`, "uy");
export const ALIAS = /[A-Z][A-Za-z0-9_]*/y;
export const NUMBER =
  /0x[0-9a-fA-F]+(?:_[0-9a-fA-F]+)*|0b[01]+(?:_[01]+)*|0o[0-7]+(?:_[0-7]+)*|[0-9]+(?:_[0-9]+)*(?:\.[0-9]+(?:_[0-9]+)*(?:[eE][+-]?[0-9]+(?:_[0-9]+)*)?)?/y;
export const SPECIAL_ATOM = /\.\.\/\/|<<>>|%\{\}|\{\}|%/y;

/** The kinds of operators. */
export const BINARY_KIND = /_op$/;

/** The text that a sticky pattern finds at an offset. */
export function match(pattern: RegExp, source: string, at: number): string | undefined {
  pattern.lastIndex = at;
  return pattern.exec(source)?.[0];
}

/** The word that a sticky pattern finds at an offset, up to a letter that is another one's compatible form. */
export function matchWord(pattern: RegExp, source: string, at: number): string | undefined {
  const word = match(pattern, source, at);
  if (word === undefined || ASCII.test(word)) return word;
  let length = 0;
  for (const c of word) {
    if (c !== "\u00b5" && c.normalize("NFKC") !== c.normalize("NFC")) break;
    length += c.length;
  }
  return length === 0 ? undefined : word.slice(0, length);
}

/** What separates tokens. */
export const SPACE = /[ \t\r\n]/;

/** Text of nothing but ASCII. */
export const ASCII = /^[\0-\x7f]*$/;

/** The operator that stands at an offset. */
export function operatorAt(source: string, at: number): readonly [string, Kind] | undefined {
  return OPERATORS.find(([text]) => source.startsWith(text, at));
}

/** The character at an offset, both halves of it where it has two. */
export function codePointText(source: string, at: number): string {
  return String.fromCodePoint(source.codePointAt(at) as number);
}

/** The name of the character at an offset: `U+00E9`. */
export function codePointName(source: string, at: number): string {
  const digits = (source.codePointAt(at) as number).toString(16).toUpperCase().padStart(4, "0");
  // four digits is what Elixir leaves room for
  return `U+${digits.length > 4 ? "****" : digits}`;
}

/** A character that turns the direction of the text around it, if one stands between two offsets, with its escape. */
export function bidirectional(source: string, from: number, to: number): { at: number; name: string } | undefined {
  const found = /[\u202a-\u202e\u2066-\u2069]/.exec(source.slice(from, to));
  if (found === null) return undefined;
  return { at: from + found.index, name: `\\u${(found[0].codePointAt(0) as number).toString(16).toUpperCase()}` };
}
