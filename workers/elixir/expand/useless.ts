// Expressions in the middle of a block whose value nobody gets. In: an expression and what it was expanded to. Out: a
// warning, worded as Elixir 1.18 does.

import { Atom, atom } from "../../terms/atom.ts";
import { Bin, Cons, EMPTY, Float, listToArray, type Term } from "../../terms/term.ts";
import { A, argsOf, columnOf, isCall, isForm, isNode, isVar, keyGet, lineOf, type Node } from "../ast.ts";
import { functionKey } from "../env.ts";
import { COMPARISONS, OPERATORS, PURE } from "../erlang-functions.ts";
import { type Ctx, envAt } from "./context.ts";

/** A variable of the reader's text: macros count theirs, and mark what they generate. */
export function isWritten(meta: Term): boolean {
  return keyGet(meta, A.counter) === undefined && keyGet(meta, atom("generated")) !== true && lineOf(meta) > 0;
}

const ATTRIBUTE = atom("@");
const FOR = atom("for");
const INTO = atom("into");
const REDUCE = atom("reduce");
/** Forms whose value is that of one of their branches. */
const BRANCHING: ReadonlySet<Term> = new Set([atom("case"), atom("cond"), atom("receive"), atom("with"), FOR]);
/** Functions of `:erlang` that cannot fail, either. */
const IDLE = new Set(["make_ref", "max", "min", "self", "term_to_binary"]);
const MATHS = new Set(
  `acos acosh asin asinh atan atan2 atanh ceil cos cosh erf erfc exp floor fmod log log10 log2 pi pow sin sinh sqrt tan
  tanh tau`.split(/\s+/),
);
/** Functions of `:maps` that are one of `:erlang`'s besides. */
const TWINS: Readonly<Record<string, string>> = { get: "map_get", is_key: "is_map_key" };

/** Operators of Erlang as Elixir writes them. */
const WRITTEN: Readonly<Record<string, string>> = { "/=": "!=", "=:=": "===", "=/=": "!==", "=<": "<=" };

const IGNORED = "is ignored (suppress the warning by assigning the expression to the _ variable)";

/** What is said of a call whose value nobody gets. */
function uselessCall(module: string, name: string, arity: number): readonly string[] {
  const ignored = (what: string): string => `the result of calling ${what}/${arity} ${IGNORED}`;
  if (module === "math") return MATHS.has(name) ? [ignored(`math:${name}`)] : [];
  if (module === "maps") {
    const twin = TWINS[name];
    return twin === undefined || arity !== 2 ? [] : [ignored(twin), ignored(`maps:${name}`)];
  }
  if (module !== "erlang") return [];
  if (COMPARISONS.has(name)) return [`use of operator ${WRITTEN[name] ?? name} has no effect`];
  if (OPERATORS.has(name)) return [`the result of evaluating operator '${name}'/${arity} ${IGNORED}`];
  if (IDLE.has(name)) return [`the call to ${name}/${arity} has no effect`];
  return PURE.has(name) || PURE.has(`${name}/${arity}`) ? [ignored(name)] : [];
}

/** What is evaluated for nothing: an expression, or what is matched with `_`. */
function discarded(t: Term): Term {
  if (!isForm(t, A.match)) return t;
  const [left, right] = argsOf(t) as [Term, Term];
  return isVar(left) && left[0] === A.underscore ? right : t;
}

/** Whether a comprehension drops values that it has had, of a list that it makes. */
function keepsUnique(comprehension: [Term, Term, Term]): boolean {
  const options = argsOf(comprehension).at(-1) as Term;
  return keyGet(options, atom("uniq")) === true && keyGet(options, atom("into")) === undefined;
}

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
  const unread = discarded(expanded);
  if (isForm(unread, FOR) && keepsUnique(unread))
    warn("the :uniq option has no effect since the result of the for comprehension is not used", unread[1]);
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
    if (isVar(read) || (isCall(read) && read[0] instanceof Atom && argsOf(read).length === 0))
      warn(
        `module attribute @${(read[0] as Atom).name} in code block has no effect as it is never returned (remove the attribute or assign it to _ to avoid warnings)`,
        item[1],
      );
    return;
  }
  if (!isCall(item)) return;
  const ends = endsOf(expanded).toSorted((a, b) => lineOf(a[1]) - lineOf(b[1]) || columnOf(a[1]) - columnOf(b[1]));
  for (const end of ends) warnIgnored(end, ctx);
}

/** A call of a function that does nothing but compute. */
function warnIgnored(t: Node, ctx: Ctx): void {
  if (!isCall(t) || !isForm(t[0], A.dot) || !isWritten(t[1])) return;
  const [module, target] = argsOf(t[0]);
  if (!(module instanceof Atom) || !(target instanceof Atom)) return;
  const { services } = ctx;
  const draft = ctx.env.module === null ? undefined : services.draft(ctx.env.module.name);
  for (const message of uselessCall(module.name, target.name, argsOf(t).length)) {
    const tell = (): void => services.problem("warning", message, { ...envAt(ctx.env, t[1]), module: null }, t[1]);
    if (draft !== undefined) draft.late.push({ line: lineOf(t[1]), from: functionKey(ctx.env), tell });
    else if (!ctx.evaluated) tell();
  }
}

/** The calls that an expression may end with, those of its branches too. */
function endsOf(t: Term): readonly Node[] {
  if (!isNode(t) || !isCall(t)) return [];
  const args = argsOf(t);
  if (t[0] === A.block) return endsOf(args.at(-1) as Term);
  if (isForm(t[0], A.dot)) {
    const [fun, name] = argsOf(t[0]) as [Term, Term | undefined];
    return name === undefined && isForm(fun, A.fn)
      ? argsOf(fun).flatMap((x) => endsOf(argsOf(x as Node)[1] as Term))
      : [t];
  }
  if (!(t[0] instanceof Atom) || !BRANCHING.has(t[0])) return [];
  const blocks = [...(args.at(-1) as Iterable<Term>)] as [Term, Term][];
  return blocks.some(([key]) => key === INTO || key === REDUCE)
    ? []
    : blocks.flatMap(([, block]) =>
        (block instanceof Cons ? (listToArray(block) ?? []) : [block]).flatMap((x) =>
          endsOf(isForm(x, A.arrow) ? (argsOf(x)[1] as Term) : x),
        ),
      );
}

/** Which pattern does what a comparison of a list's length with zero does. */
const LENGTHS: Readonly<Record<string, (name: string) => string>> = {
  "==": (name) =>
    `"length(${name}) == 0" to check if a list is empty since length always traverses the whole list. Prefer to pattern match on an empty list or use "${name} == []" as a guard`,
  ">": (name) =>
    `"length(${name}) > 0" to check if a list is not empty since length always traverses the whole list. Prefer to pattern match on a non-empty list, such as [_ | _], or use "${name} != []" as a guard`,
};

/** A guard that counts a list only to see whether it is empty. */
export function warnLength(guard: Term, ctx: Ctx): void {
  const [operator, [counted, zero] = []] = erlangCall(guard) ?? [];
  const [name, [variable] = []] = (counted === undefined ? undefined : erlangCall(counted)) ?? [];
  const message = operator === undefined ? undefined : LENGTHS[operator];
  if (message === undefined || name !== "length" || zero !== 0 || !isVar(variable as Term)) return;
  const [, meta] = guard as [Term, Term, Term];
  const tell = (): void =>
    ctx.services.problem(
      "warning",
      `do not use ${message((variable as [Atom])[0].name)}`,
      { ...ctx.env, module: null },
      meta,
    );
  const draft = ctx.env.module === null ? undefined : ctx.services.draft(ctx.env.module.name);
  if (draft !== undefined) draft.late.push({ line: lineOf(meta), from: functionKey(ctx.env), tell });
  else tell();
}

/** A call of `:erlang`: the name and the arguments. */
function erlangCall(t: Term): [name: string, args: readonly Term[]] | undefined {
  if (!isCall(t) || !isForm(t[0], A.dot)) return undefined;
  const [module, name] = argsOf(t[0]);
  return module === A.erlang && name instanceof Atom ? [name.name, argsOf(t)] : undefined;
}
