// Expressions in the middle of a block whose value nobody gets. In: an expression and what it was expanded to. Out: a
// warning, worded as Elixir 1.18 does.

import { Atom, atom } from "../../terms/atom.ts";
import { Bin, EMPTY, Float, type Term } from "../../terms/term.ts";
import { A, argsOf, isCall, isForm, isNode, isVar, keyGet, lineOf } from "../ast.ts";
import { type Ctx, envAt } from "./context.ts";

/** A variable of the reader's text: macros count theirs, and mark what they generate. */
export function isWritten(meta: Term): boolean {
  return keyGet(meta, A.counter) === undefined && keyGet(meta, atom("generated")) !== true && lineOf(meta) > 0;
}

const ATTRIBUTE = atom("@");
const COMPARISONS = new Set(["==", "/=", "=:=", "=/=", "<", "=<", ">", ">="]);
const OPERATORS = new Set([
  "+",
  "-",
  "*",
  "/",
  "div",
  "rem",
  "not",
  "and",
  "or",
  "xor",
  "band",
  "bor",
  "bxor",
  "bnot",
  "bsl",
  "bsr",
  "++",
  "--",
]);
const PURE = new Set([
  "length",
  "hd",
  "tl",
  "element",
  "abs",
  "round",
  "trunc",
  "floor",
  "ceil",
  "bit_size",
  "byte_size",
  "map_size",
  "tuple_size",
  "self",
  "node",
]);

/** An expression in the middle of a block whose value nobody gets. */
export function warnUseless(item: Term, expanded: Term, ctx: Ctx): void {
  const { services } = ctx;
  if (!services.warnings) return;
  const warn = (message: string, meta: Term): void => services.problem("warning", message, envAt(ctx.env, meta), meta);
  if (typeof item === "number" || item instanceof Float || item instanceof Bin) {
    const text = ctx.inspected(item);
    services.problem(
      "warning",
      `code block contains unused literal ${text} (remove the literal or assign it to _ to avoid warnings)`,
      ctx.evaluated ? ctx.env : { ...ctx.env, line: 0 },
      EMPTY,
    );
    return;
  }
  if (!isNode(item)) return;
  if (isVar(item) && isVar(expanded) && isWritten(item[1])) {
    const { name } = item[0];
    warn(
      `variable ${name} in code block has no effect as it is never returned (remove the variable or assign it to _ to avoid warnings)`,
      item[1],
    );
    return;
  }
  if (isForm(item, ATTRIBUTE) && isWritten(item[1])) {
    const [read] = argsOf(item) as [Term];
    if (isVar(read))
      warn(
        `module attribute @${read[0].name} in code block has no effect as it is never returned (remove the attribute or assign it to _ to avoid warnings)`,
        item[1],
      );
    return;
  }
  if (!isCall(item) || !isCall(expanded) || !isForm(expanded[0], A.dot) || !isWritten(item[1])) return;
  const [module, target] = argsOf(expanded[0] as [Term, Term, Term]);
  if (module !== A.erlang || !(target instanceof Atom)) return;
  const arity = argsOf(expanded).length;
  const ignored = "is ignored (suppress the warning by assigning the expression to the _ variable)";
  const message = COMPARISONS.has(target.name)
    ? `use of operator ${target.name} has no effect`
    : OPERATORS.has(target.name)
      ? `the result of evaluating operator '${target.name}'/${arity} ${ignored}`
      : PURE.has(target.name) || target.name.startsWith("is_")
        ? `the result of calling ${target.name}/${arity} ${ignored}`
        : undefined;
  if (message === undefined) return;
  const report = (): void =>
    services.problem("warning", message, { ...envAt(ctx.env, item[1]), module: null }, item[1]);
  const draft = ctx.env.module === null ? undefined : services.draft(ctx.env.module.name);
  if (draft !== undefined) draft.late.push(report);
  else if (!ctx.evaluated) report();
}
