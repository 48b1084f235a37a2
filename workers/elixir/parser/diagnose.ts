// Text that is no Elixir → the error the real parser gives for it.

import { type ParseDiagnostic, ParseFailure } from "./diagnostic.ts";
import type { Forms } from "./forms.ts";

/** Words what is wrong with a text. `failure` is given when the tree was fine but its meaning was not. */
export function diagnose(forms: Forms, failure?: ParseFailure): ParseDiagnostic {
  const found = failure ?? new ParseFailure(0, "syntax error before: ", "");
  const line = forms.lines.lineOf(found.at);
  return {
    kind: "syntax",
    line,
    column: forms.lines.columnOf(found.at),
    description: found.text + found.token,
    text: found.text,
    token: found.token,
    snippet: forms.lines.text(line),
    incomplete: false,
  };
}
