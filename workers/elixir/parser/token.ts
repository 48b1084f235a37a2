// The tokens of Elixir text: cut by tokens.ts, read by reader.ts, shown by wording.ts.

/** What a token is; operators carry their group so that the grammar can look up how tightly they bind. */
export type Kind =
  | "identifier"
  | "paren_identifier"
  | "bracket_identifier"
  | "op_identifier"
  | "kw_identifier"
  | "kw_string"
  | "alias"
  | "atom"
  | "atom_quoted"
  | "int"
  | "flt"
  | "char"
  | "string"
  | "charlist"
  | "sigil"
  | "literal"
  | "fn"
  | "do"
  | "end"
  | "block_identifier"
  | "eol"
  | ";"
  | ","
  | "."
  | "dot_call"
  | "open"
  | "close"
  | "%{}"
  | "%"
  | "capture_int"
  | "unary_op"
  | "dual_op"
  | "capture_op"
  | "at_op"
  | "ellipsis_op"
  | "ternary_op"
  | "stab_op"
  | "in_match_op"
  | "when_op"
  | "type_op"
  | "pipe_op"
  | "assoc_op"
  | "match_op"
  | "or_op"
  | "and_op"
  | "comp_op"
  | "rel_op"
  | "arrow_op"
  | "in_op"
  | "xor_op"
  | "concat_op"
  | "range_op"
  | "mult_op"
  | "power_op"
  | "eof";

/** A piece of a quoted literal: raw text, or the tokens of an interpolation. */
export type Piece =
  | { readonly raw: string; readonly at: number }
  | { readonly tokens: Token[]; readonly at: number; readonly end: number };

/** A quoted literal: string, charlist, sigil, quoted name. */
export type Literal = {
  readonly opening: string;
  readonly closing: string;
  /** columns the closing of a heredoc stands in, null for others */
  readonly indent: number | null;
  readonly pieces: readonly Piece[];
  readonly name: string;
  readonly modifiers: string;
};

export type Token = {
  readonly kind: Kind;
  readonly text: string;
  readonly at: number;
  readonly end: number;
  readonly literal?: Literal;
  /** line breaks that `eol`, `;` and `,` stand for, or that stand before an operator */
  readonly count?: number;
  /** where a `;` on a line of its own separates: at the end of the line before */
  readonly from?: number;
};
