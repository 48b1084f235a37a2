// How documentation calls a function. In: its name and the quoted arguments of its first clause. Out: text as `get(map, key \\ nil)`.

import { Atom, atomName, NIL } from "../terms/atom.ts";
import { floatText } from "../terms/float-text.ts";
import { Bin, Cons, EMPTY, Float, type Term } from "../terms/term.ts";
import { A, argsOf, isForm, isNode, isVar } from "./ast.ts";
import { display } from "./expand/directives.ts";

/** The call with names for all arguments: those of variables, else of what kind they are, numbered where there are more. */
export function signatureOf(name: string, args: readonly Term[]): string {
  const kinds = args.map((arg) => kindOf(argument(arg)));
  const numbers = new Map<string, number>();
  const names = args.map((arg, i) => {
    const kind = kinds[i];
    if (kind === null || kind === undefined) return variableName(argument(arg));
    if (kinds.filter((other) => other === kind).length === 1) return kind;
    const number = (numbers.get(kind) ?? 0) + 1;
    numbers.set(kind, number);
    return `${kind}${number}`;
  });
  const shown = args.map((arg, i) =>
    isForm(arg, A.defaults) ? `${names[i]} \\\\ ${defaultText(argsOf(arg)[1] as Term)}` : names[i],
  );
  return `${name}(${shown.join(", ")})`;
}

/** What is given, without its default; of a match the variable. */
function argument(arg: Term): Term {
  if (isForm(arg, A.defaults)) return argument(argsOf(arg)[0] as Term);
  if (!isForm(arg, A.match)) return arg;
  const [left, right] = argsOf(arg) as [Term, Term];
  return isVar(left) ? left : argument(right);
}

function variableName(t: Term): string {
  const name = (t as [Atom, Term, Term])[0].name;
  return name === "_" ? name : name.replace(/^_/, "");
}

/** What an argument is called that has no name; null for a variable. */
function kindOf(t: Term): string | null {
  if (isVar(t)) return null;
  if (t instanceof Cons || t === EMPTY) return "list";
  if (typeof t === "boolean") return "bool";
  if (typeof t === "number" || typeof t === "bigint") return "int";
  if (t instanceof Float) return "float";
  if (t instanceof Bin) return "binary";
  if (t instanceof Atom) return "atom";
  if (isForm(t, A.map)) return "map";
  const struct = isForm(t, A.struct) ? (argsOf(t)[0] as Term) : undefined;
  if (struct !== undefined && isForm(struct, A.aliases)) return underscored(atomName(argsOf(struct).at(-1) as Atom));
  return "arg";
}

function underscored(name: string): string {
  return name
    .replace(/([A-Z]+)([A-Z][a-z])/g, "$1_$2")
    .replace(/([a-z\d])([A-Z])/g, "$1_$2")
    .toLowerCase();
}

/** A default as it is written: what is longer than a word is left out. */
function defaultText(value: Term): string {
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
  if (isNode(value) && value[0] instanceof Atom && argsOf(value).length === 0) return `${value[0].name}()`;
  return "…";
}
