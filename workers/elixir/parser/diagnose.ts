// A failure of the parser → the diagnostic, with the words of the exception and what IEx needs to know.

import type { Delimiters, ParseDiagnostic, ParseFailure } from "./diagnostic.ts";
import type { Forms } from "./forms.ts";

/** Completes a failure with positions and the source lines that its exception shows. */
export function diagnose(forms: Forms, failure: ParseFailure): ParseDiagnostic {
  const { lines } = forms;
  const { text, token } = failure;
  const line = lines.lineOf(failure.at);
  const found = failure.delimiters;
  const delimiters: Delimiters | null =
    found === undefined
      ? null
      : {
          opening: found.opening,
          expected: found.expected,
          closing: found.closing ?? null,
          endLine: lines.lineOf(found.end),
          endColumn: lines.columnOf(found.end),
        };
  const incomplete =
    token === "" &&
    (text.startsWith("missing ") || text === "syntax error before: " || text.startsWith("invalid escape"));
  const last = delimiters?.endLine ?? line;
  const shown: string[] = [];
  for (let n = line; n <= last; n++) shown.push(lines.text(n));
  return {
    kind: incomplete ? "token_missing" : delimiters === null ? "syntax" : "mismatched",
    line,
    column: lines.columnOf(failure.at),
    description: describe(failure),
    text,
    after: failure.after ?? null,
    token,
    delimiters,
    snippet: shown.join("\n"),
    incomplete,
  };
}

const RESERVED: ReadonlySet<string> = new Set("true false nil fn end not and or in when after rescue catch".split(" "));

function describe({ text, token, after, said }: ParseFailure): string {
  if (text === "syntax error before: ") {
    if (token === "") return "syntax error: expression is incomplete";
    if (token === "eol" && said !== undefined) return said;
    const word = token.replace(/^'(.*)'$/, "$1");
    if (RESERVED.has(word))
      return `${text}${word}. "${word}" is a reserved word in Elixir and therefore its usage is limited. For instance, it can't be used as a variable or be defined nor invoked as a regular function`;
  }
  return text + (said ?? token) + (after ?? "");
}
