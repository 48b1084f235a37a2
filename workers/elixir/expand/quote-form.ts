// `quote` with its options. Specification: Kernel.SpecialForms.quote/2.

import { atom } from "../../terms/atom.ts";
import { EMPTY, list, type Term } from "../../terms/term.ts";
import { A, argsOf, call, isForm, keyword } from "../ast.ts";
import { type Ctx, envAt } from "./context.ts";
import { constant, quoteTerm } from "./quote.ts";
import type { Walker } from "./walker.ts";

const QUOTE_OPTIONS = new Set(["do", "line", "file", "unquote", "generated", "location", "bind_quoted", "context"]);

/** `quote`, as the expression that makes the quoted code. */
export function expandQuote(w: Walker, ctx: Ctx, t: [Term, Term, Term]): Term {
  const args = argsOf(t);
  const options = args[0] as Term;
  // a macro may make the options
  const given = args.length === 2 ? (keyword(options) ?? keyword(w.expr(options, ctx))) : [];
  const blocks = args[args.length - 1] as Term;
  // `quote do: x` and `quote opts do x end`, and `quote unquote: false, do: x`
  const all = [...(given ?? []), ...(keyword(blocks) ?? [])];
  const body = all.find(([k]) => k === A.do)?.[1];
  if (body !== undefined) ctx.services.lexical.mention(body, ctx.env);
  if (body === undefined) throw ctx.fail('missing :do option in "quote"', t[1]);
  const option = (name: string): Term | undefined => all.find(([k]) => k.name === name)?.[1];
  const unknown = all.find(([k]) => !QUOTE_OPTIONS.has(k.name));
  if (unknown !== undefined) throw ctx.fail(`unsupported option :${unknown[0].name} given to quote`, t[1]);
  if (given === undefined) {
    throw ctx.fail("invalid options for quote, expected a keyword list", t[1]);
  }
  const bind = option("bind_quoted");
  const contextGiven = option("context");
  const context = contextGiven === undefined ? (ctx.env.module ?? atom("Elixir")) : w.expr(contextGiven, ctx);
  const unquoteGiven = option("unquote");
  const lineGiven = option("line");
  const location = option("location");
  const line =
    location === A.keep
      ? "keep"
      : lineGiven === undefined || lineGiven === false
        ? "drop"
        : lineGiven === true
          ? "as-is"
          : w.expr(lineGiven, ctx);
  const q = {
    context,
    unquote: unquoteGiven === undefined ? bind === undefined : w.expr(unquoteGiven, ctx) === true,
    line: typeof line === "string" || typeof line === "number" ? line : "drop",
    generated: option("generated") === true,
    env: envAt(ctx.env, t[1]),
  } as const;
  if (q.unquote && isForm(body, A.unquoteSplicing))
    throw ctx.argumentError(
      "unquote_splicing only works inside arguments and block contexts, wrap it in parens if you want it to work with one-liners",
    );
  const quoted = quoteTerm(body, q);
  if (bind === undefined) return w.expr(quoted, ctx);
  const pairs = keyword(bind);
  if (pairs === undefined) {
    // bind_quoted: a variable holding a keyword list
    return w.expr(
      [[A.dot, EMPTY, list([atom("elixir_quote"), atom("bind")])], EMPTY, list([bind, quoted, context])],
      ctx,
    );
  }
  const binds = pairs.map(
    ([name, value]): Term =>
      call(A.tuple, EMPTY, A.match, EMPTY, list([call(A.tuple, EMPTY, name, EMPTY, constant(context)), value])),
  );
  return w.expr(call(A.tuple, EMPTY, A.block, EMPTY, list([...binds, quoted])), ctx);
}
