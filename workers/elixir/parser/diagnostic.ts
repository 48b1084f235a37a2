// What the parser says when it cannot go on, or goes on with a warning. Positions are 1-based; columns count code points.

/** A pair of delimiters in an error: where it opened and, when another one closed it, where that stands. */
export type Delimiters = {
  readonly opening: string;
  readonly openLine: number;
  readonly openColumn: number;
  readonly expected: string;
  readonly closing?: string;
  readonly hint?: string;
};

/** Why text is not Elixir. `kind` chooses the exception: TokenMissingError, SyntaxError or MismatchedDelimiterError. */
export type ParseDiagnostic = {
  readonly kind: "token_missing" | "syntax" | "mismatched";
  readonly line: number;
  readonly column: number;
  /** The message without position and snippet, e.g. `syntax error before: '*'`. */
  readonly description: string;
  /** For the tuple of Code.string_to_quoted: text before and after, `{meta, text, token}`. */
  readonly text: string;
  readonly token: string;
  readonly delimiters?: Delimiters;
  /** The source line(s) an error shows, or "" when there is none. */
  readonly snippet: string;
  /** More lines could make this valid: what IEx waits for. */
  readonly incomplete: boolean;
};

/** A warning of the parser; `message` as the real compiler words it. */
export type ParseWarning = { readonly line: number; readonly column: number; readonly message: string };

/** Carries a diagnostic out of a deep walk; never leaves this folder. */
export class ParseFailure extends Error {
  readonly at: number;
  readonly text: string;
  readonly token: string;
  constructor(at: number, text: string, token: string) {
    super(text + token);
    this.at = at;
    this.text = text;
    this.token = token;
  }
}
