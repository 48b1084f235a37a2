// `quote` with its options. Specification: Kernel.SpecialForms.quote/2.

import { Atom, atom, NIL } from "../../terms/atom.ts";
import { Bin, EMPTY, list, type Term } from "../../terms/term.ts";
import { A, argsOf, block, call, isForm, keyDelete, keyword, remoteCall } from "../ast.ts";
import { type Ctx, envAt } from "./context.ts";
import { constant, constantOf, type QuoteOptions, quoteTerm } from "./quote.ts";
import { trace } from "./tracing.ts";
import type { Walker } from "./walker.ts";

const QUOTE_OPTIONS = new Set(["do", "line", "file", "unquote", "generated", "location", "bind_quoted", "context"]);

/** What the values of options must be. */
const OPTIONS: Readonly<Record<string, (value: Term) => boolean>> = {
  line: (value) => typeof value === "number",
  file: (value) => value instanceof Bin,
  context: (value) => value instanceof Atom && value !== NIL,
  unquote: (value) => typeof value === "boolean",
  generated: (value) => typeof value === "boolean",
};

/** Whether an option of `quote` may have that value. */
export function isOption(name: string, value: Term): boolean {
  return OPTIONS[name]?.(value) === true;
}

/** What tells the tracers of an import that quoted code calls. */
function tracingImports(ctx: Ctx): QuoteOptions["onImport"] {
  return (name, imports, meta) => {
    for (const module of new Set(imports.map(([, module]) => module))) {
      const arities = imports.flatMap(([arity, from]) => (from === module ? [arity] : []));
      trace(ctx, () => [atom("imported_quoted"), meta, atom(module), name, list(arities)]);
    }
  };
}

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
  if (keyword(blocks) === undefined) throw ctx.fail('invalid arguments for "quote"', t[1]);
  if (body === undefined) throw ctx.fail('missing :do option in "quote"', t[1]);
  const option = (name: string): Term | undefined => all.find(([k]) => k.name === name)?.[1];
  const unknown = all.find(([k]) => !QUOTE_OPTIONS.has(k.name));
  if (unknown !== undefined) throw ctx.fail(`unsupported option :${unknown[0].name} given to quote`, t[1]);
  if (given === undefined) {
    throw ctx.fail(`invalid options for quote, expected a keyword list, got: ${ctx.shown(options)}`, t[1]);
  }
  const bind = option("bind_quoted");
  const contextGiven = option("context");
  const prelude: Term[] = [];
  /** An option that is known only when the quote runs is held by a variable. */
  const held = (name: string, given: Term): Term => {
    const made = w.expr(given, ctx);
    const known = constantOf(made);
    if (known !== undefined && isOption(name, known)) return known;
    const variable: Term = [atom(name), list([[A.counter, ctx.services.nextCounter()]]), NIL];
    const value = remoteCall(EMPTY, atom("elixir_quote"), "option", atom(name), given);
    prelude.push(call(A.match, EMPTY, variable, value));
    return variable;
  };
  const context = contextGiven === undefined ? (ctx.env.module ?? atom("Elixir")) : held("context", contextGiven);
  const unquoteGiven = option("unquote");
  const lineGiven = option("line");
  const fileGiven = option("file");
  const generatedGiven = option("generated");
  const line =
    option("location") === A.keep
      ? "keep"
      : lineGiven === undefined || lineGiven === false
        ? "drop"
        : lineGiven === true
          ? "own"
          : held("line", lineGiven);
  const q = {
    context,
    unquote: unquoteGiven === undefined ? bind === undefined : held("unquote", unquoteGiven) === true,
    line,
    ...(fileGiven === undefined ? {} : { file: held("file", fileGiven) }),
    generated: generatedGiven !== undefined && held("generated", generatedGiven) === true,
    env: envAt(ctx.env, t[1]),
    ...(ctx.env.tracers === EMPTY ? {} : { onImport: tracingImports(ctx) }),
  } as const;
  if (q.unquote && isForm(body, A.unquoteSplicing))
    throw ctx.argumentError(
      "unquote_splicing only works inside arguments and block contexts, wrap it in parens if you want it to work with one-liners",
    );
  const quoted = quoteTerm(body, q);
  const made = (expression: Term): Term => w.expr(block([...prelude, expression]), ctx);
  if (bind === undefined) return made(quoted);
  const pairs = keyword(bind);
  if (pairs === undefined) {
    const expected = "invalid :bind_quoted for quote, expected a keyword list of variable names";
    throw ctx.fail(`${expected}, got: ${ctx.shown(bind)}`, t[1]);
  }
  const bound = constant(keyDelete(t[1], A.imports));
  const named = (name: Atom): Term => call(A.tuple, EMPTY, name, bound, context);
  const binds = pairs.map(([name, value]): Term => call(A.tuple, EMPTY, A.match, EMPTY, list([named(name), value])));
  return made(call(A.tuple, EMPTY, A.block, EMPTY, list([...binds, quoted])));
}
