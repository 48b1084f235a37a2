// What the parser says when it cannot go on, or goes on with a warning. Positions are 1-based; columns count code points.

/** The delimiters of an error. The diagnostic's line and column are those of the opening one. */
export type Delimiters = {
  readonly opening: string;
  readonly expected: string;
  readonly closing: string | null;
  readonly endLine: number;
  readonly endColumn: number;
};

/** Why text is not Elixir. `kind` chooses the exception: TokenMissingError, SyntaxError or MismatchedDelimiterError. */
export type ParseDiagnostic = {
  readonly kind: "token_missing" | "syntax" | "mismatched";
  readonly line: number;
  readonly column: number;
  /** The exception's description, e.g. `syntax error before: '*'`. */
  readonly description: string;
  /** For the tuple of Code.string_to_quoted: `{meta, text, token}`, or `{meta, {text, after}, token}`. */
  readonly text: string;
  readonly after: string | null;
  readonly token: string;
  readonly delimiters: Delimiters | null;
  /** The source line(s) that the exception shows. */
  readonly snippet: string;
  /** More lines could make this valid: what IEx waits for. */
  readonly incomplete: boolean;
};

/** A warning of the parser; `message` as the real compiler words it, column 0 where that gives none. */
export type ParseWarning = { readonly line: number; readonly column: number; readonly message: string };

/** The delimiters of a failure, `end` as an offset. */
export type FailedDelimiters = {
  readonly opening: string;
  readonly expected: string;
  readonly closing?: string;
  readonly end: number;
};

/** Carries a diagnostic out of a deep walk; never leaves this folder. */
export class ParseFailure extends Error {
  readonly at: number;
  readonly text: string;
  readonly token: string;
  readonly delimiters: FailedDelimiters | undefined;
  readonly after: string | undefined;
  /** what the message says instead of the token; of the end of a line, instead of everything */
  readonly said: string | undefined;
  constructor(at: number, text: string, token: string, delimiters?: FailedDelimiters, after?: string, said?: string) {
    super(text + token);
    this.at = at;
    this.text = text;
    this.token = token;
    this.delimiters = delimiters;
    this.after = after;
    this.said = said;
  }
}
