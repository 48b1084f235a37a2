// How documentation calls a function. In: its name and the quoted arguments of its clauses. Out: text as `get(map, key \\ nil)`.

import { Atom, atom, atomName, NIL } from "../terms/atom.ts";
import { floatText } from "../terms/float-text.ts";
import { Bin, Cons, EMPTY, Float, type Term } from "../terms/term.ts";
import { A, argsOf, escapeTerm, isForm, isNode, isVar, type Node } from "./ast.ts";
import type { ModuleDraft } from "./draft.ts";
import { display } from "./expand/directives.ts";
import { type Reporter, textOf } from "./reporter.ts";

const AT = atom("@");

/** How sure a name is: one that somebody chose, one that he does not use, what kind of thing it is, several at once. */
type Sort = "chosen" | "unused" | "kind" | "mixed";

/** An argument of a function with the name that documentation gives it; `fallback` is its default as it is shown. */
export type NamedArgument = { readonly name: string; readonly sort: Sort; readonly fallback: string | null };

type Context = { readonly reporter: Reporter; readonly draft: ModuleDraft };

/** The arguments of a clause: those that are variables have names, others are called by what they are. */
export function argumentsOf(args: readonly Term[], context: Context): NamedArgument[] {
  return args.map((arg) => {
    const given = isForm(arg, A.defaults) ? (argsOf(arg)[0] as Term) : arg;
    return { ...named(given, context.draft), fallback: given === arg ? null : shownDefault(arg as Node, context) };
  });
}

/** What clauses of one function have in common. */
export function mergeArguments(known: readonly NamedArgument[], next: readonly NamedArgument[]): NamedArgument[] {
  return known.map((arg, i) => {
    const other = next[i] ?? arg;
    const fallback = arg.fallback ?? other.fallback;
    if (arg.sort === "chosen" || (arg.sort === other.sort && arg.name === other.name)) return { ...arg, fallback };
    if (other.sort === "chosen") return { ...other, fallback };
    return { name: `arg${i + 1}`, sort: "mixed", fallback };
  });
}

/** The call, where names that come more than once are numbered. */
export function signatureText(name: string, args: readonly NamedArgument[]): string {
  const numbers = new Map<string, number>();
  const shown = args.map(({ name: arg, sort, fallback }) => {
    const isShared = sort === "kind" && args.filter((a) => a.sort === "kind" && a.name === arg).length > 1;
    if (isShared) numbers.set(arg, (numbers.get(arg) ?? 0) + 1);
    const numbered = isShared ? `${arg}${numbers.get(arg)}` : arg;
    return fallback === null ? numbered : `${numbered} \\\\ ${fallback}`;
  });
  return `${name}(${shown.join(", ")})`;
}

function named(arg: Term, draft: ModuleDraft): Pick<NamedArgument, "name" | "sort"> {
  if (isVar(arg)) return { name: variableName(arg), sort: arg[0].name.startsWith("_") ? "unused" : "chosen" };
  if (!isForm(arg, A.match)) return { name: kindOf(attributeValue(arg, draft), draft), sort: "kind" };
  const [left, right] = argsOf(arg) as [Term, Term];
  const variable = isVar(left) ? left : right;
  return isVar(variable) ? { name: variableName(variable), sort: "chosen" } : { name: "arg", sort: "kind" };
}

/** Of an attribute its value, quoted; else the same. */
function attributeValue(t: Term, draft: ModuleDraft): Term {
  const attribute = isForm(t, AT) ? argsOf(t)[0] : undefined;
  const value =
    attribute !== undefined && isVar(attribute) ? draft.attributes.get(attribute[0].name)?.value : undefined;
  return value === undefined ? t : escapeTerm(value);
}

function variableName(t: Term): string {
  const name = (t as [Atom, Term, Term])[0].name;
  return name === "_" ? name : name.replace(/^_/, "");
}

/** What an argument is called that has no name. */
function kindOf(t: Term, draft: ModuleDraft): string {
  if (t instanceof Cons || t === EMPTY) return "list";
  if (typeof t === "boolean") return "bool";
  if (typeof t === "number" || typeof t === "bigint") return "int";
  if (t instanceof Float) return "float";
  if (t instanceof Bin) return "binary";
  if (t instanceof Atom) return "atom";
  if (isForm(t, A.map)) return "map";
  const struct = isForm(t, A.struct) ? (argsOf(t)[0] as Term) : undefined;
  if (struct !== undefined && isForm(struct, A.aliases)) return underscored(atomName(argsOf(struct).at(-1) as Atom));
  if (struct !== undefined && isVar(struct) && struct[0].name === "__MODULE__")
    return underscored(draft.name.slice(draft.name.lastIndexOf(".") + 1));
  return "arg";
}

function underscored(name: string): string {
  return name
    .replace(/([A-Z]+)([A-Z][a-z])/g, "$1_$2")
    .replace(/([a-z\d])([A-Z])/g, "$1_$2")
    .toLowerCase();
}

/** A default as it is written, of an attribute its value. */
function shownDefault(arg: Node, { reporter, draft }: Context): string {
  const written = attributeValue(argsOf(arg)[1] as Term, draft);
  // the library's own beginnings are compiled before there is Macro
  return literalText(written) ?? (reporter.warnings ? textOf(reporter, written) : "…");
}

/** What needs no knowledge of syntax. */
function literalText(value: Term): string | undefined {
  if (typeof value === "number" || typeof value === "boolean") return String(value);
  if (value instanceof Float) return floatText(value.v);
  if (value instanceof Bin) return JSON.stringify(value.text);
  if (value === EMPTY) return "[]";
  if (value === NIL) return "nil";
  if (value instanceof Atom) return value.name.startsWith("Elixir.") ? display(value.name) : `:${value.name}`;
  if (isForm(value, A.aliases))
    return argsOf(value)
      .map((part) => atomName(part as Atom))
      .join(".");
  if (isForm(value, A.map) && argsOf(value).length === 0) return "%{}";
  if (isNode(value) && !isVar(value) && value[0] instanceof Atom && argsOf(value).length === 0)
    return `${value[0].name}()`;
  return undefined;
}
