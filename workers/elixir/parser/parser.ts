// Text → tokens → quoted expression or diagnostic, as Code.string_to_quoted gives them. Synchronous, no state, no wasm:
// one parser serves any number of VMs. tree-parser.ts holds the same interface on top of tree-sitter.

import type { Term } from "../../terms/term.ts";
import { diagnose } from "./diagnose.ts";
import { type ParseDiagnostic, ParseFailure, type ParseWarning } from "./diagnostic.ts";
import { Forms, type ParseOptions } from "./forms.ts";
import { readTokens } from "./reader.ts";
import { tokenize } from "./tokens.ts";

export type { ParseDiagnostic, ParseOptions, ParseWarning };

/** A comment of a text; `before` and `after` count line breaks. */
export type PlacedComment = {
  readonly line: number;
  readonly column: number;
  readonly text: string;
  readonly before: number;
  readonly after: number;
};

/** What a parse gives. */
export type ParseResult =
  | {
      readonly ok: true;
      readonly quoted: Term;
      readonly warnings: readonly ParseWarning[];
      readonly comments?: readonly PlacedComment[];
    }
  | { readonly ok: false; readonly error: ParseDiagnostic; readonly warnings: readonly ParseWarning[] };

/** Parses Elixir source text. */
export class ElixirParser {
  /** Parses a text of any number of expressions. */
  parse(source: string, options: ParseOptions): ParseResult {
    const forms = new Forms(source, options);
    try {
      const quoted = readTokens(tokenize(forms), forms);
      const comments = forms.comments.map(({ at, text, before, after }) => {
        return { line: forms.lines.lineOf(at), column: forms.lines.columnOf(at), text, before, after };
      });
      return { ok: true, quoted, warnings: forms.warnings, comments };
    } catch (failure) {
      if (!(failure instanceof ParseFailure)) throw failure;
      return { ok: false, error: diagnose(forms, failure), warnings: forms.warnings };
    }
  }
}
