// Tokens → the pairs of a keyword list, wherever one may stand: in a list, a map, a call.

import { atom } from "../../terms/atom.ts";
import { list, type Term } from "../../terms/term.ts";
import { PREFIX, startsOperand } from "./precedence.ts";
import { quotedAtomForm } from "./quoted.ts";
import type { Context, Reading } from "./reading.ts";
import type { Token } from "./token.ts";
import { afterKeywords, ambiguousKeyword } from "./wording.ts";

const KEYWORD: Term = [atom("format"), atom("keyword")];

/**
 * Pairs up to what is no pair; a trailing comma before a closing bracket is left for the caller. In the place of the last
 * pair may stand `__cursor__()`, where code is being written.
 */
export function keywords(r: Reading, container: boolean, context: Context): Term {
  const pairs: Term[] = [];
  for (;;) {
    const key = r.take();
    const name =
      key.kind === "kw_identifier"
        ? r.forms.literal(r.forms.name(key.text, key.at), key.at, KEYWORD)
        : quotedAtomForm(r.forms, r.quoted(key), "keyword");
    r.skipLines();
    const value = r.expr(0, context);
    if (context.comma === "allow" && value === r.plainCall && r.plainMany)
      r.forms.warnings.push({
        line: r.forms.lines.lineOf(key.at),
        column: 0,
        message: ambiguousKeyword(key.kind === "kw_identifier" ? key.text : ""),
      });
    pairs.push([name, value]);
    if (r.peek().kind !== ",") break;
    const next = r.tokens[r.i + 1] as Token;
    if (next.kind === "kw_identifier" || next.kind === "kw_string") r.take();
    else if (next.kind === "close") break;
    else if (next.kind === "eof") r.fail(next, true);
    else if (cursorFollows(r)) {
      r.take();
      pairs.push(r.expr(0, context));
      if (r.peek().kind === ",") r.fail(r.peek(), false);
      break;
    } else if (startsOperand(next.kind) || PREFIX[next.kind] !== undefined || next.kind === "range_op") {
      // what is wrong in that expression is told first
      const { at } = r.take();
      r.expr(0, { comma: "allow", noDo: true });
      if (r.isKeyword()) r.fail(r.peek(), false);
      throw afterKeywords(at, container);
    } else r.fail(next, true);
  }
  return list(pairs);
}

/** Whether `, __cursor__()` comes next. */
function cursorFollows(r: Reading): boolean {
  const [name, open, close] = r.tokens.slice(r.i + 1, r.i + 4);
  return name?.text === "__cursor__" && open?.text === "(" && open.at === name.end && close?.text === ")";
}
