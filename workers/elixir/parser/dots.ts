// Tokens behind an operand → what is taken from it: `a.b`, `A.B`, `A.{B, C}`, `a[k]`.

import { Atom, atom } from "../../terms/atom.ts";
import { list, listToArray, type Term } from "../../terms/term.ts";
import { named } from "./calls.ts";
import { items } from "./containers.ts";
import { keywords } from "./keywords.ts";
import { quotedName } from "./quoted.ts";
import { CONTAINER, type Context, type Reading } from "./reading.ts";
import type { Token } from "./token.ts";
import { atomBeforeAlias, manyKeys, needlessQuotes } from "./wording.ts";

const DOT = atom(".");
const FROM_BRACKETS: Term = [atom("from_brackets"), true];

/** A name, an alias or a tuple behind a dot; the dot comes next. */
export function dot(r: Reading, left: Term, context: Context): Term {
  const { forms } = r;
  const { at } = r.take();
  const token = r.peek();
  if (token.kind === "alias") {
    if (left instanceof Atom || typeof left === "boolean") throw atomBeforeAlias(token.at);
    r.take();
    const name = forms.name(token.text, token.at);
    if (Array.isArray(left) && left[0] === atom("__aliases__"))
      return [left[0], relast(r, left[1] as Term, token.at), list([...(listToArray(left[2] as Term) ?? []), name])];
    return forms.aliases([left, name], at, token.at);
  }
  if (r.isOpen("{")) {
    r.take();
    const args = items(r, "}", false);
    const entries = args.length === 0 ? [] : forms.pair(r.span);
    return [[DOT, forms.meta(at), list([left, atom("{}")])], forms.meta(at, ...entries), list(args)];
  }
  switch (token.kind) {
    case "identifier":
    case "op_identifier":
    case "bracket_identifier":
    case "paren_identifier": {
      r.take();
      const name = forms.name(nameText(r, token), token.at);
      return named(r, token, name, token.at, [DOT, forms.meta(at), list([left, name])], context);
    }
    default:
      r.fail(token, true);
  }
}

// The metadata of an alias that goes on.
function relast(r: Reading, meta: Term, at: number): Term {
  if (!r.forms.tokens) return meta;
  const last = atom("last");
  return list(
    (listToArray(meta) ?? []).map((entry) =>
      Array.isArray(entry) && entry[0] === last ? [last, r.forms.meta(at)] : entry,
    ),
  );
}

function nameText(r: Reading, token: Token): string {
  if (token.literal === undefined) return token.text;
  const quoted = r.quoted(token);
  const text = quotedName(r.forms, quoted) ?? "";
  if (r.forms.quotesWarned && /^[\p{Ll}_][\p{L}\p{N}_]*[?!]?$/u.test(text))
    r.forms.warn(token.at, needlessQuotes(text));
  return text;
}

/** `left[key]`; the bracket comes next. */
export function access(r: Reading, left: Term): Term {
  const { forms } = r;
  const blocky = r.blocky;
  const { at } = r.take();
  const newlines = r.breaks();
  r.skipLines();
  const key = r.isKeyword() ? keywords(r, true, CONTAINER) : r.expr(0, CONTAINER);
  const comma = r.peek();
  if (comma.kind === ",") r.take();
  if (comma.kind === "," && !r.isClose("]") && !r.isKeyword()) throw manyKeys(comma.at);
  const entries = [FROM_BRACKETS, ...forms.pair({ newlines, close: r.close("]").at })];
  r.closed = false;
  r.blocky = blocky;
  const dot: Term = [DOT, forms.meta(at, ...entries), list([atom("Elixir.Access"), atom("get")])];
  return [dot, forms.meta(at, ...entries), list([left, key])];
}
